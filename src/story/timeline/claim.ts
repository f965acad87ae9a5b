import stopWords from '../../../data/lexicon/stop-words.json' with { type: 'json' };
import type { Event } from '../../analysis/facts.ts';
import { type Interval, intervalOf, type Precision, precisionOf } from '../date-words.ts';
import type { AnalysedArticle } from '../story.ts';

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
  /** Roots of its telling words; days and words of saying are none. */
  readonly terms: ReadonlySet<string>;
}

/** Claims read in all, and of each article at least: what a long story says first in each article is enough. */
const READ = { all: 500, each: 4 } as const;

/** The claims of all articles, oldest article first. */
export function claimsOf(articles: readonly AnalysedArticle[]): Claim[] {
  const each = Math.max(READ.each, Math.floor(READ.all / Math.max(1, articles.length)));
  return articles.flatMap((source, article) =>
    source.facts.events.slice(0, each).map((event) => ({
      article,
      source,
      event,
      interval: intervalOf(event.date),
      precision: precisionOf(event.date),
      published: source.article.publishedAt?.slice(0, 10) ?? null,
      terms: rootsOf(source.article.body.slice(event.start, event.end)),
    })),
  );
}

const UNTELLING = new Set([
  ...stopWords.words,
  ...'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
  ...'said says say told adds added announced year month week day days ago last next earlier later today yesterday tomorrow'.split(
    ' ',
  ),
]);

/** Beginnings of words, cut where their endings start: "closes", "closed" and "closing" are one. Quicker than a stemmer. */
export function rootsOf(text: string): Set<string> {
  const roots = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\d][\p{L}\d.]*[\p{L}\d]/gu) ?? []) {
    if (UNTELLING.has(word) || /^(?:19|20)\d\d$/.test(word)) continue;
    roots.add(word.length < 5 ? word : word.replace(/(?:ing|ed|es|s|e)$/, '').slice(0, 7));
  }
  return roots;
}
