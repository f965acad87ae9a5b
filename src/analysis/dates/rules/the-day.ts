import { unitValue } from '../calendar.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "for the day", "later in the day", "end the day".
 * Not: "the day of the vote", "the day after", "at the end of the day".
 */
export const theDay = rule(
  'the day',
  'DATE',
  '(?<=(?:for|on|during|of|in|end|finish|ended|closed|finished) )the day(?! (?:before|after|of|when|that|-|CAPITAL))',
  (_match, when) => unitValue(when.day() ?? when.article, 0, 'day'),
);
