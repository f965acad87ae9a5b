import { dayValue, weekdayAfter, weekdayBefore } from '../calendar.ts';
import { directedWeekday } from '../directed.ts';
import { rule } from '../rule.ts';
import { WEEKDAYS } from '../vocabulary.ts';

/**
 * Finds: "Thursday" (the last one after "said", the next one after "will meet on"), "last Friday",
 * "next Monday", "this coming Sunday", "the previous Friday", "the following Tuesday".
 * Not: "Black Wednesday", "the Sunday Times", "Mondays" (a set).
 */
export const weekday = rule(
  'weekday',
  'DATE',
  '(?:the )?(?<which>last|past|next|this past|this coming|this|coming|previous|following|that|same)? (?<day>WEEKDAY)',
  (match, when) => {
    const day = WEEKDAYS.get(match.phrase('day')) ?? 0;
    const { article, told } = when;
    const which = match.phrase('which');
    if (article === null) return `XXXX-WXX-${day}`;
    const from = told !== null && told.level === 'day' ? told.day : article;
    switch (which) {
      case 'last':
      case 'past':
      case 'this past':
        return dayValue(weekdayBefore(article, day, false));
      case 'next':
      case 'coming':
      case 'this coming':
        return dayValue(weekdayAfter(article, day, false));
      case 'previous':
        return dayValue(weekdayBefore(from, day, false));
      case 'following':
        return dayValue(weekdayAfter(from, day, false));
      case 'that':
      case 'same':
        return dayValue(weekdayBefore(from, day, true));
      default:
        return dayValue(directedWeekday(day, when));
    }
  },
);
