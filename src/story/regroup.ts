import { borrowWords, isShort, likenessTable, setBoth } from './borrowed-words.ts';
import { mayShareNames, mayTellTheSame, nameWords } from './shared-names.ts';
import { COPY, containment } from './shingles.ts';
import { type Background, dayOf, type Signature } from './signature.ts';
import { vectorOf, weighing } from './similarity.ts';

/** Above this many articles the table of likenesses would not fit into memory. */
export const MOST_REGROUPED = 6000;

const JOIN_TEXT = 0.41;
const JOIN_HEADLINE = 0.275;
/** A headline alone says little: it may borrow from many. */
const NEIGHBOURS_OF_HEADLINE = 60;
/** Texts that name nobody and nothing in common are so much less alike, however alike their words. */
const NO_NAME_IN_COMMON = 0.36;
/** Texts of the same days need not be as alike; that fades over so many days. */
const SAME_DAYS = 0.26;
const FADING_DAYS = 14;
/** A whole batch tells by itself which words are common in it. */
const IMAGINED = 200;

/**
 * Groups articles that are all known at once: the number of its group for each, in order. Every article borrows words
 * of its nearest neighbours (they tell the same thing in other words), then groups grow together from the nearest
 * pair on, by the mean likeness of their members (average linkage; Sneath and Sokal, "Numerical Taxonomy", 1973).
 * Quadratic in time and memory: at most MOST_REGROUPED signatures. `lean` is added to the likeness of two of them.
 */
export function groupAll(
  signatures: readonly Signature[],
  background: Background,
  lean: (a: number, b: number) => number = () => 0,
): number[] {
  if (signatures.length > MOST_REGROUPED) throw new RangeError(`at most ${MOST_REGROUPED} articles`);
  const weights = weighing(background, IMAGINED);
  const vectors = signatures.map((signature) => vectorOf(signature, weights));
  const short = signatures.map(isShort);
  const wideTable = likenessTable(borrowWords(vectors, short, NEIGHBOURS_OF_HEADLINE));
  const published = signatures.map(dayOf);
  const names = signatures.map((signature, at) => (short[at] ? null : nameWords(signature)));
  for (const [at, row] of wideTable.entries())
    for (let other = 0; other < at; other++) {
      const apart = mayShareNames(names[at] ?? null, names[other] ?? null) ? 0 : NO_NAME_IN_COMMON;
      const days = short[at] || short[other] ? 0 : sameDays(published[at] ?? null, published[other] ?? null);
      setBoth(wideTable, at, other, (row[other] ?? 0) + lean(at, other) + days - apart);
    }
  for (const [a, b] of copies(signatures))
    if (mayTellTheSame(names[a] ?? null, names[b] ?? null)) setBoth(wideTable, a, b, 1);
  const headlines = short.filter(Boolean).length > short.length / 2;
  return averageLinkage(wideTable, headlines ? JOIN_HEADLINE : JOIN_TEXT);
}

/** What two articles count as more alike for having been published in the same days; nothing where that is not known. */
function sameDays(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : SAME_DAYS * Math.exp(-Math.abs(a - b) / FADING_DAYS);
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
