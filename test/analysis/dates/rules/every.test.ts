import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('every', () => {
  it.each<[string, string[]]>([
    ['every day', ['every day = SET P1D']],
    ['each year', ['each year = SET P1Y']],
    ['every Monday', ['every Monday = SET XXXX-WXX-1']],
    ['every two weeks', ['every two weeks = SET P2W']],
    ['each July', ['each July = SET XXXX-07']],
    ['every morning', ['every morning = SET XXXX-XX-XXTMO']],
    ['every Monday morning', ['every Monday morning = SET XXXX-WXX-1TMO']],
    ['at 60 miles per hour', []],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['everyday life'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
