import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('before last', () => {
  it.each<[string, string[]]>([
    ['It rained the week before last.', ['the week before last = 2019-W32']],
    ['the year after next', ['the year after next = 2021']],
    ['They met the Friday before last.', ['the Friday before last = 2019-08-09']],
    ['the weekend after next', ['the weekend after next = 2019-W36-WE']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["It rained the week before last Monday's vote.", ['last Monday = 2019-08-19']],
  ])('leaves %j to others', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
