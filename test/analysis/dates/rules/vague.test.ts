import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('vague', () => {
  it.each<[string, string[]]>([
    ['It is now open.', ['now = PRESENT_REF']],
    ['It recently closed.', ['recently = PAST_REF']],
    ['It will soon close.', ['soon = FUTURE_REF']],
    ['in the near future', ['the near future = FUTURE_REF']],
    ['in recent years', ['recent years = PAST_REF']],
    ['years ago', ['years ago = PAST_REF']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['as soon as possible', 'He was soon released.', 'the former minister'])(
    'finds nothing in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
