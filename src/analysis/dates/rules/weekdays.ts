import { rule } from '../rule.ts';
import { WEEKDAYS } from '../vocabulary.ts';

/**
 * Finds: "Mondays".
 * Not: "monday" in lower case, "Monday".
 */
export const weekdaysSet = rule('weekdays', 'SET', '(?<day>WEEKDAYS)', (match) =>
  match.capitalised(match.first) ? `XXXX-WXX-${WEEKDAYS.get(match.phrase('day'))}` : null,
);
