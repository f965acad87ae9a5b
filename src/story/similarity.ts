import lexicon from '../../data/lexicon/word-shares.json' with { type: 'json' };
import type { Background, Signature } from './signature.ts';

/** Terms with TF-IDF weights, of length 1. */
export type Vector = ReadonlyMap<string, number>;

/**
 * A few known articles say little about how common a term is: counted as if this many more were known, that hold
 * words as general English does (additive smoothing with a prior).
 */
const IMAGINED = 1000;
const LEAST_SHARE = 0.0005;

const shares = new Map<string, number>();
for (const [power, terms] of Object.entries(lexicon.shares))
  for (const term of terms.split(' ')) shares.set(term, 2 ** -Number(power));

/** How rare a term is: ln of all articles over those that hold it. */
export function rarity(term: string, background: Background): number {
  const holders = background.frequency(term) + IMAGINED * (shares.get(term) ?? LEAST_SHARE) + 0.5;
  return Math.max(0.05, Math.log((background.documents + IMAGINED + 1) / holders));
}

/** The terms of a signature weighed against a background. */
export function vectorOf(signature: Signature, background: Background): Map<string, number> {
  const vector = new Map<string, number>();
  for (const [term, weight] of Object.entries(signature.terms))
    vector.set(term, weight * rarity(term, background));
  return toUnit(vector);
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
