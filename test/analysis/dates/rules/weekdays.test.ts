import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('weekdays', () => {
  it.each<[string, string[]]>([
    ['It opens on Mondays.', ['Mondays = SET XXXX-WXX-1']],
    ['on Friday nights', ['Friday nights = SET XXXX-WXX-5TNI']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['She hates mondays.'])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
