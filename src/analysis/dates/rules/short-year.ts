import { yearValue } from '../calendar.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "the class of '82".
 * Not: "82", "the '80s" (a decade).
 */
export const shortYear = rule('short year', 'DATE', '(?<year>SHORTYEAR)', (match, when) => {
  const short = Number(match.phrase('year').slice(1));
  const now = when.article?.year ?? 2000;
  const guess = Math.floor(now / 100) * 100 + short;
  return yearValue(guess > now + 10 ? guess - 100 : guess);
});
