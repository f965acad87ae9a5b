import { tagAt, type WordDocument } from '../words/document.ts';
import { isDenying, isFiniteVerb, isPastForm } from './verbs.ts';

const wordAt = (document: WordDocument, at: number): string => document.tokens[at]?.lower ?? '';

/**
 * Whether what a date dates is denied by a verb further left in its sentence.
 *   Finds: "denied reports that he would resign in May", "rejected a claim that stocks ran out in May", "denied having met
 *     in May".
 *   Must not find: "rejected a plan that was made in May", "denied it, but signed in May".
 */
export function isDenied(document: WordDocument, sentence: number, date: number): boolean {
  let told = false;
  for (let at = date - 1; at >= sentence && at > date - 40; at -= 1) {
    const word = wordAt(document, at);
    if (word === 'but' || word === ';') return false;
    if (word === 'that' || word === 'having') told = true;
    if (isDenying(word) && tagAt(document, at) === 'VERB')
      return told && (word.startsWith('den') || isClaim(document, at));
  }
  return false;
}

function isClaim(document: WordDocument, verb: number): boolean {
  for (let at = verb + 1; at < verb + 5; at += 1) if (CLAIMS.test(wordAt(document, at))) return true;
  return false;
}

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
