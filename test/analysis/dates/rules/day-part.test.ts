import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('day-part', () => {
  it.each<[string, string[]]>([
    ['Thursday morning he spoke.', ['Thursday morning = TIME 2019-08-22TMO']],
    ['last night', ['last night = TIME 2019-08-21TNI']],
    ['It opens tonight.', ['tonight = TIME 2019-08-22TNI']],
    ['tomorrow evening', ['tomorrow evening = TIME 2019-08-23TEV']],
    [
      'On July 3 he fell ill. The next morning he died.',
      ['July 3 = 2019-07-03', 'The next morning = TIME 2019-07-04TMO'],
    ],
    ['It was shut by mid-afternoon.', ['mid-afternoon = TIME 2019-08-22TAF']],
    ['In the evening it rained.', ['the evening = TIME 2019-08-22TEV']],
    ['It had rained the night before.', ['the night before = TIME 2019-08-21TNI']],
    ['It rained the night before the vote.', []],
    ['Talks broke down overnight.', ['overnight = TIME 2019-08-21TNI']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['Saturday Night Live', 'Good Morning America'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
