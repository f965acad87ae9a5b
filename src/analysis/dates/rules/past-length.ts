import { durationValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

/**
 * Finds: "the past year", "the last decade", "the past week": lengths that end now.
 * Not: "last year" (a date).
 */
export const pastLength = rule('past length', 'DURATION', 'the past (?<unit>UNIT)', (match) =>
  durationValue(1, UNITS.get(match.phrase('unit')) ?? 'year'),
);
