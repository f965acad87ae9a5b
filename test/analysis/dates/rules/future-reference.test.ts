import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('future-reference', () => {
  it.each<[string, string[]]>([
    ['It will soon close.', ['soon = FUTURE_REF']],
    ['in the near future', ['the near future = FUTURE_REF']],
    ['Weeks later it was shut.', ['Weeks later = FUTURE_REF']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['as soon as possible', 'He was soon released.'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
