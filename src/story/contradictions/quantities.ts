import lexicon from '../../../data/lexicon/quantities.json' with { type: 'json' };
import type { ToldSentence } from './told-sentences.ts';
import type { Sort, Value } from './values.ts';

/** What a number is a number of, as the phrases around it tell: "turnout", "children dead", "height of a wave". */
export interface Quantity {
  readonly name: string;
  /** Characters from the number to the phrase, with something added for what stands between; less is surer. */
  readonly far: number;
}

type Side = 'before' | 'after' | 'around';
const SIDES: readonly Side[] = ['before', 'after', 'around'];

interface Telling {
  readonly name: string;
  readonly sorts: ReadonlySet<string>;
  readonly side: Side;
}

/** What each phrase tells, by its words with single spaces. */
const telling = new Map<string, Telling[]>();
for (const [name, { sorts, ...phrases }] of Object.entries<Partial<Record<Side | 'sorts', string>>>(
  lexicon.quantities,
)) {
  const ofSorts = new Set(sorts?.split(' '));
  for (const side of SIDES)
    for (const phrase of phrases[side]?.split(', ') ?? [])
      telling.set(phrase, [...(telling.get(phrase) ?? []), { name, sorts: ofSorts, side }]);
}

interface Found extends Telling {
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

/** Words of the longest phrase. */
const LONGEST = 4;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** Of a number on the other side of a phrase than usual, of each stop and number between, of each further word. */
const COSTS = { side: 40, stop: 15, number: 20, word: -6 } as const;
/** Further away a phrase tells nothing. */
const FARTHEST = 110;

const known = new WeakMap<ToldSentence, readonly Found[]>();

/** The phrases of a sentence that tell what numbers are; those that stand inside longer ones are left out. */
function phrasesIn(told: ToldSentence): readonly Found[] {
  let found = known.get(told);
  if (found === undefined) {
    found = read(told.text);
    known.set(told, found);
  }
  return found;
}

function read(text: string): Found[] {
  const words = [...text.toLowerCase().replaceAll('’', "'").matchAll(WORD)];
  const found: Found[] = [];
  for (const [at, { index: start }] of words.entries()) {
    const own = words.slice(at, at + LONGEST);
    for (let count = own.length; count > 0; count -= 1) {
      const last = own[count - 1];
      const all = telling.get(
        own
          .slice(0, count)
          .map(([word]) => word)
          .join(' '),
      );
      if (last === undefined || all === undefined) continue;
      const end = last.index + last[0].length;
      for (const each of all)
        if (
          !found.some(
            (other) =>
              other.start <= start && end <= other.end && other.words > count && sharesSort(other, each),
          )
        )
          found.push({ ...each, start, end, words: count });
    }
  }
  return found;
}

function sharesSort(a: Telling, b: Telling): boolean {
  return !a.sorts.isDisjointFrom(b.sorts);
}

/** What a value may be a number of, the surest first; nothing where no phrase tells it. */
export function quantitiesOf(value: Value): Quantity[] {
  const { told, start, end } = value;
  const sorts = sortsOf(value);
  const nearest = new Map<string, number>();
  for (const phrase of phrasesIn(told)) {
    if (!sorts.some((sort) => phrase.sorts.has(sort))) continue;
    const isBefore = phrase.end <= start + 1;
    const between = isBefore ? told.text.slice(phrase.end, start) : told.text.slice(end, phrase.start);
    const usual = phrase.side === 'around' || (phrase.side === 'before') === isBefore;
    const far =
      between.length +
      (usual ? 0 : COSTS.side) +
      COSTS.stop * (between.match(/[,;:.()“”"–—]/g)?.length ?? 0) +
      COSTS.number * (between.match(/\d+/g)?.length ?? 0) +
      COSTS.word * (phrase.words - 1);
    if (far < (nearest.get(phrase.name) ?? FARTHEST)) nearest.set(phrase.name, far);
  }
  return [...nearest].map(([name, far]) => ({ name, far })).sort((a, b) => a.far - b.far);
}

function sortsOf({ sort, person }: Value): readonly Sort[] {
  if (sort === 'term') return ['stretch'];
  if (sort === 'lead') return ['tally'];
  if (sort === 'people' || (sort === 'things' && person)) return ['people'];
  return [sort];
}
