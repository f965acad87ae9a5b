import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('vague-length', () => {
  it.each<[string, string[]]>([
    ['It went on for years.', ['years = DURATION PXY']],
    ['in the coming months', ['the coming months = DURATION PXM']],
    ['minutes after the blast', ['minutes = DURATION PTXM']],
    ['the years 1990 to 2005', ['1990 to 2005 = 1990/2005']],
    ['a yearslong, multi-year fight', ['yearslong = DURATION PXY', 'multi-year = DURATION PXY']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['It took minutes.', 'She is 52 years old.'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
