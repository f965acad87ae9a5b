import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('century', () => {
  it.each<[string, string[]]>([
    ['the 19th century', ['the 19th century = 18']],
    ['in the twentieth century', ['the twentieth century = 19']],
    ['the late 18th century', ['the late 18th century = 17']],
    ['the 18th and 19th centuries', ['the 18th = 17', '19th centuries = 18']],
    ['the first half of the 20th century', ['the first half of the 20th century = 19']],
    ['the third century B.C.', []],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['half of the fare'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
