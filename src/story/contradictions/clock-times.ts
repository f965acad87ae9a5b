import { amountOf } from './amounts.ts';
import { type Counted, exactly } from './counted.ts';

/** Times of day in minutes; all between 720 and 1440, since not all say which half of the day is meant. */
export function clockTimesIn(sentence: string): Counted[] {
  const found = [
    ...inDigits(sentence),
    ...withHalf(sentence),
    ...inWords(sentence),
    ...fullHours(sentence),
    ...nearHours(sentence),
    ...named(sentence),
  ];
  // The same words read in two ways are one time.
  return found.filter(
    (each, at) => !found.slice(0, at).some((other) => other.start < each.end && each.start < other.end),
  );
}

/** Minutes after midnight or noon; and twelve hours, so that none is many times another one. */
function clock(hour: number, minutes: number): number {
  return 720 + (hour % 12) * 60 + minutes;
}

const DIGITS =
  /\b(?:at|until|till|by|from|since|after|before|around|about|it was) (?<time>(?<hour>[01]?\d|2[0-3])[.:](?<minute>[0-5]\d)(?: ?[ap]\.?m\b\.?)?)(?![\d%]| ?(?:per|%|million|billion|points?|met|kilo|miles|nautical|feet))/gi;
/** "Last updated at 15:41 GMT" is the page's own. */
const OF_PAGE = /\b(?:updated|published|posted|appeared|version|\d{4})[^.;]{0,40}$/i;

/** "at 2.55", "until 3.20 a.m." */
function inDigits(sentence: string): Counted[] {
  return [...sentence.matchAll(DIGITS)].flatMap(({ index, 0: whole, groups }) => {
    if (OF_PAGE.test(sentence.slice(Math.max(0, index - 60), index))) return [];
    const { time = '', hour, minute } = groups ?? {};
    return exactly(time, index + whole.length - time.length, clock(Number(hour), Number(minute)), 'clock');
  });
}

const WITH_HALF = /(?<![\d.,:$€£¥])(?<hour>1[0-2]|[1-9])(?:[.:](?<minute>[0-5]\d))? ?[ap](?:\.m\b\.?|m\b)/gi;

/** "9pm", "11.30 a.m." */
function withHalf(sentence: string): Counted[] {
  return [...sentence.matchAll(WITH_HALF)].map(({ index, 0: time, groups }) => ({
    ...exactly(time, index, clock(Number(groups?.hour), Number(groups?.minute ?? 0)), 'clock'),
    bound: groups?.minute === undefined ? vague(sentence, index) : 'exact',
  }));
}

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HOUR = `(?<hour>${HOURS.join('|')}|1[0-2]|[1-9])`;
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

/** "ten to eight", "half past three" */
function inWords(sentence: string): Counted[] {
  return [...sentence.matchAll(IN_WORDS)].map(({ index, 0: time, groups }) => {
    const minutes = MUCH[(groups?.much ?? '').toLowerCase().replace(/^a /, '')] ?? 0;
    const later = /past|after/i.test(groups?.way ?? '');
    return {
      ...exactly(time, index, clock(hourOf(groups?.hour), later ? minutes : -minutes), 'clock'),
      bound: vague(sentence, index),
    };
  });
}

function hourOf(printed = ''): number {
  return amountOf(printed.toLowerCase());
}

const FULL_HOUR = new RegExp(
  String.raw`\b${HOUR} (?:o['’´]clock|(?:in|of) the (?:morning|afternoon|evening))`,
  'gi',
);

/** "four in the morning", "six o'clock" */
function fullHours(sentence: string): Counted[] {
  return [...sentence.matchAll(FULL_HOUR)].map(({ index, 0: time, groups }) => ({
    ...exactly(time, index, clock(hourOf(groups?.hour), 0), 'clock'),
    bound: vague(sentence, index),
  }));
}

/** Before a time of day that is not told to the minute. */
const ABOUT = /\b(?:before|after|about|around|towards|almost|nearly|by) $/i;

function vague(sentence: string, at: number): 'about' | 'exact' {
  return ABOUT.test(sentence.slice(Math.max(0, at - 20), at)) ? 'about' : 'exact';
}

const NEAR_HOUR = new RegExp(
  String.raw`\b(?<near>(?:shortly|just|soon|a little) (?<way>before|after)|at (?:about |around )?) ?${HOUR}(?= (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this |that |last |yesterday|when\b|and\b|as\b|with\b)|[,.;](?!\d)|$)`,
  'gi',
);
/** Minutes that "shortly" may be. */
const SHORTLY = 5;

/** What is at a number that is no time: "the toll stood at 12". */
const OF_NUMBER =
  /\b(?:stands?|stood|standing|put|remain(?:s|ed|ing)?|estimated|counted|unchanged|capped|toll|number|total|rate|prices?) $/i;

/** "shortly before seven on Monday morning", "at six" */
function nearHours(sentence: string): Counted[] {
  return [...sentence.matchAll(NEAR_HOUR)].flatMap(({ index, 0: time, groups }) => {
    const { way, hour } = groups ?? {};
    if (way === undefined && OF_NUMBER.test(sentence.slice(Math.max(0, index - 20), index))) return [];
    const minutes = way === undefined ? 0 : /before/i.test(way) ? -SHORTLY : SHORTLY;
    const found = exactly(time.trimStart(), index, clock(hourOf(hour), minutes), 'clock');
    return [{ ...found, bound: way === undefined ? 'exact' : 'about' }];
  });
}

/** "noon", "shortly before midnight" */
function named(sentence: string): Counted[] {
  return [...sentence.matchAll(/\b(?:noon|midday|midnight)\b/gi)].map(({ index, 0: time }) => ({
    ...exactly(time, index, clock(0, 0), 'clock'),
    bound: vague(sentence, index),
  }));
}
