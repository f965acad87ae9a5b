import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('holiday', () => {
  it.each<[string, string[]]>([
    ['on Christmas Eve', ['Christmas Eve = 2019-12-24']],
    ['They met on Good Friday.', ['Good Friday = 2019-04-19']],
    ['The count will begin on Epiphany.', ['Epiphany = 2020-01-06']],
    ['They met on Ash Wednesday.', ['Ash Wednesday = 2019-03-06']],
    ['last Thanksgiving', ['last Thanksgiving = 2018-11-22']],
    ["New Year's Day 2018", ["New Year's Day 2018 = 2018-01-01"]],
    ['It opens on Black Friday.', ['Black Friday = 2019-11-29']],
    ["On Mother's Day she called.", ["Mother's Day = 2019-05-12"]],
    ['They sold Christmas trees.', []],
    ['He spoke on Martin Luther King Jr. Day.', ['Martin Luther King Jr. Day = 2019-01-21']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['the easter bunny'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
