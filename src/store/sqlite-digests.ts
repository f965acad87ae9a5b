import { DIGEST_VERSION, digestOf } from '../story/digest.ts';
import * as rows from './rows.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { dossier, stale } from './sqlite-reader.ts';

/** Of fewer articles it is worked out in a few milliseconds, and most stories of a full store are no larger. */
const FEWEST = 5;

/** Works out the digest of the most recent story that lacks one, and keeps it; how many still lack theirs. */
export function digest(db: SqliteDatabase): number {
  // What is about to be analysed anew would be digested in vain.
  if (stale(db, 1).length > 0) return 0;
  const next = db.get(
    `SELECT id, count(*) OVER () AS lacking FROM story
     WHERE article_count >= ? AND NOT EXISTS (SELECT 1 FROM digest WHERE story = id AND version = ?)
     ORDER BY last DESC NULLS LAST, id LIMIT 1`,
    FEWEST,
    DIGEST_VERSION,
  );
  if (next === undefined) return 0;
  const id = String(next.id);
  const before = db.stateOfOthers();
  const articles = dossier(db, id)?.articles.map(rows.parsedArticle) ?? [];
  const record = JSON.stringify(digestOf(articles));
  return db.transaction(() => {
    // Where another process has written meanwhile, it may be of articles that have changed: it is tried again later.
    if (before !== db.stateOfOthers()) return Number(next.lacking);
    db.run(
      'INSERT OR REPLACE INTO digest (story, version, record) VALUES (?, ?, ?)',
      id,
      DIGEST_VERSION,
      record,
    );
    return Number(next.lacking) - 1;
  });
}
