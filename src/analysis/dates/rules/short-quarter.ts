import { yearValue } from '../calendar.ts';
import { directedQuarterYear } from '../directed.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "Q3 2019", "Q1", "Q4 of 2018", "H1 2019".
 * Not: "Q&A", "Q5", "q 3".
 */
export const shortQuarter = rule(
  'short quarter',
  'DATE',
  '(?<letter>q|h) (?<count>MONTHNUM)(?: (?:of )?(?<year>YEAR))?',
  (match, when) => {
    const count = Number(match.phrase('count'));
    const half = match.phrase('letter') === 'h';
    if (!match.glued(match.first + 1) || !match.capitalised(match.first) || count > (half ? 2 : 4))
      return undefined;
    if (half && !match.has('year')) return undefined;
    const year = match.has('year') ? Number(match.phrase('year')) : directedQuarterYear(count, when);
    return `${yearValue(year)}-${half ? 'H' : 'Q'}${count}`;
  },
);
