import { tagAt, type WordDocument } from '../words/document.ts';
import type { Dating } from './dating.ts';
import { isFiniteVerb, isPastForm, tenseOf } from './verbs.ts';

/**
 * Events told as a noun.
 *   Finds: "Tokyo's imposition last month of tough restrictions", "Japan's colonial rule of the peninsula from
 *     1910 to 1945" after a verb in the present, "the 1965 treaty".
 *   Must not find: "the 2024 budget", "the army's attack began in May" (a clause).
 */
export function nominalEvent(
  document: WordDocument,
  bounds: { readonly first: number; readonly last: number },
  dating: Dating,
): { readonly first: number; readonly last: number; readonly rule: string } | null {
  const before = tagAt(document, dating.first - 1);
  const after = document.tokens[dating.last]?.lower ?? '';
  const end = (): number => phraseEnd(document, dating.last, bounds.last);
  if (before === 'NOUN' && after === 'of')
    return { first: phraseStart(document, dating.first - 1, bounds.first), last: end(), rule: 'dated noun' };
  if (isEventNoun(document, dating.last) && !isPreposition(document, dating.first - 1))
    return { first: phraseStart(document, dating.first, bounds.first), last: end(), rule: 'dated noun' };
  const noun = nounBefore(document, dating.first, bounds.first);
  if (noun !== null && leavesAVerb(document, bounds, noun, dating.last))
    return { first: phraseStart(document, noun, bounds.first), last: end(), rule: 'dated noun' };
  const possessive = possessiveBefore(document, dating.first, bounds.first);
  if (possessive !== null && dating.expression.ends !== null && /^\d{4}\//.test(dating.date))
    return { first: phraseStart(document, possessive, bounds.first), last: end(), rule: 'dated possession' };
  return null;
}

/** "the treaty of 1965", "an agreement signed in 1965", "a ruling on Oct. 30": the noun's token; null without. */
function nounBefore(document: WordDocument, from: number, first: number): number | null {
  let at = from - 1;
  if (!/^(?:of|in|on|from)$/.test(document.tokens[at]?.lower ?? '')) return null;
  const of = document.tokens[at]?.lower === 'of';
  const day = document.tokens[at]?.lower === 'on';
  at -= 1;
  if (/^(?:signed|reached|held|made|concluded|agreed|struck)$/.test(document.tokens[at]?.lower ?? ''))
    at -= 1;
  else if (
    !of &&
    !(day ? /^(?:ruling|rulings|verdict)$/ : /^(?:ruling|rulings|treaty|verdict|accord|pact|war|coup)$/).test(
      document.tokens[at]?.lower ?? '',
    )
  )
    return null;
  return at >= first && EVENT_NOUNS.has(document.tokens[at]?.lower ?? '') ? at : null;
}

/** The sentence has its verb elsewhere: before the noun or after the date. */
function leavesAVerb(
  document: WordDocument,
  bounds: { readonly first: number; readonly last: number },
  noun: number,
  after: number,
): boolean {
  if (/^(?:signed|reached|concluded|struck|made)$/.test(verbBefore(document, bounds.first, noun)))
    return false;
  for (let at = after; at < bounds.last; at += 1) if (isFiniteVerb(document, at)) return true;
  return tenseOf(document, bounds.first, noun) !== 'none';
}

function verbBefore(document: WordDocument, first: number, from: number): string {
  for (let at = from; at >= first; at -= 1)
    if (isFiniteVerb(document, at)) return document.tokens[at]?.lower ?? '';
  return '';
}

const EVENT_NOUNS = new Set(
  (
    'accord agreement attack bombing ban ceasefire conference coup crash deal decision declaration earthquake election ' +
    'elections invasion killing massacre meeting merger pact referendum revolution ruling rulings strike summit takeover talks ' +
    'treaty truce uprising verdict vote war reform reforms raid blast explosion riots flood floods siege occupation shooting'
  ).split(' '),
);

function isEventNoun(document: WordDocument, at: number): boolean {
  for (let next = at; next < at + 3; next += 1) {
    if (EVENT_NOUNS.has(document.tokens[next]?.lower ?? '')) return true;
    const tag = tagAt(document, next);
    if (tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'PROPN') return false;
  }
  return false;
}

function isPreposition(document: WordDocument, at: number): boolean {
  return /^(?:in|on|since|by|until|from|to|after|before|during)$/.test(document.tokens[at]?.lower ?? '');
}

/** The possessive that opens the noun phrase before a date, with no verb in between; null where there is none. */
function possessiveBefore(document: WordDocument, from: number, first: number): number | null {
  for (let at = from - 1; at >= first && at > from - 15; at -= 1) {
    const token = document.tokens[at];
    if (token === undefined || isFiniteVerb(document, at)) return null;
    if (/['´’]s$/.test(token.lower) || token.lower === "'") return at;
    if (/^(?:its|their|his|her)$/.test(token.lower)) return at;
    if (tagAt(document, at) === 'PUNCT' && token.lower !== '-') return null;
  }
  return null;
}

/** Leftwards over the words of one noun phrase. */
function phraseStart(document: WordDocument, at: number, first: number): number {
  let start = at;
  while (start > first) {
    const tag = tagAt(document, start - 1);
    const word = document.tokens[start - 1]?.lower ?? '';
    const belongs =
      tag === 'NOUN' ||
      tag === 'PROPN' ||
      tag === 'ADJ' ||
      tag === 'DET' ||
      tag === 'NUM' ||
      /['´’]s?$/.test(word) ||
      /^(?:its|their|his|her)$/.test(word);
    if (!belongs || isPastForm(word)) break;
    start -= 1;
    if (tag === 'DET') break;
  }
  return start;
}

/** Up to the next verb, comma or end of the sentence; participles ("used for displays") belong. */
function phraseEnd(document: WordDocument, from: number, last: number): number {
  let end = from;
  // "a ruling on Oct. 30, in which the court ordered …"
  const [one, two] = [document.tokens[end]?.lower ?? '', document.tokens[end + 1]?.lower ?? ''];
  const relative = /^(?:that|which|in|when|under|by)$/;
  if (one === 'that' || (one === ',' && relative.test(two))) return restEnd(document, end + 2, last);
  if (isFiniteVerb(document, end)) return end;
  while (end < last) {
    const word = document.tokens[end]?.lower ?? '';
    if (/^[;:.!?"”]$/.test(word) || word === '--' || word === 'but') break;
    // "a 2014 ruling that the tax was unlawful"
    if (word === 'that' && tagAt(document, end - 1) === 'NOUN') return restEnd(document, end + 1, last);
    if (word === ',' && !goesOnAsList(document, end, last)) break;
    if (word === 'and' && !/^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tagAt(document, end + 1))) break;
    if (isFiniteVerb(document, end) && tagAt(document, end) === 'AUX') break;
    // "exports angered Seoul", not "chemicals used for displays"
    const object = /^(?:DET|PROPN|PRON|NOUN|NUM)$/.test(tagAt(document, end + 1));
    if (object && isPastForm(word) && /^(?:VERB|ADJ)$/.test(tagAt(document, end))) {
      const whose = tagAt(document, end - 1);
      if (whose === 'NOUN' || whose === 'PROPN' || whose === 'NUM' || whose === 'ADV') break;
    }
    end += 1;
  }
  return end;
}

function restEnd(document: WordDocument, from: number, last: number): number {
  let end = from;
  while (end < last && !/^[;:.!?"”]$/.test(document.tokens[end]?.lower ?? '')) end += 1;
  return end;
}

/** "polyimide, photoresist and hydrogen fluoride": a comma within a list of nouns. */
function goesOnAsList(document: WordDocument, comma: number, last: number): boolean {
  for (let at = comma + 1; at < last && at < comma + 6; at += 1) {
    const word = document.tokens[at]?.lower ?? '';
    if (word === 'and' || word === 'or')
      return at > comma + 1 && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tagAt(document, at + 1));
    if (!/^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tagAt(document, at))) return false;
  }
  return false;
}
