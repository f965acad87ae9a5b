import { rule } from '../rule.ts';

/**
 * A company's or a state's year, which begins and ends where the article doesn't say: FY and the year.
 * Finds: "fiscal 2019", "fiscal year 2019", "the 2019 fiscal year", "financial year 2018", "FY2019".
 * Not: "the fiscal year" without a number, "fiscal 2019 budget cuts of 3,000".
 */
export const fiscalYear = rule(
  'fiscal year',
  'DATE',
  '(?:the )?(?:fiscal (?:year )?|(?:financial|business) year |fy )(?<year>YEAR)|(?:the )?(?<year>YEAR) (?:fiscal|financial|business) year',
  (match) => `FY${match.phrase('year')}`,
);
