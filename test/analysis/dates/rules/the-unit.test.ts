import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('the-unit', () => {
  it.each<[string, string[]]>([['It lost money in the quarter.', ['the quarter = 2019-Q2']]])(
    'finds in %j',
    (text, expected) => {
      expect(found(text)).toEqual(expected);
    },
  );

  it.each(['from quarter-to-quarter'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
