import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('ahead', () => {
  it.each<[string, string[]]>([
    ["It ends in two weeks' time.", ["two weeks' time = 2019-W36"]],
    ["It ends in a year's time.", ["a year's time = 2020"]],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['It ends in two weeks.', ['two weeks = DURATION P2W']],
    ["It gives a week's time off.", ['a week = DURATION P1W']],
  ])('leaves %j to others', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
