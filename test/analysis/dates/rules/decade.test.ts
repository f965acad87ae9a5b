import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('decade', () => {
  it.each<[string, string[]]>([
    ['the 1990s', ['the 1990s = 199']],
    ["in the '80s", ["the '80s = 198"]],
    ['the mid-1990s', ['the mid-1990s = 199']],
    ['in the sixties', ['the sixties = 196']],
    ["the 1970's", ["the 1970's = 197"]],
    ['the early to mid-1990s', ['the early to mid-1990s = 199']],
    ["the mid-to-late '80s", ["the mid-to-late '80s = 198"]],
    ['in the 80s', ['the 80s = 198']],
    ['temperatures in the 80s', []],
    ['the second half of the 1990s', ['the second half of the 1990s = 199']],
    ["the '70s and the '10s", ["the '70s = 197", "the '10s = 201"]],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['a woman in her sixties', 'temperatures in the 90s'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
