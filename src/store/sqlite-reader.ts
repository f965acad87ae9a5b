import { ANALYSIS_VERSION } from '../analysis/analyze.ts';
import { countryOf } from '../analysis/countries.ts';
import type { Article } from '../article/article.ts';
import { intervalOf } from '../story/date-words.ts';
import { DIGEST_VERSION } from '../story/digest.ts';
import { foldName } from '../story/person-name.ts';
import { quoteTest } from '../story/quote-query.ts';
import { rankRelated } from '../story/related.ts';
import type { AnalysedArticle, Story } from '../story/story.ts';
import type { ArticleHead, Nearby, Neighbour, QuoteFilter, QuoteHit, StoreCounts } from './article-store.ts';
import * as rows from './rows.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { candidates, membersAround, StoredBackground } from './sqlite-terms.ts';

export function counts(db: SqliteDatabase): StoreCounts {
  const count = (table: string) => Number(db.get(`SELECT count(*) AS n FROM ${table}`)?.n);
  return { articles: count('article'), stories: count('story'), quotes: count('quote') };
}

export function stories(db: SqliteDatabase): Story[] {
  return db.all('SELECT * FROM story ORDER BY last DESC NULLS LAST, id').map(rows.story);
}

export function newest(db: SqliteDatabase, storyIds: readonly string[], each: number): ArticleHead[] {
  const ofStory = `SELECT ${rows.HEAD_COLUMNS} FROM article WHERE story_id = ? AND near_duplicate_of IS NULL
    ORDER BY published_at DESC NULLS LAST, id LIMIT ?`;
  return storyIds.flatMap((id) => db.all(ofStory, id, each).map(rows.articleHead));
}

export function dossier(db: SqliteDatabase, storyId: string): rows.StoredDossier | null {
  // A digest is shown with the articles that it was made of, or not at all.
  return db.snapshot(() => {
    const found = db.get(
      `SELECT * FROM story WHERE id = coalesce((SELECT story_id FROM story_redirect WHERE id = ?), ?)`,
      storyId,
      storyId,
    );
    if (found === undefined) return null;
    const story = rows.story(found);
    const articles = db
      .all(
        `SELECT ${rows.ARTICLE_COLUMNS} FROM article WHERE story_id = ? ORDER BY published_at NULLS LAST, id`,
        story.id,
      )
      .map(rows.storedArticle);
    const digest = db.get(
      'SELECT record FROM digest WHERE story = ? AND version = ?',
      story.id,
      DIGEST_VERSION,
    );
    return { story, articles, digest: digest === undefined ? null : String(digest.record) };
  });
}

export function article(
  db: SqliteDatabase,
  id: string,
): (AnalysedArticle & { readonly head: ArticleHead }) | null {
  const found = db.get(`SELECT ${rows.ARTICLE_COLUMNS}, ${rows.HEAD_COLUMNS} FROM article WHERE id = ?`, id);
  return found === undefined ? null : { ...rows.analysedArticle(found), head: rows.articleHead(found) };
}

export function findArticles(db: SqliteDatabase, words: string, limit: number): ArticleHead[] {
  const query = fullTextQuery(words);
  if (query === '') {
    const newest = `SELECT ${rows.HEAD_COLUMNS} FROM article ORDER BY published_at DESC NULLS LAST, rowid DESC LIMIT ?`;
    return db.all(newest, limit).map(rows.articleHead);
  }
  // The newest 2,000 matches are ranked: a common word in a large store would take too long otherwise.
  const ranked = `SELECT ${rows.HEAD_COLUMNS} FROM article JOIN (
      SELECT rowid AS hit, rank FROM article_text WHERE article_text MATCH ? AND rank MATCH 'bm25(5.0, 1.0)'
        AND rowid > coalesce((SELECT rowid FROM article_text WHERE article_text MATCH ?
          ORDER BY rowid DESC LIMIT 1 OFFSET 2000), 0)
      ORDER BY rank LIMIT ?
    ) ON hit = article.rowid ORDER BY rank, published_at DESC`;
  return db.all(ranked, query, query, limit).map(rows.articleHead);
}

/** LIKE knows no accents: where there are any, every party goes on to the query's own test. */
function partyPattern(party: string): string {
  const country = countryOf(party, { typed: true });
  if (country !== null) return country;
  return /^[\x20-\x7e]*$/.test(party) ? likeAnywhere(party) : '%';
}

/** Every word must occur, the last one may go on; all FTS5 syntax in the words is quoted away. */
function fullTextQuery(words: string): string {
  const tokens = words.match(/[\p{L}\p{N}]+/gu)?.slice(0, 12) ?? [];
  return tokens.map((token, n) => `"${token}"${n === tokens.length - 1 ? '*' : ''}`).join(' ');
}

export function findSpeakers(db: SqliteDatabase, letters: string, limit: number): string[] {
  return db
    .all(
      `SELECT speaker FROM quote WHERE named = 1 AND folded LIKE ? ESCAPE '\\'
       GROUP BY speaker ORDER BY count(*) DESC, speaker LIMIT ?`,
      likeAnywhere(foldName(letters)),
      limit,
    )
    .map((row) => String(row.speaker));
}

/** An answer reads so many articles at most, however rare what it looks for. */
const MOST_READ = 400;
const MOST_ROWS = 20_000;

export function quotes(db: SqliteDatabase, filter: QuoteFilter, limit: number): QuoteHit[] {
  const { storyId, ...query } = filter;
  // The rows narrow it down; what exactly fits, the query's own test decides.
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const where = (condition: string, ...given: (string | number)[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  if (storyId !== undefined) where('story_id = ?', storyId);
  const named = `replace(folded, ' ', '') LIKE ? ESCAPE '\\'`;
  const mentioned = '(article.id, entity) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))';
  const speaker = query.speaker && likeAnywhere(foldName(query.speaker).replaceAll(' ', ''));
  const mentions = query.mentions?.map(({ articleId, entity }) => [articleId, entity]);
  if (speaker !== undefined && mentions !== undefined)
    where(`(${named} OR ${mentioned})`, speaker, JSON.stringify(mentions));
  else if (speaker !== undefined) where(named, speaker);
  else if (mentions !== undefined) where(mentioned, JSON.stringify(mentions));
  if (query.official !== undefined) where('official = ?', Number(query.official));
  if (query.kind !== undefined) where('kind = ?', query.kind);
  const [from, to] = [intervalOf(query.from ?? null)?.from, intervalOf(query.to ?? null)?.to];
  if (from !== undefined) where('last_day >= ?', from);
  if (to !== undefined) where('first_day <= ?', to);
  const words = fullTextQuery(query.words ?? '');
  if (words !== '')
    where('article.rowid IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)', words);
  if (query.party !== undefined) where("party LIKE ? ESCAPE '\\'", partyPattern(query.party));
  const found = db.all(
    `SELECT quote.article AS rowid, number FROM quote JOIN article ON article.rowid = quote.article
     ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
     ORDER BY published_at DESC NULLS LAST, article.rowid DESC, number LIMIT ?`,
    ...values,
    Math.max(limit, MOST_ROWS),
  );
  const fits = quoteTest(query);
  const articles = new Map<number, AnalysedArticle>();
  const hits: QuoteHit[] = [];
  for (const row of found) {
    const rowid = Number(row.rowid);
    let held = articles.get(rowid);
    if (held === undefined) {
      if (articles.size === MOST_READ) break;
      const stored = db.get(`SELECT ${rows.ARTICLE_COLUMNS} FROM article WHERE rowid = ?`, rowid);
      held = rows.analysedArticle(stored ?? {});
      articles.set(rowid, held);
    }
    const number = Number(row.number);
    const quote = held.facts.quotes[number];
    if (quote === undefined || !fits({ source: held, quote, dropped: false })) continue;
    hits.push({ article: held, quote: number });
    if (hits.length === limit) break;
  }
  return hits;
}

/** Fewer than for grouping: a reader waits, and the hundredth neighbour is never shown. */
const RELATED = 60;

export function related(
  db: SqliteDatabase,
  articleId: string,
  limit: number,
  which: Nearby = 'any story',
): Neighbour[] {
  const own = db.get('SELECT signature, story_id FROM article WHERE id = ?', articleId);
  if (own === undefined) return [];
  const signature = rows.signature(own);
  const story = String(own.story_id);
  const known = new StoredBackground(db);
  const found =
    which === 'same story'
      ? membersAround(db, articleId, RELATED, known)
      : candidates(db, signature, RELATED, known, which === 'other stories' ? story : null);
  const others = found.filter((candidate) => candidate.articleId !== articleId);
  return rankRelated({ signature }, others, known)
    .slice(0, limit)
    .flatMap(({ articleId: id, score, likeness, shared }) => {
      const head = db.get(`SELECT ${rows.HEAD_COLUMNS} FROM article WHERE id = ?`, id);
      return head === undefined ? [] : [{ article: rows.articleHead(head), score, likeness, shared }];
    });
}

export function stale(db: SqliteDatabase, limit: number): Article[] {
  // For "<>" SQLite would read the whole table.
  const found = 'SELECT record FROM article WHERE analysis_version < ? OR analysis_version > ? LIMIT ?';
  return db
    .all(found, ANALYSIS_VERSION, ANALYSIS_VERSION, limit)
    .map((row) => JSON.parse(String(row.record)));
}

/** Changes whenever any process has written to the file. */
export function revision(db: SqliteDatabase): number {
  return Number(db.get('PRAGMA data_version')?.data_version);
}

function likeAnywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
