import { tagAt, type WordDocument } from '../words/document.ts';
import { opensWithSubject } from './subject.ts';
import { isFiniteVerb, isSaying } from './verbs.ts';

const DAY_WORDS =
  /^(?:on|in|late|early|earlier|later|last|this|the|\d+|[a-z]*day|today|tonight|yesterday|morning|evening|night|month|week|year|january|february|march|april|may|june|july|august|september|october|november|december|,|at|a|an|news|conference|reporters|parliament|statement|interview)$/;

/** Where the words told begin after a verb of saying: past its day and "that"; null where none follow. */
export function startOfTold(document: WordDocument, cue: number, end: number): number | null {
  let at = afterHearer(document, cue, end);
  while (at < end && at < cue + 9 && DAY_WORDS.test(document.tokens[at]?.lower ?? '')) {
    if (
      opensWithSubject(document, at, end) &&
      !/^(?:on|in|at|,|late|early)$/.test(document.tokens[at]?.lower ?? '') &&
      startsNewPhrase(document, at)
    )
      break;
    at += 1;
  }
  if (document.tokens[at]?.lower === 'that') at += 1;
  return at < end && opensWithSubject(document, at, end) ? at : null;
}

/** "said [the] union", "said on Sunday [the] engine", "said [200] containers"; not "said in [a] statement". */
function startsNewPhrase(document: WordDocument, at: number): boolean {
  const word = document.tokens[at]?.lower ?? '';
  if (DAY_WORDS.test(document.tokens[at + 1]?.lower ?? '') || tagAt(document, at - 1) === 'ADP') return false;
  return /^(?:the|an?)$/.test(word) || (/^\d+$/.test(word) && tagAt(document, at + 1) === 'NOUN');
}

/**
 * A saying that ends the sentence: "…, police said on Monday", "…, said the minister in a statement". The comma
 * before it and its verb; null where the sentence ends otherwise.
 */
export function closingAttribution(
  document: WordDocument,
  first: number,
  end: number,
): { readonly comma: number; readonly cue: number } | null {
  const tail = tailOf(document, first, end);
  let cue = -1;
  for (let at = tail - 1; at > first && at > tail - 30; at -= 1) {
    if (!isSaying(document, at)) {
      // "it said in a report published last week"
      if (
        isFiniteVerb(document, at) &&
        !(tagAt(document, at) === 'VERB' && tagAt(document, at - 1) === 'NOUN')
      )
        return null;
      continue;
    }
    cue = at;
    break;
  }
  if (cue < 0) return null;
  let comma = -1;
  for (let at = cue - 1; at > first && at > cue - 25; at -= 1) {
    const text = document.tokens[at]?.text ?? '';
    if (text === ',' || /^["”’]$/.test(text)) {
      comma = at;
      if (text !== ',') break;
    } else if (isFiniteVerb(document, at) && !isParticipleBefore(document, at)) break;
  }
  if (comma < 0 || (comma === cue - 1 && tagAt(document, cue + 1) === 'ADP')) return null;
  return hasFiniteVerb(document, first, comma) || isQuoted(document, first, comma) ? { comma, cue } : null;
}

/** "…, police said on Friday[, warning that it would go on]": where such a tail begins; else the end. */
function tailOf(document: WordDocument, first: number, end: number): number {
  for (let at = end - 2; at > first + 3 && at > end - 30; at -= 1)
    if (
      document.tokens[at]?.lower === ',' &&
      /^(?:warn|add|say|urg|not|cit|call|blam)ing$/.test(document.tokens[at + 1]?.lower ?? '')
    )
      return at;
  // "…, officials said on Thursday as the recall was widened"
  for (let at = end - 3; at > first + 3 && at > end - 25; at -= 1)
    if (
      /^(?:as|after|when|while|because)$/.test(document.tokens[at]?.lower ?? '') &&
      opensWithSubject(document, at + 1, end)
    )
      return isCueNear(document, at, first) ? at : end;
  return end;
}

/** "officials said [on Thursday] as": a verb of saying and at most its day before. */
function isCueNear(document: WordDocument, from: number, first: number): boolean {
  for (let at = from - 1; at > first && at > from - 5; at -= 1) if (isSaying(document, at)) return true;
  return false;
}

/** "…, [delighted] scientists said" */
function isParticipleBefore(document: WordDocument, at: number): boolean {
  return document.tokens[at - 1]?.text === ',' && tagAt(document, at + 1) === 'NOUN';
}

export function hasFiniteVerb(document: WordDocument, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (isFiniteVerb(document, at)) return true;
  return false;
}

export function isQuoted(document: WordDocument, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if ((document.regionOf[at] ?? -1) >= 0) return true;
  return false;
}

/** "told [a news conference] the next meeting …": past whom it was told. */
function afterHearer(document: WordDocument, cue: number, end: number): number {
  if (!/^(?:tell|tells|told)$/.test(document.tokens[cue]?.lower ?? '')) return cue + 1;
  let at = cue + 1;
  if (/^(?:DET|PRON)$/.test(tagAt(document, at))) at += 1;
  const first = at;
  while (at < end && at < first + 8) {
    // "told the health committee of parliament"
    if (
      !/^(?:NOUN|PROPN|ADJ)$/.test(tagAt(document, at)) &&
      !(at > first && document.tokens[at]?.lower === 'of')
    )
      break;
    at += 1;
  }
  return at;
}
