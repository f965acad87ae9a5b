import { namesOf } from '../../../src/analysis/names.ts';
import { quotesOf } from '../../../src/analysis/quotes/quotes.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';

/** The words of each quotation of a text. */
export function told(text: string): string[] {
  const sentences = sentencesOf(text);
  const entities = namesOf(text, sentences);
  return quotesOf({ text, sentences, entities, dates: [], publishedAt: null }).map(({ start, end }) =>
    text.slice(start, end),
  );
}
