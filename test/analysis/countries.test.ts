import { describe, expect, it } from 'vitest';
import lexicon from '../../data/lexicon/countries.json' with { type: 'json' };
import { countryMentions, countryOf } from '../../src/analysis/countries.ts';

const found = (text: string) =>
  countryMentions(text).map(({ start, end, country }) => [text.slice(start, end), country]);

describe('countryOf', () => {
  it.each([
    ['Seoul', 'South Korea'],
    ['the South Koreans', 'South Korea'],
    ["Seoul's", 'South Korea'],
    ['Blue House', 'South Korea'],
    ['S Korea', 'South Korea'],
    ['S. Korea', 'South Korea'],
    ['the U.S.', 'United States'],
    ['US', 'United States'],
    ['Britons', 'United Kingdom'],
    ['JAPAN', 'Japan'],
    ['tokyo', 'Japan'],
    ['Kremlin', 'Russia'],
  ])('%s is %s', (mention, country) => expect(countryOf(mention)).toBe(country));

  it.each(['us', 'New Mexico', 'Korean peninsula', 'Korea', '', 'constructor'])('%j is none', (mention) =>
    expect(countryOf(mention)).toBeNull(),
  );

  it('takes lower-case abbreviations where they are typed', () =>
    expect(countryOf('us', { typed: true })).toBe('United States'));

  it('knows its own names', () => {
    for (const { name } of lexicon.countries) expect(countryOf(name)).toBe(name);
  });
});

describe('countryMentions', () => {
  it('finds the names a text uses, with their places', () =>
    expect(found('SEOUL: S Korea and the U.S.-led group met; Seoul-Tokyo ties, Japan´s stance.')).toEqual([
      ['SEOUL', 'South Korea'],
      ['S Korea', 'South Korea'],
      ['U.S', 'United States'],
      ['Seoul', 'South Korea'],
      ['Tokyo', 'Japan'],
      ['Japan', 'Japan'],
    ]));

  it.each([
    'New Mexico',
    'the South China Sea',
    'Paris Hilton arrived',
    'they told us',
    'a turkey',
    'the Korean peninsula',
  ])('finds none in %j', (text) => expect(found(text)).toEqual([]));

  it('takes linear time on junk', () => {
    const started = performance.now();
    countryMentions('South '.repeat(160_000));
    countryMentions("A-'".repeat(300_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
