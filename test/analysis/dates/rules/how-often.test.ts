import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('how-often', () => {
  it.each<[string, string[]]>([
    ['It runs daily.', ['daily = SET P1D']],
    ['It is paid quarterly, once a century.', ['quarterly = SET P3M', 'once a century = SET P100Y']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['the Daily Mail', 'a quarterly loss'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
