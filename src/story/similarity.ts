import type { Background, Signature } from './signature.ts';

/** A signature weighed against a background: terms with TF-IDF weights. */
export interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
  readonly headline: ReadonlyMap<string, number>;
  readonly headlineNorm: number;
}

/** Weighs terms by how rare they are: tf · ln((N + 1) / (n + 0.5)), never below a small rest. */
export function weigh(signature: Signature, background: Background): Weighed {
  const rarity = (term: string) =>
    Math.max(0.05, Math.log((background.documents + 1) / (background.frequency(term) + 0.5)));
  const weights = new Map<string, number>();
  let square = 0;
  for (const [term, tf] of Object.entries(signature.terms)) {
    const weight = tf * rarity(term);
    weights.set(term, weight);
    square += weight * weight;
  }
  const headline = new Map<string, number>();
  let headlineSquare = 0;
  for (const term of signature.headlineTerms) {
    const weight = rarity(term);
    headline.set(term, weight);
    headlineSquare += weight * weight;
  }
  return { weights, norm: Math.sqrt(square), headline, headlineNorm: Math.sqrt(headlineSquare) };
}

/** Cosine of the whole texts, 0 to 1. */
export function textSimilarity(a: Weighed, b: Weighed): number {
  return dot(a.weights, b.weights) / (a.norm * b.norm || 1);
}

/** Cosine of the headlines, 0 to 1. */
export function headlineSimilarity(a: Weighed, b: Weighed): number {
  return dot(a.headline, b.headline) / (a.headlineNorm * b.headlineNorm || 1);
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of fewer) sum += weight * (more.get(term) ?? 0);
  return sum;
}
