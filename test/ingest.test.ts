import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest, reanalyse } from '../src/ingest.ts';
import { readPaths } from '../src/sources/folder.ts';
import type { ArticleStore } from '../src/store/article-store.ts';
import { openStore } from '../src/store/open-store.ts';
import { wireArticles } from './articles.ts';

const samples = fileURLToPath(new URL('../data/articles', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-ingest-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything that a person can see of a store. */
async function contents(store: ArticleStore): Promise<unknown> {
  const stories = await store.stories();
  const dossiers = await Promise.all(stories.map((story) => store.dossier(story.id)));
  return { counts: await store.counts(), stories, dossiers };
}

describe('ingest', () => {
  it('gives the same store when the samples come twice', async () => {
    const store = await openStore(join(folder, 'samples.sqlite'));
    const first = await ingest(store, readPaths([samples], { published: null }));
    expect(first.rejected).toEqual([]);
    expect(first.new + first.nearDuplicates).toBeGreaterThanOrEqual(24);
    const before = await contents(store);
    const again = await ingest(store, readPaths([samples], { published: null }));
    expect(again).toEqual({
      new: 0,
      changed: 0,
      nearDuplicates: 0,
      duplicates: first.new + first.nearDuplicates + first.duplicates,
      rejected: [],
    });
    expect(await contents(store)).toEqual(before);
    await store.close();
  });

  it('names thirty bad files and keeps every good one', async () => {
    const mixed = join(folder, 'mixed');
    await mkdir(mixed);
    for (let n = 0; n < 10; n += 1) {
      await writeFile(join(mixed, `empty-${n}.txt`), ' \n'.repeat(n));
      await writeFile(
        join(mixed, `binary-${n}.bin`),
        Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7 + n) % 256)),
      );
      await writeFile(
        join(mixed, `broken-${n}.json`),
        `{"headline": "Harbour bulletin", "body": "Number ${n}`,
      );
      await writeFile(
        join(mixed, `good-${n}.txt`),
        `Harbour bulletin ${n}\nDate: 2021-03-0${n === 0 ? 1 : n}\n\nPORT ALDA: The harbour office said on Monday that ship number ${n} had come in.\n\nIt carried ${n}00 tonnes of herring.\n`,
      );
    }
    const store = await openStore(join(folder, 'mixed.sqlite'));
    const report = await ingest(store, readPaths([mixed], { published: null }));
    expect(report.rejected).toHaveLength(30);
    const names = (await readdir(mixed))
      .filter((name) => !name.startsWith('good'))
      .map((name) => join(mixed, name));
    expect(report.rejected.map(({ source }) => source).sort()).toEqual(names.sort());
    for (const { why } of report.rejected) expect(why).toMatch(/^[^\n]{10,200}$/);
    expect(report.new + report.nearDuplicates).toBe(10);
    expect((await store.counts()).articles).toBe(10);
    await store.close();
  });

  it('finds facts of an older analysis anew', async () => {
    const store = await openStore(join(folder, 'old.sqlite'));
    const articles = wireArticles();
    await store.add(
      articles.map(({ article, facts }) => ({ article, facts: { ...facts, version: 0, quotes: [] } })),
    );
    expect((await store.counts()).quotes).toBe(0);
    expect(await reanalyse(store)).toBe(3);
    expect((await store.counts()).quotes).toBe(
      articles.reduce((sum, { facts }) => sum + facts.quotes.length, 0),
    );
    expect((await store.counts()).articles).toBe(3);
    expect(await reanalyse(store)).toBe(0);
    await store.close();
  });
});
