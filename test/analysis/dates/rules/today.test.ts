import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('today', () => {
  it.each<[string, string[]]>([
    ['It opened today.', ['today = 2019-08-22']],
    ['He left yesterday.', ['yesterday = 2019-08-21']],
    ['Talks resume tomorrow.', ['tomorrow = 2019-08-23']],
    ['They met the day before yesterday.', ['the day before yesterday = 2019-08-20']],
    ['It ends the day after tomorrow.', ['the day after tomorrow = 2019-08-24']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['She told USA Today.'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
