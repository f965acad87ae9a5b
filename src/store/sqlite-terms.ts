import type { Candidate } from '../story/grouping.ts';
import { type Background, type Signature, searchTerms } from '../story/signature.ts';
import * as rows from './rows.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';

/** Frequencies as they were last read; what this connection writes it forgets, for what others write all of it. */
interface Remembered {
  readonly frequencies: Map<string, number>;
  documents: number;
  readonly state: string;
}

const remembered = new WeakMap<SqliteDatabase, Remembered>();
/** So many terms are remembered, some ten megabytes; then the memory starts anew. */
const MOST_REMEMBERED = 100_000;

/** How many articles a term is in must be asked for again: an article with these terms comes or goes. */
export function forgetTerms(db: SqliteDatabase, terms: Iterable<string>, articles: 1 | -1): void {
  const known = remembered.get(db);
  if (known === undefined) return;
  for (const term of terms) known.frequencies.delete(term);
  known.documents += articles;
}

/** How common terms are in the store; each is looked up once, many at a time where they are known before. */
export class StoredBackground implements Background {
  readonly #db: SqliteDatabase;
  readonly #frequencies: Map<string, number>;
  readonly documents: number;

  constructor(db: SqliteDatabase) {
    this.#db = db;
    const state = db.stateOfOthers();
    let known = remembered.get(db);
    if (known?.state !== state || known.frequencies.size > MOST_REMEMBERED) {
      const documents = Number(db.get('SELECT count(*) AS documents FROM article')?.documents);
      known = { frequencies: new Map(), documents, state };
      remembered.set(db, known);
    }
    this.#frequencies = known.frequencies;
    this.documents = known.documents;
  }

  frequency(term: string): number {
    let frequency = this.#frequencies.get(term);
    if (frequency === undefined) {
      frequency = Number(this.#db.get('SELECT articles FROM term WHERE term = ?', term)?.articles ?? 0);
      this.#frequencies.set(term, frequency);
    }
    return frequency;
  }

  /** Looks up the terms of these signatures at once: five thousand in as many microseconds. */
  load(signatures: readonly Signature[]): void {
    const wanted = new Set<string>();
    for (const { terms } of signatures)
      for (const term in terms) if (!this.#frequencies.has(term)) wanted.add(term);
    for (const term of wanted) this.#frequencies.set(term, 0);
    const found = 'SELECT term, articles FROM term WHERE term IN (SELECT value FROM json_each(?))';
    for (const { term, articles } of this.#db.all(found, JSON.stringify([...wanted])))
      this.#frequencies.set(String(term), Number(articles));
  }
}

/** Postings read for one article: the rarest terms first, until there are so many. */
const MOST_POSTINGS = 8000;
/** Articles looked through for some that are not of one story. */
const LOOKED_THROUGH = 600;
/** So many terms are read in any case. */
const LEAST_TERMS = 3;

/** The stored articles that share the most telling terms, at most `limit`; none of the story `apartFrom`. */
export function candidates(
  db: SqliteDatabase,
  signature: Signature,
  limit: number,
  known: StoredBackground,
  apartFrom: string | null = null,
): Candidate[] {
  known.load([signature]);
  // A term that a fifth of all articles hold tells nothing, and reading its postings would take the time.
  const common = Math.max(50, known.documents / 5);
  let postings = 0;
  const weights = searchTerms(signature)
    .map((term) => ({ term, frequency: known.frequency(term) }))
    .filter(({ frequency }) => frequency > 0 && frequency <= common)
    .sort((a, b) => a.frequency - b.frequency || (a.term < b.term ? -1 : 1))
    .filter(({ frequency }, rank) => {
      postings += frequency;
      return rank < LEAST_TERMS || postings <= MOST_POSTINGS;
    })
    .map(({ term, frequency }) => [term, Math.log(1 + known.documents / frequency)]);
  const found = db
    .all(
      `SELECT id, story_id, signature,
         (SELECT count(*) FROM article AS member WHERE member.story_id = article.story_id) AS story_size
       FROM article JOIN (
         SELECT posting.article AS article, sum(weight.value ->> 1) AS score
         FROM json_each(?) AS weight JOIN posting ON posting.term = weight.value ->> 0
         GROUP BY posting.article ORDER BY score DESC, posting.article LIMIT ?
       ) AS hit ON hit.article = article.rowid WHERE ? IS NULL OR story_id <> ?
       ORDER BY hit.score DESC, hit.article LIMIT ?`,
      JSON.stringify(weights),
      apartFrom === null ? limit : LOOKED_THROUGH,
      apartFrom,
      apartFrom,
      limit,
    )
    .map(candidateOf);
  known.load(found.map((candidate) => candidate.signature));
  return found;
}

/** At most `limit` articles of the story that this one is of, those nearest to it in time; itself among them. */
export function membersAround(
  db: SqliteDatabase,
  articleId: string,
  limit: number,
  known: StoredBackground,
): Candidate[] {
  const found = db
    .all(
      `SELECT member.id AS id, member.story_id AS story_id, member.signature AS signature, 0 AS story_size
       FROM article JOIN article AS member ON member.story_id = article.story_id
       WHERE article.id = ?
       ORDER BY abs(julianday(member.published_at) - julianday(article.published_at)) NULLS LAST, member.id LIMIT ?`,
      articleId,
      limit,
    )
    .map(candidateOf);
  known.load(found.map((candidate) => candidate.signature));
  return found;
}

function candidateOf(row: Row): Candidate {
  return {
    articleId: String(row.id),
    storyId: String(row.story_id),
    storySize: Number(row.story_size),
    signature: rows.signature(row),
  };
}
