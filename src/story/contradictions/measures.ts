import { amountOf } from './amounts.ts';
import type { Counted } from './counted.ts';

/** Numbers that say themselves what they measure: times of day, speeds, "seven in ten". */
export function measuresIn(sentence: string): Counted[] {
  return [
    ...clockTimes(sentence),
    ...clockInWords(sentence),
    ...fullHours(sentence),
    ...speeds(sentence),
    ...inTen(sentence),
  ];
}

/** Limits and ranges say nothing about what is. */
export const LIMIT = /\b(?:up to|as many as|as much as|between|from|maximum of|range of)(?: a)? $|\d to $/i;

function exactly(printed: string, start: number, value: number, unit: string): Counted {
  return { printed, value, unit, start, end: start + printed.length, bound: 'exact', negated: false };
}

/** Minutes after midnight or noon, since not all say which; and twelve hours, so that none is many times another one. */
function clock(hour: number, minutes: number): number {
  return 720 + (hour % 12) * 60 + minutes;
}

const CLOCK =
  /\b(?:at|until|till|by|from|after|before|around|about|it was) (?<time>(?<hour>[01]?\d|2[0-3])[.:](?<minute>[0-5]\d)(?: ?(?<half>[ap])\.?m\b\.?)?)(?![\d%]| ?(?:per|%|million|billion|points?|met|kilo|miles))/gi;

/** "at 2.55", "until 3.20 a.m." */
function clockTimes(sentence: string): Counted[] {
  return [...sentence.matchAll(CLOCK)].flatMap(({ index, 0: whole, groups }) => {
    // "Last updated at 15:41 GMT" is the page's own.
    if (
      /\b(?:updated|published|posted|appeared|version|\d{4})[^.;]{0,40}$/i.test(
        sentence.slice(Math.max(0, index - 60), index),
      )
    )
      return [];
    const { time = '', hour, minute } = groups ?? {};
    return exactly(time, index + whole.length - time.length, clock(Number(hour), Number(minute)), 'clock');
  });
}

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const IN_WORDS = new RegExp(
  String.raw`\b(?<much>five|ten|(?:a )?quarter|twenty|twenty-five|half) (?<way>past|to|after|before) (?<hour>${HOURS.join('|')})\b`,
  'gi',
);
const MUCH: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  quarter: 15,
  twenty: 20,
  'twenty-five': 25,
  half: 30,
};

const FULL_HOUR = new RegExp(
  String.raw`\b(?<hour>${HOURS.join('|')}|\d{1,2}) (?:o['’]clock|(?:in|of) the (?:morning|afternoon|evening))`,
  'gi',
);

/** "four in the morning", "six o'clock" */
function fullHours(sentence: string): Counted[] {
  return [...sentence.matchAll(FULL_HOUR)].map(({ index, 0: time, groups }) =>
    exactly(time, index, clock(amountOf(groups?.hour ?? ''), 0), 'clock'),
  );
}

/** "ten to eight", "half past three" */
function clockInWords(sentence: string): Counted[] {
  return [...sentence.matchAll(IN_WORDS)].map(({ index, 0: time, groups }) => {
    const minutes = MUCH[(groups?.much ?? '').toLowerCase().replace(/^a /, '')] ?? 0;
    const hour = HOURS.indexOf((groups?.hour ?? '').toLowerCase()) + 1;
    const later = /past|after/i.test(groups?.way ?? '');
    return exactly(time, index, clock(hour, later ? minutes : -minutes), 'clock');
  });
}

const IN_TEN =
  /\b(?<part>one|two|three|four|five|six|seven|eight|nine|\d) (?:in|out of) (?:10|ten)\b(?! (?:years|days|minutes))/gi;

/** "seven in ten": a share. */
function inTen(sentence: string): Counted[] {
  return [...sentence.matchAll(IN_TEN)].map(({ index, 0: words, groups }) => ({
    ...exactly(words, index, amountOf(groups?.part ?? '') * 10, '%'),
    bound: 'about',
  }));
}

const SPEED =
  /^(?:-| )?(?:(?<km>km\/h|kph|kmh|kilomet(?:re|er)s (?:an|per) hour)|(?<miles>mph|miles (?:an|per) hour))/i;

/** In kilometres an hour, whatever it is printed in. */
function speeds(sentence: string): Counted[] {
  return [
    ...sentence.matchAll(
      /(?<![\p{L}\d.,:])\d{2,3}(?=(?:-| )?(?:km\/h|kph|kmh|mph|kilomet(?:re|er)s? (?:an|per) hour|miles (?:an|per) hour))/giu,
    ),
  ].flatMap(({ index, 0: digits }): Counted[] => {
    const unit = SPEED.exec(sentence.slice(index + digits.length));
    if (unit === null || LIMIT.test(sentence.slice(Math.max(0, index - 30), index))) return [];
    const value = Number(digits) * (unit.groups?.miles === undefined ? 1 : MILE);
    return [exactly(`${digits}${unit[0]}`, index, value, 'speed')];
  });
}

const MILE = 1.609;
