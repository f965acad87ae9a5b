import { countedIn } from './numbers.ts';
import { type Placed, placedIn } from './placed-number.ts';
import type { ToldSentence, ToldStory } from './told-sentences.ts';
import { MONEY } from './units.ts';

/** What sort of value it is; only values of one sort can contradict each other, and things and people that are counted. */
export type Sort =
  | 'name'
  | 'day'
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
}

/** A sentence of more numbers is a table. */
const MOST_OF_SENTENCE = 12;
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|dozen|noon|midday|midnight|half)\b/i;
const DAY_MS = 86_400_000;

/** The values of a story's sentences, in their order. */
export function valuesOf({ sentences, weightOf }: ToldStory): Value[] {
  return sentences.flatMap((told) => {
    const counted = NUMBER.test(told.text) ? countedIn(told.text).slice(0, MOST_OF_SENTENCE) : [];
    const numbers = counted.map((each): Value => {
      const head = / (?<noun>\p{L}[\p{L}’'-]*)$/u.exec(each.printed.toLowerCase().replace(/-/g, ' '))?.groups
        ?.noun;
      return { ...placedIn(each, told, weightOf), sort: sortOf(each.unit), head: head ?? '' };
    });
    return [...numbers, ...daysIn(told, weightOf)];
  });
}

/** The names of a story's sentences, in their order: of who or where it was there may be two accounts. */
export function namedIn({ sentences, weightOf }: ToldStory): Value[] {
  return sentences.flatMap((told) => namesIn(told, weightOf));
}

function daysIn(told: ToldSentence, weightOf: ToldStory['weightOf']): Value[] {
  return told.days.map(({ from, start }) => ({
    ...placedIn(
      {
        printed: from,
        value: Date.parse(from) / DAY_MS,
        unit: 'day',
        start,
        end: start + DAY_LENGTH,
        bound: 'exact',
        negated: false,
      },
      told,
      weightOf,
    ),
    sort: 'day',
    head: '',
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
    ...placedIn(
      {
        printed: told.text.slice(start, end),
        value: 0,
        unit: 'name',
        start,
        end,
        bound: 'exact',
        negated: false,
      },
      told,
      weightOf,
    ),
    sort: 'name',
    head: '',
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
  return MONEY.test(unit) ? 'money' : 'things';
}

/** The words of a value as printed, lower case. */
export function wordsIn({ printed }: Value): Set<string> {
  return new Set(printed.toLowerCase().split(' '));
}
