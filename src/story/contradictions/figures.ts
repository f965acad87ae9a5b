import { rootsOf } from '../timeline/claim.ts';

/** A figure with the thing that it is a figure of. */
export interface Figure {
  /** The figure with its unit, as printed: "16 million crowns". */
  readonly printed: string;
  readonly value: number;
  /** "%", a currency, or what is counted, as a root. */
  readonly unit: string;
  /** The thing as printed: "turnout". */
  readonly about: string;
  /** Its root. */
  readonly root: string;
  /** The sentence says of itself that it puts another figure right. */
  readonly corrects: boolean;
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = String.raw`(?<money>[$€£¥])?(?<digits>(?:${WORDS.map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join('|')})(?=[ -])|\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:\.\d{1,4})?)(?:[ -](?<scale>thousand|million|billion|trillion))?(?:(?<percent>\s?(?:%|percent|per cent))|[ -](?<noun>\p{Ll}{3,20}))?(?![\p{L}\d%]|[.,:] ?\d|-(?:year|old|month|day))`;
const ABOUT = '(?:about|around|nearly|almost|some|at least|more than|over|only|just|as many as|as much as) ';
const IS =
  '(?:was|were|is|are|stood at|stands at|reached|came to|totalled|totaled|hit|rose to|fell to|put at|estimated at)';

/** "Turnout in Sunday's vote was 34 percent", "a turnout of 34 percent", "a fine of 16 million crowns". */
const OF_THING = new RegExp(
  String.raw`(?<![\p{L}-])(?<thing>\p{L}{4,20})(?:(?: (?:in|for|on|from|that|which) (?:[\p{L}’'.-]{1,20},? ){1,14}?| )${IS}| of) (?:a |an )?(?:${ABOUT})?${NUMBER}`,
  'gu',
);
/** "fined parcel company Lumeret 18 million crowns", "killed at least 12 people". */
const BY_ACT = new RegExp(
  String.raw`(?<![\p{L}-])(?<thing>fined|killed|injured|wounded|arrested|detained|evacuated|displaced|infected)(?: (?!(?:and|but|after|when|while|in|on|at|around|January|February|March|April|May|June|July|August|September|October|November|December|[JFMASOND]\p{Ll}{2,3}\.)\b)[\p{L}’'.-]{1,20}){0,5}? (?:${ABOUT})?${NUMBER}`,
  'gu',
);
/** "12 people were killed", "12 dead". */
const ACTED_ON = new RegExp(
  String.raw`(?<![\p{L}\d.,-]|- |\d, )${NUMBER}(?: (?:were|was|have been|had been|are|being))? (?<thing>killed|injured|wounded|arrested|detained|evacuated|displaced|infected|dead|missing)(?!\p{L})`,
  'gu',
);
/** "a quake with a magnitude of 6.1", "a 6.1-magnitude quake": a figure without a unit. */
const MAGNITUDE =
  /\bmagnitude (?:of |was )?(?<after>\d\.\d)(?!\d)|(?<![\d.])(?<before>\d\.\d)[- ]magnitude\b/g;
const CORRECTS = /\b(?:not|instead of|rather than|corrected|correction|wrongly|mistakenly)\b/;
const SCALE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
/** What stands before "of" or "was" and counts nothing by itself. */
const EMPTY =
  /^(?:that|this|there|which|they|what|some|more|most|total|number|amount|average|rate|level|share|part|half|years?|months?|weeks?|days?|hours?|minutes?|aged?|people|with|from|than|into|over|when|where|series|group|list|team|crowd|kind|case|range|distance|depth|height|speed|period|term|maximum|minimum|record|least|about)$/i;

/**
 * The figures of a sentence that are clearly of something.
 *
 * Finds:     "Turnout in the vote was 34 percent" (turnout, %), "fined Lund 18 million crowns" (fined, crowns),
 *            "12 people were killed" (killed)
 * Finds not: "in 2019", "the 28 countries", "demands 12 percent more", "at 9 p.m."
 */
export function figuresIn(sentence: string): Figure[] {
  const figures: Figure[] = [];
  const patterns = [
    ...(/\d/.test(sentence) ? [OF_THING] : []),
    ...(ACT.test(sentence) ? [BY_ACT, ACTED_ON] : []),
  ];
  if (patterns.length === 0) return figures;
  const corrects = CORRECTS.test(sentence);
  for (const pattern of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const figure = figureOf(match.groups ?? {}, corrects && figures.length === 0);
      if (figure !== null && !figures.some(({ root }) => root === figure.root)) figures.push(figure);
    }
  }
  for (const { groups } of sentence.matchAll(MAGNITUDE)) {
    const printed = groups?.before ?? groups?.after ?? '';
    if (figures.some(({ root }) => root === 'magnitude')) continue;
    figures.push({
      printed,
      value: Number(printed),
      unit: '',
      about: 'magnitude',
      root: 'magnitude',
      corrects,
    });
  }
  return figures;
}

const ACT =
  /\b(?:fined|killed|injured|wounded|arrested|detained|evacuated|displaced|infected|dead|missing)\b/;
/** What is done to people, counted without saying people of whom. */
const TO_PEOPLE = /^(?:killed|injured|wounded|arrested|detained|evacuated|displaced|infected|dead|missing)$/;

function figureOf(parts: Readonly<Record<string, string | undefined>>, corrects: boolean): Figure | null {
  const { thing = '', money, digits = '', scale, percent, noun } = parts;
  if (EMPTY.test(thing)) return null;
  const bare = money === undefined && percent === undefined && scale === undefined;
  if (
    bare &&
    !TO_PEOPLE.test(thing) &&
    (noun === undefined ||
      /^(?:19|20)\d\d$/.test(digits) ||
      /^(?:and|for|the|years?|months?|weeks?|days?|hours?|minutes?|january|february|march|april|june|july|august)$/.test(
        noun,
      ))
  )
    return null;
  const [root] = rootsOf(thing === 'fined' ? 'fine' : thing);
  const people = TO_PEOPLE.test(thing) && (noun === undefined || NO_UNIT.test(noun));
  const named = noun !== undefined && !NO_UNIT.test(noun);
  const counted = people ? 'people' : named ? ([...rootsOf(noun)][0] ?? '') : '';
  const unit = percent !== undefined ? '%' : (money ?? counted);
  if (root === undefined || unit === '') return null;
  const small = WORDS.indexOf(digits.toLowerCase()) + 1;
  const printed = [
    `${money ?? ''}${digits}${percent ?? ''}`,
    scale,
    money === undefined && (named || noun === 'people') ? noun : undefined,
  ];
  return {
    printed: printed.filter((word) => word !== undefined).join(' '),
    value: small > 0 ? small : Number(digits.replace(/,/g, '')) * (SCALE[scale ?? ''] ?? 1),
    unit,
    about: thing.toLowerCase(),
    root: root === 'dead' ? 'kill' : root,
    corrects,
  };
}

const NO_UNIT = /^(?:were|was|had|have|are|being|from|with|over|after|when|while|that|which|people|persons)$/;
