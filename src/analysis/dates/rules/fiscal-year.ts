import { rule } from '../rule.ts';

/**
 * A company's or a state's year, which begins and ends where the article doesn't say: FY and the year.
 * Finds: "fiscal 2019", "fiscal year 2019", "the 2019 fiscal year", "financial year 2018", "FY2019", "the 2018-19 fiscal year" (by the year it ends in).
 * Not: "the fiscal year" without a number, "fiscal 2019 budget cuts of 3,000".
 */
export const fiscalYear = rule(
  'fiscal year',
  'DATE',
  '(?:the )?(?:fiscal (?:year )?|(?:financial|business) year |fy )(?<year>YEAR)|(?:the )?(?:YEAR (?:-|--|/) )?(?<year>YEAR) (?:fiscal|financial|business) year|(?:the )?(?<start>YEAR) (?:-|--|/) (?<short>TWODIGITS) (?:fiscal|financial|business) year',
  (match) =>
    match.has('short')
      ? `FY${match.phrase('start').slice(0, 2)}${match.phrase('short')}`
      : `FY${match.phrase('year')}`,
);
