import { describe, expect, test } from 'vitest';
import { parsePublished, publishedInUrl } from '../../src/article/published.ts';

describe('a printed or exchanged date', () => {
  test.each<[string, string | null]>([
    ['2019-08-22', '2019-08-22'],
    ['2019/8/22', '2019-08-22'],
    ['20190822', '2019-08-22'],
    ['2019-08-22T10:30:00Z', '2019-08-22T10:30:00+00:00'],
    ['2019-08-22T10:30:00.123+09:00', '2019-08-22T10:30:00+09:00'],
    ['2019-08-22T10:30:00+0900', '2019-08-22T10:30:00+09:00'],
    ['2019-08-22 10:30:00 -05', '2019-08-22T10:30:00-05:00'],
    ['2019-08-22T10:30:00', '2019-08-22'],
    ['Thu, 22 Aug 2019 10:30:00 GMT', '2019-08-22T10:30:00+00:00'],
    ['Thu, 22 Aug 2019 10:30:00 +0530', '2019-08-22T10:30:00+05:30'],
    ['22 August 2019', '2019-08-22'],
    ['22nd of August, 2019', '2019-08-22'],
    ['22-Aug-2019', '2019-08-22'],
    ['August 22, 2019', '2019-08-22'],
    ['Aug. 22, 2019, 9:05 p.m. EDT', '2019-08-22T21:05:00-04:00'],
    ['Sept. 3, 2021 at 12:10 AM KST', '2021-09-03T00:10:00+09:00'],
    ['10:30 GMT, 22 August 2019', '2019-08-22T10:30:00+00:00'],
    ['Published Thursday 22 August 2019 10:30 IST', '2019-08-22'],
    ['22/08/2019', '2019-08-22'],
    ['8/22/2019', '2019-08-22'],
    ['22.08.2019', '2019-08-22'],
    ['05/06/2019', null],
    ['05/05/2019', '2019-05-05'],
    ['30 February 2019', null],
    ['2019-13-01', null],
    ['August 2019', null],
    ['Thursday', null],
    ['22 August', null],
    ['', null],
    ['1566470000', null],
    ['99 red balloons 2019', null],
  ])('%j is %j', (printed, published) => {
    expect(parsePublished(printed)).toBe(published);
  });
});

describe('a date in an address', () => {
  test.each<[string, string | null]>([
    ['https://example.org/2019/08/22/pact', '2019-08-22'],
    ['https://example.org/news/2019-08-22-pact.html', '2019-08-22'],
    ['https://example.org/news/2019/aug/22/pact', '2019-08-22'],
    ['https://example.org/pact-20190822.html', '2019-08-22'],
    ['https://example.org/pact_2019-08-22', '2019-08-22'],
    ['https://example.org/2019/08/pact', null],
    ['https://example.org/id/20199922', null],
    ['https://example.org/article/1201908221', null],
  ])('%s', (url, published) => {
    expect(publishedInUrl(url)).toBe(published);
  });
});
