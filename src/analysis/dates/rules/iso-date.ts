import { dayValue, realDay } from '../calendar.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "2019-08-22", "2019/08/22".
 * Not: "2019-13-45" (no such day), "1939-45" (a range of years).
 */
export const isoDate = rule(
  'ISO date',
  'DATE',
  '(?<year>YEAR) (?:-|--|/) (?<month>TWODIGITS) (?:-|--|/) (?<day>TWODIGITS)(?! (?:-|/) INT)',
  (match) => {
    for (let index = match.first + 1; index < match.last; index += 1)
      if (!match.glued(index)) return undefined;
    const real = realDay(
      Number(match.phrase('year')),
      Number(match.phrase('month')),
      Number(match.phrase('day')),
    );
    return real === null ? null : dayValue(real);
  },
);
