import { amountOf } from '../amounts.ts';
import { type Conflict, daysBetween, olderFirst, pairwise } from '../conflict.ts';
import type { ToldSentence, ToldStory } from '../told-sentences.ts';

interface Aged {
  readonly told: ToldSentence;
  /** "Pavlo Renk" */
  readonly name: string;
  readonly age: number;
  readonly words: string;
}

const NAME = String.raw`(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3})`;
const AGE = String.raw`(?<age>\d{1,2})(?![\d%]|[.,]\d| (?:per|million|years? (?:ago|in)))`;
/**
 * Finds:     "Pavlo Renk, 24, …", "Pavlo Renk, who is 24", "the 24-year-old Pavlo Renk", "Pavlo Renk kept his thirty-first birthday"
 * Finds not: "Pavlo Renk, 24 hours later", "Renk (24 votes)"
 */
const AGED = [
  new RegExp(
    String.raw`${NAME}, (?:aged |who (?:is|was|turned) |who has turned )?${AGE}(?=[,.;:)”"’']|$| and\b)`,
    'gu',
  ),
  new RegExp(String.raw`${NAME} \(${AGE}\)`, 'gu'),
  new RegExp(String.raw`${AGE}-year-old (?:\p{Ll}[\p{L}-]+ ){0,3}${NAME}`, 'gu'),
  new RegExp(
    String.raw`${NAME}\b[^.;]{0,60}? (?:his|her) (?<age>\p{Ll}+(?:-\p{Ll}+)?|\d{1,2}(?:st|nd|rd|th)) birthday\b`,
    'gu',
  ),
];
const DAYS_OF_YEAR = 365.25;

/** One person who is of two ages: more than the time between the articles explains. */
export function ageConflicts({ sentences }: ToldStory): Conflict[] {
  return pairwise(sentences.flatMap(agedIn), (a, b) => {
    if (a.name !== b.name || a.age === b.age) return null;
    const [older, newer] = olderFirst(a, b);
    const passed = (daysBetween(older.told, newer.told) ?? DAYS_OF_YEAR) / DAYS_OF_YEAR;
    const grown = newer.age - older.age;
    if (grown >= 0 && grown <= Math.ceil(passed)) return null;
    const side = ({ told, words, age }: Aged) => ({ told, words, value: age });
    return {
      about: `age of ${a.name}`,
      sides: [side(older), side(newer)],
      certainty: 0.9,
      key: `age of ${a.name} ${Math.min(a.age, b.age)} ${Math.max(a.age, b.age)}`,
    };
  });
}

/** Most sentences tell no age and need not be looked through for one. */
const ANY_AGE = /, (?:aged |who |\d)|\(\d|-year-old|birthday/;

function agedIn(told: ToldSentence): Aged[] {
  if (!ANY_AGE.test(told.text)) return [];
  return AGED.flatMap((pattern) =>
    [...told.text.matchAll(pattern)].flatMap(({ groups }) => {
      const { name = '', age = '' } = groups ?? {};
      const years = amountOf(age);
      return years > 0 && years < 120
        ? [{ told, name: name.replace(/[’']s$/, ''), age: years, words: age }]
        : [];
    }),
  );
}
