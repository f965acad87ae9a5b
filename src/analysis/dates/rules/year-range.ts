import { rule } from '../rule.ts';

/**
 * Finds: "2018-19", "1939-45", "1910–1945", "1910-1945".
 * Not: "2019-08" (a month, as ISO writes it), "1990-50".
 */
export const yearRange = rule(
  'years',
  'DATE',
  '(?<first>YEAR) (?:-|--|/) (?<second>YEAR|TWODIGITS)(?! (?:-|/|:|%))',
  (match) => {
    const first = match.phrase('first');
    const second = match.phrase('second');
    const end = second.length === 4 ? second : first.slice(0, 2) + second;
    if (Number(first) < 1400 || Number(end) <= Number(first)) return undefined;
    return [first, end];
  },
);
