import { agreeing } from './agreeing.ts';
import { highest } from './conflict.ts';
import { type ReadValue, valueReader } from './read-value.ts';
import type { ToldSentence, ToldStory } from './told-sentences.ts';
import { ValueCounts } from './value-counts.ts';
import { type ValueMatch, valueFeatures } from './value-features.ts';
import type { Value } from './values.ts';
import { alikeWords, type Match, matchOf } from './word-matches.ts';

/** Two values of different articles that can't both be right if they are of one thing. */
export interface ValuePair {
  readonly a: Value;
  readonly b: Value;
  /** What speaks for or against their being of one thing, by name. */
  readonly features: Readonly<Record<string, number>>;
}

/** Values of one sort of a story that are compared, at most: those that articles begin with. */
const MOST = { values: 120, names: 110 } as const;
/** Pairs of one sort, at most: those that fit best. */
const MOST_PAIRS = { values: 500, names: 180 } as const;
/** Values so many times each other are of different things. */
const FAR_APART = 33;
/** Days, and months and years, further apart are of different events. */
const DAYS_APART = { days: 70, months: 500, years: 80 } as const;

/** The pairs of values of a story that differ and may be of one thing, with their features. */
export function valuePairsOf(story: ToldStory, values: readonly Value[]): ValuePair[] {
  const read = valueReader(story);
  const bySort = new Map<string, ReadValue[]>();
  const asTold = values.toSorted((a, b) => a.told.ref.sentence - b.told.ref.sentence);
  for (const value of asTold) {
    const key = ['people', 'money'].includes(value.sort) ? 'things' : value.sort;
    const known = bySort.get(key);
    if (known === undefined) bySort.set(key, [read(value)]);
    else if (known.length < (value.sort === 'name' ? MOST.names : MOST.values)) known.push(read(value));
  }
  const sentenceOf = sentenceMatches();
  return [...bySort.values()].flatMap((all) => {
    const drafts: Draft[] = [];
    for (const [at, b] of all.entries())
      for (const a of all.slice(0, at)) {
        const draft = draftOf(a, b, sentenceOf);
        if (draft !== null) drafts.push(draft);
      }
    const best = bestOf(drafts);
    const most = all[0]?.value.sort === 'name' ? MOST_PAIRS.names : MOST_PAIRS.values;
    const counted = new ValueCounts(all);
    const fits = drafts.map(({ fit }) => fit);
    return highest(fits, most).flatMap((at) => {
      const draft = drafts[at];
      if (draft === undefined) return [];
      const features = valueFeatures({ ...draft, lost: lostBy(draft, best) }, counted);
      return [{ a: draft.a.value, b: draft.b.value, features }];
    });
  });
}

/** What two sentences have in common, worked out once for all their values. */
function sentenceMatches(): (a: ReadValue, b: ReadValue) => Match {
  const known = new Map<ToldSentence, Map<ToldSentence, Match>>();
  return (a, b) => {
    const [one, other] = [a.value.told, b.value.told];
    const ofOne = known.get(one) ?? new Map<ToldSentence, Match>();
    known.set(one, ofOne);
    const match = ofOne.get(other) ?? matchOf(a.words, b.words);
    ofOne.set(other, match);
    return match;
  };
}

interface Draft extends Omit<ValueMatch, 'lost'> {
  /** How well the pair fits, to be compared with other pairs of either value. */
  readonly fit: number;
}

function draftOf(
  a: ReadValue,
  b: ReadValue,
  sentenceOf: (a: ReadValue, b: ReadValue) => Match,
): Draft | null {
  const [one, other] = [a.value, b.value];
  if (one.told.article === other.told.article || agreeing(one, other)) return null;
  // Of names there are many: sentences that have no word in common hardly differ in one.
  if (one.sort === 'name' && one.told.set.isDisjointFrom(other.told.set)) return null;
  const unit = unitLikeness(a, b);
  if (unit < LEAST_UNIT || isFar(one, other)) return null;
  const near = matchOf(a.near, b.near);
  const sentence = sentenceOf(a, b);
  const alike = unit >= SAME_UNIT || (one.person && other.person);
  if (near.bits + sentence.bits < (alike ? 0 : LEAST_BITS)) return null;
  return { a, b, unit, near, sentence, fit: near.bits + sentence.bits + 6 * unit };
}

const LEAST_UNIT = 0.25;
const LEAST_BITS = 3;
/** What counts the same need not share words: "86 people were aboard", "there had been 92 people on it". */
const SAME_UNIT = 0.8;

function isFar(a: Value, b: Value): boolean {
  if (a.sort === 'name' || a.sort === 'tally') return false;
  if (a.sort === 'year') return Math.abs(a.value - b.value) > DAYS_APART.years;
  if (a.sort === 'day') {
    const months = a.second !== a.value || b.second !== b.value;
    return Math.abs(a.value - b.value) > (months ? DAYS_APART.months : DAYS_APART.days);
  }
  return Math.max(a.value, b.value) > FAR_APART * Math.min(a.value, b.value);
}

/** Whether both count the same: 1 for one unit, less for words that are alike, or where one doesn't say. */
function unitLikeness(a: ReadValue, b: ReadValue): number {
  const [one, other] = [a.value.unit, b.value.unit];
  if (one === other) return 1;
  if (withoutRate(one) === withoutRate(other)) return PART;
  const money = [a, b].filter(({ value }) => value.sort === 'money').length;
  if (one === '' || other === '' || money === 2) return BARE;
  if (money === 1) return 0;
  // "miners", "people", "dead": perhaps of the same ones.
  if (a.value.person && b.value.person) return Math.max(BARE, alikeWords(a.head, b.head));
  return alikeWords(a.head, b.head);
}

/** "crown/year", "docker of 2400" */
function withoutRate(unit: string): string {
  return unit.replace(/(?: of |\/).*$/, '');
}

const BARE = 0.4;
const PART = 0.8;

/** The fit of the best pair of each value with another article. */
function bestOf(drafts: readonly Draft[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { a, b, fit } of drafts)
    for (const key of [keyOf(a, b), keyOf(b, a)]) best.set(key, Math.max(best.get(key) ?? 0, fit));
  return best;
}

function keyOf({ value }: ReadValue, other: ReadValue): string {
  const { told, start } = value;
  return `${told.ref.articleId} ${told.ref.sentence} ${start} ${other.value.told.ref.articleId}`;
}

/** By how much either value fits another one of the other's article better. */
function lostBy({ a, b, fit }: Draft, best: ReadonlyMap<string, number>): readonly [number, number] {
  return [(best.get(keyOf(a, b)) ?? fit) - fit, (best.get(keyOf(b, a)) ?? fit) - fit];
}
