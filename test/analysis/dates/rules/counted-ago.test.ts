import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('counted ago', () => {
  it.each<[string, string[]]>([
    ['They met two Fridays ago.', ['two Fridays ago = 2019-08-09']],
    ['It shut two summers ago.', ['two summers ago = 2017-SU']],
    ['It shut three winters ago.', ['three winters ago = 2017-WI']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['It shut two years ago.', ['two years ago = 2017']],
    ['They meet on Fridays.', ['Fridays = SET XXXX-WXX-5']],
  ])('leaves %j to others', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
