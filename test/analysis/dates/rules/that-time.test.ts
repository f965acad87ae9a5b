import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('that time', () => {
  it.each<[string, string[]]>([
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
