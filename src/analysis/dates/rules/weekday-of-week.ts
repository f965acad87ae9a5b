import { dayValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { WEEKDAYS } from '../vocabulary.ts';

/**
 * Finds: "Monday of last week", "Tuesday last week", "on Friday of next week", "Thursday this week".
 * Not: "Monday week", "Monday, last week" (two dates).
 */
export const weekdayOfWeek = rule(
  'weekday of a week',
  'DATE',
  '(?<day>WEEKDAY) (?:of )?(?<which>last|this|next|that|the (?:same|following|previous)) week',
  (match, { article, told }) => {
    const weekday = WEEKDAYS.get(match.phrase('day')) ?? 1;
    const which = match.phrase('which').replace('the ', '');
    const from = /^(?:last|this|next)$/.test(which) ? article : (told?.day ?? article);
    if (from === null) return `XXXX-WXX-${weekday}`;
    const weeks = { last: -1, previous: -1, next: 1, following: 1 }[which] ?? 0;
    return dayValue(from.add({ days: 7 * weeks + weekday - from.dayOfWeek }));
  },
);
