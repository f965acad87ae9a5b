import type { Candidate } from '../story/grouping.ts';
import { type Background, type Signature, searchTerms } from '../story/signature.ts';
import * as rows from './rows.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** How common terms are in the store; each is looked up once. */
export function background(db: SqliteDatabase): Background {
  const frequencies = new Map<string, number>();
  return {
    documents: Number(db.get('SELECT count(*) AS documents FROM article')?.documents),
    frequency(term) {
      let frequency = frequencies.get(term);
      if (frequency === undefined) {
        frequency = Number(db.get('SELECT articles FROM term WHERE term = ?', term)?.articles ?? 0);
        frequencies.set(term, frequency);
      }
      return frequency;
    },
  };
}

/** The stored articles that share the most telling terms, at most `limit`. */
export function candidates(db: SqliteDatabase, signature: Signature, limit: number): Candidate[] {
  const known = background(db);
  // A term that a fifth of all articles hold tells nothing, and reading its postings would take the time.
  const common = Math.max(50, known.documents / 5);
  const weights = searchTerms(signature)
    .map((term) => ({ term, frequency: known.frequency(term) }))
    .filter(({ frequency }) => frequency > 0 && frequency <= common)
    .map(({ term, frequency }) => [term, Math.log(1 + known.documents / frequency)]);
  return db
    .all(
      `SELECT id, story_id, signature,
         (SELECT count(*) FROM article AS member WHERE member.story_id = article.story_id) AS story_size
       FROM article JOIN (
         SELECT posting.article AS article, sum(weight.value ->> 1) AS score
         FROM json_each(?) AS weight JOIN posting ON posting.term = weight.value ->> 0
         GROUP BY posting.article ORDER BY score DESC, posting.article LIMIT ?
       ) AS hit ON hit.article = article.rowid ORDER BY hit.score DESC, hit.article`,
      JSON.stringify(weights),
      limit,
    )
    .map((row) => ({
      articleId: String(row.id),
      storyId: String(row.story_id),
      storySize: Number(row.story_size),
      signature: rows.signature(row),
    }));
}
