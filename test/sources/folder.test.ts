import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { type Read, readPaths } from '../../src/sources/folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (name: string): string =>
  `Ostmark to leave pact ${name}\n\nALDANA: Ostmark said Tuesday it would leave the pact ${name} it signed with Vell.`;
const html = (name: string): string =>
  `<!DOCTYPE html><html><head><title>Ostmark to leave pact ${name}</title></head><body><article><h1>Ostmark to leave pact ${name}</h1><p>ALDANA: Ostmark said Tuesday it would leave the pact ${name} that it signed with Vell in the year 2003, after long talks.</p></article></body></html>`;
const write = (name: string, content: string | Uint8Array): void =>
  writeFileSync(join(folder, name), content);

async function readAll(
  paths: string[],
  published: string | null = null,
): Promise<{ reads: Read[]; articles: Article[]; rejected: Map<string, string> }> {
  const reads = await Array.fromAsync(readPaths(paths, { published }));
  return {
    reads,
    articles: reads.flatMap((read) => ('articles' in read ? read.articles : [])),
    rejected: new Map(reads.flatMap((read) => ('rejected' in read ? [[read.source, read.rejected]] : []))),
  };
}

test('files in the order of their names, with the folder as it was given; hidden ones and READMEs left out', async () => {
  for (const name of ['b.txt', 'a.txt', '.hidden.txt', 'README.md', '10.txt', '9.txt'])
    write(name, text(name));
  mkdirSync(join(folder, 'aa'));
  mkdirSync(join(folder, '.git'));
  write('aa/z.txt', text('z'));
  write('.git/config', 'x');
  const { articles, rejected } = await readAll([`${folder}/`]);
  expect(articles.map(({ source }) => source)).toEqual(
    ['10.txt', '9.txt', 'a.txt', 'aa/z.txt', 'b.txt'].map((name) => `${folder}/${name}`),
  );
  expect(rejected.size).toBe(0);
});

test('the date given is for files without one', async () => {
  write('a.txt', text('a'));
  write('b.txt', text('b').replace('\n\n', '\n3 May 2018\n\n'));
  const { articles } = await readAll([folder], '2019-08-22');
  expect(articles.map(({ publishedAt, publishedFrom }) => [publishedAt, publishedFrom])).toEqual([
    ['2019-08-22', 'given'],
    ['2018-05-03', 'text'],
  ]);
});

test('the same file by two names is the same article', async () => {
  write('a.txt', text('a'));
  symlinkSync('a.txt', join(folder, 'b.txt'));
  const { articles } = await readAll([folder]);
  expect(articles.map(({ source }) => source)).toEqual([`${folder}/a.txt`, `${folder}/b.txt`]);
  expect(articles[0]?.id).toBe(articles[1]?.id);
});

test('thirty bad files are named, each with one line, and every good one is read', async () => {
  const noise = Uint8Array.from({ length: 2000 }, (_, index) => (index * 131) % 256);
  const bad: Record<string, [string | Uint8Array, RegExp]> = {
    'bad-empty.txt': ['', /empty/],
    'bad-blank.txt': [' \n\n ', /empty/],
    'bad-mark-only.txt': ['\ufeff', /empty/],
    'bad-headline-only.txt': ['Only a headline here', /no paragraphs/],
    'bad-menu.txt': ['Home\nNews\nSport\nContact', /no paragraphs/],
    'bad-separators.txt': ['-\n-\n***\n---', /no paragraphs/],
    'bad-noise.txt': [noise, /not text/],
    'bad-nuls.txt': [new Uint8Array(500), /not text/],
    'bad-paper.txt': ['%PDF-1.7\n%\xe2\xe3\n1 0 obj', /a PDF/],
    'bad-picture.html': [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), /a picture/],
    'bad-photo.json': [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), /a picture/],
    'bad-office.txt': [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /ZIP/],
    'bad-archive.txt': [Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), /gzip/],
    'bad-rtf.txt': ['{\\rtf1\\ansi Hello}', /RTF/],
    'bad-json-cut.json': ['{"title": "Ostmark", "text": "ALDANA: Ost', /broken JSON/],
    'bad-json-comma.json': ['{"title": "Ostmark",}', /broken JSON/],
    'bad-json-empty.json': ['{}', /no paragraphs/],
    'bad-json-list.json': ['[]', /no articles/],
    'bad-json-text.json': ['{"title": "Ostmark", "text": ""}', /no paragraphs/],
    'bad-lines.jsonl': ['{"title": "a"\n{"title": "b"\n', /broken JSON/],
    'bad-page-empty.html': ['<html><body></body></html>', /no story/],
    'bad-page-login.html': [
      '<!DOCTYPE html><html><body><form><input><button>Go</button></form></body></html>',
      /no story/,
    ],
    'bad-page-deep.html': [`<html><body>${'<div>'.repeat(2_000)}`, /nested too deeply/],
    'bad-feed-empty.xml': [
      '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>',
      /no articles/,
    ],
    'bad-feed-cut.xml': ['<?xml version="1.0"?><rss version="2.0"><chan', /broken feed/],
    'bad-sitemap.xml': ['<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>', /no feed/],
    'bad-large.txt': [`${text('large')}\n`.repeat(60_000), /too large/],
  };
  for (const [name, [content]] of Object.entries(bad)) write(name, content);
  write('bad-huge.jsonl', '');
  truncateSync(join(folder, 'bad-huge.jsonl'), 51 * 1024 * 1024);
  symlinkSync('bad-link-nowhere-target', join(folder, 'bad-link-nowhere'));
  symlinkSync('bad-link-loop', join(folder, 'bad-link-loop'));
  symlinkSync('.', join(folder, 'bad-link-up'));
  execFileSync('mkfifo', [join(folder, 'bad-pipe')]);
  const reasons: [string, RegExp][] = [
    ...Object.entries(bad).map(([name, [, reason]]): [string, RegExp] => [name, reason]),
    ['bad-huge.jsonl', /too large/],
    ['bad-link-nowhere', /does not exist/],
    ['bad-link-loop', /leads back to itself/],
    ['bad-link-up', /link back into a folder/],
    ['bad-pipe', /neither a file nor a folder/],
  ];
  const good = ['a.txt', 'b-good.html', 'bad-name-good-text.txt', 'good.html', 'z.txt'];
  for (const name of good) write(name, name.endsWith('html') ? html(name) : text(name));

  const { articles, rejected } = await readAll([folder]);
  expect(reasons.length).toBeGreaterThanOrEqual(30);
  for (const [name, reason] of reasons) {
    const line = rejected.get(`${folder}/${name}`);
    expect(line, name).toMatch(reason);
    expect(line, name).toMatch(/^[^\n]{10,160}$/);
    expect(line, name).toMatch(/; \w+/);
  }
  expect(rejected.size).toBe(reasons.length);
  expect(articles.map(({ source }) => source)).toEqual(good.map((name) => `${folder}/${name}`));
});

test('what can not be opened', async () => {
  write('a.txt', text('a'));
  const missing = join(folder, 'missing.txt');
  const below = join(folder, 'a.txt', 'b.txt');
  const { articles, rejected } = await readAll([missing, below, join(folder, 'a.txt')]);
  expect(articles).toHaveLength(1);
  expect(rejected.get(missing)).toMatch(/does not exist.*; check/);
  expect(rejected.get(below)).toMatch(/; check/);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
  write('a.txt', text('a'));
  chmodSync(join(folder, 'a.txt'), 0);
  const { rejected } = await readAll([folder]);
  expect(rejected.get(`${folder}/a.txt`)).toMatch(/may not be read; /);
});

test('folders that many links lead to are read once', async () => {
  for (let i = 0; i < 12; i++) {
    mkdirSync(join(folder, `d${i}`));
    write(`d${i}/a.txt`, text(String(i)));
    for (const link of ['x', 'y', 'z']) symlinkSync(`../d${i + 1}`, join(folder, `d${i}`, link));
  }
  const { articles, rejected } = await readAll([folder]);
  expect(new Set(articles.map(({ id }) => id)).size).toBe(12);
  expect(articles).toHaveLength(12);
  expect([...rejected.values()].every((reason) => /does not exist/.test(reason))).toBe(true);
});

test('a broken item of a feed is named, its neighbours are read', async () => {
  const item = (title: string, body: string): string =>
    `<item><title>${title}</title><guid>${title}</guid><description>${body}</description></item>`;
  const story = 'ALDANA: Ostmark said Tuesday it would leave the pact that it signed with Vell.';
  write(
    'f.xml',
    `<rss version="2.0"><channel><title>x</title>${item('a', story)}${item('b', '')}${item('c', story)}</channel></rss>`,
  );
  const { reads } = await readAll([folder]);
  expect(reads).toEqual([
    {
      source: `${folder}/f.xml`,
      articles: [
        expect.objectContaining({ source: `${folder}/f.xml#a` }),
        expect.objectContaining({ source: `${folder}/f.xml#c` }),
      ],
    },
    { source: `${folder}/f.xml#b`, rejected: expect.stringContaining('no paragraphs') },
  ]);
});
