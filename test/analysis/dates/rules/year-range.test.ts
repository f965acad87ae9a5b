import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('year-range', () => {
  it.each<[string, string[]]>([
    ['the 2018-19 season', ['2018-19 = 2018/2019']],
    ['the war of 1939-45', ['1939-45 = 1939/1945']],
    ['from 1910–1945', ['1910–1945 = 1910/1945']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['a score of 90-50'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
