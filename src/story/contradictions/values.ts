import { type Counted, exactly } from './counted.ts';
import { countedIn } from './numbers.ts';
import { isPerson, stateOf, statesIn } from './people-counted.ts';
import { type Placed, placedIn } from './placed-number.ts';
import type { ToldSentence, ToldStory } from './told-sentences.ts';
import { MONEY } from './units.ts';
import { voteTalliesIn } from './vote-tallies.ts';

/** What sort of value it is; only values of one sort can contradict each other, and things and people that are counted. */
export type Sort =
  | 'name'
  | 'day'
  | 'year'
  | 'clock'
  | 'age'
  | 'length'
  | 'area'
  | 'weight'
  | 'stretch'
  | 'speed'
  | 'share'
  | 'money'
  | 'people'
  | 'things'
  | 'tally'
  | 'term'
  | 'magnitude'
  | 'lead';

/** A number or a day that a sentence gives, with the words around it that say of what. */
export interface Value extends Placed {
  readonly sort: Sort;
  /** What is counted, as printed, lower case; "" where nothing is. */
  readonly head: string;
  /** It counts persons; what of them, "missing", as the words nearest to it tell, and all that its sentence tells. */
  readonly person: boolean;
  readonly state: string | null;
  readonly states: ReadonlySet<string>;
  /** Of a month its last day; of a vote the votes against; null of all others. */
  readonly second: number | null;
}

/** A sentence of more numbers is a table. */
const MOST_OF_SENTENCE = 12;
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|hundred|thousand|million|billion|dozen|noon|midday|midnight|half|thirds?|quarters?|fifths?|an? (?:second|minute|hour|day|week|month|year))\b/i;
const DAY_MS = 86_400_000;

/** The values of a story's sentences, in their order. */
export function valuesOf({ sentences, weightOf }: ToldStory): Value[] {
  return sentences.flatMap((told) => {
    const named = [...votesIn(told, weightOf), ...yearsIn(told, weightOf)];
    const numbers = numbersIn(told, weightOf).filter(
      ({ start }) => !named.some((each) => start >= each.start && start < each.end),
    );
    return [...named, ...numbers, ...daysIn(told, weightOf)];
  });
}

function votesIn(told: ToldSentence, weightOf: ToldStory['weightOf']): Value[] {
  return voteTalliesIn(told.text).map(({ votes: [value, second], words, start }) => {
    const counted = exactly(words, start, value, 'votes to votes');
    return { ...countedValue(counted, told, weightOf), second };
  });
}

function numbersIn(told: ToldSentence, weightOf: ToldStory['weightOf']): Value[] {
  if (!NUMBER.test(told.text)) return [];
  return countedIn(told.text)
    .slice(0, MOST_OF_SENTENCE)
    .map((each) => countedValue(each, told, weightOf));
}

function countedValue(counted: Counted, told: ToldSentence, weightOf: ToldStory['weightOf']): Value {
  const { printed, unit, start, end } = counted;
  const head =
    / (?<noun>\p{L}[\p{L}’'-]*)$/u.exec(printed.toLowerCase().replace(/-/g, ' '))?.groups?.noun ?? '';
  const person = unit.startsWith('people') || isPerson(head) || PEOPLE_OF.test(printed);
  const before = told.text.slice(Math.max(0, start - 80), start);
  return {
    ...placedIn(counted, told, weightOf),
    sort: sortOf(unit),
    head,
    person,
    state: person ? stateOf(before, told.text.slice(start, end + 90), end - start) : null,
    states: person ? statesIn(told.text) : NONE,
    second: null,
  };
}

/** "Thirty-one Vessalians", "46 Korrundis": those of a country. */
const PEOPLE_OF = / \p{Lu}\p{Ll}{2,}(?:[aeiu]ns|[^s]is|ers|ese)$/u;
const NONE: ReadonlySet<string> = new Set();
/** What only numbers of persons have. */
const NO_PERSON = { head: '', person: false, state: null, states: NONE, second: null } as const;

/** The names of a story's sentences, in their order: of who or where it was there may be two accounts. */
export function namedIn({ sentences, weightOf }: ToldStory): Value[] {
  return sentences.flatMap((told) => namesIn(told, weightOf));
}

function daysIn(told: ToldSentence, weightOf: ToldStory['weightOf']): Value[] {
  const day = (from: string, to: string, start: number): Value => ({
    ...placedIn(
      { ...exactly(from, start, Date.parse(from) / DAY_MS, 'day'), end: start + DAY_LENGTH },
      told,
      weightOf,
    ),
    ...NO_PERSON,
    negated: NOT_SO.test(told.text.slice(Math.max(0, start - 20), start)),
    sort: 'day',
    second: Date.parse(to) / DAY_MS,
  });
  return [
    ...told.days.map(({ from, start }) => day(from, from, start)),
    ...told.months.map(({ from, to, start }) => ({
      ...day(from, to, start),
      printed: from.slice(0, 7),
    })),
  ];
}

/** "on June 4 and not on June 11" */
const NOT_SO = /\b(?:not|instead of|rather than)(?: on| in)?(?: the)? $/i;

/** "opened in 1931", "Not since 2013": no year of a full date. */
const YEAR =
  /(?<=\b(?:in|since|of|from|by|until|before|after|year|early|late|spring|summer|autumn|fall|winter) )(?:1[5-9]|20)\d\d(?![\d-]|[.,]\d|\p{L})/giu;

function yearsIn(told: ToldSentence, weightOf: ToldStory['weightOf']): Value[] {
  return [...told.text.matchAll(YEAR)].map(({ 0: printed, index }) => ({
    ...placedIn(exactly(printed, index, Number(printed), 'year'), told, weightOf),
    ...NO_PERSON,
    sort: 'year',
  }));
}

/** Names in a row are one: "Commander Elias Norrby". */
function namesIn(told: ToldSentence, weightOf: ToldStory['weightOf']): Value[] {
  const found: { start: number; end: number }[] = [];
  for (const { term, printed, start } of told.terms) {
    if (!told.names.has(term) || !/^\p{Lu}/u.test(printed)) continue;
    const last = found.at(-1);
    const end = start + printed.length;
    if (last !== undefined && told.text.slice(last.end, start) === ' ') last.end = end;
    else found.push({ start, end });
  }
  return found.slice(0, MOST_OF_SENTENCE).map(({ start, end }) => ({
    ...placedIn(exactly(told.text.slice(start, end), start, 0, 'name'), told, weightOf),
    ...NO_PERSON,
    sort: 'name',
  }));
}

/** Characters of a day as printed, about. */
const DAY_LENGTH = 8;

const SORTS: Readonly<Record<string, Sort>> = {
  clock: 'clock',
  age: 'age',
  length: 'length',
  area: 'area',
  weight: 'weight',
  stretch: 'stretch',
  speed: 'speed',
  magnitude: 'magnitude',
  '%': 'share',
  'votes ahead': 'lead',
  'votes to votes': 'tally',
  'years in prison': 'term',
};

function sortOf(unit: string): Sort {
  const sort = SORTS[unit];
  if (sort !== undefined) return sort;
  if (unit.startsWith('people')) return 'people';
  return MONEY.test(unit) || SHORT_MONEY.test(unit) ? 'money' : 'things';
}

/** "Mk", "Kr" */
const SHORT_MONEY = /^\p{Lu}\p{L}{0,2}$/u;

/** The words of a value as printed, lower case. */
export function wordsIn({ printed }: Value): Set<string> {
  return new Set(printed.toLowerCase().split(' '));
}
