import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('the-unit', () => {
  it.each<[string, string[]]>([
    ['In the quarter ended July 31 it lost money.', ['the quarter = 2019-Q2', 'July 31 = 2019-07-31']],
    [
      'It lost 4 million in the fourth quarter of 2018 and 9 million in the full year.',
      ['the fourth quarter of 2018 = 2018-Q4', 'the full year = 2018'],
    ],
    ['It lost money in the quarter.', ['the quarter = 2019-Q2']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['from quarter-to-quarter'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
