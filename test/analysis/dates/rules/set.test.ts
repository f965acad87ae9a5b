import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('set', () => {
  it.each<[string, string[]]>([
    ['It runs daily.', ['daily = SET P1D']],
    ['every day', ['every day = SET P1D']],
    ['each year', ['each year = SET P1Y']],
    ['every Monday', ['every Monday = SET XXXX-WXX-1']],
    ['It opens on Mondays.', ['Mondays = SET XXXX-WXX-1']],
    ['every two weeks', ['every two weeks = SET P2W']],
    ['each July', ['each July = SET XXXX-07']],
    ['every morning', ['every morning = SET XXXX-XX-XXTMO']],
    ['twice a week', ['a week = SET P1W']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['the Daily Mail', 'everyday life'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
