import { possibleDay, realDay, weekValue } from '../calendar.ts';
import { directedDay, directedYear } from '../directed.ts';
import { type Match, rule, type When } from '../rule.ts';
import { MONTHS } from '../vocabulary.ts';

/**
 * Finds: "the week of March 6", "the last week of March".
 * Not: "the week of talks".
 */
export const weekOf = rule(
  'week of',
  'DATE',
  'the week of (?<month>MONTH) (?<day>DAYNUM)|the (?<count>first|second|third|fourth|last|final) week (?:of|in) (?<month>MONTH)(?: (?<year>YEAR))?',
  (match, when) => {
    if (match.has('count')) return weekOfMonth(match, when);
    if (!possibleDay(MONTHS.get(match.phrase('month')) ?? 1, Number(match.phrase('day')))) return null;
    const day = directedDay(MONTHS.get(match.phrase('month')) ?? 1, Number(match.phrase('day')), when);
    return day === null ? 'XXXX-WXX' : weekValue(day);
  },
);

function weekOfMonth(match: Match, when: When): string {
  const month = MONTHS.get(match.phrase('month')) ?? 1;
  const year = match.has('year') ? Number(match.phrase('year')) : directedYear(month, when);
  const first = year === null ? null : realDay(year, month, 1);
  if (first === null) return 'XXXX-WXX';
  const count = ['first', 'second', 'third', 'fourth'].indexOf(match.phrase('count'));
  // the weeks of a month are those that lie in it for the most part: whose Thursday does
  const end = first.with({ day: first.daysInMonth });
  if (count < 0) return weekValue(end.subtract({ days: (end.dayOfWeek + 3) % 7 }));
  return weekValue(first.add({ days: (11 - first.dayOfWeek) % 7, weeks: count }));
}
