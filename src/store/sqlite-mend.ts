import { type Move, mendAround, type Neighbourhood, type Placed } from '../story/mend.ts';
import type { Signature } from '../story/signature.ts';
import type { MendResult } from './article-store.ts';
import * as rows from './rows.ts';
import { type SqliteDatabase, shortId } from './sqlite-database.ts';
import { describe, leadOn, unsettle } from './sqlite-stories.ts';
import { candidates, StoredBackground } from './sqlite-terms.ts';

/** So often in a row mending may unsettle a story itself: what goes to and fro comes to rest. */
const MOST_ROUNDS = 3;
/** Articles by which the stories like one are found. */
const NEAR = 40;

/** Mends around one unsettled story. Only the moving itself is a write: others may write while it is thought out. */
export function mend(db: SqliteDatabase): MendResult {
  const next = db.get('SELECT story, rounds FROM unsettled ORDER BY rounds, story LIMIT 1');
  if (next === undefined) return { moved: 0, left: 0 };
  const storyId = String(next.story);
  const changed = () => db.get('PRAGMA data_version')?.data_version;
  const before = changed();
  const moves = mendAround(storyId, neighbourhood(db));
  return db.transaction(() => {
    // Where another process has written meanwhile, what was thought out may be out of date: it is tried again later.
    let moved = 0;
    if (before === changed()) {
      db.run('DELETE FROM unsettled WHERE story = ?', storyId);
      moved = move(db, moves, Number(next.rounds) + 1);
    }
    return { moved, left: Number(db.get('SELECT count(*) AS n FROM unsettled')?.n) };
  });
}

function neighbourhood(db: SqliteDatabase): Neighbourhood {
  const known = new StoredBackground(db);
  return {
    documents: known.documents,
    frequency: (term) => known.frequency(term),
    members: (storyId, limit) => {
      const members = db
        .all(
          `SELECT id, signature FROM article WHERE story_id = ?
           ORDER BY published_at DESC NULLS LAST, id LIMIT ?`,
          storyId,
          limit,
        )
        .map((row): Placed => ({ articleId: String(row.id), storyId, signature: rows.signature(row) }));
      known.load(members.map(({ signature }) => signature));
      return members;
    },
    storiesLike: (signature: Signature) => [
      ...new Set(candidates(db, signature, NEAR, known).flatMap((candidate) => candidate.storyId ?? [])),
    ],
  };
}

/** Moves articles, describes the stories anew, leaves a way from those that are empty; the number of articles. */
function move(db: SqliteDatabase, moves: readonly Move[], rounds: number): number {
  const touched = new Set<string>();
  const begun = new Map<number, string>();
  for (const { articleId, from, to, group } of moves) {
    const storyId = to ?? begun.get(group) ?? freeId(db, articleId);
    if (to === null) begun.set(group, storyId);
    db.run('UPDATE article SET story_id = ? WHERE id = ?', storyId, articleId);
    db.run(
      'UPDATE person SET story = ? WHERE article = (SELECT rowid FROM article WHERE id = ?)',
      storyId,
      articleId,
    );
    touched.add(from).add(storyId);
  }
  // An empty story leads on to where most of its articles went.
  for (const [from, left] of Map.groupBy(moves, (each) => each.from)) {
    const targets = Map.groupBy(left, ({ to, group }) => to ?? begun.get(group) ?? from);
    const [into] = [...targets].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0] ?? [
      from,
    ];
    leadOn(db, from, into);
  }
  for (const storyId of touched) describe(db, storyId);
  if (rounds <= MOST_ROUNDS) unsettle(db, touched, rounds);
  return moves.length;
}

/** An id that no story has or had. */
function freeId(db: SqliteDatabase, articleId: string): string {
  for (let n = 0; ; n += 1) {
    const id = shortId('s', n === 0 ? articleId : `${articleId} ${n}`);
    const taken = db.get(
      'SELECT 1 FROM story WHERE id = ? UNION ALL SELECT 1 FROM story_redirect WHERE id = ?',
      id,
      id,
    );
    if (taken === undefined) return id;
  }
}
