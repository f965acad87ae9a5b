import { possibleDay, quarterOf, realDay, weekdayAfter, weekdayBefore } from './calendar.ts';
import type { When } from './rule.ts';

/** Dates without a year or a week, put on the side of the article's date that the tense asks for. */

/** The day a bare weekday means; null without the article's date. */
export function directedWeekday(weekday: number, when: When): Temporal.PlainDate | null {
  if (when.article === null) return null;
  const direction = when.direction();
  const back = (when.article.dayOfWeek - weekday + 7) % 7;
  return direction === 'future' || (direction === 'near' && back > 3)
    ? weekdayAfter(when.article, weekday, true)
    : weekdayBefore(when.article, weekday, true);
}

/**
 * The year a month without one means; null without the article's date. Writers leave the year out where the
 * month is near, so a month just past is the past one and the tense decides about the others.
 */
export function directedYear(month: number, when: When): number | null {
  const { article } = when;
  if (when.frame !== null) return when.frame;
  if (article === null) return null;
  const behind = (article.month - month + 12) % 12;
  const past = month <= article.month ? article.year : article.year - 1;
  if (behind <= 1) return past;
  const direction = when.direction();
  if (direction === 'past' && when.story !== null && isOlder(when.story, past, article.year))
    return month < when.story.month ? when.story.year + 1 : when.story.year;
  if (direction === 'past') return past;
  if (direction === 'near') return 12 - behind < behind ? past + 1 : past;
  if (direction === 'unknown' && 12 - behind <= NEAR_MONTHS) return past + 1;
  return direction === 'future' ? past + 1 : past;
}

/** The day that a month and a day mean; null without the article's date or where there is no such day. */
export function directedDay(month: number, day: number, when: When): Temporal.PlainDate | null {
  const { article } = when;
  if (when.frame !== null) return realDay(when.frame, month, day);
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
  if (when.story !== null && isOlder(when.story, last.year, article.year) && when.direction() === 'past') {
    const sameYear = realDay(when.story.year, month, day);
    const isLater = sameYear !== null && Temporal.PlainDate.compare(sameYear, when.story) >= 0;
    return isLater ? sameYear : realDay(when.story.year + 1, month, day);
  }
  const behind = last.until(article).days;
  const ahead = article.until(next).days;
  if (Math.min(behind, ahead) > NEAR_DAYS) {
    const direction = when.direction();
    if (direction === 'past' || direction === 'future') return direction === 'past' ? last : next;
  }
  return ahead < behind ? next : last;
}

/** Writers print the year of what lies further back than this year, unless the story has just told it. */
function isOlder(story: Temporal.PlainDate, year: number, now: number): boolean {
  return story.year < year && year < now;
}

/** The year that a quarter without one lies in; null without the article's date. */
export function directedQuarterYear(quarter: number, when: When): number | null {
  const { article } = when;
  if (article === null) return null;
  const now = quarterOf(article);
  if (quarter <= now) {
    // only a quarter long past can be the next year's
    return now - quarter > 1 && when.direction() === 'future' ? article.year + 1 : article.year;
  }
  return quarter === now + 1 || when.direction() === 'future' ? article.year : article.year - 1;
}

/** Where a season (SP, SU, FA, WI) and a day stand in their years: winter opens the year it mostly lies in. */
export function seasonOrder(
  code: string,
  day: Temporal.PlainDate,
): { order: number; now: number; current: number } {
  const order = ['WI', 'SP', 'SU', 'FA'].indexOf(code);
  return {
    order,
    now: Math.floor((day.month % 12) / 3),
    current: day.month === 12 ? day.year + 1 : day.year,
  };
}

/** The year of the last such season that was over before a day. */
export function seasonBefore(code: string, day: Temporal.PlainDate): number {
  const { order, now, current } = seasonOrder(code, day);
  return order < now ? current : current - 1;
}

/** The year of the next such season that begins after a day. */
export function seasonAfter(code: string, day: Temporal.PlainDate): number {
  const { order, now, current } = seasonOrder(code, day);
  return order > now ? current : current + 1;
}

const NEAR_MONTHS = 3;
const NEAR_DAYS = 75;
