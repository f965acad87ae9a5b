import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('iso-date', () => {
  it.each<[string, string[]]>([
    ['since 2019-08-22', ['2019-08-22 = 2019-08-22']],
    ['since 2019/08/22', ['2019/08/22 = 2019-08-22']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['part 2019-13-45'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
