import type { Quote } from '../../../src/analysis/facts.ts';
import { namesOf } from '../../../src/analysis/names.ts';
import { quotesOf } from '../../../src/analysis/quotes/quotes.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';

/** The quotations of a text. */
export function quotesIn(text: string): Quote[] {
  const sentences = sentencesOf(text);
  const entities = namesOf(text, sentences);
  return quotesOf({ text, sentences, entities, dates: [], publishedAt: null });
}

/** The words of each quotation of a text. */
export function told(text: string): string[] {
  return quotesIn(text).map(({ start, end }) => text.slice(start, end));
}

/** The speaker of each quotation of a text, "nobody" where none is known. */
export function speakers(text: string): string[] {
  return quotesIn(text).map(({ speaker }) => speaker?.name ?? 'nobody');
}
