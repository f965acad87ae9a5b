import { yearValue } from '../calendar.ts';
import { rule, type When } from '../rule.ts';

/**
 * Finds: "the class of '82".
 * Not: "82", "the '80s" (a decade).
 */
export const shortYear = rule('short year', 'DATE', '(?<year>SHORTYEAR)', (match, when) => {
  return yearValue(centuryOf(match.phrase('year'), when));
});

/** The year that "'82" means, at most ten years ahead. */
export function centuryOf(printed: string, { article }: When): number {
  const now = article?.year ?? 2000;
  const guess = Math.floor(now / 100) * 100 + Number(printed.slice(1));
  return guess > now + 10 ? guess - 100 : guess;
}
