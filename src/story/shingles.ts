/**
 * Copies and rewrites of one text, by the share of four-word runs that the shorter one has in common with the longer
 * (containment; Broder, "On the resemblance and containment of documents", 1997), estimated on the smallest hashes.
 */

const RUN = 4;
const SAMPLE = 64;
/**
 * What share of the shorter text must stand in the longer one for a copy or a rewrite: of 270 labelled articles pairs
 * that an editor calls copies share 0.37 and more, others of one story at most 0.25.
 */
export const COPY = 0.33;

/** The smallest hashes of a text's four-word runs, ascending, at most 64. A text under 4 words has none. */
export function shinglesOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) hashes.add(hash(words.slice(at, at + RUN).join(' ')));
  return [...hashes].sort((a, b) => a - b).slice(0, SAMPLE);
}

/** 0 to 1: how much of the shorter text stands in the longer one too. Both ascending. */
export function containment(a: readonly number[], b: readonly number[]): number {
  // Below the largest hash of a full sample we know every shingle of that text; above it we know nothing.
  const limit = Math.min(reach(a), reach(b));
  let i = 0;
  let j = 0;
  let both = 0;
  for (;;) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    if (Math.min(x, y) > limit || (i >= a.length && j >= b.length)) break;
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  while (i < a.length && (a[i] ?? 0) <= limit) i++;
  while (j < b.length && (b[j] ?? 0) <= limit) j++;
  const fewer = Math.min(i, j);
  return fewer < 8 ? 0 : both / fewer;
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
