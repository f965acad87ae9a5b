import { compilePattern } from './pattern.ts';
import type { Rule } from './rule.ts';
import { ago } from './rules/ago.ts';
import { ahead } from './rules/ahead.ts';
import { beforeLast } from './rules/before-last.ts';
import { century } from './rules/century.ts';
import { clock } from './rules/clock.ts';
import { countedAgo } from './rules/counted-ago.ts';
import { countedDay } from './rules/counted-day.ts';
import { dayPart } from './rules/day-part.ts';
import { dayRange } from './rules/day-range.ts';
import { decade } from './rules/decade.ts';
import { duration } from './rules/duration.ts';
import { everySet } from './rules/every.ts';
import { fiscalYear } from './rules/fiscal-year.ts';
import { dayMonth, monthDay } from './rules/full-date.ts';
import { futureReference } from './rules/future-reference.ts';
import { holiday } from './rules/holiday.ts';
import { hoursOf } from './rules/hours-of.ts';
import { adverbSet } from './rules/how-often.ts';
import { howOftenA } from './rules/how-often-a.ts';
import { isoDate } from './rules/iso-date.ts';
import { isoMonth } from './rules/iso-month.ts';
import { month } from './rules/month.ts';
import { nights } from './rules/nights.ts';
import { nineEleven } from './rules/nine-eleven.ts';
import { numericDate } from './rules/numeric-date.ts';
import { pastLength } from './rules/past-length.ts';
import { pastReference } from './rules/past-reference.ts';
import { presentReference } from './rules/present-reference.ts';
import { quarter } from './rules/quarter.ts';
import { relativeUnit } from './rules/relative-unit.ts';
import { season } from './rules/season.ts';
import { shortQuarter } from './rules/short-quarter.ts';
import { shortYear } from './rules/short-year.ts';
import { thatTime } from './rules/that-time.ts';
import { theDay } from './rules/the-day.ts';
import { theUnit } from './rules/the-unit.ts';
import { theWeekend } from './rules/the-weekend.ts';
import { today } from './rules/today.ts';
import { unsureLength } from './rules/unsure-length.ts';
import { vagueLength } from './rules/vague-length.ts';
import { weekOf } from './rules/week-of.ts';
import { weekday } from './rules/weekday.ts';
import { weekdayOfMonth } from './rules/weekday-of-month.ts';
import { weekdayOfWeek } from './rules/weekday-of-week.ts';
import { weekdaysSet } from './rules/weekdays.ts';
import { wholeLength } from './rules/whole-length.ts';
import { year } from './rules/year.ts';
import { yearEarlier } from './rules/year-earlier.ts';
import { yearEnd } from './rules/year-end.ts';
import { yearInWords } from './rules/year-in-words.ts';
import { yearRange } from './rules/year-range.ts';

/**
 * The rules, in order. Where expressions overlap the longest one stays, so that "Thursday, August 22" is
 * not also a Thursday; the order decides between equally long ones: written-out dates before ranges and
 * bare years, dates ("last year") before lengths ("the year"), and what is vague comes last.
 */
export const CONFIGURATION: readonly Rule[] = [
  isoDate,
  numericDate,
  nineEleven,
  dayRange,
  monthDay,
  dayMonth,
  yearRange,
  fiscalYear,
  isoMonth,
  weekOf,
  yearEarlier,
  quarter,
  shortQuarter,
  month,
  clock,
  hoursOf,
  dayPart,
  today,
  weekday,
  weekdayOfMonth,
  weekdayOfWeek,
  beforeLast,
  holiday,
  season,
  century,
  decade,
  ago,
  countedAgo,
  ahead,
  everySet,
  yearEnd,
  theWeekend,
  relativeUnit,
  weekdaysSet,
  howOftenA,
  adverbSet,
  theUnit,
  theDay,
  thatTime,
  countedDay,
  unsureLength,
  nights,
  duration,
  pastLength,
  wholeLength,
  year,
  shortYear,
  yearInWords,
  presentReference,
  pastReference,
  futureReference,
  vagueLength,
];

/** Names and turns of phrase in which words of time mean no time. What they cover is out of every rule's reach. */
const NO_DATES: readonly string[] = [
  'usa today',
  'the (?:daily|weekly|sunday|monday|friday|saturday) CAPITAL',
  '(?:sunday|daily|weekly) (?:times|telegraph|mail|mirror|express|star|standard)',
  '(?:cyber|holy|super|bloody|bowl) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
  'black (?:monday|tuesday|wednesday|thursday|saturday|sunday)',
  // "August 22, 275761", "Christmas 0000": no days, nor those of another year
  '(?:(?:DAYNUM|ORDINAL) )?MONTH (?:(?:DAYNUM|ORDINAL) )?,? DIGITS(?! WORD)',
  '(?:day|eve|christmas|easter|thanksgiving|halloween) ,? DIGITS(?! WORD)',
  // before Christ: no TIMEX3 value that events or sums could use
  '(?:INT|DECIMAL|YEAR|ORDINAL -? (?:century|centuries)) (?:bc|bce|b . c)',
  // "Christmas trees", "Easter eggs": things of the season
  '(?:christmas|easter|halloween|thanksgiving) (?:season|shopping|tree|trees|party|parties|card|cards|carol|carols|gift|gifts|present|presents|dinner|turkey|lights|spirit|story|music|song|songs|album|movie|movies|film|films|sale|sales|egg|eggs|costume|costumes|candy|decoration|decorations|island|bonus|bonuses)',
  'saturday night live',
  'high noon',
  'so (?:late|early) in the (?:day|week|month|year)',
  'bi - (?:weekly|monthly|annual)',
  'year to date',
  'at the end of the day',
  '(?:government|order|question|questions|issue|issues|topic|news|fashion|mood) of the day',
  'quarter - to - quarter',
  'year - (?:on|over) - year',
  'month - on - month',
  'good morning america',
  'the (?:second|third) (?:world war|time|half of the (?:match|game))',
];
// one expression: a text is walked once for all of them
export const NOT_DATES = compilePattern(NO_DATES.map((pattern) => `(?:${pattern})`).join('|'));
