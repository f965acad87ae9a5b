import { dayValue, realDay } from '../calendar.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "8/22/2019", "22/08/2019", "08/22/98"; where both readings are days, the month comes first.
 * Not: "99/99/9999", "1/2/3/4", "9/11" alone, "24/7".
 */
export const numericDate = rule(
  'numeric date',
  'DATE',
  '(?<one>DAYNUM) / (?<two>DAYNUM) / (?<year>YEAR|TWODIGITS)(?! /)',
  (match, when) => {
    for (let index = match.first + 1; index < match.last; index += 1)
      if (!match.glued(index)) return undefined;
    const one = Number(match.phrase('one'));
    const two = Number(match.phrase('two'));
    let year = Number(match.phrase('year'));
    if (year < 100) {
      const now = when.article?.year ?? 2000;
      year += Math.floor(now / 100) * 100;
      if (year > now + 20) year -= 100;
    }
    const real = realDay(year, one, two) ?? realDay(year, two, one);
    return real === null ? null : dayValue(real);
  },
);
