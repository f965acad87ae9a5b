/**
 * Who is meant where something is set beside a name.
 *   "Kim You-geun, a national security official at the Blue House, said" -> Kim You-geun
 *   "Donna Rawl, 59, of Norwell, said" -> Donna Rawl; "the union's leader, Anna Berg, said" -> Anna Berg
 *   "the head of the Norwell League, Jon Blatt, said" -> Jon Blatt
 *   "In Norwell, the mayor, Ada Lund, said", "On Monday night, Quayline's chief, Ada Lund, said" -> Ada Lund
 *   Must not find: the state in "Donna Rawl, of Norwell, N.C., who was there, said"; the day in "Kim, on Thursday, said"; the dateline in "SEOUL -- Kim, the minister, said".
 */
import type { Span } from '../../article/article.ts';
import { FEMALE_NAMES, MALE_NAMES, ROLES, TITLES } from '../names/lexicon.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { isCalendarWord, nounPhraseEndingAt, nounPhraseStartingAt } from '../words/noun-phrase.ts';
import { headIndex } from './source-phrase.ts';

/** The mention, and where everything set beside it begins (tokens). */
export interface Apposition extends Span {
  readonly from: number;
}

/**
 * "X, a national security official at the Blue House, said": X, for the comma before the cue. Goes outward over what
 * is set beside it ("X, 54, of Norwell, who leads the union, said"); "the union's leader, X, said" gives X too.
 */
export function beforeApposition(document: WordDocument, comma: number, from: number): Apposition | null {
  const { tokens, regionOf } = document;
  let nearest: Apposition | null = null;
  let segmentEnd = comma;
  let segments = 0;
  for (let at = comma - 1; at > from && comma - at < 60 && segments < 6; at -= 1) {
    const token = tokens[at];
    if (!token) return nearest;
    if (regionOf[at] !== -1 && document.regions[regionOf[at] ?? -1]?.single === false) {
      const region = document.regions[regionOf[at] ?? -1];
      // A short part in marks may stand inside ("editor of “Norwell Today”"); a closed quotation ends the search.
      if (!region || region.end - region.start > 6 || /^[,.?!]$/.test(tokens[region.end - 1]?.text ?? ''))
        return nearest;
      at = region.open;
      continue;
    }
    if (!/^[,—–]$|^--$/.test(token.text)) continue;
    segments += 1;
    const opener = tokens[at + 1]?.lower ?? '';
    if (!opensApposition(document, at + 1)) return nearest;
    // "a diplomat, requesting anonymity because he was not authorised, said"
    if (!isParticiple(document, at + 1) && hasFiniteVerb(document, at + 1, segmentEnd, opener))
      return nearest;
    const phrase = nounPhraseEndingAt(document, at - 1, from);
    segmentEnd = at;
    const inner = nounPhraseStartingAt(document, at + 1, comma);
    const named =
      segments === 1 && inner?.end === comma && (startsName(document, at + 1) || endsInName(document, inner));
    // "Brenmark's chief, Ada Lund, said": the tagger takes the chief for an adjective.
    if (!phrase && named && isOwned(document, at)) return { ...inner, from: inner.start };
    if (
      !phrase ||
      isDay(document, phrase) ||
      isDateline(document, phrase, from) ||
      isAddress(document, phrase, from)
    )
      continue;
    const beginning = tokens[phrase.start - 1];
    const preposition = tagAt(document, phrase.start - 1) === 'ADP';
    // "In Halmstrand, Lars Oddvik, head of …, said": the place is nobody.
    if (preposition && phrase.start - 1 <= from && nearest) return nearest;
    if (preposition && beginning?.spaced !== undefined && segments < 6 && phrase.start - 1 > from) continue;
    // "the union's leader, Anna Berg, said": the name is the speaker.
    const head = tokens[headIndex(document, phrase)];
    // "Counsel for the firm, Anna Berg, said"
    const opens = phrase.start === from && ROLES.has(head?.lower ?? '');
    if (
      named &&
      (opens ||
        head?.text === head?.lower ||
        /^(?:the|its|their|his|her)$/.test(tokens[phrase.start]?.lower ?? ''))
    )
      return { ...inner, from: phrase.start };
    nearest ??= { ...phrase, from: phrase.start };
    if (/^\p{Lu}/u.test(tokens[phrase.end - 1]?.text ?? '') && tagAt(document, phrase.start) === 'PROPN')
      return { ...phrase, from: phrase.start };
  }
  return nearest;
}

/** "Anna Berg", "the Rev Anna Berg", "Justice Anna Berg". */
function startsName(document: WordDocument, at: number): boolean {
  const first = document.tokens[at]?.lower === 'the' ? at + 1 : at;
  return tagAt(document, first) === 'PROPN' || TITLES.has(document.tokens[first]?.text ?? '');
}

/** "former chief accountant Anna Berg": an office without an article and a name of two words. */
function endsInName(document: WordDocument, phrase: Span): boolean {
  const [first, last] = [document.tokens[phrase.start], document.tokens[phrase.end - 1]];
  return (
    first?.text === first?.lower &&
    tagAt(document, phrase.start) !== 'DET' &&
    last !== undefined &&
    headIndex(document, phrase) === phrase.end - 1 &&
    [1, 2].every((back) => /^\p{Lu}\p{Ll}/u.test(document.tokens[phrase.end - back]?.text ?? ''))
  );
}

/** "Brenmark's chief" before a comma: an owner and one word. */
function isOwned({ tokens }: WordDocument, comma: number): boolean {
  return /^(?:'s|['’])$/.test(tokens[comma - 2]?.lower ?? '');
}

/** The "N.C." of "Donna Rawl, 59, of Norwell, N.C., who was there". */
function isAddress(document: WordDocument, { start, end }: Span, from: number): boolean {
  const { tokens } = document;
  if (end - start > 2 || tokens[start - 1]?.text !== ',' || tagAt(document, start) === 'DET') return false;
  // "In the village of Halmstrand, Lars Oddvik, the smith, said"
  if (tagAt(document, from) === 'ADP' && !tokens.slice(from, start - 1).some(({ text }) => text === ','))
    return false;
  let at = start - 2;
  while (at > start - 5 && tagAt(document, at) === 'PROPN') at -= 1;
  // "In Halmstrand, Lars Oddvik," begins a sentence: the second is somebody.
  return at < start - 2 && /^(?:of|in|from|near|outside)$/.test(tokens[at]?.text ?? '');
}

/** "SEOUL --" at the start of a sentence. */
function isDateline(document: WordDocument, { start, end }: Span, from: number): boolean {
  const text = document.tokens[end - 1]?.text ?? '';
  return start === from && text.length > 3 && text === text.toUpperCase();
}

function opensApposition(document: WordDocument, at: number): boolean {
  const lower = document.tokens[at]?.lower ?? '';
  if (/^(?:but|and|he|she|it|they|we|i)$/.test(lower)) return false;
  return (
    /^(?:DET|NOUN|ADJ|PROPN|NUM|PRON|ADP|ADV)$/.test(tagAt(document, at)) ||
    /^(?:who|whose|which|asked)$/.test(lower) ||
    isParticiple(document, at)
  );
}

/** "speaking in Norwell", "requesting anonymity": what somebody does who says something. */
function isParticiple(document: WordDocument, at: number): boolean {
  return tagAt(document, at) === 'VERB' && /[a-z]{2}ing$/.test(document.tokens[at]?.lower ?? '');
}

function hasFiniteVerb(document: WordDocument, from: number, to: number, opener: string): boolean {
  if (/^(?:who|whose|which|asked|in|at|on|after|during)$/.test(opener)) return false;
  for (let at = from; at < to; at += 1) {
    if (/^(?:who|whose|which|that)$/.test(document.tokens[at]?.lower ?? '')) return false;
    if (tagAt(document, at) === 'AUX') return true;
    if (tagAt(document, at) === 'VERB' && !/(?:ed|ing|en)$/.test(document.tokens[at]?.lower ?? ''))
      return true;
  }
  return false;
}

/** Only words of a date or numbers. */
export function isDay(document: WordDocument, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1)
    if (
      !isCalendarWord(document.tokens[at]?.lower ?? '') &&
      (tagAt(document, at) !== 'NUM' || /-year-old$/.test(document.tokens[at]?.lower ?? '')) &&
      tagAt(document, at) !== 'DET'
    )
      return false;
  return true;
}

/** "a psychologist at the university" right behind "Linus Berg, ": the name; else the phrase itself. */
export function outward(document: WordDocument, phrase: Span, from: number): Apposition {
  if (document.tokens[phrase.start - 1]?.text === ',' && tagAt(document, phrase.start) !== 'PROPN') {
    const name = nounPhraseEndingAt(document, phrase.start - 2, from);
    if (name && tagAt(document, name.end - 1) === 'PROPN' && !isDay(document, name))
      return { ...name, from: name.start };
  }
  return { ...phrase, from: phrase.start };
}

/** "the arbiter, Hedda Moss" from its first token: the name; else the phrase itself. */
export function inward(document: WordDocument, phrase: Span, to: number): Span {
  const { tokens } = document;
  if (tokens[phrase.end]?.text !== ',') return phrase;
  // "the mayor of Norwell, Anna Berg": but "the mayor of Norwell, Vermont"
  const given = tokens[phrase.end + 1]?.text ?? '';
  const office =
    tagAt(document, headIndex(document, phrase)) === 'NOUN' &&
    (MALE_NAMES.has(given) || FEMALE_NAMES.has(given));
  // "one, Anna Berg of the institute"
  const one = phrase.end - phrase.start === 1 && /^(?:one|another)$/.test(tokens[phrase.start]?.lower ?? '');
  if (tagAt(document, phrase.end - 1) !== 'NOUN' && !office && !one) return phrase;
  const name = nounPhraseStartingAt(document, phrase.end + 1, to);
  const closed =
    name &&
    (name.end >= to ||
      /^(?:[.,;!?—–(]|--)$/.test(tokens[name.end]?.text ?? '') ||
      tokens[name.end]?.kind === 'mark');
  return name &&
    closed &&
    tagAt(document, name.start) === 'PROPN' &&
    headIndex(document, name) - name.start < 5
    ? name
    : phrase;
}
