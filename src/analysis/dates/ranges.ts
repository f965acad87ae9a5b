import type { DateExpression } from '../facts.ts';
import { dayValue, toldFrom, weekdayAfter } from './calendar.ts';
import type { Found } from './found.ts';
import type { Tokens } from './tokens.ts';

/**
 * Joins two dates into a range: "1910 to 1945", "from Monday until Friday", "between March and May 2019",
 * "from 9 a.m. on Monday until 4 a.m. on Tuesday".
 * The range spans both ends and has the value "A/B".
 */
export function joinRanges(tokens: Tokens, found: readonly Found[]): DateExpression[] {
  const joined: DateExpression[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const a = found[index];
    const b = found[index + 1];
    if (a === undefined) continue;
    const range = b === undefined ? null : rangeOf(tokens, a, b);
    if (range !== null) {
      joined.push(range);
      index += 1;
    } else joined.push(plain(a));
  }
  return joined;
}

function rangeOf(tokens: Tokens, a: Found, b: Found): DateExpression | null {
  if (a.ends !== null || b.ends !== null || a.type !== b.type) return null;
  if ((a.type !== 'DATE' && a.type !== 'TIME') || b.first - a.last !== 1) return null;
  const lead = tokens.list[a.first - 1]?.word ?? '';
  const link = tokens.list[a.last]?.word ?? '';
  const isRange = TO.has(link) || (link === 'and' && lead === 'between');
  // "adjourned on Tuesday until Sept. 3": two dates
  if (!isRange || (lead === 'on' && (link === 'until' || link === 'till'))) return null;
  const ends = [plain(a), plain(b)] as const;
  if (a.type === 'TIME') {
    const start = onDayOf(tokens, ends[0], ends[1]);
    const later = sameWeek(tokens, start, ends[1]);
    return isOrdered(start.value, later.value) ? range('TIME', [start, later]) : null;
  }
  const start = withYearOf(tokens, ends[0], ends[1]);
  const end = afterStart(start, inYearAfter(tokens, start, ends[1]));
  if (level(start.value) !== level(end.value) || !(start.value < end.value)) return null;
  return range('DATE', [start, end]);
}

function range(
  type: 'DATE' | 'TIME',
  [start, end]: readonly [DateExpression, DateExpression],
): DateExpression {
  const value = `${start.value}/${end.value}`;
  return { start: start.start, end: end.end, type, value, ends: [start, end], rule: 'range' };
}

/** "Saturday evening until Monday morning", "9 a.m. to 5 p.m." */
function isOrdered(a: string, b: string): boolean {
  const [dayA = '', timeA = ''] = a.split('T');
  const [dayB = '', timeB = ''] = b.split('T');
  return dayA < dayB || (dayA === dayB && /^\d/.test(timeA) && /^\d/.test(timeB) && timeA < timeB);
}

/** "from 6 to 9 p.m. on Saturday": a clock without a day begins on the day of the other. */
function onDayOf(tokens: Tokens, a: DateExpression, b: DateExpression): DateExpression {
  const bare = a.rule === 'clock' && !/[a-z]{3}/i.test(tokens.text.slice(a.start, a.end));
  if (!bare) return a;
  const [day, time] = [b.value.split('T')[0], a.value.split('T')[1] ?? ''];
  const zone = b.value.endsWith('Z') && !time.endsWith('Z') ? 'Z' : '';
  return { ...a, value: `${day}T${time}${zone}` };
}

const TO = new Set(['to', 'through', 'until', 'till', 'thru', '-', '--', '–', '—']);

/** "March to May 2019": the year stands for both. */
function withYearOf(tokens: Tokens, a: DateExpression, b: DateExpression): DateExpression {
  const printed = (span: DateExpression): string => tokens.text.slice(span.start, span.end);
  const year = /\b\d{4}$/.exec(printed(b));
  if (year === null || /\d{4}/.test(printed(a)) || !/^[\dX]{4}-[\dX]{2}/.test(a.value)) return a;
  const value = `${year[0]}${a.value.slice(4)}`;
  return value.slice(4) > b.value.slice(4)
    ? { ...a, value: `${Number(year[0]) - 1}${a.value.slice(4)}` }
    : { ...a, value };
}

/** "from July 19 to August 4": the August after that July, whatever the year. */
function inYearAfter(tokens: Tokens, a: DateExpression, b: DateExpression): DateExpression {
  const year = Number(/^\d{4}(?=-\d\d(?:-\d\d)?$)/.exec(a.value)?.[0]);
  if (!(year > 0) || !/^\d{4}-\d\d(?:-\d\d)?$/.test(b.value) || a.value.length !== b.value.length) return b;
  if (
    !/^(?:month|month and day|day and month)$/.test(b.rule) ||
    /\d{4}|year/.test(tokens.text.slice(b.start, b.end))
  )
    return b;
  const rest = b.value.slice(4);
  const value = `${String(rest > a.value.slice(4) ? year : year + 1).padStart(4, '0')}${rest}`;
  // "from February 20 to February 29" of a year without one
  return toldFrom(value) === null ? b : { ...b, value };
}

/** "from Monday until Friday": the Friday after that Monday. */
function afterStart(a: DateExpression, b: DateExpression): DateExpression {
  const [start, end] = [toldFrom(a.value), toldFrom(b.value)];
  if (a.rule !== 'weekday' || b.rule !== 'weekday' || start?.level !== 'day' || end?.level !== 'day')
    return b;
  return { ...b, value: dayValue(weekdayAfter(start.day, end.day.dayOfWeek, false)) };
}

function level(value: string): string {
  return value.replace(/\d/g, 'n');
}

function plain({ start, end, type, value, ends, rule }: Found): DateExpression {
  return { start, end, type, value, ends, rule };
}

/** "from Saturday evening until Monday morning": the Monday after that Saturday. */
function sameWeek(tokens: Tokens, a: DateExpression, b: DateExpression): DateExpression {
  const [start, end] = [toldFrom(a.value), toldFrom(b.value)];
  const named = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.test(tokens.text.slice(b.start, b.end));
  if (!named || start?.level !== 'day' || end?.level !== 'day' || start.value === end.value) return b;
  const day = dayValue(weekdayAfter(start.day, end.day.dayOfWeek, false));
  return { ...b, value: `${day}${b.value.slice(10)}` };
}
