import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('past-length', () => {
  it.each<[string, string[]]>([['the past decade', ['the past decade = DURATION P10Y']]])(
    'finds in %j',
    (text, expected) => {
      expect(found(text)).toEqual(expected);
    },
  );

  it.each(['the past tense'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
