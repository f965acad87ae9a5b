import { dayValue, moveDay, realDay, weekdayAfter, weekdayBefore } from '../calendar.ts';
import { directedYear } from '../directed.ts';
import { ordinalOf } from '../numbers.ts';
import { type Match, rule, type When } from '../rule.ts';
import { MONTHS, WEEKDAYS } from '../vocabulary.ts';

/**
 * Finds: "the first Monday in February", "the last Sunday of March 2012", "the second Tuesday of next month",
 * "the third Friday of every month" (a set).
 * Not: "the first Monday of the trial", "last Monday" (another rule).
 */
export const weekdayOfMonth = rule(
  'weekday of a month',
  'DATE',
  'the (?<count>first|second|third|fourth|fifth|last) (?<day>WEEKDAY) (?:of|in) (?:(?<month>MONTH)(?! DAYNUM)(?: ,? (?<year>YEAR))?|(?<which>this|last|next|that|the) month|(?<each>each|every) month)',
  (match, when) => {
    const weekday = WEEKDAYS.get(match.phrase('day')) ?? 1;
    if (match.has('each')) return { type: 'SET', value: `XXXX-XX-WXX-${weekday}` };
    const first = monthOf(match, when);
    if (first === null) return `XXXX-WXX-${weekday}`;
    const count = match.phrase('count');
    if (count === 'last')
      return dayValue(weekdayBefore(first.with({ day: first.daysInMonth }), weekday, true));
    const day = weekdayAfter(first, weekday, true).add({ weeks: (ordinalOf([count]) ?? 1) - 1 });
    return day.month === first.month ? dayValue(day) : null;
  },
);

/** The first day of the month meant; null where its year isn't known. */
function monthOf(match: Match, when: When): Temporal.PlainDate | null {
  if (match.has('month')) {
    const month = MONTHS.get(match.phrase('month')) ?? 1;
    const year = match.has('year') ? Number(match.phrase('year')) : directedYear(month, when);
    return year === null ? null : realDay(year, month, 1);
  }
  const which = match.phrase('which');
  const base = which === 'that' || which === 'the' ? (when.told?.day ?? when.article) : when.article;
  const month = base && moveDay(base, { last: -1, next: 1 }[which] ?? 0, 'month');
  return month === null ? null : month.with({ day: 1 });
}
