import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('week-of', () => {
  it.each<[string, string[]]>([
    ['the week of March 4', ['the week of March 4 = 2019-W10']],
    ['in the last week of March', ['the last week of March = 2019-W13']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['talks all week'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
