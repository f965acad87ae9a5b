import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateWords,
  dayNumber,
  dayOf,
  intervalOf,
  partialDateWords,
  precisionOf,
  weekdayOf,
} from '../../src/story/date-words.ts';

describe('date words', () => {
  it.each([
    ['2019-08-22', '22 Aug 2019', '2019-08-22', '2019-08-22', 'day'],
    ['2019-08-22T14:30', '22 Aug 2019', '2019-08-22', '2019-08-22', 'day'],
    ['2019-07', 'July 2019', '2019-07-01', '2019-07-31', 'month'],
    ['2020-02', 'Feb 2020', '2020-02-01', '2020-02-29', 'month'],
    ['2019', '2019', '2019-01-01', '2019-12-31', 'year'],
    ['1910/1945', '1910–1945', '1910-01-01', '1945-12-31', 'range'],
    ['2019-03/2019-05', 'March–May 2019', '2019-03-01', '2019-05-31', 'range'],
    ['2018-11/2019-05', 'Nov 2018 – May 2019', '2018-11-01', '2019-05-31', 'range'],
    ['2019-08-22/2019-08-24', '22–24 Aug 2019', '2019-08-22', '2019-08-24', 'range'],
    ['2019-08-22/2019-09-01', '22 Aug – 1 Sept 2019', '2019-08-22', '2019-09-01', 'range'],
    ['2019-W34', 'week of 19 Aug 2019', '2019-08-19', '2019-08-25', 'range'],
    ['2019-W34-WE', 'weekend of 24 Aug 2019', '2019-08-24', '2019-08-25', 'range'],
    ['2020-W53', 'week of 28 Dec 2020', '2020-12-28', '2021-01-03', 'range'],
    ['2019-Q2', 'Q2 2019', '2019-04-01', '2019-06-30', 'range'],
    ['2019-SU', 'summer 2019', '2019-06-01', '2019-08-31', 'range'],
    ['2019-WI', 'winter 2019', '2019-12-01', '2020-02-29', 'range'],
    ['199', '1990s', '1990-01-01', '1999-12-31', 'range'],
    ['199X', '1990s', '1990-01-01', '1999-12-31', 'range'],
    ['18', '19th century', '1800-01-01', '1899-12-31', 'range'],
  ])('%s', (value, words, from, to, precision) => {
    expect(dateWords(value)).toBe(words);
    expect(intervalOf(value)).toEqual({ from, to });
    expect(precisionOf(value)).toBe(precision);
  });

  it.each([
    null,
    'XXXX-08-22',
    'XXXX',
    'PRESENT_REF',
    'P3D',
    '2019-02-30',
    '2019-13',
    '2019-00-10',
    '2019-08-22/2018-01-01',
    'XXXX/2019',
    '0000',
    '',
  ])('%s is not known', (value) => {
    expect(dateWords(value)).toBeNull();
    expect(intervalOf(value)).toBeNull();
    expect(precisionOf(value)).toBe('unknown');
  });

  it('names the weekday', () => {
    expect(dateWords('2019-08-22', { weekday: true })).toBe('Thu 22 Aug 2019');
    expect(weekdayOf('1910-08-29')).toBe('Mon');
    expect(weekdayOf('1970-01-01')).toBe('Thu');
  });

  it('counts days back and forth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const day = dayOf(number);
        return day !== null && dayNumber(day) === number && Temporal.PlainDate.from(day).toString() === day;
      }),
    );
    expect(dayOf(10_000_000)).toBeNull();
  });
});

it.each([
  ['XXXX-08-22', '22 Aug, no year'],
  ['XXXX-08', 'Aug, no year'],
  ['XXXX-WXX-3', 'a Wednesday'],
  ['XXXX-13', null],
  ['XXXX', null],
  ['2019-08-22', null],
  [null, null],
])('what is known of %s', (value, words) => expect(partialDateWords(value)).toBe(words));
