import { dayValue, unitValue, weekdayAfter, weekdayBefore } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS, WEEKDAYS } from '../vocabulary.ts';

/**
 * Two steps from now.
 * Finds: "the week before last", "the year after next", "the Friday before last", "the weekend after next".
 * Not: "the week before last Monday's vote", "the year before" (another rule).
 */
export const beforeLast = rule(
  'before last',
  'DATE',
  'the (?:(?<unit>week|weekend|month|year)|(?<day>WEEKDAY)) (?<way>before last|after next)(?! (?:WEEKDAY|MONTH|SEASON|UNIT))',
  (match, { article }) => {
    const steps = match.phrase('way') === 'before last' ? -2 : 2;
    const weekday = WEEKDAYS.get(match.phrase('day'));
    if (weekday === undefined) return unitValue(article, steps, UNITS.get(match.phrase('unit')) ?? 'week');
    if (article === null) return `XXXX-WXX-${weekday}`;
    const near = steps < 0 ? weekdayBefore(article, weekday, false) : weekdayAfter(article, weekday, false);
    return dayValue(near.add({ weeks: steps < 0 ? -1 : 1 }));
  },
);
