import { describeStory, type StoryMember } from '../story/describe.ts';
import * as rows from './rows.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** Remembers that these stories have changed since they were last mended; `rounds`: how often mending did it itself. */
export function unsettle(db: SqliteDatabase, storyIds: Iterable<string>, rounds: number): void {
  for (const id of storyIds)
    db.run(
      `INSERT INTO unsettled (story, rounds) SELECT id, ? FROM story WHERE id = ?
       ON CONFLICT (story) DO UPDATE SET rounds = min(rounds, excluded.rounds)`,
      rounds,
      id,
    );
}

/** The way from a story that its last article has left to the one it went into. */
export function leadOn(db: SqliteDatabase, from: string, into: string): void {
  if (from === into || db.get('SELECT 1 FROM article WHERE story_id = ?', from) !== undefined) return;
  mergeStory(db, from, into);
}

/** Moves a story's articles into another one; its id and slug go on leading there. */
export function mergeStory(db: SqliteDatabase, from: string, into: string): void {
  const merged = db.get('SELECT slug FROM story WHERE id = ?', from);
  db.run('UPDATE article SET story_id = ? WHERE story_id = ?', into, from);
  db.run('UPDATE person SET story = ? WHERE story = ?', into, from);
  db.run('UPDATE story_redirect SET story_id = ? WHERE story_id = ?', into, from);
  const redirect = 'INSERT OR REPLACE INTO story_redirect (id, story_id) VALUES (?, ?)';
  db.run(redirect, from, into);
  if (merged !== undefined) db.run(redirect, String(merged.slug), into);
  db.run('DELETE FROM story WHERE id = ?', from);
}

/** Articles that say what a story is, where there are many: how it began, and what it has become. */
const DESCRIBED = { newest: 40, oldest: 20 } as const;

/** Writes what a story is now; its slug stays the one it got first. */
export function describe(db: SqliteDatabase, storyId: string): void {
  const whole = db.get(
    'SELECT count(*) AS articles, min(published_at) AS first, max(published_at) AS last, max(invented) AS invented FROM article WHERE story_id = ?',
    storyId,
  );
  const columns = 'SELECT id, headline, invented, published_at, signature FROM article WHERE story_id = ?';
  const some = [
    ...db.all(`${columns} ORDER BY published_at DESC NULLS LAST, id LIMIT ?`, storyId, DESCRIBED.newest),
    ...db.all(`${columns} ORDER BY published_at NULLS LAST, id LIMIT ?`, storyId, DESCRIBED.oldest),
  ];
  const members = [...new Map(some.map((row) => [row.id, row])).values()].map(
    (row): StoryMember => ({
      articleId: String(row.id),
      headline: String(row.headline),
      invented: row.invented === 1,
      published: typeof row.published_at === 'string' ? row.published_at.slice(0, 10) : null,
      signature: rows.signature(row),
    }),
  );
  if (members.length === 0) {
    db.run('DELETE FROM story WHERE id = ?', storyId);
    return;
  }
  const { slug, title, parties, keywords } = describeStory(members);
  const day = (value: unknown) => (typeof value === 'string' ? value.slice(0, 10) : null);
  db.run(
    `INSERT INTO story (id, slug, title, parties, keywords, first, last, article_count, invented)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, parties = excluded.parties,
       keywords = excluded.keywords, first = excluded.first, last = excluded.last,
       article_count = excluded.article_count, invented = excluded.invented`,
    storyId,
    freeSlug(db, slug, storyId),
    title,
    JSON.stringify(parties),
    JSON.stringify(keywords),
    day(whole?.first),
    day(whole?.last),
    Number(whole?.articles),
    Number(whole?.invented),
  );
}

/** A slug that leads nowhere else, not even as that of a story merged long ago. */
function freeSlug(db: SqliteDatabase, wanted: string, storyId: string): string {
  const base = wanted === '' ? storyId : wanted;
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`;
    const owner = db.get('SELECT id FROM story WHERE slug = ?', slug);
    const led = db.get('SELECT story_id FROM story_redirect WHERE id = ?', slug);
    const free = (owner ?? led) === undefined || owner?.id === storyId || led?.story_id === storyId;
    if (free) return slug;
  }
}
