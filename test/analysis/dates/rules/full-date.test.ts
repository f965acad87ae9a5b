import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('full-date', () => {
  it.each<[string, string[]]>([
    ['on August 22, 2018', ['August 22, 2018 = 2018-08-22']],
    ['since the Sept. 11 attacks', ['Sept. 11 = 2001-09-11']],
    ['on Aug. 2 they met', ['Aug. 2 = 2019-08-02']],
    ['on Thursday, 22 August 2019, they met', ['Thursday, 22 August 2019 = 2019-08-22']],
    ['It fell on Friday Oct. 13, 1989.', ['Friday Oct. 13, 1989 = 1989-10-13']],
    ['the 4th of July, 1976', ['the 4th of July, 1976 = 1976-07-04']],
    ['The vote is on December 12.', ['December 12 = 2019-12-12']],
    ['It began on Dec. 12.', ['Dec. 12 = 2018-12-12']],
    ['last Oct. 12', ['last Oct. 12 = 2018-10-12']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'It will never be February 30.',
    'It closed on 31 April 2019.',
    'It opened on February 29, 2019.',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
