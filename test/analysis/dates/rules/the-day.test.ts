import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('the-day', () => {
  it.each<[string, string[]]>([['It peaked later in the day.', ['the day = 2019-08-22']]])(
    'finds in %j',
    (text, expected) => {
      expect(found(text)).toEqual(expected);
    },
  );

  it.each([
    'At the end of the day, she won.',
    'the day of the vote',
    'It rained on the day the dam burst.',
    'On the day she died it rained.',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
