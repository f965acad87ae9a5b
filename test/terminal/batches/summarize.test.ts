import { expect, it } from 'vitest';
import type { BatchLine } from '../../../src/terminal/batch.ts';
import summarize from '../../../src/terminal/batches/summarize.ts';

async function answers(...values: unknown[]): Promise<object[]> {
  async function* lines(): AsyncIterable<BatchLine> {
    for (const value of values) yield { ok: true, value };
  }
  return Array.fromAsync(summarize(lines(), new Set()));
}

const articles = [
  {
    title: 'Later',
    published: '2021-03-09',
    text: 'VESTERBY: Ostland took Maravia to the fisheries court in Lund on Tuesday over herring quotas.',
  },
  {
    title: 'Earlier',
    published: '2021-03-04',
    text: 'Maravia closed the Norrin strait to trawlers from Ostland on Thursday. It rained.',
  },
];

it('answers with sentences of the articles, oldest first, without datelines', async () => {
  expect(await answers({ id: 'a', words: 40, articles })).toEqual([
    {
      id: 'a',
      summary:
        'Maravia closed the Norrin strait to trawlers from Ostland on Thursday. Ostland took Maravia to the fisheries court in Lund on Tuesday over herring quotas.',
    },
  ]);
});

it('answers a line that does not fit in its place', async () => {
  const [bad, good] = await answers({ id: 'b' }, { id: 'c', sentences: 1, articles: [] });
  expect(bad).toMatchObject({ id: 'b', error: expect.any(String) });
  expect(good).toEqual({ id: 'c', summary: '' });
});
