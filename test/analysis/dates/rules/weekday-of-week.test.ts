import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('weekday of week', () => {
  it.each<[string, string[]]>([
    ['It rained on Monday of last week.', ['Monday of last week = 2019-08-12']],
    ['It rained Tuesday last week.', ['Tuesday last week = 2019-08-13']],
    ['It reopens on Friday of next week.', ['Friday of next week = 2019-08-30']],
    ['It closed on Monday this week.', ['Monday this week = 2019-08-19']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['It rained on Monday, last week it snowed.', ['Monday = 2019-08-19', 'last week = 2019-W33']],
  ])('leaves %j to others', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
