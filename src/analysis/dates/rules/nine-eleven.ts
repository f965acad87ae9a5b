import { rule } from '../rule.ts';

/**
 * The one day that English knows by its numbers.
 * Finds: "9/11", "post-9/11".
 * Not: "9/11/2019", "19/11", "9/12".
 */
export const nineEleven = rule(
  '9/11',
  'DATE',
  '(?<month>MONTHNUM) / (?<day>MONTHNUM)(?! (?:/|%|-? UNIT|INT))',
  (match) =>
    !/^[/,.]$/.test(match.before()) &&
    match.phrase('month') === '9' &&
    match.phrase('day') === '11' &&
    match.glued(match.first + 1) &&
    match.glued(match.first + 2)
      ? '2001-09-11'
      : undefined,
);
