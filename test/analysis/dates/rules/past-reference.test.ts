import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('past-reference', () => {
  it.each<[string, string[]]>([
    ['It recently closed.', ['recently = PAST_REF']],
    ['in recent years', ['recent years = PAST_REF']],
    ['years ago', ['years ago = PAST_REF']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['the former minister'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
