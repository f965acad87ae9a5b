import type { Background, Signature } from './signature.ts';
import { shareOf } from './word-shares.ts';

/** Terms with TF-IDF weights, of length 1. */
export type Vector = ReadonlyMap<string, number>;

/**
 * A few known articles say little about how common a term is: counted as if this many more were known, that hold
 * words as general English does (additive smoothing with a prior).
 */
const IMAGINED = 1000;

/** How much a term tells: the rarer, the more. */
export type Weighing = (term: string) => number;

/** The rarity of terms against a background: ln of all articles over those that hold the term, asked for once each. */
export function weighing(background: Background, imagined = IMAGINED): Weighing {
  const known = new Map<string, number>();
  const all = background.documents + imagined + 1;
  return (term) => {
    let rarity = known.get(term);
    if (rarity === undefined) {
      const holders = background.frequency(term) + imagined * shareOf(term) + 0.5;
      rarity = Math.max(0.05, Math.log(all / holders));
      known.set(term, rarity);
    }
    return rarity;
  };
}

/** The terms of a signature, weighed, of length 1. */
export function vectorOf({ terms }: Signature, weigh: Weighing): Map<string, number> {
  const weights: number[] = [];
  let square = 0;
  for (const term in terms) {
    const weight = (terms[term] ?? 0) * weigh(term);
    weights.push(weight);
    square += weight * weight;
  }
  const norm = Math.sqrt(square) || 1;
  const vector = new Map<string, number>();
  let at = 0;
  for (const term in terms) vector.set(term, (weights[at++] ?? 0) / norm);
  return vector;
}

/** Those that share most of a vector's weight, best first, by a quick measure that asks for no frequencies. */
export function likeliest<Item extends { readonly articleId: string; readonly signature: Signature }>(
  own: Vector,
  items: readonly Item[],
  most: number,
): Item[] {
  const scored = items.map((item) => {
    const { terms } = item.signature;
    let sum = 0;
    let square = 0;
    for (const term in terms) {
      const weight = terms[term] ?? 0;
      sum += weight * (own.get(term) ?? 0);
      square += weight * weight;
    }
    return { item, score: sum / (Math.sqrt(square) || 1) };
  });
  return scored
    .sort((a, b) => b.score - a.score || (a.item.articleId < b.item.articleId ? -1 : 1))
    .slice(0, most)
    .map(({ item }) => item);
}

/** Scales a vector to length 1, in place. */
export function toUnit(vector: Map<string, number>): Map<string, number> {
  const norm = Math.sqrt(squareOf(vector)) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / norm);
  return vector;
}

/** Adds `times` the one vector to the other, in place. */
export function addTo(sum: Map<string, number>, vector: Vector, times = 1): void {
  for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + times * weight);
}

/** The dot product: the cosine where both are of length 1. */
export function dot(a: Vector, b: Vector): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of fewer) sum += weight * (more.get(term) ?? 0);
  return sum;
}

export function squareOf(vector: Vector): number {
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  return square;
}

/** The background with one more article: a new one counts itself. */
export function including(signature: Signature, background: Background): Background {
  return {
    documents: background.documents + 1,
    frequency: (term) => background.frequency(term) + (Object.hasOwn(signature.terms, term) ? 1 : 0),
  };
}
