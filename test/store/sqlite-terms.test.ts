import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqliteDatabase } from '../../src/store/sqlite-database.ts';
import { forgetTerms, StoredBackground } from '../../src/store/sqlite-terms.ts';
import { add } from '../../src/store/sqlite-writer.ts';
import { signatureOf } from '../../src/story/signature.ts';
import { wireArticles } from '../articles.ts';

const [one, other] = wireArticles() as [
  ReturnType<typeof wireArticles>[0],
  ReturnType<typeof wireArticles>[0],
];
const terms = Object.keys(signatureOf(one.article, one.facts).terms);

describe('how common terms are, as remembered', () => {
  let folder: string;
  let db: SqliteDatabase;
  let second: SqliteDatabase;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-terms-'));
    db = new SqliteDatabase(join(folder, 'store.sqlite'));
    second = new SqliteDatabase(join(folder, 'store.sqlite'));
  });
  afterEach(async () => {
    db.close();
    second.close();
    await rm(folder, { recursive: true });
  });

  /** What is remembered, and what the table says. */
  function both(of: SqliteDatabase) {
    const known = new StoredBackground(of);
    const counted = (sql: string, ...values: string[]) => Number(of.get(sql, ...values)?.n ?? 0);
    return {
      remembered: [known.documents, ...terms.map((term) => known.frequency(term))],
      stored: [
        counted('SELECT count(*) AS n FROM article'),
        ...terms.map((term) => counted('SELECT articles AS n FROM term WHERE term = ?', term)),
      ],
    };
  }

  function agrees(of: SqliteDatabase): void {
    const { remembered, stored } = both(of);
    expect(remembered).toEqual(stored);
  }

  it('follows what is added and replaced', () => {
    agrees(db);
    add(db, [one]);
    agrees(db);
    add(db, [other]);
    agrees(db);
    const changed = { ...one.article, body: other.article.body, contentHash: 'another' };
    add(db, [{ article: changed, facts: other.facts }]);
    agrees(db);
  });

  it('follows what another connection writes', () => {
    agrees(second);
    add(db, [one]);
    agrees(second);
  });

  it('knows nothing of a transaction that was undone', () => {
    agrees(db);
    expect(() =>
      db.transaction(() => {
        const [term = ''] = terms;
        db.run('INSERT INTO term (term, articles) VALUES (?, 7)', term);
        forgetTerms(db, [term], 1);
        expect(new StoredBackground(db).frequency(term)).toBe(7);
        throw new Error('no');
      }),
    ).toThrow('no');
    agrees(db);
  });
});
