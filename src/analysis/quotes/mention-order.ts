import type { NameAnalysis } from '../names.ts';

/** First tokens and entities of all mentions, in order. */
export type Mentions = readonly (readonly [number, number])[];

/** All mentions of a text's entities, in order. */
export function mentionsOf({ entityAt }: NameAnalysis): Mentions {
  return [...entityAt].sort(([a], [b]) => a - b);
}

/** Number of mentions that start before a token. */
export function mentionsBefore(mentions: Mentions, token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.[0] ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
