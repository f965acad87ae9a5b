import { analyze } from './analysis/analyze.ts';
import type { Article } from './article/article.ts';
import type { AddResult, ArticleStore } from './store/article-store.ts';

/** What a source gives: the articles of one file or feed, or why it can't be read. */
export type Reading =
  | { readonly source: string; readonly articles: readonly Article[] }
  | { readonly source: string; readonly rejected: string };

/** What one ingest did; counts of articles. */
export interface IngestReport {
  readonly new: number;
  readonly changed: number;
  readonly duplicates: number;
  readonly nearDuplicates: number;
  readonly rejected: readonly { readonly source: string; readonly why: string }[];
}

/** Long transactions keep other processes from writing; twenty articles take well under a tenth of a second. */
const BATCH = 20;

/** Stories looked at right after reading, about a tenth of a second each. The rest is left to the running bot. */
const MENDED_AT_ONCE = { least: 100, most: 1000 } as const;

/**
 * The one path in: article -> facts -> store -> story. What is stored already with facts of today's analysis is
 * not analysed again. `onReading` hears of each source as it is dealt with.
 */
export async function ingest(
  store: ArticleStore,
  readings: AsyncIterable<Reading>,
  onReading: (reading: Reading) => void = () => {},
): Promise<IngestReport> {
  const outcomes: Record<AddResult['outcome'], number> = {
    new: 0,
    changed: 0,
    duplicate: 0,
    'near-duplicate': 0,
  };
  const rejected: { source: string; why: string }[] = [];
  let batch: Article[] = [];
  const flush = async () => {
    const known = await store.known(batch.map((article) => article.contentHash));
    const fresh = batch.filter((article) => !known.has(article.contentHash));
    outcomes.duplicate += batch.length - fresh.length;
    batch = [];
    const results = await store.add(fresh.map((article) => ({ article, facts: analyze(article) })));
    for (const { outcome } of results) outcomes[outcome] += 1;
  };
  for await (const reading of readings) {
    if ('rejected' in reading) rejected.push({ source: reading.source, why: reading.rejected });
    else {
      for (const article of reading.articles) {
        batch.push(article);
        if (batch.length === BATCH) await flush();
      }
    }
    onReading(reading);
  }
  if (batch.length > 0) await flush();
  const added = outcomes.new + outcomes.changed + outcomes['near-duplicate'];
  if (added > 0) await settle(store, Math.min(MENDED_AT_ONCE.most, MENDED_AT_ONCE.least + added));
  return {
    new: outcomes.new,
    changed: outcomes.changed,
    duplicates: outcomes.duplicate,
    nearDuplicates: outcomes['near-duplicate'],
    rejected,
  };
}

/**
 * Mends stories that have changed until all are settled, then works out what answers about them are made of, at most
 * `steps` of either; the number of articles moved. Other questions to the store come in between.
 */
export async function settle(store: ArticleStore, steps: number): Promise<number> {
  let articles = 0;
  for (let step = 0; step < steps; step += 1) {
    const { moved, left } = await store.mend();
    articles += moved;
    if (left === 0) break;
  }
  for (let step = 0; step < steps; step += 1) if ((await store.digest()) === 0) break;
  return articles;
}

/**
 * Gives an article another publication date, an ISO day: its facts are found anew with it, and its story. The result
 * is the article as it is stored then; null where the store has no such article.
 */
export async function redate(store: ArticleStore, articleId: string, day: string): Promise<Article | null> {
  const stored = await store.article(articleId);
  if (stored === null) return null;
  const article: Article = { ...stored.article, publishedAt: day, publishedFrom: 'given' };
  const result = await store.replace({ article, facts: analyze(article) });
  return result === null ? null : article;
}

/** Finds the facts anew where they are from an older analysis; the result is the number of articles. */
export async function reanalyse(store: ArticleStore): Promise<number> {
  for (let done = 0; ; ) {
    const articles = await store.stale(BATCH);
    if (articles.length === 0) return done;
    await store.add(articles.map((article) => ({ article, facts: analyze(article) })));
    done += articles.length;
  }
}
