import { tagAt, type WordDocument } from '../words/document.ts';
import type { Dated } from './relative.ts';
import { isFiniteVerb, isSaying } from './verbs.ts';

/** A noun phrase follows, then a finite verb: "Seoul announced", "the trade union had called". */
export function opensWithSubject(
  document: WordDocument,
  from: number,
  end: number,
  apposition = true,
): boolean {
  const firstTag = tagAt(document, from);
  if (
    firstTag !== 'DET' &&
    firstTag !== 'PROPN' &&
    firstTag !== 'NOUN' &&
    firstTag !== 'PRON' &&
    firstTag !== 'ADJ' &&
    firstTag !== 'NUM'
  )
    return false;
  for (let at = from; at < Math.min(end, from + 12); at += 1) {
    const tag = tagAt(document, at);
    const word = document.tokens[at]?.lower ?? '';
    if (at > from && (isFiniteVerb(document, at) || isPluralVerb(document, from, at))) return true;
    if (tag === 'VERB' || tag === 'SCONJ' || word === ';' || word === ':') return false;
    // "and hydrogen fluoride, three materials that makers need": the verb belongs to something else
    if (word === 'that' || word === 'which' || word === 'who' || word === 'whose') return at === from;
    if (word === ',' && !apposition) return false;
    const next = tagAt(document, at + 1);
    if ((word === 'and' || word === 'or') && (next === 'VERB' || next === 'AUX')) return false;
    if (tag === 'PUNCT' && word !== ',' && word !== '.' && word !== '-') return false;
  }
  return false;
}

/** "X did this and Y did that", not "X and Y did this". */
export function joinsClauses(
  document: WordDocument,
  first: number,
  at: number,
  end: number,
  dated: Dated,
): boolean {
  // "…, and in October of that year the last one was found"
  let start = at + 1;
  if (tagAt(document, start) === 'ADP' && dated(start + 1)) start += 1;
  while (dated(start)) start += 1;
  if (document.tokens[start]?.lower === ',') start += 1;
  if (!opensWithSubject(document, start, end, false)) return false;
  // "two were killed and nine hurt"
  if (tagAt(document, start) === 'NUM' && tagAt(document, start + 1) === 'VERB') return false;
  let verb = -1;
  for (let before = at - 1; before >= first; before -= 1) {
    if (isFiniteVerb(document, before)) {
      verb = before;
      break;
    }
  }
  if (verb < 0) return false;
  // "whose fishers and farmers live": the two are one subject
  for (let back = verb + 1; back < at; back += 1) if (isRelative(document, back)) return false;
  if (endsList(document, at, verb)) return false;
  if (document.tokens[at - 1]?.lower === ',') return true;
  // "said Japan and Korea agreed": the two are one subject
  return !(isSaying(document, verb) && onlyNouns(document, verb + 1, at));
}

function isRelative(document: WordDocument, at: number): boolean {
  const word = document.tokens[at]?.lower ?? '';
  if (word === 'that') return isFiniteVerb(document, at + 1) || tagAt(document, at + 1) === 'PROPN';
  return word === 'who' || word === 'whose' || word === 'which';
}

function onlyNouns(document: WordDocument, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const tag = tagAt(document, at);
    if (
      tag !== 'PROPN' &&
      tag !== 'NOUN' &&
      tag !== 'DET' &&
      tag !== 'ADJ' &&
      document.tokens[at]?.lower !== 'that'
    )
      return false;
  }
  return true;
}

/** "talks on the border begin": a bare form whose subject is a plural further to the left. */
function isPluralVerb(document: WordDocument, from: number, at: number): boolean {
  if (tagAt(document, at) !== 'VERB' || !/^(?:NOUN|PROPN)$/.test(tagAt(document, at - 1))) return false;
  if (/(?:ing|ed|en)$/.test(document.tokens[at]?.lower ?? '')) return false;
  for (let before = from; before < at; before += 1)
    if (tagAt(document, before) === 'NOUN') return /s$/.test(document.tokens[before]?.lower ?? '');
  return false;
}

/** "polyimide, photoresist [and] hydrogen fluoride": what follows is the last of a list of nouns. */
function endsList(document: WordDocument, at: number, verb: number): boolean {
  for (let back = at - 1; back > verb && back > at - 6; back -= 1) {
    if (document.tokens[back]?.lower === ',')
      return back < at - 1 && /^(?:NOUN|PROPN)$/.test(tagAt(document, back - 1));
    if (!/^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tagAt(document, back))) return false;
  }
  return false;
}
