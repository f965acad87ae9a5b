import type { Span } from '../../article/article.ts';
import type { DateExpression, Entity, Quote } from '../facts.ts';

/** What quotations are found with. */
export interface QuoteInput {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly dates: readonly DateExpression[];
  /** ISO date or date-time of the article; null where unknown. */
  readonly publishedAt: string | null;
}

/** The quotations of a text with their speakers, in order. */
export function quotesOf(_input: QuoteInput): Quote[] {
  return [];
}
