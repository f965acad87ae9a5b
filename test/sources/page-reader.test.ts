import { afterEach, expect, test } from 'vitest';
import { PageReader } from '../../src/sources/page-reader.ts';

const page = (name: string): string =>
  `<html><head><title>Ostmark leaves pact ${name}</title></head><body><p>ALDANA: Ostmark said Tuesday it would leave the pact ${name} that it signed with Vell in 2003.</p></body></html>`;
/** Nested so deep that parsing it alone takes far longer than anybody waits. */
const HANGS = `<html><body>${'<div>'.repeat(200_000)}`;
const origin = { source: 'p.html', key: '/p.html', published: null };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let reader: PageReader;
afterEach(() => reader.close());

test('pages are read one after the other in one thread', async () => {
  reader = new PageReader();
  const results = await Promise.all(
    ['one', 'two', 'three'].map((name) => reader.readFile(bytes(page(name)), origin)),
  );
  expect(results.map(({ articles }) => articles[0]?.headline)).toEqual(
    ['one', 'two', 'three'].map((name) => `Ostmark leaves pact ${name}`),
  );
});

test('a page that hangs the parser is ended, the next one is read', async () => {
  reader = new PageReader(700);
  const start = performance.now();
  const hung = await reader.readFile(bytes(HANGS), origin);
  expect(hung.articles).toEqual([]);
  expect(hung.rejected).toEqual([
    { source: 'p.html', reason: expect.stringMatching(/^takes longer than 0\.7 seconds to read; /) },
  ]);
  expect(performance.now() - start).toBeLessThan(5000);
  await expect(reader.readPage(HANGS, null)).resolves.toEqual({
    error: expect.stringContaining('takes longer'),
  });
});

test('after a page that was ended the next is read', async () => {
  reader = new PageReader(1500);
  const [hung, next] = await Promise.all([
    reader.readFile(bytes(HANGS), origin),
    reader.readFile(bytes(page('next')), origin),
  ]);
  expect(hung.rejected).toHaveLength(1);
  expect(next.articles[0]?.headline).toBe('Ostmark leaves pact next');
});
