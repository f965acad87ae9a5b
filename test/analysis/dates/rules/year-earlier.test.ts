import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('year-earlier', () => {
  it.each<[string, string[]]>([
    [
      'Profit in the second quarter of 2019 rose from a year earlier.',
      ['the second quarter of 2019 = 2019-Q2', 'a year earlier = 2018-Q2'],
    ],
    [
      'Catches fell in March against the same month last year.',
      ['March = 2019-03', 'the same month last year = 2018-03'],
    ],
    [
      'In the second quarter it lost less than in the year-earlier period.',
      ['the second quarter = 2019-Q2', 'the year-earlier period = 2018-Q2'],
    ],
    [
      'It lost money in the second quarter, not in the same period of 2018.',
      ['the second quarter = 2019-Q2', 'the same period of 2018 = 2018-Q2'],
    ],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
