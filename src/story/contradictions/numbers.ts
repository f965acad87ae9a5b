import { amountOf, NUMBER_WORD, UNDER_HUNDRED } from './amounts.ts';
import { boundOf, type Counted } from './counted.ts';
import { LIMIT, measuresIn } from './measures.ts';
import { stateOf } from './people-counted.ts';
import { bareUnit, isTerm, type Unit, unitOf } from './units.ts';

const WORD = String.raw`${NUMBER_WORD}|(?<=\ba )(?:hundred(?: and ${UNDER_HUNDRED})?(?: thousand)?|dozen)|(?:half )?a(?= (?:million|billion) )`;
const NUMBER = String.raw`(?<![\p{L}\d.,:$€£¥-])(?<money>[$€£¥]|\p{Lu}\p{L}{0,2}(?=\d))?(?<digits>\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:\.\d{1,4})?|${WORD})(?!(?!m(?: \p{Ll}+s\b|[,.;])|bn\b|pc\b)[\p{L}\d]|[.,:]\d|-(?:year|month|day|week|hour|old)|th\b|st\b|nd\b|rd\b)(?<half> and a half)?(?:[ -](?<scale>thousand|million|billion|trillion)\b(?<more> and a half)?|(?<short>m(?= \p{Ll}+s\b|[,.;])|bn\b))?(?<percent>[\s-]?(?:%|percent\b|per cent\b|pc\b))?`;
const COUNTED = new RegExp(NUMBER, 'giu');
/** "of the 2,400": out of how many. */
const OUT_OF = /^(?: votes)? of (?:the |its |their )?(?<base>\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?=\s\p{Ll})/u;
const RATE = /^[^.,;]{0,25}?\b(?:a|per|each|every) (?<rate>second|hour|day|week|month|year)\b/u;
const SCALE: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
/** "two million three hundred thousand" */
const AND_THOUSANDS = new RegExp(String.raw`^ (?:and )?(?<digits>\d{1,3}|${NUMBER_WORD}) thousand\b`, 'iu');
const RANGE = /^[^.,;]{0,40}? (?:to|until|up) /u;
/** What stands before a number that is said not to be the right one. */
const NOT_SO = /\b(?:not|instead of|rather than)(?: the)? $/i;
/** "; the correct figure is 2.4m": the number before was wrong. */
const CORRECT =
  /\bcorrect (?:figure|number|total|sum|toll|amount|count)\b[^.,;]{0,30}? (?:is|was|are|were) $/i;

/**
 * The numbers of a sentence that count something.
 *
 * Finds:     "40 per cent" (%), "1,150 of the 2,400 dockers" (docker of 2400), "Twenty-one seamen" (seaman),
 *            "79 votes to 68" (votes, as a tally), "seven years in prison" (years in prison), "three million euros a day",
 *            "4.2m francs", "Thirty-one people are dead, not 38" (the second one negated)
 * Finds not: "in 2019", "at 9 p.m.", "up to 2 million crowns", "14 hours", "No 5"
 */
export function countedIn(sentence: string): Counted[] {
  const measures = measuresIn(sentence);
  const counted: Counted[] = [...measures];
  let read = 0;
  for (const match of sentence.matchAll(COUNTED)) {
    if (match.index < read) continue;
    if (measures.some(({ start, end }) => match.index < end && start < match.index + match[0].length))
      continue;
    const { money, digits = '', percent } = match.groups ?? {};
    const scale = match.groups?.scale ?? match.groups?.short;
    const before = sentence.slice(Math.max(0, match.index - 80), match.index);
    let end = match.index + match[0].length;
    if (LIMIT.test(before) || (/\bfrom $/i.test(before) && RANGE.test(sentence.slice(end, end + 60))))
      continue;
    // "Mk1.4bn" is a sum, "A320" is not.
    if (money !== undefined && /^\p{L}/u.test(money) && scale === undefined) continue;
    const half = match.groups?.half ?? match.groups?.more;
    const plain = /^half a$/i.test(digits) ? 0.5 : /^a$/i.test(digits) ? 1 : amountOf(digits);
    let value = (plain + (half === undefined ? 0 : 0.5)) * (SCALE[scale?.toLowerCase() ?? ''] ?? 1);
    const thousands = /^[mb]illion$/i.test(scale ?? '') ? AND_THOUSANDS.exec(sentence.slice(end)) : null;
    if (thousands !== null) {
      value += amountOf(thousands.groups?.digits ?? '') * 1000;
      end += thousands[0].length;
      read = end;
    }
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
    const unit: Unit | null =
      percent !== undefined
        ? { key: '%', length: 0 }
        : bare !== null
          ? { key: bare, length: 0 }
          : (unitOf(after, money) ??
            // What was said of the last one goes for the number that is set against it.
            (last !== undefined && (negated || corrected)
              ? { key: last.unit, length: 0 }
              : bareNumber(before, digits, after)));
    if (unit === null) continue;
    const rate = RATE.exec(after)?.groups?.rate;
    const key = /^=?votes?$/.test(unit.key)
      ? votesUnit(before, after, `${unit.key}${of}`)
      : `${unit.key}${of}${rate ? `/${rate}` : ''}`;
    if (unit.key === 'year' && !isTerm(before, after)) continue;
    const state =
      unit.person === true && of === ''
        ? stateOf(before, sentence.slice(match.index, end + 90), match[0].length)
        : null;
    const length = key === TALLY ? (VOTES_TO.exec(after)?.[0].length ?? unit.length) : unit.length;
    counted.push({
      printed: sentence.slice(match.index, end + length).trim(),
      value,
      unit: unit.key === 'year' ? 'years in prison' : state === null ? key : `people ${state}`,
      start: match.index,
      end: end + length,
      bound: boundOf(before),
      negated,
    });
    // "24 of the 61 seats" are 24 seats, where another gives no whole.
    if (of !== '' && !rate) counted.push({ ...(counted.at(-1) as Counted), unit: unit.key });
  }
  return counted;
}

/** "put the number at 300,000", "it has six": what it counts stands elsewhere. Not a name's, a day's, a year's or "one". */
function bareNumber(before: string, digits: string, after: string): Unit | null {
  if (/^(?:one|1|(?:1[89]|20)\d\d)$/i.test(digits)) return null;
  if ((NUMBERED.test(before) && !HAS_GROWN.test(before)) || NO_NUMBER.test(after)) return null;
  return { key: '', length: 0 };
}

/** "brings the dead to seven", "the price went up to 310" */
const HAS_GROWN =
  /\b(?:dead|deaths|toll|number|count|total|figure|sum|price|share|turnout|rose|risen|raised|fell|fallen|up|down|increased|cut|brings?|brought)(?: \p{L}+){0,3} to $/u;
/** "Gate 9", "Flight 418", "June 6", "page 5" */
const NUMBERED =
  /(?:(?!(?:Some|About|Only|Nearly|Almost|Over|Around|At|In|Just|By|With|These|All|Another|And|But|\p{L}+day) )\b\p{Lu}[\p{L}’'.-]*|\b(?:no\.?|number|flight|article|page|chapter|section|route|gate|room|platform|channel|grade|level|phase|type|category|paragraph|and|or|to|the)) $/u;
/** "6 June", "5:30", "1-0", "nine to five" */
const NO_NUMBER =
  /^(?:[:/–-]| ?[ap]\.?m\b| (?:and|or|to) \d| (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|o['’´]clock|minutes?|hours?|days?|weeks?|months?|years?|seconds?|times?|nautical|miles?|kilomet|met(?:re|er)s?|feet|yards?|past|to)\b)/;

const TALLY = 'votes to votes';
const VOTES_TO = /^ (?:votes )?(?:to|against) (?:\d{1,9}|\p{Ll}{3,9})(?![\p{L}\d])/u;

/** "79 votes to 68" is a tally, "1,280 votes ahead" a margin. */
function votesUnit(before: string, after: string, plain: string): string {
  if (VOTES_TO.test(after)) return TALLY;
  const ahead =
    /\b(?:by|(?:margin|majority|lead|difference) of)(?: just| only| about)? $/i.test(before) ||
    /^ votes (?:ahead|more)\b/.test(after);
  return ahead ? 'votes ahead' : plain;
}

/** Times of day that are not told to the minute; "shortly before six" may well be 5.40. */
const MINUTES = { told: 6, about: 25 } as const;
const HALF_DAY = 720;

/** Whether two numbers can both be true: one rounds the other, or leaves room for it. */
export function agree(a: Counted, b: Counted): boolean {
  if (a.value === b.value) return true;
  if (a.unit === 'day' || a.unit === 'age') return false;
  if (a.unit === 'clock') {
    // "ten to twelve" and "11.50", "11.58" and "12.01": the clock begins anew at twelve.
    const apart = Math.abs(a.value - b.value) % HALF_DAY;
    const near = a.bound === 'about' || b.bound === 'about' ? MINUTES.about : MINUTES.told;
    return Math.min(apart, HALF_DAY - apart) < near;
  }
  if (isConverted(a, b)) return true;
  const [less, more] = a.value < b.value ? [a, b] : [b, a];
  const apart = (more.value - less.value) / Math.max(1e-9, more.value);
  if (less.bound === 'least' && apart < 0.5) return true;
  if (more.bound === 'most' && apart < 0.5) return true;
  if ((a.bound === 'about' || b.bound === 'about') && apart <= 0.12) return true;
  if (less.bound === 'most' || more.bound === 'least') return false;
  return rounded(a, b) || rounded(b, a);
}

/** "205 kilometres an hour" and "127 miles an hour": of unlike units they are seldom given to the last digit. */
function isConverted(a: Counted, b: Counted): boolean {
  if (!MEASURED.test(a.unit) || a.unit !== b.unit) return false;
  const [one, other] = [a, b].map(({ printed }) => /\p{L}+/u.exec(printed)?.[0].toLowerCase());
  return one !== other && Math.abs(a.value - b.value) <= CONVERTED * Math.max(a.value, b.value);
}

const MEASURED = /^(?:length|speed|area|weight|stretch)$/;
const CONVERTED = 0.05;

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
