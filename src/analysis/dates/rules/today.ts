import { dayValue, unitValue } from '../calendar.ts';
import { rule } from '../rule.ts';

/**
 * Finds: "today", "yesterday", "tomorrow", "the day before yesterday", "the day after tomorrow".
 * Not: "USA Today" (a newspaper), "today's" of a title.
 */
export const today = rule(
  'today',
  'DATE',
  '(?:the day (?<far>before|after) )?(?<word>today|yesterday|tomorrow)',
  (match, when) => {
    const count = { today: 0, yesterday: -1, tomorrow: 1 }[match.phrase('word')] ?? 0;
    const far = match.phrase('far');
    const more = far === 'before' ? -1 : far === 'after' ? 1 : 0;
    if (count === 0 && more === 0) return dayValue(when.article);
    return unitValue(when.article, count + more, 'day');
  },
);
