import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('year-in-words', () => {
  it.each<[string, string[]]>([['in nineteen seventy-nine', ['nineteen seventy-nine = 1979']]])(
    'finds in %j',
    (text, expected) => {
      expect(found(text)).toEqual(expected);
    },
  );

  it.each(['nineteen men'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
