import type { Span } from '../../article/article.ts';
import { tagAt, type WordDocument } from './document.ts';

const INNER = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'with',
  'on',
  'to',
  'under',
  'near',
  'behind',
  'between',
  'outside',
  'inside',
]);
const PARTICLE = /^(?:de|del|della|der|den|van|von|bin|ibn|al|el|da|dos|das|des|du|di|la|le|ter|ten)$/;
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.|yesterday|today|tomorrow|tonight|earlier|later|last|morning|afternoon|evening|week|month|year|ago)$/;

/** The word belongs to a date ("Thursday", "last", "week"). */
export function isCalendarWord(lower: string): boolean {
  return CALENDAR.test(lower);
}

/**
 * The noun phrase whose last token is `at`, with what stands before its head and prepositional parts
 * ("a spokesman for the union"); token range, null where none ends there.
 */
export function nounPhraseEndingAt(document: WordDocument, at: number, from: number): Span | null {
  const { tokens, regionOf } = document;
  let start = at + 1;
  let nouns = 0;
  while (start > from && at - start < 40) {
    const index = start - 1;
    const token = tokens[index];
    if (!token) break;
    const tag = tagAt(document, index);
    if (token.text === ')') {
      let open = index;
      while (open > from && index - open < 8 && tokens[open]?.text !== '(') open -= 1;
      if (tokens[open]?.text !== '(') break;
      start = open;
      continue;
    }
    if (regionOf[index] !== regionOf[at] && regionOf[at] === -1) {
      // A nickname in marks: Robert "Bob" Smith.
      const region = document.regions[regionOf[index] ?? -1];
      if (!region || region.end - region.start > 2 || region.close !== index) break;
      if (tokens[region.end - 1]?.kind === 'punctuation' || tagAt(document, region.open - 1) !== 'PROPN')
        break;
      start = region.open;
      continue;
    }
    if (
      token.kind === 'mark' &&
      /^['’]$/.test(token.text) &&
      !token.spaced &&
      /s$/.test(tokens[index - 1]?.lower ?? '')
    ) {
      start = index;
      continue;
    }
    if (nouns > 0 && isParticle(document, index)) {
      start = index;
    } else if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || (start > at && isAge(token.lower))) {
      if (nouns > 0 && isCalendarWord(token.lower) && tokens[index + 1]?.lower !== "'s") break;
      nouns += 1;
      start = index;
    } else if (tag === 'ADJ' || tag === 'DET') {
      start = index;
      if (tag === 'DET' && !INNER.has(tokens[index - 1]?.lower ?? '') && tokens[index - 1]?.lower !== 'all')
        break;
    } else if (tag === 'PRON') {
      // "his lawyer", "some of them"; "he" ends a phrase of its own.
      if (nouns > 0 && !/^(?:his|her|its|their|our|my|your)$/.test(token.lower)) break;
      start = index;
      // "Save Our Baths"
      if (nouns > 0 && token.text !== token.lower && tagAt(document, index - 1) === 'PROPN') continue;
      if (nouns === 0 && tokens[index - 1]?.lower !== 'of') break;
      nouns += 1;
      if (!INNER.has(tokens[index - 1]?.lower ?? '')) break;
    } else if (token.lower === "'s" && nouns > 0) start = index;
    else if (INNER.has(token.lower) && nouns > 0 && isNoun(document, index - 1)) start = index;
    else if (
      /^(?:to|with)$/.test(token.lower) &&
      nouns > 0 &&
      /^(?:close|familiar)$/.test(tokens[index - 1]?.lower ?? '')
    )
      start = index - 1;
    else if (/^(?:and|or|&)$/.test(token.lower) && nouns > 0 && isNoun(document, index - 1)) start = index;
    // "the maker of industrial and domestic pumps"
    else if (
      /^(?:and|or)$/.test(token.lower) &&
      nouns > 0 &&
      tagAt(document, index - 1) === 'ADJ' &&
      tagAt(document, index + 1) === 'ADJ'
    )
      start = index;
    else if (
      tag === 'VERB' &&
      nouns > 0 &&
      /(?:ed|ing)$/.test(token.lower) &&
      /^(?:DET|ADJ|NUM)$/.test(tagAt(document, index - 1))
    )
      start = index;
    else if (tag === 'ADV' && /^(?:north|south|east|west|abroad)$/.test(token.lower)) {
      nouns += 1;
      start = index;
    } else if (tag === 'ADV' && nouns > 0 && tagAt(document, index + 1) === 'ADJ') start = index;
    else break;
  }
  while (start <= at && /^(?:ADP|CCONJ|PUNCT|PART)$/.test(tagAt(document, start))) start += 1;
  return start <= at && nouns + (tagAt(document, at) === 'PRON' || tagAt(document, at) === 'DET' ? 1 : 0) > 0
    ? { start, end: at + 1 }
    : null;
}

/** The noun phrase that starts at `from`, ending before `to`; null where none starts there. */
export function nounPhraseStartingAt(document: WordDocument, from: number, to: number): Span | null {
  const { tokens } = document;
  let end = from;
  let nouns = 0;
  while (end < to && end - from < 40) {
    const token = tokens[end];
    if (!token) break;
    const tag = tagAt(document, end);
    if (token.text === '(' && nouns > 0) {
      let close = end;
      while (close < to && close - end < 8 && tokens[close]?.text !== ')') close += 1;
      if (tokens[close]?.text !== ')') break;
      end = close + 1;
      continue;
    }
    if (nouns > 0 && isParticle(document, end)) end += 1;
    else if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || isAge(token.lower)) {
      if (nouns > 0 && isCalendarWord(token.lower)) break;
      nouns += 1;
      end += 1;
    } else if (
      tag === 'ADJ' ||
      (tag === 'DET' &&
        (end === from ||
          INNER.has(tokens[end - 1]?.lower ?? '') ||
          /^(?:and|all)$/.test(tokens[end - 1]?.lower ?? '')))
    )
      end += 1;
    else if (tag === 'PRON') {
      if (nouns > 0 && !/^(?:his|her|its|their|our|my|your)$/.test(token.lower)) break;
      end += 1;
      if (nouns === 0 && !/^(?:his|her|its|their|our|my|your)$/.test(token.lower)) {
        nouns += 1;
        if (tokens[end]?.lower !== 'of') break;
      }
    } else if (token.lower === "'s" && nouns > 0) end += 1;
    else if (
      token.kind === 'mark' &&
      /^['’]$/.test(token.text) &&
      !token.spaced &&
      /s$/.test(tokens[end - 1]?.lower ?? '') &&
      isNoun(document, end + 1)
    )
      end += 1;
    else if (
      INNER.has(token.lower) &&
      nouns > 0 &&
      startsNoun(document, end + 1) &&
      !isCalendarWord(tokens[end + 1]?.lower ?? '')
    )
      end += 1;
    else if (/^(?:and|or|&)$/.test(token.lower) && nouns > 0 && startsNoun(document, end + 1)) end += 1;
    else if (tag === 'VERB' && nouns === 0 && /(?:ed|ing)$/.test(token.lower) && end > from) end += 1;
    else if (tag === 'ADV' && nouns === 0 && end > from) end += 1;
    else break;
  }
  while (end > from && /^(?:ADP|CCONJ|DET|ADJ|ADV)$/.test(tagAt(document, end - 1)) && end - 1 > from)
    end -= 1;
  return nouns > 0 && end > from ? { start: from, end } : null;
}

/** "Ignacio de la Barca": between the capitals of a name. */
function isParticle({ tokens }: WordDocument, at: number): boolean {
  if (!PARTICLE.test(tokens[at]?.text ?? '')) return false;
  const before = tokens[PARTICLE.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1]?.text ?? '';
  const after = tokens[PARTICLE.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1]?.text ?? '';
  return /^\p{Lu}\p{Ll}/u.test(before) && /^\p{Lu}/u.test(after);
}

/** "the 41-year-old": it stands for a noun. */
function isAge(lower: string): boolean {
  return lower.endsWith('-year-old');
}

function isNoun(document: WordDocument, at: number): boolean {
  return /^(?:NOUN|PROPN|NUM)$/.test(tagAt(document, at)) || document.tokens[at]?.text === ')';
}

function startsNoun(document: WordDocument, at: number): boolean {
  return (
    /^(?:NOUN|PROPN|NUM|DET|ADJ)$/.test(tagAt(document, at)) ||
    /^(?:his|her|its|their)$/.test(document.tokens[at]?.lower ?? '')
  );
}
