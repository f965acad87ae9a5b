import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('numeric-date', () => {
  it.each<[string, string[]]>([
    ['on 8/22/2019', ['8/22/2019 = 2019-08-22']],
    ['on 22/08/2019', ['22/08/2019 = 2019-08-22']],
    ['on 08/22/98', ['08/22/98 = 1998-08-22']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['until 99/99/9999', 'after 9/11', 'open 24/7'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
