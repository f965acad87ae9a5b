import nameModel from '../../../data/models/contradicting-names.json' with { type: 'json' };
import valueModel from '../../../data/models/contradicting-values.json' with { type: 'json' };
import { agreeing } from './agreeing.ts';
import type { Conflict } from './conflict.ts';
import { ageConflicts } from './kinds/ages.ts';
import { causeConflicts } from './kinds/causes.ts';
import { contradictingConflicts } from './kinds/contradicting.ts';
import { dayConflicts } from './kinds/days.ts';
import { denialConflicts } from './kinds/denials.ts';
import { figureConflicts } from './kinds/figures.ts';
import { insteadConflicts } from './kinds/instead.ts';
import { oppositeConflicts } from './kinds/opposites.ts';
import { orderConflicts } from './kinds/orders.ts';
import { ownAccordConflicts } from './kinds/own-accord.ts';
import { placeConflicts } from './kinds/places.ts';
import { tallyConflicts } from './kinds/tallies.ts';
import { unpaidConflicts } from './kinds/unpaid.ts';
import { whoBeganConflicts } from './kinds/who-began.ts';
import { cut, type LearntScore, oddsOf, scoreOf } from './learnt-score.ts';
import { sentencePairsOf } from './sentence-pairs.ts';
import type { ToldSentence, ToldStory } from './told-sentences.ts';
import { type ValuePair, valuePairsOf } from './value-pairs.ts';
import { namedIn, type Value, valuesOf } from './values.ts';

/** Two sentences of different articles that may contradict each other. */
export interface Candidate {
  readonly a: ToldSentence;
  readonly b: ToldSentence;
  /**
   * What speaks for or against it, by name: of its sentences, the log-odds of its values (`value`) and of its names
   * (`name`), and how sure the rules of each sort are.
   */
  readonly features: Readonly<Record<string, number>>;
  /** The values in which they differ most likely, and how sure that is, 0 to 1. */
  readonly value: Judged | null;
  /** What a rule found. */
  readonly rule: Conflict | null;
}

/** The two values of two sentences that contradict each other most surely. */
interface Judged {
  readonly pair: ValuePair;
  /** 0 to 1. */
  readonly certainty: number;
  /** The sentences have two values, these or others, of which the newer may be what the older has grown to. */
  readonly grown: boolean;
}

/** What there is to differ about, each in a file of its own; `sort` says what a rule of that kind counts as. */
const KINDS: readonly (readonly [sort: Sort, find: (story: ToldStory) => Conflict[]])[] = [
  ['figure', tallyConflicts],
  ['figure', ageConflicts],
  ['figure', figureConflicts],
  ['denial', denialConflicts],
  ['other', insteadConflicts],
  ['other', unpaidConflicts],
  ['other', ownAccordConflicts],
  ['other', oppositeConflicts],
  ['other', placeConflicts],
  ['day', dayConflicts],
  ['other', whoBeganConflicts],
  ['other', contradictingConflicts],
  ['other', orderConflicts],
  ['other', causeConflicts],
];

type Sort = 'figure' | 'denial' | 'other' | 'day';
const NO_RULE: Readonly<Record<Sort, number>> = { figure: 0, denial: 0, other: 0, day: 0 };

/** What was learnt of values and of names. */
export interface Learnt {
  readonly values: LearntScore;
  readonly names: LearntScore;
}

const LEARNT: Learnt = { values: valueModel, names: nameModel };

/** Log-odds where two sentences have no values that could differ. */
const NO_VALUE = -6;
/** Pairs that have less to differ in and share little are not looked at. */
const LEAST_VALUE = 0.05;

/** The pairs of sentences of a story that may contradict each other, with what speaks for it. */
export function candidatesOf(story: ToldStory, learnt: Learnt = LEARNT): Candidate[] {
  const read = valuesOf(story);
  const numbers = Map.groupBy(
    read.filter(({ sort }) => sort !== 'day' && sort !== 'year'),
    ({ told }) => told,
  );
  const values = surest(valuePairsOf(story, read), learnt.values);
  const names = surest(valuePairsOf(story, namedIn(story)), learnt.names);
  const rules = new Pairs<{ conflict: Conflict; sure: Record<Sort, number> }>();
  for (const [sort, find] of KINDS)
    for (const conflict of find(story)) {
      const [one, other] = conflict.sides.map(({ told }) => told) as [ToldSentence, ToldSentence];
      const known = rules.get(one, other);
      const sure = { ...(known?.sure ?? NO_RULE) };
      sure[sort] = Math.max(sure[sort], conflict.certainty);
      const surest = known === undefined || conflict.certainty > known.conflict.certainty;
      rules.set(one, other, { conflict: surest ? conflict : known.conflict, sure });
    }
  const likely = [values, names].flatMap((pairs) =>
    pairs.entries().filter(([, , { certainty }]) => certainty >= LEAST_VALUE),
  );
  const given = [...likely, ...rules.entries()];
  return sentencePairsOf(
    story,
    given.map(([a, b]) => [a, b] as const),
  ).map(({ a, b, features }) => {
    const value = values.get(a, b) ?? null;
    const rule = rules.get(a, b);
    const [ofValues, ofNames] = [valueOdds(value), valueOdds(names.get(a, b))];
    return {
      a,
      b,
      features: {
        ...features,
        value: ofValues,
        name: ofNames,
        ways: waysToDiffer(features, Math.max(ofValues, ofNames)),
        grown: value?.grown === true ? 1 : 0,
        ...valueSort(value),
        ...agreement(numbers.get(a) ?? [], numbers.get(b) ?? []),
        ...(rule?.sure ?? NO_RULE),
      },
      value,
      rule: rule?.conflict ?? null,
    };
  });
}

/** Odds from which on two values, or two names, are a way to differ. */
const LIKELY_ODDS = -2.5;
/** What of two sentences is a way to differ; where there is none they rather say the same. */
const WAYS = ['negated', 'oneNegates', 'oneDenies', 'absent', 'antonyms', 'states', 'actNegated', 'swapped'];

function waysToDiffer(features: Readonly<Record<string, number>>, odds: number): number {
  return cut(+(odds > LIKELY_ODDS) + WAYS.filter((name) => (features[name] ?? 0) > 0).length, 5);
}

/** How many numbers both sentences give alike, and whether that is all they have. */
function agreement(a: readonly Value[], b: readonly Value[]) {
  const alike = a.filter((one) =>
    b.some((other) => other.unit === one.unit && other.head === one.head && agreeing(one, other)),
  );
  return {
    equal: cut(alike.length, 3),
    onlyEqual: +(alike.length > 0 && alike.length === Math.min(a.length, b.length)),
  };
}

/** Of what sort the values are, and whether they count the same. */
function valueSort(value: Judged | null) {
  const sort = value?.pair.a.sort ?? null;
  return {
    valueUnit: value?.pair.features.unit ?? 0,
    valueRank: value?.pair.features.rank ?? 0,
    valueDenied: value?.pair.features.denied ?? 0,
    valueAgreed: value?.pair.features.agreed ?? 0,
    valueQuantity: value?.pair.features.quantity ?? 0,
    valueQuantityOther: value?.pair.features.quantityOther ?? 0,
    valueCites: value?.pair.features.cites ?? 0,
    valueDayTold: value?.pair.features.dayTold ?? 0,
    valueKnows: value?.pair.features.knows ?? 0,
    valueDay: +(sort === 'day' || sort === 'clock' || sort === 'year'),
    valuePeople: +(value?.pair.a.person === true),
    valueThings: +(sort === 'things' && value?.pair.a.person === false),
    valueShare: +(sort === 'share'),
    valueMoney: +(sort === 'money'),
    valueAge: +(sort === 'age'),
    valueStretch: +(sort === 'stretch' || sort === 'length'),
  };
}

function valueOdds(found: Judged | null | undefined): number {
  return found === null || found === undefined ? NO_VALUE : Math.max(NO_VALUE, oddsOf(found.certainty));
}

/** Of each pair of sentences the two values that contradict each other most surely. */
function surest(pairs: readonly ValuePair[], learnt: LearntScore): Pairs<Judged> {
  const found = new Pairs<Judged>();
  for (const pair of pairs) {
    const certainty = scoreOf(learnt, pair.features);
    const known = found.get(pair.a.told, pair.b.told);
    const grown = known?.grown === true || (pair.features.grows === 1 && pair.features.unit === 1);
    const surest = known === undefined || certainty > known.certainty;
    found.set(pair.a.told, pair.b.told, { ...(surest ? { pair, certainty } : known), grown });
  }
  return found;
}

/** Something of each of many pairs of sentences, in whatever order the two are named. */
class Pairs<Found> {
  readonly #found = new Map<ToldSentence, Map<ToldSentence, Found>>();

  get(a: ToldSentence, b: ToldSentence): Found | undefined {
    return this.#found.get(a)?.get(b) ?? this.#found.get(b)?.get(a);
  }

  set(a: ToldSentence, b: ToldSentence, found: Found): void {
    const [one, other] = this.#found.get(b)?.has(a) ? [b, a] : [a, b];
    const known = this.#found.get(one) ?? new Map<ToldSentence, Found>();
    this.#found.set(one, known.set(other, found));
  }

  entries(): (readonly [ToldSentence, ToldSentence, Found])[] {
    return [...this.#found].flatMap(([a, all]) => [...all].map(([b, found]) => [a, b, found] as const));
  }
}
