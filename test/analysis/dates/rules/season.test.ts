import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('season', () => {
  it.each<[string, string[]]>([
    ['last summer', ['last summer = 2018-SU']],
    ['this fall', ['this fall = 2019-FA']],
    ['the summer of 1998', ['the summer of 1998 = 1998-SU']],
    ['in spring 2016', ['spring 2016 = 2016-SP']],
    ["the summer of '69", ["the summer of '69 = 1969-SU"]],
    ['In 2001 he fell ill. He died that winter.', ['2001 = 2001', 'that winter = 2001-WI']],
    [
      'It was stolen in November 1978 and found the following spring.',
      ['November 1978 = 1978-11', 'the following spring = 1979-SP'],
    ],
    ['in the winter of 1998-99', ['the winter of 1998-99 = 1999-WI']],
    [
      'It shut in 2016 and opened in the spring of the following year.',
      ['2016 = 2016', 'the spring of the following year = 2017-SP'],
    ],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['Prices fall.', 'a fall in prices', 'a house in Spring Street'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
