import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('short-year', () => {
  it.each<[string, string[]]>([["the class of '82", ["'82 = 1982"]]])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['She scored 82.'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
