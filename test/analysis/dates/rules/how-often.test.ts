import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('how-often', () => {
  it.each<[string, string[]]>([['It runs daily.', ['daily = SET P1D']]])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['the Daily Mail'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
