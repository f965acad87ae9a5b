/**
 * TIMEX3 values as days and as words. Pure arithmetic on the proleptic Gregorian calendar, no clock, no zone.
 *
 * "2019-08-22" -> "22 Aug 2019" · "2019-07" -> "July 2019" · "1910/1945" -> "1910–1945" · "2019-W34" -> "week of 19 Aug 2019"
 * Unknown: "XXXX-08-22", "PRESENT_REF", "P3D", null.
 */

import { MONTHS } from '../reply/day.ts';

/** ISO days, both included. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

export type Precision = 'day' | 'month' | 'year' | 'range' | 'unknown';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const LONG_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SEASONS: Readonly<Record<string, { readonly month: number; readonly name: string }>> = {
  SP: { month: 3, name: 'spring' },
  SU: { month: 6, name: 'summer' },
  FA: { month: 9, name: 'autumn' },
  AU: { month: 9, name: 'autumn' },
  WI: { month: 12, name: 'winter' },
};

/** The days that a TIMEX3 date value (or a range "A/B" of two) covers; null where they can't be known. */
export function intervalOf(value: string | null): Interval | null {
  if (value === null) return null;
  let interval = known.get(value);
  if (interval === undefined) {
    interval = read(value);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(value, interval);
  }
  return interval;
}

/** Values come again and again: a story of hundreds of articles has thousands of dates. */
const known = new Map<string, Interval | null>();
const MOST_KNOWN = 10_000;

function read(value: string): Interval | null {
  const slash = value.indexOf('/');
  if (slash === -1) return single(value);
  const from = single(value.slice(0, slash));
  const to = single(value.slice(slash + 1));
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null;
}

/** How exact a value is; weeks, quarters, seasons, decades and "A/B" are ranges. */
export function precisionOf(value: string | null): Precision {
  if (intervalOf(value) === null || value === null) return 'unknown';
  const [day = ''] = value.split('T');
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'day';
  if (/^\d{4}-\d{2}$/.test(day)) return 'month';
  return /^\d{4}$/.test(day) ? 'year' : 'range';
}

/** A value in English words, as exact as it is; null where it isn't known. */
export function dateWords(value: string | null, { weekday = false } = {}): string | null {
  const interval = intervalOf(value);
  if (value === null || interval === null) return null;
  if (value.includes('/')) return rangeWords(value);
  const [date = ''] = value.split('T');
  const [year = '', part, day] = date.split('-');
  if (/^\d{3}X?$/.test(date)) return `${interval.from.slice(0, 4)}s`;
  if (/^\d{2}(?:XX)?$/.test(date)) return `${ordinal(Number(date.slice(0, 2)) + 1)} century`;
  if (part === undefined) return year;
  if (part.startsWith('W') && part.length === 3) {
    const words = dayWords(interval.from);
    return day === 'WE' ? `weekend of ${words}` : `week of ${words}`;
  }
  if (/^[QH]\d$/.test(part)) return `${part} ${year}`;
  const season = SEASONS[part];
  if (season) return `${season.name} ${year}`;
  if (day === undefined) return monthWords(date);
  return weekday ? `${weekdayOf(date)} ${dayWords(date)}` : dayWords(date);
}

/** What is known of a value that can't be placed: "XXXX-08-22" -> "22 Aug, no year", "XXXX-WXX-3" -> "a Wednesday"; else null. */
export function partialDateWords(value: string | null): string | null {
  const [, month, day, weekday] =
    /^XXXX-(?:(\d{2})(?:-(\d{2}))?|WXX-([1-7]))$/.exec(value?.split('T')[0] ?? '') ?? [];
  if (weekday !== undefined) return `a ${LONG_WEEKDAYS[Number(weekday) - 1]}`;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  return `${day === undefined ? '' : `${Number(day)} `}${name}, no year`;
}

/** "Mon" to "Sun" of an ISO day. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] ?? '';
}

/** Days since 1 January 1970 of an ISO day (H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The ISO day of a day number; null outside of the years 1 to 9999. */
export function dayOf(number: number): string | null {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 1 || year > 9999) return null;
  return iso(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

function single(value: string): Interval | null {
  const [date = ''] = value.split('T');
  if (/^\d{2}(?:XX)?$/.test(date)) {
    const century = date.slice(0, 2);
    return { from: `${century}00-01-01`, to: `${century}99-12-31` };
  }
  if (/^\d{3}X?$/.test(date)) {
    const decade = date.slice(0, 3);
    return { from: `${decade}0-01-01`, to: `${decade}9-12-31` };
  }
  const match =
    /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|W(\d{2})(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|AU|WI)))?$/.exec(date);
  const year = Number(match?.[1]);
  if (match === null || year < 1) return null;
  const [, , month, day, week, weekend, quarter, half, season] = match;
  if (day !== undefined) {
    const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1;
    return valid && Number(day) <= lastDay(year, Number(month)) ? { from: date, to: date } : null;
  }
  if (month !== undefined)
    return Number(month) >= 1 && Number(month) <= 12 ? months(year, Number(month), 1) : null;
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return months(year, Number(half) * 6 - 5, 6);
  if (season !== undefined) return months(year, SEASONS[season]?.month ?? 1, 3);
  if (week !== undefined) {
    const fourth = dayNumber(iso(year, 1, 4));
    const monday = fourth - ((fourth + 3) % 7) + (Number(week) - 1) * 7;
    const from = dayOf(monday + (weekend ? 5 : 0));
    const to = dayOf(monday + 6);
    return Number(week) >= 1 && Number(week) <= 53 && from && to ? { from, to } : null;
  }
  return { from: `${match[1]}-01-01`, to: `${match[1]}-12-31` };
}

function months(year: number, first: number, count: number): Interval {
  const last = first + count - 1;
  const endYear = year + (last > 12 ? 1 : 0);
  const endMonth = last > 12 ? last - 12 : last;
  return { from: iso(year, first, 1), to: iso(endYear, endMonth, lastDay(endYear, endMonth)) };
}

function rangeWords(value: string): string | null {
  const [a = '', b = ''] = value.split('/').map((end) => end.split('T')[0] ?? '');
  if (a === b) return dateWords(a);
  if (a.length === 10 && b.length === 10) {
    // whole months: a quarter, a season
    if (
      a.endsWith('-01') &&
      Number(b.slice(8)) === lastDay(Number(b.slice(0, 4)), Number(b.slice(5, 7))) &&
      a.slice(0, 7) !== b.slice(0, 7)
    )
      return rangeWords(`${a.slice(0, 7)}/${b.slice(0, 7)}`);
    if (a.slice(0, 7) === b.slice(0, 7)) return `${Number(a.slice(8))}–${dayWords(b)}`;
    if (a.slice(0, 4) === b.slice(0, 4)) return `${dayWords(a).replace(/ \d{4}$/, '')} – ${dayWords(b)}`;
  }
  if (a.length === 7 && b.length === 7 && a.slice(0, 4) === b.slice(0, 4))
    return `${MONTHS[Number(a.slice(5)) - 1] ?? ''}–${monthWords(b)}`;
  const from = dateWords(a);
  const to = dateWords(b);
  if (from === null || to === null) return null;
  return from.includes(' ') || to.includes(' ') ? `${from} – ${to}` : `${from}–${to}`;
}

function dayWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthWords(day)}`;
}

function monthWords(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${Number(month.slice(0, 4))}`;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function ordinal(number: number): string {
  const ending =
    number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
