import type { Article } from '../article/article.ts';
import { datesOf } from './dates/dates.ts';
import { eventsOf } from './events/events.ts';
import type { Facts } from './facts.ts';
import { keySentencesOf } from './key-sentences.ts';
import { namesOf } from './names.ts';
import { quotesOf } from './quotes/quotes.ts';
import { sentencesOf } from './sentences.ts';

/** Raise it when findings change: stored articles are then analysed anew. */
export const ANALYSIS_VERSION = 6;

/** Everything Dateline finds in one article. Pure: the same article gives the same facts everywhere. */
export function analyze(article: Article): Facts {
  const { body: text, headline, publishedAt } = article;
  const sentences = sentencesOf(text);
  const entities = namesOf(text, sentences, headline);
  const dates = datesOf(text, sentences, publishedAt);
  const quotes = quotesOf({ text, sentences, entities, dates, publishedAt, headline });
  const events = eventsOf({ text, sentences, entities, quotes, dates, publishedAt });
  const keySentences = keySentencesOf({ headline, text, sentences, entities });
  return { version: ANALYSIS_VERSION, sentences, entities, quotes, dates, events, keySentences };
}
