import { dayValue, realDay } from '../calendar.ts';
import { type Match, rule, type When } from '../rule.ts';
import type { Tokens } from '../tokens.ts';
import { MONTHS } from '../vocabulary.ts';

/**
 * Finds: "8/22/2019", "22/08/2019", "08/22/98", "22-08-2019", "22.08.2019". Where both readings are days, the other
 * dates of the article tell which comes first: numeric ones with only one reading, then "22 August" against
 * "August 22"; without any, the month. With full stops the day comes first.
 * Not: "99/99/9999", "1/2/3/4", "9/12" alone, "24/7".
 */
export const numericDate = rule(
  'numeric date',
  'DATE',
  '(?<one>DAYNUM) / (?<two>DAYNUM) / (?<year>YEAR|TWODIGITS)(?! /)|(?<one>DAYNUM) - (?<two>DAYNUM) - (?<year>YEAR)(?! -)|(?<dotted>DECIMAL) . (?<year>YEAR)',
  (match, when) => {
    for (let index = match.first + 1; index < match.last; index += 1)
      if (!match.glued(index)) return undefined;
    const dotted = match.phrase('dotted');
    const [one = 0, two = 0] =
      dotted === '' ? [Number(match.phrase('one')), Number(match.phrase('two'))] : dottedPair(dotted);
    if (one === 0 || two === 0) return undefined;
    const year = yearOf(match, when);
    const dayFirst = dotted !== '' || (one <= 12 && two <= 12 && one !== two && readsDayFirst(match.tokens));
    const real = dayFirst ? realDay(year, two, one) : (realDay(year, one, two) ?? realDay(year, two, one));
    return real === null ? null : dayValue(real);
  },
);

/** "22.08": both with at most two digits; none where it is another number ("3.141"). */
function dottedPair(dotted: string): number[] {
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(dotted);
  return parts === null ? [] : [Number(parts[1]), Number(parts[2])];
}

function yearOf(match: Match, { article }: When): number {
  const year = Number(match.phrase('year'));
  if (year >= 100) return year;
  const now = article?.year ?? 2000;
  const guess = year + Math.floor(now / 100) * 100;
  return guess > now + 20 ? guess - 100 : guess;
}

const known = new WeakMap<Tokens, boolean>();

/** Whether the text writes the day before the month. Read once a text. */
function readsDayFirst(tokens: Tokens): boolean {
  const before = known.get(tokens);
  if (before !== undefined) return before;
  let numeric = 0;
  let spelled = 0;
  const { list } = tokens;
  for (let at = 0; at < list.length; at += 1) {
    const word = list[at]?.word ?? '';
    if (MONTHS.has(word)) {
      if (isDayNumber(list[at - 1]?.word)) spelled += 1;
      if (isDayNumber(list[at + 1]?.word)) spelled -= 1;
    } else if (
      (word === '/' || word === '-') &&
      list[at + 2]?.word === word &&
      /^\d{2,4}$/.test(list[at + 3]?.word ?? '')
    ) {
      const [one, two] = [Number(list[at - 1]?.word), Number(list[at + 1]?.word)];
      if (one > 12 && one <= 31 && two >= 1 && two <= 12) numeric += 1;
      if (two > 12 && two <= 31 && one >= 1 && one <= 12) numeric -= 1;
    }
  }
  const dayFirst = numeric > 0 || (numeric === 0 && spelled > 0);
  known.set(tokens, dayFirst);
  return dayFirst;
}

function isDayNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d{1,2}(?:st|nd|rd|th)?$/.test(word);
}
