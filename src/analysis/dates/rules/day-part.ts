import { dayValue, unitValue, weekdayBefore } from '../calendar.ts';
import { directedWeekday } from '../directed.ts';
import { rule } from '../rule.ts';
import { DAY_PARTS, WEEKDAYS } from '../vocabulary.ts';

/**
 * Finds: "Thursday morning", "this morning", "last night", "tonight", "tomorrow evening", "the next morning",
 * "overnight".
 * Not: "Saturday Night Live", "Good Morning America", "morning" alone.
 */
export const dayPart = rule(
  'part of a day',
  'TIME',
  '(?:(?<which>last|this|that|yesterday|today|tomorrow|the next|the following|the same|the previous|next) |(?:last )?(?<day>WEEKDAY) (?:early |late |mid -? )?)(?<part>DAYPART)|(?<tonight>tonight)|(?<overnight>overnight)',
  (match, when) => {
    const { article, told } = when;
    if (match.has('tonight')) return `${dayValue(article)}TNI`;
    if (match.has('overnight')) return `${dayValue(told?.level === 'day' ? told.day : article)}TNI`;
    const part = `T${DAY_PARTS.get(match.phrase('part'))}`;
    if (match.has('day')) {
      const day = WEEKDAYS.get(match.phrase('day')) ?? 1;
      if (article === null) return `XXXX-WXX-${day}${part}`;
      const last = match.token(match.first)?.word === 'last';
      return `${dayValue(last ? weekdayBefore(article, day, false) : directedWeekday(day, when))}${part}`;
    }
    const which = match.phrase('which');
    const from = told?.level === 'day' ? told.day : article;
    const steps: Readonly<Record<string, readonly [Temporal.PlainDate | null, number]>> = {
      last: [article, -1],
      yesterday: [article, -1],
      tomorrow: [article, 1],
      next: [from, 1],
      'the next': [from, 1],
      'the following': [from, 1],
      'the previous': [from, -1],
      'the same': [from, 0],
      that: [from, 0],
    };
    const [base, count] = steps[which] ?? [article, 0];
    return `${unitValue(base, count, 'day')}${part}`;
  },
);
