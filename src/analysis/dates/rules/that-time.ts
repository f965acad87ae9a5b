import { rule } from '../rule.ts';

/**
 * Finds: "at that time", "by that time", after a date was told.
 * Not: "at the time", "that time of year", "of that time" (vague).
 */
export const thatTime = rule('that time', 'DATE', 'that time(?! (?:of|when))', (match, { told }) =>
  /^(?:at|by)$/.test(match.before()) ? (told?.value ?? 'PAST_REF') : undefined,
);
