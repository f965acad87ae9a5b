import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('weekday of month', () => {
  it.each<[string, string[]]>([
    ['It met on the first Monday in February.', ['the first Monday in February = 2019-02-04']],
    ['the last Sunday of March 2012', ['the last Sunday of March 2012 = 2012-03-25']],
    ['the second Tuesday of next month', ['the second Tuesday of next month = 2019-09-10']],
    ['the third Friday of every month', ['the third Friday of every month = SET XXXX-XX-WXX-5']],
    ['the fifth Monday of February 2019', []],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['It rained on the first Monday of the trial.', ['Monday = 2019-08-19']],
    ['It rained last Monday.', ['last Monday = 2019-08-19']],
  ])('leaves %j to others', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
