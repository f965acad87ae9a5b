import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('unsure-length', () => {
  it.each<[string, string[]]>([
    ['within two to three weeks', ['two to three weeks = DURATION PXW']],
    ['in a year or two', ['a year or two = DURATION PXY']],
    ['patients aged 40 to 60 years', []],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['two to three firms'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
