import type { Word } from './words.ts';

/** A sentence as far as choosing is concerned. */
export interface Told {
  /** Index of the article, in 0…n-1. */
  readonly article: number;
  /** Index within the article. */
  readonly sentence: number;
  readonly concepts: readonly string[];
}

/** What a text is made of: single telling words, and pairs of neighbours of which one is telling. Each once. */
export function conceptsOf(words: readonly Word[]): string[] {
  const concepts = new Set<string>();
  for (const [index, word] of words.entries()) {
    if (!word.stop) concepts.add(word.term);
    const next = words[index + 1];
    if (next && !(word.stop && next.stop)) concepts.add(`${word.term} ${next.term}`);
  }
  return [...concepts];
}

/** A single word counts so much of a pair. */
const SINGLE = 0.2;
/** How fast the weight of a place falls from the first sentence on. */
const DECAY = 0.15;
/** Over 1: what many tell counts more than in proportion. */
const POWER = 1.25;

/**
 * How much each concept matters: the number of articles that tell it, each counting for how early it does; what only
 * one tells does not matter. Of a single article, its sentences count instead. (Concept weights as in D. Gillick and
 * B. Favre, "A scalable global model for summarization", 2009, with places.)
 */
export function conceptWeights(sentences: readonly Told[]): Map<string, number> {
  const several = sentences.some(({ article }) => article !== sentences[0]?.article);
  const earliest = new Map<string, Map<number, number>>();
  for (const { article, sentence, concepts } of sentences) {
    const group = several ? article : sentence;
    const place = 1 / (1 + DECAY * sentence);
    for (const concept of concepts) {
      let groups = earliest.get(concept);
      if (groups === undefined) {
        groups = new Map();
        earliest.set(concept, groups);
      }
      groups.set(group, Math.max(groups.get(group) ?? 0, place));
    }
  }
  const weights = new Map<string, number>();
  for (const [concept, groups] of earliest) {
    if (groups.size < 2) continue;
    let sum = 0;
    for (const place of groups.values()) sum += place;
    weights.set(concept, (concept.includes(' ') ? 1 : SINGLE) * sum ** POWER);
  }
  return weights;
}
