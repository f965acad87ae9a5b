import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('how often a', () => {
  it.each<[string, string[]]>([
    ['They meet twice a week.', ['twice a week = SET P1W']],
    ['It runs three times a year.', ['three times a year = SET P1Y']],
    [
      'It is open 24 hours a day, five days a week.',
      ['24 hours a day = SET P1D', 'five days a week = SET P1W'],
    ],
    ['It is swept once every month.', ['once every month = SET P1M']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['He stayed a week.', ['a week = DURATION P1W']],
    ['He was once a soldier and won seven times.', []],
  ])('leaves %j to others', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
