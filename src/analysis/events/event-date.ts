import { realDay, toldFrom } from '../dates/calendar.ts';
import type { DateExpression } from '../facts.ts';

/**
 * The date of an event from the TIMEX3 value that dates it: YYYY, YYYY-MM, YYYY-MM-DD, or A/B for ranges,
 * weeks, weekends, quarters, halves and seasons by their days, decades and centuries by their years. Keeps X; null for values that are no date.
 */
export function eventDate({ type, value, ends }: DateExpression): string | null {
  if (type !== 'DATE' && type !== 'TIME') return null;
  if (ends !== null) {
    const [from, to] = [eventDate(ends[0]), eventDate(ends[1])];
    if (from === null || to === null) return null;
    const [first, last] = [firstOf(from), lastOf(to)];
    return first === last ? first : `${first}/${last}`;
  }
  const day = value.split('T')[0] ?? '';
  if (/^[\dX]{4}(?:-[\dX]{2}){0,2}$/.test(day)) return day;
  if (/X/.test(day)) return /^XXXX-WXX(?:-\d)?$/.test(day) ? day : null;
  if (/^\d{4}-W\d\d/.test(day)) {
    const monday = toldFrom(day.slice(0, 8))?.day;
    if (monday === undefined) return null;
    const start = day.endsWith('-WE') ? monday.add({ days: 5 }) : monday;
    return `${start.toString()}/${monday.add({ days: 6 }).toString()}`;
  }
  const [, year = '', part = ''] = /^(\d{4})-([A-Z]{1,2}\d?)$/.exec(day) ?? [];
  const months = PARTS_OF_YEAR[part];
  if (months !== undefined) return `${year}-${months[0]}/${year}-${months[1]}`;
  if (part === 'WI') {
    const end = realDay(Number(year), 2, 29) === null ? 28 : 29;
    return `${Number(year) - 1}-12-01/${year}-02-${end}`;
  }
  if (/^\d{3}$/.test(day)) return `${day}0/${day}9`;
  if (/^\d{2}$/.test(day)) return `${day}00/${day}99`;
  return null;
}

const PARTS_OF_YEAR: Readonly<Record<string, readonly [string, string]>> = {
  Q1: ['01-01', '03-31'],
  Q2: ['04-01', '06-30'],
  Q3: ['07-01', '09-30'],
  Q4: ['10-01', '12-31'],
  H1: ['01-01', '06-30'],
  H2: ['07-01', '12-31'],
  SP: ['03-01', '05-31'],
  SU: ['06-01', '08-31'],
  FA: ['09-01', '11-30'],
};

function firstOf(date: string): string {
  return date.split('/')[0] ?? date;
}

function lastOf(date: string): string {
  return date.split('/').at(-1) ?? date;
}

/** How exactly an event date is known: 3 a day, 2 a month, 1 a year, 1.5 a range, 0.5 a decade or a century. */
export function exactness(date: string): number {
  if (/^(\d{3})0\/\1(?:9)$|^\d\d00\/\d\d99$/.test(date)) return 0.5;
  return date.includes('/') ? 1.5 : date.split('-').length;
}
