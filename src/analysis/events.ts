import type { Span } from '../article/article.ts';
import type { DateExpression, Entity, Event, Quote } from './facts.ts';

/** What events are found with. */
export interface EventInput {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DateExpression[];
  readonly publishedAt: string | null;
}

/** What happened, was said, is planned or denied, each with its date as exactly as the text allows. */
export function eventsOf(_input: EventInput): Event[] {
  return [];
}
