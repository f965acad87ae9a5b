import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('nights', () => {
  it.each<[string, string[]]>([
    ['He spent two nights in a tree.', ['two nights = DURATION P2NI']],
    ['They slept there for 11 nights.', ['11 nights = DURATION P11NI']],
    ['It sails two nights a week.', ['two nights a week = SET P1W']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds nothing in "They danced for nights."', () => {
    expect(found('They danced for nights.')).toEqual([]);
  });
});
