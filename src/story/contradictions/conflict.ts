import { familyOf } from './statements.ts';
import type { ToldSentence, Weigh } from './told-sentences.ts';

/** Two sentences of different articles that can't both be right. */
export interface Conflict {
  /** What they differ about, as printed. */
  readonly about: string;
  readonly sides: readonly [ConflictSide, ConflictSide];
  /** The same for conflicts about the same values of one unit; null for accounts. */
  readonly key: string | null;
  /** Greater is surer; comparable among all kinds. */
  readonly certainty: number;
}

export interface ConflictSide {
  readonly told: ToldSentence;
  /** Of its text: the figure, or all of it. */
  readonly words: string;
  readonly value: number | string | null;
  /** It says itself that the other one is wrong. */
  readonly corrects?: boolean;
}

/** Two accounts as whole sentences, the older one first. */
export function accounts(a: ToldSentence, b: ToldSentence, about: string, certainty: number): Conflict {
  const side = (told: ToldSentence): ConflictSide => ({ told, words: told.text, value: null });
  return { about, sides: olderFirst(side(a), side(b)), certainty, key: null };
}

/** The one whose article is older first; one without a date counts as new. */
export function olderFirst<Found extends { readonly told: ToldSentence }>(
  a: Found,
  b: Found,
): [Found, Found] {
  return (a.told.published ?? '~') <= (b.told.published ?? '~') ? [a, b] : [b, a];
}

/** Published after it, or nobody knows. */
export function isLater(a: ToldSentence, b: ToldSentence): boolean {
  return a.published === null || b.published === null || a.published > b.published;
}

/** Days from the first article to the second; negative where that is older, null where either has no date. */
export function daysBetween(a: ToldSentence, b: ToldSentence): number | null {
  if (a.published === null || b.published === null) return null;
  return (Date.parse(b.published) - Date.parse(a.published)) / DAY_MS;
}

const DAY_MS = 86_400_000;

/** Of the sentences of other articles the one with most bits in common, at least so many; null where none has. */
export function closest(
  { article }: ToldSentence,
  others: readonly ToldSentence[],
  bitsWith: (other: ToldSentence) => number,
  least: number,
): { readonly told: ToldSentence; readonly bits: number } | null {
  let best: { told: ToldSentence; bits: number } | null = null;
  for (const told of others) {
    if (told.article === article) continue;
    const bits = bitsWith(told);
    if (bits >= least && (best === null || bits > best.bits)) best = { told, bits };
  }
  return best;
}

/** Every pair of findings of different articles that `differ` says something of. */
export function pairwise<Found extends { readonly told: ToldSentence }>(
  all: readonly Found[],
  differ: (a: Found, b: Found) => Conflict | null,
): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [at, b] of all.entries())
    for (const a of all.slice(0, at)) {
      if (a.told.article === b.told.article) continue;
      const conflict = differ(a, b);
      if (conflict !== null) conflicts.push(conflict);
    }
  return conflicts;
}

/**
 * Bits that two sentences share, without what `apart` names. What stands just before or after one counts for less: it
 * says who "they" were.
 */
export function sharedBits(
  a: ToldSentence,
  b: ToldSentence,
  weightOf: Weigh,
  apart: ReadonlySet<string> = NOTHING,
): number {
  const [one, other] = [familiesAround(a), familiesAround(b)];
  let bits = 0;
  for (const [family, { part, term }] of one) {
    const theirs = other.get(family);
    if (theirs !== undefined && !apart.has(family)) bits += part * theirs.part * weightOf([term]);
  }
  return bits;
}

/** Pairs of sentences of different articles that share most bits, as `sharedBits` counts them, and at least so many. */
export function pairsSharing(
  sentences: readonly ToldSentence[],
  weightOf: Weigh,
  { least, most }: { readonly least: number; readonly most: number },
): { readonly a: ToldSentence; readonly b: ToldSentence; readonly bits: number }[] {
  const holders = new Map<string, { readonly at: number; readonly part: number }[]>();
  const row = new Float64Array(sentences.length);
  // Long stories have hundreds of thousands of pairs: numbers in a row until it is known which count.
  const found: { readonly ones: number[]; readonly others: number[]; readonly bits: number[] } = {
    ones: [],
    others: [],
    bits: [],
  };
  for (const [at, b] of sentences.entries()) {
    row.fill(0, 0, at);
    for (const [family, { part, term }] of familiesAround(b)) {
      const weight = weightOf([term]) * part;
      const all = holders.get(family);
      if (all === undefined) holders.set(family, [{ at, part }]);
      else {
        for (const other of all) row[other.at] = (row[other.at] ?? 0) + weight * other.part;
        all.push({ at, part });
      }
    }
    for (let other = 0; other < at; other += 1) {
      const bits = row[other] ?? 0;
      if (bits < least || sentences[other]?.article === b.article) continue;
      found.ones.push(other);
      found.others.push(at);
      found.bits.push(bits);
    }
  }
  return highest(found.bits, most).flatMap((at) => {
    const [a, b] = [sentences[found.ones[at] ?? -1], sentences[found.others[at] ?? -1]];
    return a !== undefined && b !== undefined ? [{ a, b, bits: found.bits[at] ?? least }] : [];
  });
}

/** Places of the highest of some numbers, so many at most, in their order; of equal ones those that come first. */
export function highest(numbers: readonly number[], most: number): number[] {
  const enough = Float64Array.from(numbers).sort().at(-most) ?? Number.NEGATIVE_INFINITY;
  let equal = most - numbers.filter((each) => each > enough).length;
  return numbers.flatMap((each, at) => {
    if (each < enough || (each === enough && equal <= 0)) return [];
    if (each === enough) equal -= 1;
    return [at];
  });
}

interface Part {
  readonly term: string;
  readonly part: number;
}

const NOTHING: ReadonlySet<string> = new Set();
const BESIDE = 0.35;
const known = new WeakMap<ToldSentence, ReadonlyMap<string, Part>>();

/** The families of a sentence and, for a part of their weight, of those beside it. */
function familiesAround(told: ToldSentence): ReadonlyMap<string, Part> {
  let families = known.get(told);
  if (families === undefined) {
    const found = new Map<string, Part>();
    for (const term of told.around) found.set(familyOf(term), { term, part: BESIDE });
    for (const term of told.set) found.set(familyOf(term), { term, part: 1 });
    families = found;
    known.set(told, families);
  }
  return families;
}
