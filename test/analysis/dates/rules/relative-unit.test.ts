import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('relative-unit', () => {
  it.each<[string, string[]]>([
    ['last month', ['last month = 2019-07']],
    ['Earlier this month it opened.', ['Earlier this month = 2019-08']],
    ['next week', ['next week = 2019-W35']],
    ['the current quarter', ['the current quarter = 2019-Q3']],
    ['On July 3 he fell ill. The next day he died.', ['July 3 = 2019-07-03', 'The next day = 2019-07-04']],
    ['It was founded in 1998. It failed the following year.', ['1998 = 1998', 'the following year = 1999']],
    ['The trial begins in the new year.', ['the new year = 2019']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['at the last minute'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
