import { unitValue } from '../calendar.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "for the day", "later in the day", "end the day".
 * Not: "the day of the vote", "on the day the dam burst", "the day after", "at the end of the day".
 */
export const theDay = rule(
  'the day',
  'DATE',
  '(?<=(?:for|on|during|of|in|end|finish|ended|closed|finished) )the day(?! (?:before|after|of|when|that|-|CAPITAL))',
  (match, when) =>
    CLAUSES.test(match.after()) ? undefined : unitValue(when.day() ?? when.article, 0, 'day'),
);

/** "the day [the dam burst]" */
const CLAUSES =
  /^(?:the|an?|his|her|their|its|our|my|he|she|it|they|we|i|you|one|two|three|four|five|six|seven|eight|nine|ten|["“”])$/;
