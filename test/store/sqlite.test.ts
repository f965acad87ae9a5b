import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { ANALYSIS_VERSION } from '../../src/analysis/analyze.ts';
import { UserError } from '../../src/errors.ts';
import { reanalyse } from '../../src/ingest.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { wireArticles } from '../articles.ts';
import { digestContract } from './digest-contract.ts';
import { mendContract } from './mend-contract.ts';
import { storeContract } from './store-contract.ts';

const folders: string[] = [];
async function freshFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-store-'));
  folders.push(folder);
  return join(folder, 'deeper', 'store.sqlite');
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

for (const contract of [storeContract, mendContract, digestContract])
  contract('SQLite', async () => {
    const file = await freshFile();
    return () => openSqliteStore(file);
  });

describe('the SQLite store', () => {
  it('refuses a file that is no store, in one sentence', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'dateline-store-')), 'notes.txt');
    await writeFile(file, 'just some notes '.repeat(100));
    await expect(openSqliteStore(file)).rejects.toBeInstanceOf(UserError);
  });

  it('refuses a store of a newer version', async () => {
    const file = await freshFile();
    await (await openSqliteStore(file)).close();
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 999');
    db.close();
    await expect(openSqliteStore(file)).rejects.toThrow(/newer Dateline/);
  });

  it('brings a file of the first version up to date, its articles to be analysed anew', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'dateline-store-')), 'old.sqlite');
    const [{ article }] = wireArticles() as [AnalysedArticle];
    const db = new DatabaseSync(file);
    db.exec(MIGRATIONS[0] ?? '');
    db.exec('PRAGMA user_version = 1');
    db.prepare(
      `INSERT INTO article (id, content_hash, headline, body, invented, record, facts, analysis_version, signature,
         story_id) VALUES (?, ?, ?, ?, 1, ?, '{}', ?, '{"terms":{}}', 's1')`,
    ).run(
      article.id,
      article.contentHash,
      article.headline,
      article.body,
      JSON.stringify(article),
      ANALYSIS_VERSION,
    );
    db.close();
    const store = await openSqliteStore(file);
    expect(await store.findPeople('', 5)).toEqual([]);
    expect(await reanalyse(store)).toBe(1);
    expect(await store.findPeople('', 5)).not.toEqual([]);
    await store.close();
  });

  it('says that a server address is not supported yet', async () => {
    await expect(openStore('postgres://localhost/news')).rejects.toThrow(/file path/);
  });

  it('has on disk what it acknowledged, even when the program is killed', async () => {
    const file = await freshFile();
    const store = await openSqliteStore(file);
    await store.add(wireArticles());
    // No close: a second opener sees what a crash would leave.
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare('SELECT count(*) AS n FROM article').get()).toEqual({ n: 3 });
    db.close();
    await store.close();
  });
});
