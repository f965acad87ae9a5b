import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('ago', () => {
  it.each<[string, string[]]>([
    ['two weeks ago', ['two weeks ago = 2019-W32']],
    ['ten days ago', ['ten days ago = 2019-08-12']],
    ['a year ago', ['a year ago = 2018']],
    ['several years ago', ['several years ago = PAST_REF']],
    [
      'On July 3 he fell ill. Two days later he died.',
      ['July 3 = 2019-07-03', 'Two days later = 2019-07-05'],
    ],
    ['It cost more in 2008 than the year previous.', ['2008 = 2008', 'the year previous = 2007']],
    ['A vote prior to that was lost. He left three weeks prior.', ['three weeks prior = 2019-W31']],
    ['a year ago today', ['a year ago today = 2018-08-22']],
    ['A vote is due a week from today.', ['a week from today = 2019-08-29']],
    ['a week from Monday', ['a week from Monday = 2019-09-02']],
    ['three weeks later than planned', ['three weeks later = DURATION P3W']],
    ['six months from now', ['six months from now = 2020-02']],
    ['a year and a half ago', ['a year and a half ago = 2018-02']],
    ['half a century ago', ['half a century ago = 1969']],
    ['two and a half years ago', ['two and a half years ago = 2017-02']],
    ['a quarter-century ago', ['a quarter-century ago = 1994']],
    [
      'It fell at 4:20 a.m. on Aug. 3. Twenty minutes later it fell again.',
      ['4:20 a.m. on Aug. 3 = TIME 2019-08-03T04:20', 'Twenty minutes later = TIME 2019-08-03T04:40'],
    ],
    ['Sales rose in June from a year earlier.', ['June = 2019-06', 'a year earlier = 2018-06']],
    ['It comes twice a week from Monday.', ['twice a week = SET P1W', 'Monday = 2019-08-26']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['Ago is a village.'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
