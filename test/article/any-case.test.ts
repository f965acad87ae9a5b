import { describe, expect, it } from 'vitest';
import { anyCase } from '../../src/article/any-case.ts';

describe('words in either case', () => {
  const pattern = new RegExp(`^(?:${anyCase('mar(?:ch)?|may|\\d{2}nd\\b')}) `);

  it.each(['mar ', 'March ', 'MAY ', 'mAy ', '22ND '])('finds %j', (text) => {
    expect(pattern.test(text)).toBe(true);
  });

  it.each(['march', 'arch ', 'dDnd '])('finds nothing in %j', (text) => {
    expect(pattern.test(text)).toBe(false);
  });
});
