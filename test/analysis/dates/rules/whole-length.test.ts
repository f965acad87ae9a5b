import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('whole-length', () => {
  it.each<[string, string[]]>([
    ['a day-long strike', ['day-long = DURATION P1D']],
    ['over the next half hour', ['the next half hour = DURATION PT30M']],
    ['an hourlong talk', ['hourlong = DURATION PT1H']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['a half-hearted try'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
