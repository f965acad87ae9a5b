import { expect, it } from 'vitest';
import { listItemStarts } from '../../src/analysis/sentence-list.ts';

it.each([
  ['1. The fleet 2. The port', ['2. The port']],
  ['a) Fish b) Ships', ['b) Ships']],
  ['1.) Talks. 2.) Trade.', ['2.) Trade.']],
  ['• 9. Fish • 10. Ships', ['• 10. Ships']],
  ['The fleet has 2. The port', []],
  ['1. The fleet has 3. The port', []],
  ['It rose 1.5 to 2.5', []],
])('%s', (text, items) => {
  const starts = listItemStarts(text);
  expect(starts.map((start, i) => text.slice(start, starts[i + 1]).trim())).toEqual(items);
});
