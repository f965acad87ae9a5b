import { tagAt, type WordDocument } from '../words/document.ts';
import { opensWithSubject } from './subject.ts';
import { isDenying, isFiniteVerb, isPastForm } from './verbs.ts';

const wordAt = (document: WordDocument, at: number): string => document.tokens[at]?.lower ?? '';

/**
 * Whether what a date dates is denied by a verb further left in its sentence.
 *   Finds: "denied reports that he would resign in May", "rejected a claim that stocks ran out in May", "denied having met
 *     in May".
 *   Must not find: "rejected a plan that was made in May", "denied it, but signed in May", "denied a report that was
 *     published in May".
 */
export function isDenied(document: WordDocument, sentence: number, date: number): boolean {
  let told = false;
  for (let at = date - 1; at >= sentence && at > date - 40; at -= 1) {
    const word = wordAt(document, at);
    if (word === 'but' || word === ';') return false;
    if (word === 'having' || (word === 'that' && !/^(?:VERB|AUX)$/.test(tagAt(document, at + 1))))
      told = true;
    if (isDenying(word) && tagAt(document, at) === 'VERB')
      return told && (word.startsWith('den') || claimAfter(document, at) !== null);
  }
  return false;
}

/** "denied [a claim]", "rejected [newspaper reports]": the token of what was claimed; null without. */
function claimAfter(document: WordDocument, verb: number): number | null {
  for (let at = verb + 1; at < verb + 5; at += 1) if (CLAIMS.test(wordAt(document, at))) return at;
  return null;
}

/**
 * Where the words of a denied claim begin, past what is told of the claim itself: "denied a report, published on Sunday,
 * that [he had met her in May]". The report was published; the meeting is denied. Null where none follow.
 */
export function startOfClaim(document: WordDocument, verb: number, end: number): number | null {
  if (!isDenying(wordAt(document, verb)) || tagAt(document, verb) !== 'VERB') return null;
  const claim = claimAfter(document, verb);
  if (claim === null) return null;
  for (let at = claim + 1; at < Math.min(end, claim + 16); at += 1)
    if (wordAt(document, at) === 'that' && opensWithSubject(document, at + 1, end)) return at + 1;
  return null;
}

/**
 * What a clause denies without a clause of its own; where nothing dates it (not `dated`) also what it denies with one.
 *   Finds: "denied a meeting with her on Monday"; "Brask denied that he had met her".
 *   Must not find: "was denied bail on Monday", "denied the charges at a hearing on Monday" (the denial is of that day),
 *     "The report, which he denied, was published on Sunday".
 */
export function deniesNoun(
  document: WordDocument,
  { first, last }: { readonly first: number; readonly last: number },
  dated: boolean,
): boolean {
  for (let at = first; at < last; at += 1) {
    if (!DENIALS.test(wordAt(document, at))) continue;
    if (/^(?:was|were|been|be|being)$/.test(wordAt(document, at - 1))) continue;
    if (!dated) return true;
    if (isInRelative(document, first, at) || claimAfter(document, at) !== null) continue;
    let object = at + 1;
    while (object < at + 4 && /^(?:DET|ADJ)$/.test(tagAt(document, object))) object += 1;
    if (!OF_WORDS.test(wordAt(document, at + 1)) && !OF_WORDS.test(wordAt(document, object))) return true;
  }
  return false;
}

/** "which Brask denied": a relative clause that opens a few words before. */
function isInRelative(document: WordDocument, first: number, verb: number): boolean {
  for (let at = verb - 1; at > first && at > verb - 6; at -= 1) {
    if (/^(?:which|whom|that)$/.test(wordAt(document, at))) return true;
    if (wordAt(document, at) === ',') return false;
  }
  return false;
}

const DENIALS = /^(?:denied|denies|deny|denying)$/;
/** What was said or charged rather than what happened. */
const OF_WORDS =
  /^(?:it|this|that|these|them|all|any|wrongdoing|guilt|responsibility|involvement|charge|charges|account|bail|entry|access)$/;

const CLAIMS = /^(?:claims?|reports?|allegations?|rumou?rs?|suggestions?|accusations?|charges?|notion|idea)$/;

/** "did not sign", "has never paid", "never took place": told not to have happened. */
export function isNegated(
  document: WordDocument,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  for (let at = first; at < last - 1; at += 1) {
    const [word, next] = [wordAt(document, at), wordAt(document, at + 1)];
    if (/^(?:did|had|has|have|was|were)$/.test(word))
      return /^(?:not|never|n['’]t)$/.test(next) && !/^(?:only|just)$/.test(wordAt(document, at + 2));
    if (/^(?:did|had|has|have|was|were)n['’´]t$/.test(word)) return true;
    if (word === 'never' && isPastForm(next)) return true;
    // "lost two customers and never got them back"
    if (isFiniteVerb(document, at)) return false;
  }
  return false;
}
