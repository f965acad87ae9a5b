import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('day-range', () => {
  it.each<[string, string[]]>([
    ['on August 3-5', ['August 3-5 = 2019-08-03/2019-08-05']],
    ['from Aug. 3 to 5, 2018', ['Aug. 3 to 5, 2018 = 2018-08-03/2018-08-05']],
    ['3-5 August', ['3-5 August = 2019-08-03/2019-08-05']],
    [
      'In 1978 it snowed; it rained on Feb. 6-7 of that year.',
      ['1978 = 1978', 'Feb. 6-7 of that year = 1978-02-06/1978-02-07'],
    ],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['from June 35-40'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
