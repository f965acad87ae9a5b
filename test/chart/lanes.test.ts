import { expect, test } from 'vitest';
import { lanesOf } from '../../src/chart/lanes.ts';

const names = (lanes: ReturnType<typeof lanesOf>) =>
  lanes.map(({ party, entries }) => [party, entries.length]);
const by = (...parties: string[]) => ({ parties });

test('main parties come first, in their order, then those that act more than once', () => {
  const entries = [
    by('Post', 'Norland'),
    by('Sudland'),
    by('Union'),
    by('Union'),
    by('Norland'),
    by(),
    by('Post'),
  ];
  expect(names(lanesOf(entries, ['Norland', 'Sudland']))).toEqual([
    ['Norland', 1],
    ['Sudland', 1],
    ['Post', 2],
    ['Union', 2],
    [null, 1],
  ]);
});

test('a party that acts once beside a main one stands in the lane of the main one', () => {
  expect(names(lanesOf([by('Post', 'Norland'), by('Norland')], ['Norland']))).toEqual([['Norland', 2]]);
});

test('no more than five have a lane of their own', () => {
  const entries = Array.from({ length: 16 }, (_, at) => by(`Party ${at % 8}`));
  expect(names(lanesOf(entries, []))).toHaveLength(6);
  expect(names(lanesOf(entries, [])).at(-1)).toEqual([null, 6]);
});

test('without parties there is one lane', () => {
  expect(names(lanesOf([by(), by()], ['Norland']))).toEqual([[null, 2]]);
});
