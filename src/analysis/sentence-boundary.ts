import abbreviations from '../../data/lexicon/abbreviations.json' with { type: 'json' };

/**
 * Whether a stop is the end of a sentence.
 *
 * Ends:      "… at the talks.| The next round", "… in the U.S.| How will", "… at 6 p.m.| Mr. Doe left",
 *            "“It is over.”| She held", "… in 2019.| 3 people died", "wait....| She left"
 * Ends not:  "Mr. Doe", "Jan. 5", "No. 10", "J. Doe", "the U.S. Senate", "Doe & Co. Holdings", "at 9 a.m. Tuesday",
 *            "“Is it over?” Doe asked.", "“Stop!” he said", "1. The first point", "well . . . I mean"
 */
export function endsSentence(before: string, after: string): boolean {
  const stop = /([.!?…。！？]+|(?:\. ){1,8}\.)(["'”’»)\]]*)$/u.exec(before.slice(-24));
  if (stop === null) return true;
  const [whole, mark = '', closing = ''] = stop;
  if (closing.startsWith(']') && mark.length > 1) return false; // an omission: "[...]"
  if (/^(?:\p{Ll}|["”’')\]]+$)/u.test(after)) return false;
  if (/^(?:[([]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]+|[•⁃*-] ?\d{1,3}[.)]*)$/u.test(before)) return false; // a list's mark
  if (mark.includes(' ')) return mark.length > '. . .'.length;
  if (/["”’']/u.test(closing) && isAttribution(after, /[!?]/.test(mark))) return false;
  const last = wordBefore(before.slice(0, before.length - whole.length));
  if (mark === '!') return !(EXCLAIMING.has(last.word) && !STARTERS.has(firstWord(after)));
  if (mark !== '.' || /["”»]/u.test(closing)) return true;
  return !isAbbreviation(last.word, last.previous, before, after);
}

const TITLES = new Set(abbreviations.title);
const NUMBERED = new Set(abbreviations.numbered);
const LINKING = new Set(abbreviations.linking);
const EITHER = new Set(abbreviations.either);
const EXCLAIMING = new Set(abbreviations.exclaiming);
const STARTERS = new Set(abbreviations.starter);

/** The stop after `word` belongs to the word, and the sentence goes on with `after`. */
function isAbbreviation(word: string, previous: string, before: string, after: string): boolean {
  const next = firstWord(after);
  if (TITLES.has(word)) return true;
  if (LINKING.has(word)) return true;
  if (NUMBERED.has(word)) return /^[#$€£]?\d/.test(after);
  const starts = STARTERS.has(next);
  if (EITHER.has(word)) return !starts && !/^["“]/.test(after);
  if (/^[ap]\.m$/i.test(word)) return isTimeGoingOn(before, next);
  if (/^\p{L}{1,2}(?:\.\p{L}{1,2}){1,5}$/u.test(word)) return !starts && /^[\p{Lu}\d(]/u.test(after);
  if (/^\p{Lu}$/u.test(word)) {
    // "you and I. Did": a word; "Plan B. The": a label; "Albert I. Doe": an initial.
    if (word === 'I' && /^(?:and|or|than|but|am|do|can|as)$/.test(previous)) return false;
    return !(starts && /^\p{Ll}/u.test(previous)) && !(starts && next !== 'A' && next !== 'I');
  }
  return false;
}

/** "at 9 a.m. Tuesday", "9 p.m. EST", and "At 9 a.m. Doe left", where nothing has been said yet. */
function isTimeGoingOn(before: string, next: string): boolean {
  if (
    /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}|Eastern|Pacific|Central|Mountain)$/.test(next)
  )
    return true;
  return /^(?:At|By|Around|About|Before|After|From|Until)(?: [\w:.-]+){1,5}$/.test(before);
}

const CUE =
  '(?:said|says|asked|asks|told|added|adds|replied|wrote|writes|cried|shouted|yelled|wondered|exclaimed|tweeted|posted|quipped|joked|declared|demanded|recalled|continued|concluded|insisted)';
const SHORT_ATTRIBUTION = new RegExp(`^(?:[\\p{Lu}][\\p{L}.'’-]{0,30} ){1,4}${CUE}\\.`, 'u');
const LONG_ATTRIBUTION = new RegExp(`^(?:[\\p{L}.'’-]{1,30},? ){1,9}?${CUE}\\b`, 'u');

/**
 * "Doe said." after a closing mark. After a question or exclamation mark, which takes the place of the comma, the
 * speaker may be long and more may follow; after a full stop only the bare "Doe said." goes with the quotation.
 */
function isAttribution(after: string, exclaimed: boolean): boolean {
  return (exclaimed ? LONG_ATTRIBUTION : SHORT_ATTRIBUTION).test(after);
}

function firstWord(text: string): string {
  return /^["'“‘([]*([\p{L}\p{M}’']{1,40})/u.exec(text)?.[1]?.replace(/[’'].*$/, '') ?? '';
}

/** The last word of a text and the one before it. */
function wordBefore(text: string): { word: string; previous: string } {
  const tail = text.slice(-60).trimEnd();
  const from = wordStart(tail, tail.length);
  let end = from;
  while (end > 0 && isSpace(tail.charCodeAt(end - 1))) end -= 1;
  const word = tail.slice(from);
  return {
    word: OPENING.has(word.charAt(0)) ? word.replace(/^["'“‘([]+/u, '') : word,
    previous: tail.slice(wordStart(tail, end), end),
  };
}

const OPENING = new Set(['"', "'", '“', '‘', '(', '[']);

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** What `\s` means in a regular expression. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));
}
