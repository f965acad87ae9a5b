import { ORDINAL_WORDS } from '../../analysis/dates/vocabulary.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** One to ninety-nine. */
export const UNDER_HUNDRED = `(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).toReversed().join('|')}`;
/** A number in words, up to "nine hundred and ninety-nine thousand", as part of a regular expression. */
export const NUMBER_WORD = `(?:${UNDER_HUNDRED})(?: hundred(?: and (?:${UNDER_HUNDRED}))?)?(?: thousand(?: (?:${UNDER_HUNDRED}) hundred)?)?`;

/** The value of "1,150", "twenty-one", "one hundred and eighty thousand", "thirty-first"; -1 where it is none. */
export function amountOf(printed: string): number {
  const lower = printed.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower.replace(/,|(?:st|nd|rd|th)$/g, ''));
  let total = 0;
  let part = 0;
  for (const word of lower.split(/[ -]/)) {
    if (word === 'and' || word === 'a') continue;
    if (word === 'hundred') part = Math.max(1, part) * 100;
    else if (word === 'dozen') part = Math.max(1, part) * 12;
    else if (word === 'thousand') {
      total += Math.max(1, part) * 1000;
      part = 0;
    } else {
      const small = smallOf(word);
      if (small < 0) return -1;
      part += small;
    }
  }
  return total + part;
}

function smallOf(word: string): number {
  const ten = TENS.indexOf(word.replace(/ieth$/, 'y'));
  return ten >= 0 ? (ten + 2) * 10 : (ORDINAL_WORDS.get(word) ?? SMALL.indexOf(word));
}
