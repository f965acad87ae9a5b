import { expect, it } from 'vitest';
import { phraseFinder } from '../../../src/story/contradictions/phrases.ts';

const find = phraseFinder([
  ['worked', 'went off'],
  ['did not work', 'failed'],
  ['work', 'failed'],
]);
const found = (text: string) => find(text).map(({ group, start, end }) => [group, text.slice(start, end)]);

it('finds phrases of groups, the longest at each place', () => {
  expect(found('The alarm went off, but the pump did not work.')).toEqual([
    [0, 'went off'],
    [1, 'did not work'],
  ]);
});

it('finds a phrase of two groups twice, whatever its case', () => {
  expect(found('FAILED')).toEqual([
    [1, 'FAILED'],
    [2, 'FAILED'],
  ]);
});

it('finds nothing within words or across what does not belong', () => {
  expect(found('The workers went home, off duty.')).toEqual([]);
});

it('ends soon on a long text', () => {
  const text = 'went '.repeat(200_000);
  const start = performance.now();
  expect(find(text)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5000);
});
