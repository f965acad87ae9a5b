import type { Span } from '../../article/article.ts';
import type { DateExpression, Entity, Quote } from '../facts.ts';

/** What events are found with. */
export interface EventInput {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DateExpression[];
  /** ISO date or date-time of the article; null where unknown. */
  readonly publishedAt: string | null;
}

/** A date expression in a sentence, with its tokens. */
export interface Dating {
  readonly index: number;
  readonly expression: DateExpression;
  readonly date: string;
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** Stands in a quotation, direct or indirect. */
  readonly quoted: boolean;
}
