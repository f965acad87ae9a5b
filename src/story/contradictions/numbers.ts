import { stem } from '../stem.ts';

/** A number of a sentence with what it counts. */
export interface Counted {
  /** As printed, with its unit: "40 per cent", "1,150 of the 2,400 dockers". */
  readonly printed: string;
  readonly value: number;
  /** "%", a currency, the stem of what is counted, with "/day" where it is so much a day. */
  readonly unit: string;
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** The words before it: it may be less or more. */
  readonly bound: 'exact' | 'about' | 'least' | 'most';
  /** The sentence says that this is not the number: "31 people, not 38". */
  readonly negated: boolean;
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORD = `(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).toReversed().join('|')}|(?<=\\ba )(?:hundred|dozen)`;
const NUMBER = String.raw`(?<![\p{L}\d.,$€£¥-])(?<money>[$€£¥])?(?<digits>\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:\.\d{1,4})?|${WORD})(?!(?!(?:m|bn)(?: \p{Ll}+s\b|[,.;]))[\p{L}\d]|[.,:]\d|-(?:year|month|day|week|hour|old)|th\b|st\b|nd\b|rd\b)(?:[ -](?<scale>thousand|million|billion|trillion)\b|(?<short>m|bn)(?= \p{Ll}+s\b|[,.;]))?(?<percent>\s?(?:%|percent\b|per cent\b))?`;
const COUNTED = new RegExp(NUMBER, 'giu');
/** "of the 2,400": out of how many. */
const OUT_OF = /^(?: votes)? of (?:the |its |their )?(?<base>\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?=\s\p{Ll})/u;
const FOLLOWING =
  /^ (?<one>\p{L}[\p{L}’'-]{1,24})(?: (?<two>\p{L}[\p{L}-]{1,24}))?(?: (?<three>\p{L}[\p{L}-]{1,24}))?/u;
const RATE = /^[^.,;]{0,25}?\b(?:a|per|each|every) (?<rate>second|hour|day|week|month|year)\b/u;
const SCALE: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
/** What stands before a number that is said not to be the right one. */
const NOT_SO = /\b(?:not|instead of|rather than)(?: the)? $/i;
/** "; the correct figure is 2.4m": the number before was wrong. */
const CORRECT =
  /\bcorrect (?:figure|number|total|sum|toll|amount|count)\b[^.,;]{0,30}? (?:is|was|are|were) $/i;
const BEFORE: readonly (readonly [RegExp, Counted['bound']])[] = [
  [/\b(?:no more than|at most|less than|fewer than|under|below|not more than)(?: a)? $/i, 'most'],
  [/\b(?:at least|more than|over|no fewer than|no less than|above|exceeding)(?: a)? $/i, 'least'],
  [/\b(?:about|around|some|roughly|nearly|almost|approximately|an estimated|close to)(?: a)? $/i, 'about'],
];
/** Limits and ranges say nothing about what is. */
const LIMIT = /\b(?:up to|as many as|as much as|between|from|maximum of|range of)(?: a)? $|\d to $/i;
/** What follows and is no thing that can be counted. */
const NOTHING =
  /^(?:and|or|but|for|in|on|at|to|from|by|with|after|before|as|that|which|who|when|while|the|a|an|of|were|was|are|is|had|have|has|been|being|per|am|pm|a\.m|p\.m|january|february|march|april|may|june|july|august|september|october|november|december|years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|others?|more|points?|o'clock|old|km|kilomet\w+|miles?|met(?:re|er)s?|degrees?|against|so|not|he|she|they|it|said|this|last|next|ago|later|earlier)$/i;
const PEOPLE = /^(?:people|persons?)$/i;

/**
 * The numbers of a sentence that count something.
 *
 * Finds:     "40 per cent" (%), "1,150 of the 2,400 dockers" (docker of 2400), "Twenty-one seamen" (seaman),
 *            "79 votes to 68" (votes, as a tally), "seven years in prison" (years in prison), "three million euros a day",
 *            "4.2m francs", "Thirty-one people are dead, not 38" (the second one negated)
 * Finds not: "in 2019", "at 9 p.m.", "up to 2 million crowns", "14 hours", "No 5"
 */
export function countedIn(sentence: string): Counted[] {
  const counted: Counted[] = clockTimes(sentence);
  for (const match of sentence.matchAll(COUNTED)) {
    const { money, digits = '', percent } = match.groups ?? {};
    const scale = match.groups?.scale ?? match.groups?.short;
    const before = sentence.slice(Math.max(0, match.index - 80), match.index);
    if (LIMIT.test(before)) continue;
    let value = amountOf(digits) * (SCALE[scale?.toLowerCase() ?? ''] ?? 1);
    let end = match.index + match[0].length;
    const base = OUT_OF.exec(sentence.slice(end, end + 40));
    let of = '';
    if (base !== null && percent === undefined) {
      end += base[0].length;
      of = ` of ${amountOf(base.groups?.base ?? '')}`;
      if (/\ball but(?: an?)? $/i.test(before)) value = amountOf(base.groups?.base ?? '') - value;
    }
    const after = sentence.slice(end, end + 80);
    const negated = NOT_SO.test(before);
    const corrected = CORRECT.test(before);
    const last = counted.at(-1);
    const bare = percent === undefined && money === undefined ? bareUnit(before, after) : null;
    if (last !== undefined && corrected) counted[counted.length - 1] = { ...last, negated: true };
    const unit =
      percent !== undefined
        ? { key: '%', length: 0 }
        : bare !== null
          ? { key: bare, length: 0 }
          : (unitOf(after, money) ??
            // What was said of the last one goes for the number that is set against it.
            (last !== undefined && (negated || corrected) ? { key: last.unit, length: 0 } : null));
    if (unit === null || (/^(?:19|20)\d\d$/.test(digits) && unit.key === '')) continue;
    const tally = /^ (?:votes )?(?:to|against) (?:\d{1,9}|\p{Ll}{3,9})(?![\p{L}\d])/u.exec(after);
    const rate = RATE.exec(after)?.groups?.rate;
    const key =
      unit.key === 'vote' && tally !== null ? 'votes to votes' : `${unit.key}${of}${rate ? `/${rate}` : ''}`;
    if (key === '') continue;
    const aboard =
      unit.key === 'people' && /^ (?:people|persons) (?:were )?(?:aboard|on board)\b/.test(after);
    if (unit.key === 'year' && !isTerm(before, after)) continue;
    const length = key === 'votes to votes' && tally !== null ? tally[0].length : unit.length;
    counted.push({
      printed: sentence.slice(match.index, end + length).trim(),
      value,
      unit: unit.key === 'year' ? 'years in prison' : aboard ? 'people in a vessel' : key,
      start: match.index,
      end: end + length,
      bound: BEFORE.find(([words]) => words.test(before))?.[1] ?? 'exact',
      negated,
    });
  }
  return counted;
}

const CLOCK =
  /\b(?:at|until|till|by|from|after|before|around|about) (?<time>(?<hour>[01]?\d|2[0-3])[.:](?<minute>[0-5]\d)(?: ?(?<half>[ap])\.?m\b\.?)?)(?![\d%]| ?(?:per|%|million|billion|points?|met|kilo|miles))/gi;

/** "at 2.55", "until 3.20 a.m.": minutes after midnight or noon, since not all say which. */
function clockTimes(sentence: string): Counted[] {
  return [...sentence.matchAll(CLOCK)].map(({ index, 0: whole, groups }) => {
    const { time = '', hour, minute } = groups ?? {};
    const end = index + whole.length;
    const value = 720 + (Number(hour) % 12) * 60 + Number(minute);
    return {
      printed: time,
      value,
      unit: 'clock',
      start: end - time.length,
      end,
      bound: 'exact',
      negated: false,
    };
  });
}

/** A term of years: "six years in prison", "prison for seven years". */
function isTerm(before: string, after: string): boolean {
  return (
    /^ years? (?:in |of |behind )?(?:prison|jail|imprisonment|bars)\b/.test(after) ||
    /\b(?:prison|jail(?:ed)?|imprisoned|sentenced)(?: \p{L}+){0,3} (?:for|to) $/u.test(before)
  );
}

/** "the death toll rose to 212", "put the magnitude at 6.9", "a 5.4-magnitude aftershock": they say it before or after. */
function bareUnit(before: string, after: string): string | null {
  if (/\b(?:toll|number of (?:dead|deaths|victims))\b[^.;:]{0,60}? (?:to|at|was|is|reached) $/.test(before))
    return 'people';
  if (/^ (?:and|or|to) \d/.test(after)) return null;
  if (/\bmagnitude(?: of| was| at| as)? $/.test(before) || /^[- ]magnitude\b/.test(after)) return 'magnitude';
  return null;
}

function unitOf(after: string, money: string | undefined): { key: string; length: number } | null {
  if (money !== undefined) return { key: money, length: 0 };
  const { one = '', two = '', three = '' } = FOLLOWING.exec(after)?.groups ?? {};
  if (/^years?$/i.test(one)) return { key: 'year', length: one.length + 1 };
  if (one === '' || NOTHING.test(one)) return null;
  // The thing is the first plural; what stands before it describes it.
  const words = [one, two, three];
  let text = '';
  for (const word of words) {
    if (word === '' || (text !== '' && NOTHING.test(word))) break;
    text += ` ${word}`;
    if (
      /s$/.test(word) ||
      /^(?:people|men|women|children|police|dead|seamen|cattle|sheep|fish)$/i.test(word)
    ) {
      return { key: PEOPLE.test(word) ? 'people' : stem(word.toLowerCase()), length: text.length };
    }
  }
  return { key: stem(one.toLowerCase()), length: one.length + 1 };
}

function amountOf(digits: string): number {
  const word = digits.toLowerCase();
  if (/^\d/.test(word)) return Number(word.replace(/,/g, ''));
  if (word === 'hundred') return 100;
  if (word === 'dozen') return 12;
  const [tens = '', ones = ''] = word.split('-');
  const ten = TENS.indexOf(tens);
  if (ten >= 0) return (ten + 2) * 10 + Math.max(0, SMALL.indexOf(ones));
  return SMALL.indexOf(word);
}

/** Whether two numbers can both be true: one rounds the other, or leaves room for it. */
export function agree(a: Counted, b: Counted): boolean {
  if (a.value === b.value) return true;
  const [less, more] = a.value < b.value ? [a, b] : [b, a];
  const apart = (more.value - less.value) / Math.max(1e-9, more.value);
  if (less.bound === 'least' && apart < 0.5) return true;
  if (more.bound === 'most' && apart < 0.5) return true;
  if ((a.bound === 'about' || b.bound === 'about') && apart <= 0.12) return true;
  if (less.bound === 'most' || more.bound === 'least') return false;
  return rounded(a, b) || rounded(b, a);
}

/** The first is the second with fewer digits: 37 for 37.4, 4 million for 4.2 million. */
function rounded(coarse: Counted, fine: Counted): boolean {
  if (Number.isInteger(fine.value) && fine.value < 1000) return false;
  if (!Number.isInteger(coarse.value)) return false;
  let unit = 1;
  while (coarse.value % (unit * 10) === 0 && unit < coarse.value) unit *= 10;
  const less = fine.value - coarse.value;
  // Some only cut off: "13 billion" of 13.9.
  return Math.abs(less) <= unit / 2 || (less > 0 && less < unit && less <= fine.value / 10);
}
