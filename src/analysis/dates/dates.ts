import type { Span } from '../../article/article.ts';
import type { DateExpression } from '../facts.ts';

/**
 * The date expressions of a text, in order, resolved against the article's date (ISO date or date-time).
 * With a null date, relative expressions keep X for what isn't known.
 */
export function datesOf(
  _text: string,
  _sentences: readonly Span[],
  _publishedAt: string | null,
): DateExpression[] {
  return [];
}
