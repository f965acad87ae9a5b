import type { Signature } from './signature.ts';

/**
 * Whether two articles name anybody or anything in common, by words of three letters or more ("Kim You-geun" and "Kim
 * said" do). News of one event nearly always does; two strikes told in the same words do not.
 */

/** With fewer words than this in its names a text says too little about it. */
const LEAST = 3;

/** The words of all names of an article, lower case; null where they are too few to judge by. */
export function nameWords({ names }: Signature): ReadonlySet<string> | null {
  const words = new Set<string>();
  for (const name of names)
    for (const word of name.toLowerCase().split(/[^\p{L}]+/u)) if (word.length >= LEAST) words.add(word);
  return words.size < LEAST ? null : words;
}

/** True unless both have names enough and none in common. */
export function mayShareNames(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  if (a === null || b === null) return true;
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/**
 * Whether one may copy the other: a copy keeps at least half of the names, texts that only share a form (weather,
 * markets, results) do not. True where either has too few to judge by.
 */
export function mayTellTheSame(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  if (a === null || b === null) return true;
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both * 2 >= Math.min(a.size, b.size);
}
