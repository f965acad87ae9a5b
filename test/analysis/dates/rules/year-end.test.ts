import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('year-end', () => {
  it.each<[string, string[]]>([
    ['by the end of the year', ['the end of the year = 2019']],
    ['at year-end', ['year-end = 2019']],
    ['Prices are up since year-end.', ['year-end = 2018-12-31']],
    ['by the end of the decade', ['the end of the decade = 201']],
    ['It was never so late in the year.', []],
    ['In 2008 he promised it by the end of the decade.', ['2008 = 2008', 'the end of the decade = 200']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['at the end of the road'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
