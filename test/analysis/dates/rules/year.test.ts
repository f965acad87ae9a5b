import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('year', () => {
  it.each<[string, string[]]>([
    ['in 1998', ['1998 = 1998']],
    ['the year 2000', ['the year 2000 = 2000']],
    ['A temple of 1200 B.C. was found.', []],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['It cost $2000.', 'It sent 2000 troops.', 'It sold 1,998 cars.', 'in the year 275761'])(
    'finds nothing in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
