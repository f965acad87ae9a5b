import { stem } from '../stem.ts';
import { isPeople } from './people-counted.ts';
import { senseOf } from './told-sentences.ts';

const FOLLOWING =
  /^ (?<one>\p{L}[\p{L}’'-]{1,24})(?: (?<two>\p{L}[\p{L}-]{1,24}))?(?: (?<three>\p{L}[\p{L}-]{1,24}))?/u;
/** What follows and is no thing that can be counted. */
const NOTHING =
  /^(?:and|or|but|for|in|on|at|to|from|by|with|after|before|as|that|which|who|when|while|the|a|an|of|were|was|are|is|had|have|has|been|being|per|am|pm|a\.m|p\.m|january|february|march|april|may|june|july|august|september|october|november|december|years?|months?|weeks?|days?|hours?|minutes?|seconds?|others?|more|points?|o'clock|old|km|kilomet\w+|miles?|met(?:re|er)s?|degrees?|against|so|not|he|she|they|it|we|you|him|her|his|its|their|said|did|does|do|would|will|could|can|may|might|must|should|shall|went|came|took|got|stood|lay|sat|left|made|gave|held|saw|this|those|these|last|next|ago|later|earlier|given|reported|announced|published|quoted|named|cited|printed|broadcast|\p{L}{3,}ly)$/iu;

/** A term of years: "six years in prison", "prison for seven years". */
export function isTerm(before: string, after: string): boolean {
  return (
    /^ years? (?:in |of |behind )?(?:prison|jail|imprisonment|bars)\b/.test(after) ||
    /\b(?:prison|jail(?:ed)?|imprisoned|sentenced)(?: \p{L}+){0,3} (?:for|to) $/u.test(before)
  );
}

/** "the death toll rose to 212", "put the magnitude at 6.9", "a 5.4-magnitude aftershock": they say it before or after. */
export function bareUnit(before: string, after: string): string | null {
  if (
    /\b(?:toll|number of (?:dead|deaths|victims|those who died|those killed|people killed))\b[^.;:]{0,60}? (?:to|at|was|is|reached) $/.test(
      before,
    )
  )
    return 'people dead';
  if (
    /\bput the (?:crowd|march|rally|number of (?:marchers|demonstrators|protesters))\b[^.;:]{0,50}? at(?: (?:about|some|nearly|(?:not |no )?(?:more|less|fewer) than|at least))? $/.test(
      before,
    )
  )
    return 'people crowd';
  if (/\bcrew of(?: about| some)? $/.test(before)) return 'people crew';
  if (
    /\b(?:crowd|march|rally)\b[^.;:]{0,60}? (?:numbered|was put at|estimated at)(?: about| some| more than| nearly)? $/.test(
      before,
    )
  )
    return 'people crowd';
  if (
    /\bnumber of (?:people|demonstrators|protesters|marchers)\b[^.;:]{0,60}? (?:at|was|to)(?: about| some| more than| nearly)? $/.test(
      before,
    ) &&
    /\b(?:march|rally|protest|crowd|demonstrat)/.test(before)
  )
    return 'people crowd';
  if (/\bcrowd (?:of|at)(?: about| around| some| more than| over| nearly| almost)? $/.test(before))
    return 'people crowd';
  if (/^ (?:and|or|to) \d/.test(after)) return null;
  if (/\bmagnitude(?: of| was| at| as)? $/.test(before) || /^[- ]magnitude\b/.test(after)) return 'magnitude';
  return null;
}

/** What a number counts. */
export interface Unit {
  readonly key: string;
  /** Characters of it behind the number. */
  readonly length: number;
  /** It counts people in general. */
  readonly person?: boolean;
}

const TOGETHER =
  /^ (?:passengers|guests|players|patients) and (?:crew|staff|coaches|nurses|members of (?:the )?crew)\b/;
const JOBS =
  /^ (?:jobs|posts) (?:[\p{L}’'-]+ ){0,4}?(?:will be lost|will go|are to go|are lost|were lost|would be lost|to be cut|will be cut|were cut)\b/u;
const OF_OUR = /^ of (?:our|the|its|their|those|his|her)(?= \p{Ll})/u;
const ARE = /^(?:are|were|was|remain|remained)$/i;
/** "seven missing", "nine died": people, though no word for them follows. */
const PEOPLE_WERE =
  /^(?:dead|killed|died|missing|injured|wounded|hurt|arrested|detained|drowned|perished|survived|homeless|trapped|rescued|escaped|fled|aboard)$/i;

/** What follows a number and is counted by it; null where nothing is. */
export function unitOf(after: string, money: string | undefined): Unit | null {
  if (money !== undefined) return { key: money, length: 0 };
  // "a six-storey block"
  const joined = /^-(?<noun>\p{Ll}{3,20})\b/u.exec(after);
  if (joined?.groups?.noun !== undefined)
    return NOTHING.test(joined.groups.noun)
      ? null
      : { key: unitWord(joined.groups.noun), length: joined[0].length };
  // "twenty-one of our seamen", "eleven of the victims"
  const of = OF_OUR.exec(after)?.[0].length ?? 0;
  const { one = '', two = '', three = '' } = FOLLOWING.exec(after.slice(of))?.groups ?? {};
  if (JOBS.test(after)) return { key: 'people jobless', length: one.length + 1 };
  if (/^years?$/i.test(one)) return { key: 'year', length: one.length + 1 };
  // "seven are still missing"
  if (ARE.test(one) && (PEOPLE_WERE.test(two) || (two === 'still' && PEOPLE_WERE.test(three))))
    return { key: 'people', person: true, length: 0 };
  if (one === '' || NOTHING.test(one)) return null;
  if (PEOPLE_WERE.test(one) && !/s$/.test(two)) return { key: 'people', person: true, length: 0 };
  if (TOGETHER.test(after))
    return { key: 'people', person: true, length: TOGETHER.exec(after)?.[0].length ?? 0 };
  // The thing is the first plural; what stands before it describes it.
  const words = [one, two, three];
  let text = '';
  for (const word of words) {
    if (word === '' || (text !== '' && NOTHING.test(word))) break;
    text += ` ${word}`;
    if (
      /s$/.test(word) ||
      /^(?:people|children|police|dead|cattle|sheep|fish|aircraft|\p{L}*(?:men|women|crew|staff))$/iu.test(
        word,
      )
    ) {
      return {
        key: PEOPLE.test(word) ? 'people' : unitWord(word),
        person: isPeople(word),
        length: of + text.length,
      };
    }
  }
  return { key: unitWord(one), person: isPeople(one), length: of + one.length + 1 };
}

function unitWord(noun: string): string {
  const lower = noun.toLowerCase();
  return senseOf(lower) ?? stem(lower);
}

const PEOPLE = /^(?:people|persons?)$/i;

const CURRENCIES =
  'dollar euro pound penny cent yen won yuan franc mark crown crówn krona krone kronor kroner kronar kronur peso rupee rouble ruble guilder florin thaler lira real dinar dirham shilling rand zloty forint leu escudo peseta riyal'.split(
    ' ',
  );

/** Names of money, one or many, as part of a regular expression. */
export const CURRENCY = `(?:${CURRENCIES.join('|')})s?`;
/** The name or sign of a currency, as printed or as a unit of what is counted. */
export const MONEY = new RegExp(
  `^(?:[$€£¥]|${CURRENCY}|${CURRENCIES.map((name) => stem(name)).join('|')})(?:/\\p{L}+)?$`,
  'iu',
);
