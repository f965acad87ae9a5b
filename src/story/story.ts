import type { Facts, Quote } from '../analysis/facts.ts';
import type { Article, Span } from '../article/article.ts';

/** An article with what was found in it: what the store keeps. */
export interface AnalysedArticle {
  readonly article: Article;
  readonly facts: Facts;
  /** The id of the article that it copies or rewrites; null or left out for none. */
  readonly copyOf?: string | null;
  /** Quotations that earlier versions of the article had and this one lacks or words otherwise. */
  readonly dropped?: readonly DroppedQuote[];
}

/** A quotation with its surroundings, as an earlier version of an article had it. */
export interface DroppedQuote {
  /** The sentence it starts in, those up to where it ends, and one before and after. */
  readonly passage: string;
  /** Of the passage; spans point into it. */
  readonly sentences: readonly Span[];
  /** Spans point into the passage, `sentence` into `sentences`; `speaker.entity` is null. */
  readonly quote: Quote;
}

/** Articles about one thing as it unfolds. */
export interface Story {
  readonly id: string;
  /** What people type and link to; stays while the story grows. */
  readonly slug: string;
  readonly title: string;
  /** Grouping names of the main parties, most mentioned first: ["South Korea", "Japan"]. */
  readonly parties: readonly string[];
  /** People, bodies, places and headline words it can be found by, lower case, most typical first. */
  readonly keywords: readonly string[];
  /** ISO days of the first and last article that has a date. */
  readonly first: string | null;
  readonly last: string | null;
  readonly articleCount: number;
  /** At least one of its articles says that it is made up. */
  readonly invented: boolean;
}

/** A story with its articles, oldest first, undated ones last: all that brief, timeline and quotes need. */
export interface Dossier {
  readonly story: Story;
  readonly articles: readonly AnalysedArticle[];
}

/** Where a line comes from. */
export interface SourceRef {
  readonly articleId: string;
  /** Index into the article's sentences. */
  readonly sentence: number;
}
