import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('unsure-length', () => {
  it.each<[string, string[]]>([
    ['within two to three weeks', ['two to three weeks = DURATION PXW']],
    ['in a year or two', ['a year or two = DURATION PXY']],
    ['over the next two years or so', ['the next two years or so = DURATION P2Y']],
    ['in a month or so', ['a month or so = DURATION P1M']],
    ['patients aged 40 to 60 years', []],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['two to three firms'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
