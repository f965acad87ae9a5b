import { possibleDay, realDay, weekdayAfter, weekdayBefore } from './calendar.ts';
import type { When } from './rule.ts';

/** Dates without a year or a week, put on the side of the article's date that the tense asks for. */

/** The day a bare weekday means; null without the article's date. */
export function directedWeekday(weekday: number, when: When): Temporal.PlainDate | null {
  if (when.article === null) return null;
  return when.direction() === 'future'
    ? weekdayAfter(when.article, weekday, true)
    : weekdayBefore(when.article, weekday, true);
}

/**
 * The year a month without one means; null without the article's date. Writers leave the year out where the
 * month is near, so a month just past is the past one and the tense decides about the others.
 */
export function directedYear(month: number, when: When): number | null {
  const { article } = when;
  if (article === null) return null;
  const behind = (article.month - month + 12) % 12;
  const past = month <= article.month ? article.year : article.year - 1;
  if (behind <= 1) return past;
  const direction = when.direction();
  if (direction === 'past') return past;
  if (direction === 'unknown' && 12 - behind <= NEAR_MONTHS) return past + 1;
  return direction === 'future' ? past + 1 : past;
}

/** The day that a month and a day mean; null without the article's date or where there is no such day. */
export function directedDay(month: number, day: number, when: When): Temporal.PlainDate | null {
  const { article } = when;
  if (article === null || !possibleDay(month, day)) return null;
  let last: Temporal.PlainDate | null = null;
  let next: Temporal.PlainDate | null = null;
  const reach = month === 2 && day === 29 ? 8 : 1;
  for (let years = -reach; years <= reach; years += 1) {
    const candidate = realDay(article.year + years, month, day);
    if (candidate === null) continue;
    if (Temporal.PlainDate.compare(candidate, article) <= 0) last = candidate;
    else next ??= candidate;
  }
  if (last === null || next === null) return last ?? next;
  const behind = last.until(article).days;
  const ahead = article.until(next).days;
  if (Math.min(behind, ahead) > NEAR_DAYS) {
    const direction = when.direction();
    if (direction !== 'unknown') return direction === 'past' ? last : next;
  }
  return ahead < behind ? next : last;
}

const NEAR_MONTHS = 3;
const NEAR_DAYS = 75;
