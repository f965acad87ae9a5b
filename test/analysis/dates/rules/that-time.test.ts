import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('that time', () => {
  it.each<[string, string[]]>([
    [
      'He must pay by June 10. If he has not by that time, he goes.',
      ['June 10 = 2019-06-10', 'that time = 2019-06-10'],
    ],
    ['It was built in 1991. At that time nobody cared.', ['1991 = 1991', 'that time = 1991']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([['It rains at that time of year.', []]])(
    'leaves %j to others',
    (text, expected) => {
      expect(found(text)).toEqual(expected);
    },
  );
});
