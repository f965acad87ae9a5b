import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('short-quarter', () => {
  it.each<[string, string[]]>([
    ['in Q3 2018', ['Q3 2018 = 2018-Q3']],
    ['sales in H1 2019', ['H1 2019 = 2019-H1']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['Q&A'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
