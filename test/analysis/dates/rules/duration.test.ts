import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

describe('duration', () => {
  it.each<[string, string[]]>([
    ['for three days', ['three days = DURATION P3D']],
    ['a 27-year contract', ['27-year = DURATION P27Y']],
    ['for more than four hours', ['more than four hours = DURATION PT4H']],
    ['half an hour', ['half an hour = DURATION PT30M']],
    ['over the past two years', ['the past two years = DURATION P2Y']],
    ['several months', ['several months = DURATION PXM']],
    ['2 1/2 years', ['2 1/2 years = DURATION P2Y6M']],
    ['three and a half years', ['three and a half years = DURATION P3Y6M']],
    ['a year and a half', ['a year and a half = DURATION P1Y6M']],
    ['It lost $2 million a year.', ['a year = SET P1Y']],
    ['at 60 miles an hour', []],
    ['It could last three days.', ['three days = DURATION P3D']],
    ['the second attack in as many days', []],
    ['It carried three million passengers a year.', ['a year = SET P1Y']],
    ['We can wait another month.', ['another month = DURATION P1M']],
    ['He had a watch worth €90,000 a week before the vote.', ['a week = DURATION P1W']],
    ['They get three hours of light a day.', ['three hours = DURATION PT3H', 'a day = SET P1D']],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'a 52-year-old man',
    'She is 52 years old.',

    'It took a second look.',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
