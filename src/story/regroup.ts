import { containment } from './shingles.ts';
import type { Background, Signature } from './signature.ts';
import { addTo, toUnit, type Vector, vectorOf, weighing } from './similarity.ts';

/** Above this many articles the table of likenesses would not fit into memory. */
export const MOST_REGROUPED = 6000;

/** Neighbours that lend an article their words; a headline alone needs more of them, as long as they are near. */
const NEIGHBOURS = 5;
const NEIGHBOURS_OF_HEADLINE = 60;
const NEAR_HEADLINE = 0.2;
const JOIN_TEXT = 0.41;
const JOIN_HEADLINE = 0.28;
const COPY = 0.5;
/** A whole batch tells by itself which words are common in it. */
const IMAGINED = 200;

/**
 * Groups articles that are all known at once: the number of its group for each, in order. Every article borrows words
 * of its nearest neighbours (they tell the same thing in other words), then groups grow together from the nearest
 * pair on, by the mean likeness of their members (average linkage; Sneath and Sokal, "Numerical Taxonomy", 1973).
 * Quadratic in time and memory: at most MOST_REGROUPED signatures.
 */
export function groupAll(signatures: readonly Signature[], background: Background): number[] {
  if (signatures.length > MOST_REGROUPED) throw new RangeError(`at most ${MOST_REGROUPED} articles`);
  const weights = weighing(background, IMAGINED);
  const vectors = signatures.map((signature) => vectorOf(signature, weights));
  const likeness = likenessTable(vectors);
  const short = signatures.map(isShort);
  const wider = vectors.map((vector, at) => {
    const row = likeness[at];
    return row ? widened(vector, at, row, vectors, short[at] ?? false) : vector;
  });
  const wideTable = likenessTable(wider);
  for (const [a, b] of copies(signatures)) setBoth(wideTable, a, b, 1);
  const headlines = short.filter(Boolean).length > short.length / 2;
  return averageLinkage(wideTable, headlines ? JOIN_HEADLINE : JOIN_TEXT);
}

function isShort(signature: Signature): boolean {
  return Object.keys(signature.terms).length < 50;
}

function widened(
  vector: Vector,
  at: number,
  likeness: Float32Array,
  vectors: readonly Vector[],
  short: boolean,
): Map<string, number> {
  const near: { other: number; like: number }[] = [];
  for (const [other, like] of likeness.entries()) if (other !== at && like > 0.04) near.push({ other, like });
  near.sort((a, b) => b.like - a.like || a.other - b.other);
  const borrowed = new Map<string, number>();
  for (const [rank, { other, like }] of near.slice(0, NEIGHBOURS_OF_HEADLINE).entries()) {
    if (rank >= NEIGHBOURS && (!short || like < NEAR_HEADLINE)) break;
    const words = vectors[other];
    if (words) addTo(borrowed, words, like);
  }
  const sum = toUnit(borrowed);
  addTo(sum, vector);
  return toUnit(sum);
}

function likenessTable(vectors: readonly Vector[]): Float32Array[] {
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

function setBoth(table: readonly Float32Array[], a: number, b: number, value: number): void {
  const rowA = table[a];
  const rowB = table[b];
  if (rowA) rowA[b] = value;
  if (rowB) rowB[a] = value;
}

/** Pairs of articles of which one copies the other. */
function* copies(signatures: readonly Signature[]): Iterable<[number, number]> {
  const first = new Map<number, number[]>();
  for (const [at, { shingles }] of signatures.entries()) {
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const holders = first.get(shingle) ?? [];
      for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (holders.length < 50) holders.push(at);
      first.set(shingle, holders);
    }
    for (const [other, count] of shared) {
      if (count >= 8 && containment(shingles, signatures[other]?.shingles ?? []) >= COPY) yield [at, other];
    }
  }
}

/** Joins the nearest two groups as long as their mean likeness reaches `least`; changes the table. */
function averageLinkage(table: readonly Float32Array[], least: number): number[] {
  const sizes = table.map(() => 1);
  const group = table.map((_, at) => at);
  const alive = new Set(group);
  const nearest = table.map(() => -1);
  const nearness = table.map(() => -1);
  const look = (at: number) => {
    const row = table[at];
    let best = -1;
    let value = -1;
    for (const other of alive) {
      const like = row?.[other] ?? 0;
      if (other !== at && like > value) {
        best = other;
        value = like;
      }
    }
    nearest[at] = best;
    nearness[at] = value;
  };
  for (const at of alive) look(at);
  for (;;) {
    let into = -1;
    for (const at of alive) if (into < 0 || (nearness[at] ?? -1) > (nearness[into] ?? -1)) into = at;
    const from = nearest[into] ?? -1;
    if (into < 0 || from < 0 || (nearness[into] ?? -1) < least) break;
    const a = sizes[into] ?? 1;
    const b = sizes[from] ?? 1;
    alive.delete(from);
    for (const other of alive) {
      if (other === into) continue;
      const mean = ((table[into]?.[other] ?? 0) * a + (table[from]?.[other] ?? 0) * b) / (a + b);
      setBoth(table, into, other, mean);
    }
    sizes[into] = a + b;
    for (let at = 0; at < group.length; at++) if (group[at] === from) group[at] = into;
    look(into);
    for (const other of alive) {
      if (other === into) continue;
      if (nearest[other] === from || nearest[other] === into) look(other);
      else if ((table[other]?.[into] ?? 0) > (nearness[other] ?? -1)) {
        nearest[other] = into;
        nearness[other] = table[other]?.[into] ?? 0;
      }
    }
  }
  return group;
}
