import type { Span } from '../article/article.ts';
import type { Entity } from './facts.ts';

/** What key sentences are chosen with. */
export interface KeySentenceInput {
  readonly headline: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
}

/** Indices of the sentences that together tell the article, best first. */
export function keySentencesOf({ sentences }: KeySentenceInput): number[] {
  return sentences.slice(0, 5).map((_, index) => index);
}
