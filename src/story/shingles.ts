/**
 * Copies and rewrites of one text, by the share of four-word runs that the shorter one has in common with the longer
 * (containment; Broder, "On the resemblance and containment of documents", 1997), estimated on the smallest hashes.
 */

const RUN = 4;
const SAMPLE = 128;

/** The smallest hashes of a text's four-word runs, ascending, at most 128. A text under 4 words has none. */
export function shinglesOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) hashes.add(hash(words.slice(at, at + RUN).join(' ')));
  return [...hashes].sort((a, b) => a - b).slice(0, SAMPLE);
}

/** 0 to 1: how much of the shorter text stands in the longer one too. */
export function containment(a: readonly number[], b: readonly number[]): number {
  // Below the largest hash of a full sample we know every shingle of that text; above it we know nothing.
  const limit = Math.min(reach(a), reach(b));
  const mine = a.filter((value) => value <= limit);
  const theirs = new Set(b.filter((value) => value <= limit));
  const fewer = Math.min(mine.length, theirs.size);
  if (fewer < 8) return 0;
  return mine.filter((value) => theirs.has(value)).length / fewer;
}

function reach(sample: readonly number[]): number {
  return sample.length < SAMPLE ? Number.POSITIVE_INFINITY : (sample.at(-1) ?? 0);
}

/** FNV-1a over UTF-16 units with a final mix, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
