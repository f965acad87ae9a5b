import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('present-reference', () => {
  it.each<[string, string[]]>([
    ['It is now open.', ['now = PRESENT_REF']],
    ['at present', ['at present = PRESENT_REF']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['nowhere to go'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
