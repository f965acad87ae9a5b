import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('the-unit', () => {
  it.each<[string, string[]]>([
    ['It lost money in the quarter.', ['the quarter = 2019-Q2']],
    ['It peaked later in the day.', ['the day = 2019-08-22']],
    ['by the end of the year', ['the end of the year = 2019']],
    ['They met over the weekend.', ['the weekend = 2019-W33-WE']],
    ['the week of March 4', ['the week of March 4 = 2019-W10']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['At the end of the day, she won.', 'the day of the vote', 'from quarter-to-quarter'])(
    'finds nothing in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
