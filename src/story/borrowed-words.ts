import type { Signature } from './signature.ts';
import { addTo, toUnit, type Vector } from './similarity.ts';

/**
 * Texts that tell one thing in different words meet through the words of their neighbours (local document expansion;
 * Tao et al., "Language model information retrieval with document expansion", 2006).
 */

const NEIGHBOURS = 5;
const NEAR_HEADLINE = 0.2;
const LEAST_LIKENESS = 0.13;

/**
 * Every vector with words of its nearest ones added, half and half, of length 1: of five, or for those
 * that are `short` of up to `mostForHeadline` that are near enough. Quadratic in the number of vectors.
 */
export function borrowWords(
  vectors: readonly Vector[],
  short: readonly boolean[],
  mostForHeadline: number,
): Vector[] {
  const table = likenessTable(vectors);
  return vectors.map((vector, at) =>
    widened(vector, at, table[at] ?? [], vectors, short[at] ? mostForHeadline : NEIGHBOURS),
  );
}

/** Hardly more than a headline. */
export function isShort(signature: Signature): boolean {
  return Object.keys(signature.terms).length < 50;
}

function widened(
  vector: Vector,
  at: number,
  likeness: Iterable<number>,
  vectors: readonly Vector[],
  most: number,
): Map<string, number> {
  const near: { other: number; like: number }[] = [];
  for (const [other, like] of [...likeness].entries())
    if (other !== at && like > LEAST_LIKENESS) near.push({ other, like });
  near.sort((a, b) => b.like - a.like || a.other - b.other);
  const borrowed = new Map<string, number>();
  for (const [rank, { other, like }] of near.slice(0, most).entries()) {
    if (rank >= NEIGHBOURS && like < NEAR_HEADLINE) break;
    const words = vectors[other];
    if (words) addTo(borrowed, words, like);
  }
  const sum = toUnit(borrowed);
  addTo(sum, vector);
  return toUnit(sum);
}

/** The cosine of every pair. */
export function likenessTable(vectors: readonly Vector[]): Float32Array[] {
  const table = vectors.map(() => new Float32Array(vectors.length));
  const postings = new Map<string, { at: number; weight: number }[]>();
  for (const [at, vector] of vectors.entries()) {
    const row = table[at];
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? [];
      if (row) for (const other of posting) row[other.at] = (row[other.at] ?? 0) + weight * other.weight;
      posting.push({ at, weight });
      postings.set(term, posting);
    }
  }
  for (const [at, row] of table.entries())
    for (let other = 0; other < at; other++) setBoth(table, at, other, row[other] ?? 0);
  return table;
}

export function setBoth(table: readonly Float32Array[], a: number, b: number, value: number): void {
  const rowA = table[a];
  const rowB = table[b];
  if (rowA) rowA[b] = value;
  if (rowB) rowB[a] = value;
}
