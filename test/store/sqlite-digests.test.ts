import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SqliteDatabase } from '../../src/store/sqlite-database.ts';
import { digest } from '../../src/store/sqlite-digests.ts';
import { dossier, stories } from '../../src/store/sqlite-reader.ts';
import { describe as describeStory, mergeStory } from '../../src/store/sqlite-stories.ts';
import { add, replace } from '../../src/store/sqlite-writer.ts';
import * as digests from '../../src/story/digest.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { wireArticles } from '../articles.ts';
import { labelledArticles } from '../story/labelled-stories.ts';

vi.mock(import('../../src/story/digest.ts'), { spy: true });

const [LAST, ...STRIKE] = labelledArticles(/^halden-strike-/).toReversed() as [
  AnalysedArticle,
  ...AnalysedArticle[],
];

describe('digests in the SQLite store', () => {
  let folder: string;
  let db: SqliteDatabase;
  let storyId: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-digests-'));
    db = new SqliteDatabase(join(folder, 'store.sqlite'));
    add(db, STRIKE);
    // They are of one strike, whatever is seen of that at first sight.
    const [first = '', ...others] = stories(db).map(({ id }) => id);
    for (const other of others) mergeStory(db, other, first);
    describeStory(db, first);
    storyId = first;
    expect(kept()).toBeNull();
    expect(digest(db)).toBe(0);
    expect(kept()).not.toBeNull();
  });
  afterEach(async () => {
    db.close();
    await rm(folder, { recursive: true });
  });

  const kept = () => dossier(db, storyId)?.digest;

  it('are of the articles of the story', () => {
    const articles = STRIKE.toSorted(({ article: a }, { article: b }) =>
      `${a.publishedAt ?? '~'} ${a.id}` < `${b.publishedAt ?? '~'} ${b.id}` ? -1 : 1,
    );
    expect(kept()).toBe(JSON.stringify(digests.digestOf(articles.map((each) => ({ ...each, dropped: [] })))));
  });

  it('are those of today’s version', () => {
    db.run(`UPDATE digest SET version = 'older'`);
    expect(kept()).toBeNull();
    expect(digest(db)).toBe(0);
    expect(kept()).not.toBeNull();
  });

  it('go when an article comes, changes or leaves, and stay when another story’s does', () => {
    const [first] = STRIKE as [AnalysedArticle];
    add(db, wireArticles());
    expect(kept()).not.toBeNull();
    const changes = [
      () => add(db, [LAST]),
      () => replace(db, { ...first, article: { ...first.article, publishedAt: '2020-02-02' } }),
      () =>
        db.run('UPDATE article SET near_duplicate_of = ? WHERE id = ?', LAST.article.id, first.article.id),
      () => db.run(`UPDATE article SET story_id = 'other' WHERE id = ?`, LAST.article.id),
      () => db.run('UPDATE article SET story_id = ? WHERE id = ?', storyId, LAST.article.id),
      () => db.run('DELETE FROM article WHERE id = ?', LAST.article.id),
    ];
    for (const change of changes) {
      change();
      expect(kept(), String(change)).toBeNull();
      digest(db);
      expect(kept()).not.toBeNull();
    }
    const into = stories(db).find(({ id }) => id !== storyId)?.id ?? '';
    mergeStory(db, storyId, into);
    expect(dossier(db, storyId)).toMatchObject({ story: { id: into }, digest: null });
  });

  it('are not kept when another process has written meanwhile', () => {
    db.run('DELETE FROM digest');
    const other = new SqliteDatabase(join(folder, 'store.sqlite'));
    vi.mocked(digests.digestOf).mockImplementationOnce((articles) => {
      add(other, [LAST]);
      return { events: [], briefs: digests.digestOf(articles).briefs, contradictions: [], quotes: 0 };
    });
    expect(digest(db)).toBe(1);
    expect(kept()).toBeNull();
    expect(digest(db)).toBe(0);
    expect(kept()).not.toBeNull();
    other.close();
  });

  it('are read with the articles that they are of, whoever writes meanwhile', () => {
    const before = kept();
    const other = new SqliteDatabase(join(folder, 'store.sqlite'));
    const all = db.all.bind(db);
    vi.spyOn(db, 'all').mockImplementationOnce((...query) => {
      const rows = all(...query);
      add(other, [LAST]);
      digest(other);
      return rows;
    });
    const read = dossier(db, storyId);
    expect(read?.articles).toHaveLength(STRIKE.length);
    expect(read?.digest).toBe(before);
    expect(kept()).not.toBe(before);
    other.close();
  });

  it('wait for articles that are to be analysed anew', () => {
    db.run('UPDATE article SET analysis_version = 0 WHERE id = ?', STRIKE[0]?.article.id ?? '');
    expect(digest(db)).toBe(0);
    expect(kept()).toBeNull();
  });
});
