import { amountOf, NUMBER_WORD } from './amounts.ts';
import { clockTimesIn } from './clock-times.ts';
import { boundOf, type Counted, exactly } from './counted.ts';
import { isPerson } from './people-counted.ts';

/** Numbers that say themselves what they measure: times of day, ages, speeds, lengths, stretches of time, "seven in ten". */
export function measuresIn(sentence: string): Counted[] {
  return [
    ...clockTimesIn(sentence),
    ...agesIn(sentence),
    ...speeds(sentence),
    ...lengths(sentence),
    ...areas(sentence),
    ...weights(sentence),
    ...stretches(sentence),
    ...inAll(sentence),
  ];
}

/** Limits and ranges say nothing about what is. */
export const LIMIT = /\b(?:up to|as many as|as much as|between|maximum of|range of)(?: a)? $|\d to $/i;

const DIGIT = 'one|two|three|four|five|six|seven|eight|nine';
const IN_ALL = new RegExp(
  String.raw`(?<!\band )\b(?:(?<part>${DIGIT}|\d{1,2})(?: \p{Ll}+)? (?:in|out of|of)(?: every| each)? (?<whole>three|four|five|six|ten|10|twenty|20|hundred|a hundred|100)|(?<many>a|one|two|three|four|five)[ -](?<fraction>half|third|quarter|fifth|tenth)s?(?: of\b)?|(?<half>half)(?= (?:of|the|its|their|his|her|all)\b))(?![\p{L}\d-]| (?:years|days|minutes|hours|months|weeks|an|a)\b)`,
  'giu',
);
const FRACTIONS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** "seven in ten", "three members in five", "a third of", "43 in every hundred": a share, in hundredths. */
function inAll(sentence: string): Counted[] {
  return [...sentence.matchAll(IN_ALL)].flatMap(({ index, 0: words, groups }): Counted[] => {
    const { part, whole = '', many = '', fraction = 'half' } = groups ?? {};
    const share =
      part === undefined
        ? (/^(?:a|)$/i.test(many) ? 1 : amountOf(many)) / (FRACTIONS[fraction.toLowerCase()] ?? 1)
        : amountOf(part) / amountOf(whole.replace(/^a /, ''));
    if (!(share > 0 && share < 1)) return [];
    const bound = boundOf(sentence.slice(Math.max(0, index - 30), index));
    return [
      {
        ...exactly(words, index, Math.round(share * 1000) / 10, '%'),
        bound: bound === 'exact' && !/hundred|100/.test(whole) ? 'about' : bound,
      },
    ];
  });
}

const AGE = String.raw`(?<age>\d{1,2}|${NUMBER_WORD})`;
const AGED = [
  new RegExp(String.raw`(?<![\p{L}\d-])${AGE}[- ]years?[- ]old\b`, 'giu'),
  new RegExp(
    String.raw`\b(?:aged|who (?:is|was|turned)|(?:he|she) (?:is|was)|(?:girl|boy|child|man|woman|son|daughter|baby|lad|teenager) of) ${AGE}(?![\p{L}\d%-]|[.,]\d| (?!and (?:not|has|had|was|is)\b|(?:from|in|on|when|who|was|were|is|has|had)\b)\p{L})`,
    'giu',
  ),
  // "Sool is 46", "Ilyas Morun, one of the dead, was nineteen and not 24"
  new RegExp(
    String.raw`(?<=\p{Lu}[\p{L}’'-]+(?:, [^,.;]{3,40},)? (?:is|was|turned) )${AGE}(?=[,.;)”"’']|$| (?:and|when|at)\b)(?![.,]\d)`,
    'gu',
  ),
  // "Taro Benn, 34,", "was Lale Tomur, nine."
  new RegExp(
    String.raw`(?<=\p{Lu}[\p{L}’'-]+, )${AGE}(?=[,.;)”"’']|$| (?:and|who|was|is|has|had|said)\b)(?![.,]\d)`,
    'gu',
  ),
  // "Jano Pellet, a firefighter of 29,"
  new RegExp(
    String.raw`\b(?:an?|the) (?:\p{Ll}+[ -]){0,2}(?<who>\p{Ll}+(?<!s|men|people|staff)) of ${AGE}(?=[,.;)”"’']|$| (?:who|from|and|was|is|has|had)\b)(?![.,]\d)`,
    'giu',
  ),
];

function agesIn(sentence: string): Counted[] {
  return AGED.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap(({ index, 0: words, groups }) => {
      const { age: printed = '', who } = groups ?? {};
      const age = amountOf(printed);
      const isAge = age > 0 && age < 120 && (who === undefined || isPerson(who.toLowerCase()));
      return isAge ? [exactly(words, index, age, 'age')] : [];
    }),
  );
}

const SPEED =
  /^(?:-| )?(?:(?<km>km\/h|kph|kmh|(?:km|kilomet(?:re|er)s) (?:an|per) hour)|(?<miles>mph|miles (?:an|per) hour))/i;

/** In kilometres an hour, whatever it is printed in. */
function speeds(sentence: string): Counted[] {
  return [
    ...sentence.matchAll(
      /(?<![\p{L}\d.,:])\d{2,3}(?=(?:-| )?(?:km\/h|kph|kmh|mph|(?:km|kilomet(?:re|er)s?) (?:an|per) hour|miles (?:an|per) hour))/giu,
    ),
  ].flatMap(({ index, 0: digits }): Counted[] => {
    const unit = SPEED.exec(sentence.slice(index + digits.length));
    if (unit === null || LIMIT.test(sentence.slice(Math.max(0, index - 30), index))) return [];
    const value = Number(digits) * (unit.groups?.miles === undefined ? 1 : METRES.mile / METRES.kilometre);
    return [exactly(`${digits}${unit[0]}`, index, value, 'speed')];
  });
}

const METRES = {
  nautical: 1852,
  kilometre: 1000,
  km: 1000,
  mile: 1609,
  metre: 1,
  feet: 0.3048,
  foot: 0.3048,
  yard: 0.9144,
  centimetre: 0.01,
  inch: 0.0254,
} as const;
const HOURS = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730.5,
  year: 8766,
} as const;

const HECTARES = {
  kilomet: 100,
  mile: 259,
  met: 0.0001,
  yard: 0.0000836,
  feet: 0.0000093,
  foot: 0.0000093,
} as const;
const KILOGRAMS = { tonne: 1000, ton: 1000, kilo: 1, pound: 0.4536 } as const;

const MUCH = String.raw`(?<![\p{L}\d.,:$€£¥-])(?<much>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,3})?|half an?|an(?= hour)|a(?= (?:mile|kilo|second|minute|week|day|month|year))|${NUMBER_WORD})(?<half> and a half)?`;
const LENGTH = new RegExp(
  String.raw`${MUCH}[ -](?<unit>nautical miles?|kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|feet|foot|yards?|centimet(?:re|er)s?|inch(?:es)?)\b(?! (?:an|per) hour|\/h)`,
  'giu',
);
const STRETCH = new RegExp(
  String.raw`${MUCH}[ -](?<unit>seconds?(?!-)|minutes?|hours?|(?:days?|weeks?|months?|years?)(?! before))\b(?! (?:ago|earlier|old|(?:in |of |behind )?(?:prison|jail|bars))|-old)`,
  'giu',
);
const AREA = new RegExp(
  String.raw`${MUCH} square (?<unit>kilomet(?:re|er)s?|miles?|met(?:re|er)s?|yards?|feet|foot)\b`,
  'giu',
);
const WEIGHT = new RegExp(
  String.raw`${MUCH}(?<scale> (?:thousand|million))? (?<unit>tonnes?|tons?|kilos?|kilograms?)\b`,
  'giu',
);
/** Where a stretch of time tells when and not how long: "the second time in six years", "for the next two weeks". */
const NO_STRETCH = /\b(?:next|last|past|first|every|each|jailed for|sentenced to|prison for) $/i;
/** "a week" is a stretch after these; else it says how often. */
const ONE =
  /\b(?:than|for|within|nearly|almost|about|over|under|lasted|took|given|barely|just|only|some|inside|after) (?:an?)?$/i;
const SHORT = /(?:second|minute|hour)s?$/i;

/** In metres: "four nautical miles", "half a kilometre". */
function lengths(sentence: string): Counted[] {
  return measured(sentence, LENGTH, METRES, 'length');
}

/** In hours: "forty minutes", "three weeks". */
function stretches(sentence: string): Counted[] {
  return measured(sentence, STRETCH, HOURS, 'stretch').filter(({ start, printed }) => {
    const before = sentence.slice(Math.max(0, start - 20), start);
    if (NO_STRETCH.test(before) || (/\bin $/i.test(before) && !SHORT.test(printed))) return false;
    return !/^a /i.test(printed) || ONE.test(before);
  });
}

/** In hectares: "3,600 square miles". */
function areas(sentence: string): Counted[] {
  return measured(sentence, AREA, HECTARES, 'area');
}

/** In kilograms: "12 tonnes", "45 tons". */
function weights(sentence: string): Counted[] {
  return measured(sentence, WEIGHT, KILOGRAMS, 'weight');
}

function measured(
  sentence: string,
  pattern: RegExp,
  sizes: Readonly<Record<string, number>>,
  unit: string,
): Counted[] {
  return [...sentence.matchAll(pattern)].flatMap(({ index, 0: printed, groups }): Counted[] => {
    const { much = '', half, scale = '', unit: named = '' } = groups ?? {};
    const word = named.toLowerCase().replace(/meter/, 'metre');
    const size = Object.entries(sizes).find(([name]) => word.startsWith(name))?.[1];
    const plain = /^half/i.test(much) ? 0.5 : /^an?$/i.test(much) ? 1 : amountOf(much);
    if (size === undefined || plain < 0) return [];
    const times = /million/i.test(scale) ? 1e6 : /thousand/i.test(scale) ? 1e3 : 1;
    const value = (plain + (half === undefined ? 0 : 0.5)) * times * size;
    const before = sentence.slice(Math.max(0, index - 30), index);
    return [{ ...exactly(printed, index, value, unit), bound: boundOf(before) }];
  });
}
