import { ANALYSIS_VERSION, analyze } from '../analysis/analyze.ts';
import { intervalOf } from '../story/date-words.ts';
import { assignStory } from '../story/grouping.ts';
import { peopleIn } from '../story/people.ts';
import { foldName, personName } from '../story/person-name.ts';
import { droppedQuotes, hasQuote } from '../story/said.ts';
import { type Signature, searchTerms, signatureOf } from '../story/signature.ts';
import type { AnalysedArticle } from '../story/story.ts';
import type { AddResult } from './article-store.ts';
import * as rows from './rows.ts';
import { type Row, type SqliteDatabase, shortId } from './sqlite-database.ts';
import { describe, leadOn, mergeStory, unsettle } from './sqlite-stories.ts';
import { candidates, forgetTerms, StoredBackground } from './sqlite-terms.ts';

/** Which of the hashes are stored with facts of the present analysis. */
export function known(db: SqliteDatabase, contentHashes: readonly string[]): Set<string> {
  const found = db.all(
    'SELECT content_hash FROM article WHERE analysis_version = ? AND content_hash IN (SELECT value FROM json_each(?))',
    ANALYSIS_VERSION,
    JSON.stringify(contentHashes),
  );
  return new Set(found.map((row) => String(row.content_hash)));
}

/** Adds articles in one transaction: rows, postings, story, near-duplicates. */
export function add(db: SqliteDatabase, articles: readonly AnalysedArticle[]): AddResult[] {
  return db.transaction(() => {
    const touched = new Set<string>();
    const results = articles.map((each) => addOne(db, each, touched));
    for (const storyId of touched) describe(db, storyId);
    unsettle(db, touched, 0);
    return results;
  });
}

/** Puts an article in place of the stored one with its id, whatever its words; null where there is none. */
export function replace(db: SqliteDatabase, article: AnalysedArticle): AddResult | null {
  return db.transaction(() => {
    if (db.get('SELECT 1 FROM article WHERE id = ?', article.article.id) === undefined) return null;
    const touched = new Set<string>();
    const result = store(db, article, touched);
    for (const storyId of touched) describe(db, storyId);
    unsettle(db, touched, 0);
    return result;
  });
}

function addOne(db: SqliteDatabase, each: AnalysedArticle, touched: Set<string>): AddResult {
  const { article } = each;
  const same = db.get(
    'SELECT id, analysis_version, story_id FROM article WHERE content_hash = ?',
    article.contentHash,
  );
  if (same !== undefined && (same.id !== article.id || same.analysis_version === ANALYSIS_VERSION)) {
    const storyId = String(same.story_id);
    return { articleId: String(same.id), outcome: 'duplicate', of: String(same.id), storyId };
  }
  return store(db, each, touched);
}

/** Articles among whose stories that of a new one is looked for. */
const COMPARED = 100;

/** Writes an article in place of the one with its id, if there is one, and finds its story. */
function store(db: SqliteDatabase, given: AnalysedArticle, touched: Set<string>): AddResult {
  const { id } = given.article;
  const earlier = db.get(
    `SELECT rowid, signature, story_id, content_hash, ${rows.ARTICLE_COLUMNS} FROM article WHERE id = ?`,
    id,
  );
  const { article, facts } = earlier === undefined ? given : withGivenDate(given, earlier);
  if (earlier !== undefined) {
    if (earlier.content_hash !== article.contentHash)
      writeDropped(db, rows.analysedArticle(earlier), { article, facts });
    remove(db, Number(earlier.rowid), rows.signature(earlier));
    touched.add(String(earlier.story_id));
  }

  const signature = signatureOf(article, facts);
  const known = new StoredBackground(db);
  const assignment = assignStory(signature, candidates(db, signature, COMPARED, known), known);
  const storyId = assignment.storyId ?? earlier?.story_id?.toString() ?? shortId('s', article.id);
  for (const merged of assignment.mergeStories) {
    if (merged !== storyId) mergeStory(db, merged, storyId);
  }
  insert(db, { article, facts }, signature, storyId, assignment.nearDuplicateOf);
  touched.add(storyId);
  if (earlier !== undefined) leadOn(db, String(earlier.story_id), storyId);

  const repeats = assignment.nearDuplicateOf;
  const outcome = earlier !== undefined ? 'changed' : repeats !== null ? 'near-duplicate' : 'new';
  return { articleId: article.id, outcome, of: repeats, storyId };
}

/** Writes an article as one of a story: its row, its terms, quotations and people. */
export function insert(
  db: SqliteDatabase,
  { article, facts }: AnalysedArticle,
  signature: Signature,
  storyId: string,
  nearDuplicateOf: string | null,
): void {
  db.run(
    `INSERT INTO article (id, content_hash, headline, body, publisher, published_at, url, invented,
       record, facts, analysis_version, signature, story_id, near_duplicate_of)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article.id,
    article.contentHash,
    article.headline,
    article.body,
    article.publisher,
    article.publishedAt,
    article.url,
    article.invented ? 1 : 0,
    JSON.stringify(article),
    JSON.stringify(facts),
    facts.version,
    JSON.stringify(signature),
    storyId,
    nearDuplicateOf,
  );
  const rowid = Number(db.get('SELECT last_insert_rowid() AS rowid')?.rowid);
  db.run(
    'INSERT INTO posting (term, article) SELECT value, ? FROM json_each(?)',
    rowid,
    JSON.stringify(searchTerms(signature)),
  );
  db.run(
    `INSERT INTO term (term, articles) SELECT value, 1 FROM json_each(?) WHERE true
     ON CONFLICT (term) DO UPDATE SET articles = articles + 1`,
    JSON.stringify(Object.keys(signature.terms)),
  );
  forgetTerms(db, Object.keys(signature.terms), 1);
  const published = article.publishedAt?.slice(0, 10);
  const day = published === undefined ? null : { from: published, to: published };
  for (const [number, { speaker, kind, saidOn }] of facts.quotes.entries()) {
    const official = speaker?.official ?? null;
    const said = intervalOf(saidOn) ?? day;
    db.run(
      `INSERT INTO quote (article, number, speaker, folded, named, entity, party, official, kind, first_day, last_day)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      rowid,
      number,
      speaker?.name ?? null,
      speaker === null ? null : foldName(speaker.name),
      speaker?.named ? 1 : 0,
      speaker?.entity ?? null,
      speaker?.party ?? null,
      official === null ? null : Number(official),
      kind,
      said?.from ?? null,
      said?.to ?? null,
    );
  }
  insertPeople(db, rowid, { article, facts }, storyId);
}

function insertPeople(
  db: SqliteDatabase,
  rowid: number,
  { article, facts }: AnalysedArticle,
  storyId: string,
): void {
  const keys = new Map<string, string>();
  for (const { entity, name, role, affiliation, party } of peopleIn(facts)) {
    const { key, family } = personName(name);
    if (key === '') continue;
    keys.set(key, foldName(name));
    // The analysis may number entities anew: the id hangs on the name.
    const id = shortId('p', `${article.id} ${foldName(name)}`);
    db.run(
      `INSERT INTO person (article, entity, id, key, family, story, name, role, affiliation, party)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[rowid, entity, id, key, family, storyId, name, role, affiliation, party],
    );
  }
  for (const [key, printed] of keys)
    db.run(
      `INSERT INTO person_name (key, printed, articles) VALUES (?, ?, 1)
       ON CONFLICT (key) DO UPDATE SET articles = articles + 1`,
      key,
      printed,
    );
}

/** What the new version of an article no longer says is kept, what it says again is not. */
function writeDropped(db: SqliteDatabase, earlier: AnalysedArticle, later: AnalysedArticle): void {
  const before = (earlier.dropped ?? []).filter((each) => !hasQuote(later, each));
  const dropped = [...before, ...droppedQuotes(earlier, later)].slice(-MOST_DROPPED);
  db.run('DELETE FROM dropped_quote WHERE article_id = ?', later.article.id);
  for (const [number, each] of dropped.entries())
    db.run(
      'INSERT INTO dropped_quote (article_id, number, record) VALUES (?, ?, ?)',
      later.article.id,
      number,
      JSON.stringify(each),
    );
}

/** An article that changes every hour must not grow without end. */
const MOST_DROPPED = 50;

function remove(db: SqliteDatabase, rowid: number, signature: Signature): void {
  db.run('DELETE FROM quote WHERE article = ?', rowid);
  db.run(
    'UPDATE person_name SET articles = articles - 1 WHERE key IN (SELECT key FROM person WHERE article = ?)',
    rowid,
  );
  db.run('DELETE FROM person_name WHERE articles < 1');
  db.run('DELETE FROM person WHERE article = ?', rowid);
  db.run('DELETE FROM posting WHERE article = ?', rowid);
  db.run(
    'UPDATE term SET articles = articles - 1 WHERE term IN (SELECT value FROM json_each(?))',
    JSON.stringify(Object.keys(signature.terms)),
  );
  forgetTerms(db, Object.keys(signature.terms), -1);
  db.run('DELETE FROM article WHERE rowid = ?', rowid);
}

/** A date that a person has given holds against what a later version of the article says, or does not say. */
function withGivenDate(each: AnalysedArticle, earlier: Row): AnalysedArticle {
  const { publishedAt, publishedFrom } = rows.article(earlier);
  if (publishedFrom !== 'given' || each.article.publishedFrom === 'given') return each;
  const article = { ...each.article, publishedAt, publishedFrom };
  return { article, facts: analyze(article) };
}
