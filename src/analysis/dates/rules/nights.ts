import { rule } from '../rule.ts';

/**
 * Finds: "two nights", "11 nights".
 * Not: "nights", "two nights a week" (a set).
 */
export const nights = rule('nights', 'DURATION', '(?<count>{number}) nights', (match) => {
  const count = match.number('count');
  return count === null ? undefined : `P${count}NI`;
});
