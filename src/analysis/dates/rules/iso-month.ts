import { rule } from '../rule.ts';

/**
 * Finds: "2019-08".
 * Not: "2018-19" (two years), "2019-13".
 */
export const isoMonth = rule(
  'ISO month',
  'DATE',
  '(?<year>YEAR) - (?<month>MONTHNUM)(?! (?:-|/|:|%))',
  (match) => {
    const [year, month] = [match.phrase('year'), match.phrase('month')];
    return month.length === 2 && Number(month) <= Number(year.slice(2)) ? `${year}-${month}` : undefined;
  },
);
