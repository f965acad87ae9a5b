import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('iso-month', () => {
  it.each<[string, string[]]>([['as of 2019-08', ['2019-08 = 2019-08']]])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['part 19-08'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
