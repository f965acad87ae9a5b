import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('year-range', () => {
  it.each<[string, string[]]>([
    ['the 2018-19 season', ['2018-19 = 2018/2019']],
    ['the war of 1939-45', ['1939-45 = 1939/1945']],
    ['from 1910–1945', ['1910–1945 = 1910/1945']],
    ['as of 2019-08', ['2019-08 = 2019-08']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
