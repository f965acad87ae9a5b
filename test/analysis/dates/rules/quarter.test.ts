import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('quarter', () => {
  it.each<[string, string[]]>([
    ['in the third quarter of 2018', ['the third quarter of 2018 = 2018-Q3']],
    ['its second-quarter profit fell', ['second-quarter = 2019-Q2']],
    ["next year's first quarter", ["next year's first quarter = 2020-Q1"]],
    ['the first half of 2018', ['the first half of 2018 = 2018-H1']],
    ['the latter half of 2018', ['the latter half of 2018 = 2018-H2']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['A quarter of voters stayed away.', 'the first half of the match'])(
    'finds nothing in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
