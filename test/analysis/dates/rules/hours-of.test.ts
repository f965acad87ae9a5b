import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('hours of a day', () => {
  it.each<[string, string[]]>([
    ['It rained in the early hours of Tuesday.', ['the early hours of Tuesday = TIME 2019-08-20TMO']],
    ['It sank in the small hours of May 3.', ['the small hours of May 3 = TIME 2019-05-03TMO']],
    ['It burned on the night of Friday.', ['the night of Friday = TIME 2019-08-16TNI']],
    ['the night of Friday, 23 October 1998', ['the night of Friday, 23 October 1998 = TIME 1998-10-23TNI']],
    ['the morning of February 30', []],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['It sank in the early hours of Tuesday morning.', ['Tuesday morning = TIME 2019-08-20TMO']],
    ['on the morning of the vote', []],
  ])('leaves %j to others', (text, expected) => expect(found(text)).toEqual(expected));
});
