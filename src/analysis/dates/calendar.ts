import type { UnitName } from './vocabulary.ts';

/** Calendar arithmetic in TIMEX3 values. Where a day isn't known the values keep X. */

/** The last date told, as far as it can be reckoned from: its value and its first day. */
export interface Told {
  readonly value: string;
  readonly level: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly day: Temporal.PlainDate;
  /** Minutes after midnight; null where no clock was told. */
  readonly minutes: number | null;
}

export function dayValue(day: Temporal.PlainDate | null): string {
  if (day === null) return 'XXXX-XX-XX';
  let value = printed.get(day);
  if (value === undefined) {
    value = day.toString();
    printed.set(day, value);
  }
  return value;
}

const printed = new WeakMap<Temporal.PlainDate, string>();

export function monthValue(year: number | null, month: number): string {
  return `${yearValue(year)}-${two(month)}`;
}

export function yearValue(year: number | null): string {
  return year === null ? 'XXXX' : String(year).padStart(4, '0');
}

export function weekValue(day: Temporal.PlainDate | null): string {
  return day === null ? 'XXXX-WXX' : `${yearValue(day.yearOfWeek ?? day.year)}-W${two(day.weekOfYear ?? 1)}`;
}

/** A quarter a year from one with the value "2019-Q3". */
export function quarterYearsFrom(value: string, years: number): string {
  return `${yearValue(Number(value.slice(0, 4)) + years)}${value.slice(4)}`;
}

export function quarterOf(day: Temporal.PlainDate): number {
  return Math.ceil(day.month / 3);
}

/** A day that exists, or null: February 30 is no day. */
export function realDay(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (!(year >= 1 && year <= 9999) || !possibleDay(month, day)) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && day === 29 && !leap) return null;
  const key = (year * 16 + month) * 32 + day;
  let real = days.get(key);
  if (real === undefined) {
    if (days.size >= MOST_DAYS) days.clear();
    real = new Temporal.PlainDate(year, month, day);
    days.set(key, real);
  }
  return real;
}

/** Texts name the same days again and again: one object each, so that what is known of it is worked out once. */
const days = new Map<number, Temporal.PlainDate>();
const MOST_DAYS = 4000;

/** Whether a month can have such a day in some year. */
export function possibleDay(month: number, day: number): boolean {
  return day >= 1 && day <= (LONGEST[month - 1] ?? 0);
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The year of a year that can be reckoned with; null beyond four digits. */
function inRange(year: number): number | null {
  return year >= 1 && year <= 9999 ? year : null;
}

/** The value of the unit that lies `count` units from the one a day lies in: (2019-08-22, -1, "month") is 2019-07. */
export function unitValue(day: Temporal.PlainDate | null, count: number, unit: UnitName): string {
  if (day === null) return UNKNOWN[unit] ?? 'XXXX';
  const moved = moveDay(day, count, unit);
  if (moved === null) return UNKNOWN[unit] ?? 'XXXX';
  switch (unit) {
    case 'day':
      return dayValue(moved);
    case 'week':
    case 'fortnight':
      return weekValue(moved);
    case 'weekend':
      return `${weekValue(moved)}-WE`;
    case 'month':
      return monthValue(moved.year, moved.month);
    case 'quarter':
      return `${yearValue(moved.year)}-Q${quarterOf(moved)}`;
    case 'decade':
      return yearValue(moved.year).slice(0, 3);
    case 'century':
      return yearValue(moved.year).slice(0, 2);
    case 'millennium':
      return yearValue(moved.year).slice(0, 1);
    case 'year':
      return yearValue(moved.year);
    default:
      return dayValue(moved);
  }
}

const UNKNOWN: Readonly<Partial<Record<UnitName, string>>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  fortnight: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  decade: 'XXX',
  century: 'XX',
  millennium: 'X',
};

/** A day moved by whole units; null where that leaves the years 1 to 9999. */
export function moveDay(day: Temporal.PlainDate, count: number, unit: UnitName): Temporal.PlainDate | null {
  const whole = Math.trunc(count);
  if (Math.abs(whole) > 4_000_000) return null;
  let duration: Temporal.DurationLike;
  if (unit === 'day') duration = { days: whole };
  else if (unit === 'week' || unit === 'weekend') duration = { weeks: whole };
  else if (unit === 'fortnight') duration = { weeks: 2 * whole };
  else if (unit === 'month') duration = { months: whole };
  else if (unit === 'quarter') duration = { months: 3 * whole };
  else {
    const years = { year: 1, decade: 10, century: 100, millennium: 1000 }[unit as string];
    if (years === undefined) return day;
    duration = { years: years * whole };
  }
  try {
    const moved = day.add(duration);
    return inRange(moved.year) === null ? null : moved;
  } catch {
    return null;
  }
}

const DURATION_LETTERS: Readonly<Record<UnitName, readonly [string, number, string]>> = {
  second: ['T', 1, 'S'],
  minute: ['T', 1, 'M'],
  hour: ['T', 1, 'H'],
  day: ['', 1, 'D'],
  weekend: ['', 1, 'WE'],
  week: ['', 1, 'W'],
  fortnight: ['', 2, 'W'],
  month: ['', 1, 'M'],
  quarter: ['', 3, 'M'],
  year: ['', 1, 'Y'],
  decade: ['', 10, 'Y'],
  century: ['', 100, 'Y'],
  millennium: ['', 1000, 'Y'],
};
const VAGUE_LETTERS: Readonly<Partial<Record<UnitName, string>>> = {
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
  quarter: 'Q',
};

/** A length of time: (3, "day") is P3D, (2.5, "year") P2Y6M, (null, "month") PXM. */
export function durationValue(count: number | null, unit: UnitName): string {
  const [time, factor, letter] = DURATION_LETTERS[unit];
  if (count === null) return `P${time}X${VAGUE_LETTERS[unit] ?? letter}`;
  const whole = Math.floor(count);
  const half = count - whole === 0.5;
  if (half && unit === 'year') return `P${whole === 0 ? '' : `${whole}Y`}6M`;
  if (half && unit === 'hour') return `PT${whole === 0 ? '' : `${whole}H`}30M`;
  return `P${time}${Number((count * factor).toFixed(2))}${letter}`;
}

/** The last such weekday (Monday 1) before a day, or the day itself where `orSame`. */
export function weekdayBefore(day: Temporal.PlainDate, weekday: number, orSame: boolean): Temporal.PlainDate {
  const back = (day.dayOfWeek - weekday + 7) % 7;
  return near(day, back === 0 && !orSame ? -7 : -back);
}

/** The next such weekday after a day, or the day itself where `orSame`. */
export function weekdayAfter(day: Temporal.PlainDate, weekday: number, orSame: boolean): Temporal.PlainDate {
  const ahead = (weekday - day.dayOfWeek + 7) % 7;
  return near(day, ahead === 0 && !orSame ? 7 : ahead);
}

/** The days of a week before and after a day: an article asks for the same few again and again. */
function near(day: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let known = weeks.get(day);
  if (known === undefined) {
    known = [];
    weeks.set(day, known);
  }
  known[days + 7] ??= day.add({ days });
  return known[days + 7] ?? day;
}

const weeks = new WeakMap<Temporal.PlainDate, Temporal.PlainDate[]>();

/** What later expressions can be reckoned from; null for values without a known first day. */
export function toldFrom(value: string): Told | null {
  if (value !== lastTold.value) lastTold = { value, told: readTold(value) };
  return lastTold.told;
}

/** The same day is often told many times in a row. */
let lastTold: { readonly value: string; readonly told: Told | null } = { value: '', told: null };

function readTold(value: string): Told | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  if (day) {
    const real = realDay(Number(day[1]), Number(day[2]), Number(day[3]));
    return told(value.slice(0, 10), 'day', real, minutesOf(value));
  }
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return told(value, 'month', realDay(Number(month[1]), Number(month[2]), 1));
  const week = /^(\d{4})-W(\d\d)/.exec(value);
  if (week) {
    const january = realDay(Number(week[1]), 1, 4);
    const monday = january?.subtract({ days: january.dayOfWeek - 1 }).add({ weeks: Number(week[2]) - 1 });
    return told(value.slice(0, 8), 'week', monday ?? null);
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return told(value, 'quarter', realDay(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 1));
  const year = /^(\d{4})(?:$|-(?:SP|SU|FA|WI|H[12])$)/.exec(value);
  if (year) return told(String(year[1]), 'year', realDay(Number(year[1]), 1, 1));
  return null;
}

/** The minutes after midnight of a value with a clock time; null without. */
export function minutesOf(value: string): number | null {
  const clock = /T(\d\d):(\d\d)/.exec(value);
  return clock === null ? null : Number(clock[1]) * 60 + Number(clock[2]);
}

/** The time of day some minutes after one that was told; null where none was. */
export function clockFrom({ day, minutes }: Told, more: number): string | null {
  if (minutes === null) return null;
  const at = minutes + Math.round(more);
  const moved = moveDay(day, Math.floor(at / 1440), 'day');
  const rest = ((at % 1440) + 1440) % 1440;
  return moved === null ? null : `${dayValue(moved)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

function told(
  value: string,
  level: Told['level'],
  day: Temporal.PlainDate | null,
  minutes: number | null = null,
): Told | null {
  return day === null ? null : { value, level, day, minutes };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
