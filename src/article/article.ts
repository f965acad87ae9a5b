import { createHash } from 'node:crypto';

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How the publication date is known; `unknown` goes with a null date. */
export type PublishedFrom =
  | 'given' // by the person who added the article
  | 'text' // a printed date line
  | 'metadata' // JSON field, HTML meta, JSON-LD, <time>
  | 'feed' // the feed's item
  | 'url' // /2019/08/22/ in the address
  | 'dateline' // "SEOUL, Aug 22 (Agency) -" with a year known otherwise
  | 'inferred'
  | 'unknown';

/** One news article as read: repaired text, no findings yet. */
export interface Article {
  /** Stable: the same address (or, without one, the same file) always gives the same id. */
  readonly id: string;
  /** The file's name as given; an item of a feed or of JSON lines: "<file>#<guid, link or line>". */
  readonly source: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly headline: string;
  readonly dateline: { readonly place: string | null; readonly agency: string | null };
  /** ISO date ("2019-08-22") or date-time with offset; null where it isn't known. */
  readonly publishedAt: string | null;
  readonly publishedFrom: PublishedFrom;
  /** BCP 47, "en" where nothing says otherwise. */
  readonly language: string;
  /** Repaired paragraphs joined by a blank line. Every offset anywhere in Dateline points into this. */
  readonly body: string;
  /** The list of other headlines printed with the article, in order. */
  readonly relatedHeadlines: readonly string[];
  /** The article says of itself that its people and events are made up. */
  readonly invented: boolean;
  /** Of headline and body; the same words anywhere give the same hash. */
  readonly contentHash: string;
}

/** What a reader found; `newArticle` adds the identity. */
export type ArticleDraft = Omit<Article, 'id' | 'contentHash'> & {
  /** What identifies the article when it has no URL: the file's real path, with "#item" for an item. */
  readonly key: string;
};

/** Completes a draft with its id and content hash. */
export function newArticle({ key, ...draft }: ArticleDraft): Article {
  return {
    id: hash(draft.url ?? key).slice(0, 16),
    ...draft,
    contentHash: hash(`${draft.headline}\n${draft.body}`),
  };
}

/** The paragraphs of a body, as spans. */
export function paragraphsOf(body: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const paragraph of body.split('\n\n')) {
    spans.push({ start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  return spans;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
