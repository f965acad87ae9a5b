import { dayValue, moveDay, weekdayBefore, yearValue } from '../calendar.ts';
import { seasonBefore } from '../directed.ts';
import { rule } from '../rule.ts';
import { SEASONS, WEEKDAYS } from '../vocabulary.ts';

/**
 * Finds: "two Fridays ago", "two summers ago", "three winters ago".
 * Not: "two years ago" (another rule), "Fridays" (a set).
 */
export const countedAgo = rule(
  'counted ago',
  'DATE',
  '(?<count>{number}) (?:(?<day>WEEKDAYS)|(?<season>SEASONS)) ago',
  (match, { article }) => {
    const count = match.number('count');
    if (count === null || !Number.isInteger(count) || count < 1 || count > 999) return undefined;
    const weekday = WEEKDAYS.get(match.phrase('day'));
    if (weekday !== undefined) {
      if (article === null) return `XXXX-WXX-${weekday}`;
      return dayValue(moveDay(weekdayBefore(article, weekday, false), 1 - count, 'week'));
    }
    const code = SEASONS.get(match.phrase('season')) ?? 'SU';
    return `${yearValue(article && seasonBefore(code, article) + 1 - count)}-${code}`;
  },
);
