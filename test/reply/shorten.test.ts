import { expect, test } from 'vitest';
import { printedDay } from '../../src/reply/day.ts';
import { shorten, shortenInline } from '../../src/reply/shorten.ts';

test.each([
  ['The harbour reopened', 30, 'The harbour reopened'],
  ['The harbour reopened on Monday', 21, 'The harbour reopened…'],
  ['The harbour reopened on Monday', 25, 'The harbour reopened on…'],
  ['Extraordinarily', 8, 'Extraor…'],
  ['港湾が月曜日に再開された', 6, '港湾が月曜…'],
  ['👩‍👩‍👧‍👧 family', 5, '…'],
  ['anything', 0, ''],
])('%j in %i', (text, length, expected) => {
  expect(shorten(text, length)).toBe(expected);
  expect(shorten(text, length).length).toBeLessThanOrEqual(length);
});

test('pieces after the cut are left out', () => {
  expect(shortenInline(['It ', { strong: 'will not' }, ' sign'], 6)).toEqual(['It ', { strong: 'wi…' }]);
  expect(shortenInline(['See ', { command: 'article show' }, ' now'], 8)).toEqual(['See ', '…']);
  expect(shortenInline(['short'], 8)).toEqual(['short']);
});

test.each([
  ['2019-08-22', '22 Aug 2019'],
  ['2019-08-02T23:30:00+09:00', '2 Aug 2019'],
  ['2019-08', 'Aug 2019'],
  ['2019', '2019'],
  ['yesterday', 'yesterday'],
  ['2019-13-01', '2019-13-01'],
])('the day %j reads %j', (iso, printed) => {
  expect(printedDay(iso)).toBe(printed);
});
