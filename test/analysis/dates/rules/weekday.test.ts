import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('weekday', () => {
  it.each<[string, string[]]>([
    ['Varn said Thursday it will leave.', ['Thursday = 2019-08-22']],
    ['The ministers will meet on Friday.', ['Friday = 2019-08-23']],
    ['They met on Friday.', ['Friday = 2019-08-16']],
    ['Talks broke down last Friday.', ['last Friday = 2019-08-16']],
    ['It votes next Monday.', ['next Monday = 2019-08-26']],
    [
      'On July 3 he fell ill. He had worked until the previous Friday.',
      ['July 3 = 2019-07-03', 'the previous Friday = 2019-06-28'],
    ],
    [
      'On July 3 he fell ill. He died the following Tuesday.',
      ['July 3 = 2019-07-03', 'the following Tuesday = 2019-07-09'],
    ],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['Sterling fell on Black Wednesday.', 'The Sunday Times reported it.'])(
    'finds nothing in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
