import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('the-weekend', () => {
  it.each<[string, string[]]>([
    ['They met over the weekend.', ['the weekend = 2019-W33-WE']],
    ['They will meet over the weekend.', ['the weekend = 2019-W34-WE']],
    ['This past weekend it rained.', ['This past weekend = 2019-W33-WE']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['She works weekends.'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
