import { rule } from '../rule.ts';

/**
 * Finds: "at that time", after a date was told.
 * Not: "at the time", "that time of year", "by that time" (vague).
 */
export const thatTime = rule('that time', 'DATE', 'that time(?! (?:of|when))', (match, { told }) =>
  match.before() === 'at' ? (told?.value ?? 'PAST_REF') : undefined,
);
