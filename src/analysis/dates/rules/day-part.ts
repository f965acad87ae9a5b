import { dayValue, unitValue, weekdayBefore } from '../calendar.ts';
import { directedWeekday } from '../directed.ts';
import { rule } from '../rule.ts';
import { DAY_PARTS, WEEKDAYS } from '../vocabulary.ts';

/**
 * Finds: "Thursday morning", "by mid-afternoon", "in the evening", "the night before", "this morning", "last night", "tonight", "tomorrow evening", "the next morning", "in morning trading",
 * "overnight".
 * Not: "Saturday Night Live", "Good Morning America", "morning" alone, "the night before the vote".
 */
export const dayPart = rule(
  'part of a day',
  'TIME',
  '(?:(?<which>last|this|that|yesterday|today|tomorrow|the next|the following|the same|the previous|next) |(?:last )?(?<day>WEEKDAY) (?:early |late |mid -? )?)(?<part>DAYPART)|(?:the )?(?:early|late|mid) -? (?<alone>morning|afternoon|evening)|(?<=(?:in|during) )the (?<alone>morning|afternoon|evening|night)(?! (?:of|before|after))|(?<=in )(?<alone>morning|afternoon)(?= (?:trading|trade|dealings))|the (?<eve>morning|afternoon|evening|night) before(?! (?:WORD|the|a|an|last|this|that|MONTH|WEEKDAY|INT|UNIT))|(?<tonight>tonight)|(?<overnight>overnight)',
  (match, when) => {
    const { article, told } = when;
    if (match.has('tonight')) return `${dayValue(article)}TNI`;
    // "fell overnight": in the night before the article
    if (
      match.has('overnight') &&
      when.direction() === 'past' &&
      (told?.level !== 'day' || told.day.equals(article ?? told.day))
    )
      return `${unitValue(article, -1, 'day')}TNI`;
    if (match.has('overnight')) return `${dayValue(told?.level === 'day' ? told.day : article)}TNI`;
    const part = `T${DAY_PARTS.get(match.phrase('part') || match.phrase('alone') || match.phrase('eve'))}`;
    if (match.has('alone')) return `${dayValue(when.day())}${part}`;
    if (match.has('eve')) return `${unitValue(when.day(), -1, 'day')}${part}`;
    if (match.has('day')) {
      const day = WEEKDAYS.get(match.phrase('day')) ?? 1;
      if (article === null) return `XXXX-WXX-${day}${part}`;
      const last = match.token(match.first)?.word === 'last';
      return `${dayValue(last ? weekdayBefore(article, day, false) : directedWeekday(day, when))}${part}`;
    }
    const which = match.phrase('which');
    const near = when.dayTold();
    const steps: Readonly<Record<string, readonly [Temporal.PlainDate | null, number]>> = {
      last: [article, -1],
      yesterday: [article, -1],
      tomorrow: [article, 1],
      next: [near, 1],
      'the next': [near, 1],
      'the following': [near, 1],
      'the previous': [when.day(), -1],
      'the same': [near, 0],
      that: [near, 0],
    };
    const [base, count] = steps[which] ?? [article, 0];
    return `${unitValue(base, count, 'day')}${part}`;
  },
);
