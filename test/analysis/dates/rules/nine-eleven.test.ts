import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('nine eleven', () => {
  it.each<[string, string[]]>([
    ['After 9/11 the rules changed.', ['9/11 = 2001-09-11']],
    ['the post-9/11 world', ['9/11 = 2001-09-11']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['on 9/11/2018', ['9/11/2018 = 2018-09-11']],
    ['It scored 19/11 and 9/12.', []],
  ])('leaves %j to others', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
