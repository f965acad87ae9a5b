import { pairsSharing, sharedBits } from './conflict.ts';
import { type ReadSentence, readSentence } from './read-sentence.ts';
import { sentenceFeatures } from './sentence-features.ts';
import type { ToldSentence, ToldStory } from './told-sentences.ts';

/** Two sentences of different articles with what speaks for their contradicting each other. */
export interface SentencePair {
  readonly a: ToldSentence;
  readonly b: ToldSentence;
  /** By name. */
  readonly features: Readonly<Record<string, number>>;
}

/** Bits that two sentences must share to be looked at, and pairs of a story that are: those that share most. */
const SHARED = { least: 5, most: 800 } as const;

/** The pairs of sentences of a story that may speak of one matter: those that share most, and those that are given. */
export function sentencePairsOf(
  { sentences, weightOf }: ToldStory,
  given: Iterable<readonly [ToldSentence, ToldSentence]>,
): SentencePair[] {
  const most = pairsSharing(sentences, weightOf, SHARED);
  const known = new Map<ToldSentence, Set<ToldSentence>>();
  for (const { a, b } of most) known.set(a, (known.get(a) ?? new Set()).add(b));
  for (const [a, b] of given)
    if (known.get(a)?.has(b) !== true && known.get(b)?.has(a) !== true)
      most.push({ a, b, bits: sharedBits(a, b, weightOf) });
  const reads = new Map<ToldSentence, ReadSentence>();
  const read = (told: ToldSentence): ReadSentence => {
    const found = reads.get(told) ?? readSentence(told, weightOf);
    reads.set(told, found);
    return found;
  };
  return most.map(({ a, b, bits }) => ({ a, b, features: sentenceFeatures(read(a), read(b), bits) }));
}
