import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('counted-day', () => {
  it.each<[string, string[]]>([
    ['Shelling went on for a second day.', ['a second day = 2019-08-22']],
    ['It was the eighth day of the strike.', ['the eighth day = 2019-08-22']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['on the first day of the trial'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
