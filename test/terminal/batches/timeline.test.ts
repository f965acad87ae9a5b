import { expect, it } from 'vitest';
import type { BatchLine } from '../../../src/terminal/batch.ts';
import timeline from '../../../src/terminal/batches/timeline.ts';

async function answers(...values: unknown[]): Promise<object[]> {
  async function* lines(): AsyncIterable<BatchLine> {
    for (const value of values) yield { ok: true, value };
  }
  return Array.fromAsync(timeline(lines(), new Set()));
}

const articles = [
  { published: '2021-03-04', title: 'Strait shut', text: 'Maravia closed the Norrin strait on Thursday.' },
  {
    published: '2021-03-20',
    title: 'Talks',
    text: 'Talks opened in Lund. Maravia had closed the strait on March 4.',
  },
  {
    published: '2021-05-02',
    title: 'Anniversary',
    text: 'The strait, which Maravia closed on March 4, is open again.',
  },
];

it('gives a line for each timeline asked for, one entry a day, in order, within its span and length', async () => {
  const timelines = [
    { from: '2021-03-01', to: '2021-04-01', length: 2 },
    { from: '2021-03-05', to: '2021-06-01', length: 1 },
  ];
  const [first, second] = await answers({ topic: 'strait', articles, timelines });
  expect(first).toMatchObject({
    topic: 'strait',
    timeline: 0,
    entries: [{ date: '2021-03-04' }, { date: '2021-03-20' }],
  });
  expect(second).toMatchObject({ topic: 'strait', timeline: 1 });
  expect((second as { entries: object[] }).entries).toHaveLength(1);
});

it('gives the days of a party where no timeline is given', async () => {
  expect(await answers({ topic: 'x', entity: 'Maravia', articles, timelines: null })).toMatchObject([
    { topic: 'x', timeline: 0, entries: [{ date: '2021-03-04', text: expect.stringContaining('Maravia') }] },
  ]);
});

it('answers a line that does not fit in its place', async () => {
  expect(await answers({ topic: 'x' })).toMatchObject([{ error: expect.any(String) }]);
});
