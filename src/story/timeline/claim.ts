import type { Event } from '../../analysis/facts.ts';
import { type Interval, intervalOf, type Precision, precisionOf } from '../date-words.ts';
import type { AnalysedArticle } from '../story.ts';
import { wordsOf } from '../words.ts';

/** One article telling one event. */
export interface Claim {
  /** Index into the articles. */
  readonly article: number;
  readonly source: AnalysedArticle;
  readonly event: Event;
  readonly interval: Interval | null;
  readonly precision: Precision;
  /** ISO day of the article. */
  readonly published: string | null;
  /** Stems without stop words, weekdays and months. */
  readonly terms: ReadonlySet<string>;
}

/** The claims of all articles, oldest article first. */
export function claimsOf(articles: readonly AnalysedArticle[]): Claim[] {
  return articles.flatMap((source, article) =>
    source.facts.events.map((event) => ({
      article,
      source,
      event,
      interval: intervalOf(event.date),
      precision: precisionOf(event.date),
      published: source.article.publishedAt?.slice(0, 10) ?? null,
      terms: termsOf(source.article.body.slice(event.start, event.end)),
    })),
  );
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)dai$|^(?:januari|februari|march|april|june|juli|august|septemb|octob|novemb|decemb|jan|feb|aug|sept|oct|nov|dec)$|^(?:19|20)\d\d$|^(?:earlier|month|week|year|dai|yesterdai|todai|tomorrow|said|sai|told|ad)$/;

function termsOf(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ term, stop }) => (stop || CALENDAR.test(term) ? [] : [term])));
}
