import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('clock', () => {
  it.each<[string, string[]]>([
    ['at 10:35 a.m. on Tuesday', ['10:35 a.m. on Tuesday = TIME 2019-08-20T10:35']],
    ['It is open until 9 p.m. EST Friday', ['9 p.m. EST Friday = TIME 2019-08-23T21:00']],
    ['at 14:58 UTC', ['14:58 UTC = TIME 2019-08-22T14:58Z']],
    ['at 0735 GMT', ['0735 GMT = TIME 2019-08-22T07:35Z']],
    ['It starts at 6 p.m. GMT on Friday.', ['6 p.m. GMT on Friday = TIME 2019-08-23T18:00Z']],
    ['It ran from 6–9 p.m. on Tuesday.', ['6–9 p.m. on Tuesday = TIME 2019-08-20T18:00/2019-08-20T21:00']],
    [
      'It opens from 9:30 to 11 a.m. GMT on Saturday.',
      ['9:30 to 11 a.m. GMT on Saturday = TIME 2019-08-24T09:30Z/2019-08-24T11:00Z'],
    ],
    [
      'It began at midnight on Tuesday. By noon ships were at anchor.',
      ['midnight on Tuesday = TIME 2019-08-20T24:00', 'noon = TIME 2019-08-21T12:00'],
    ],
    ['at noon', ['noon = TIME 2019-08-22T12:00']],
    ['at 7.30pm', ['7.30pm = TIME 2019-08-22T19:30']],
    ['at 15:30 on Tuesday', ['15:30 on Tuesday = TIME 2019-08-20T15:30']],
    ['four in the morning', ['four in the morning = TIME 2019-08-22T04:00']],
    ['at 14.30 GMT', ['14.30 GMT = TIME 2019-08-22T14:30Z']],
    ['They met at 11 Sunday night.', ['11 Sunday night = TIME 2019-08-18T23:00']],
    ['It starts at 8pm tonight.', ['8pm tonight = TIME 2019-08-22T20:00']],
    [
      'It left at 9 p.m. on Saturday. It struck at 1:10 a.m.',
      ['9 p.m. on Saturday = TIME 2019-08-17T21:00', '1:10 a.m. = TIME 2019-08-18T01:10'],
    ],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['They won 3:2.', 'at 25:99', 'high noon'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
