import { describe, expect, it } from 'vitest';
import { countryMentions } from '../../../src/analysis/countries.ts';
import { statesInText } from '../../../src/analysis/names/states-in-text.ts';

function states(text: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { start, end, country } of statesInText(text, countryMentions(text)))
    found[country] = [...(found[country] ?? []), text.slice(start, end)];
  return found;
}

describe('countries that no list knows', () => {
  it('are found by their offices and their people', () => {
    const text =
      "Velmora's foreign minister flew home. Velmoran officials said nothing, and Velmora closed the gates.";
    expect(states(text)).toEqual({ Velmora: ['Velmora', 'Velmoran', 'Velmora'] });
  });

  it('are found by titles with capitals after their adjective', () => {
    const text = 'The Velmoran Prime Minister, Joren Halvik, left. Rain fell in Velmora.';
    expect(states(text)).toEqual({ Velmora: ['Velmoran', 'Velmora'] });
  });

  it('are found as places that act, where two countries are spoken of', () => {
    const text =
      'Ostrin said it had not been told. Farmers in Ostrin protested. The two governments meet on Friday.';
    expect(states(text)).toEqual({ Ostrin: ['Ostrin', 'Ostrin'] });
  });

  it('lend their name to the capital that is said to be theirs', () => {
    const text = "The army of Velmora waits. Velmora's capital, Karvena, was quiet. Karvena said no.";
    expect(states(text).Velmora).toContain('Karvena');
  });

  it.each([
    "Prime Minister Shinzo Abe left. Abe's government fell. Abe's foreign minister stayed.",
    "Samsung's president resigned. Investors with a stake in Samsung said so. Samsung said sales fell.",
    "Japan's foreign minister said Japanese officials had met South Korea's ambassador.",
    "Anna Berg's government fell. Anna Berg's foreign minister said she had met envoys of Anna Berg.",
    'Democratic lawmakers said Democratic officials had met. A Democrat spoke.',
    'Christ is risen, said the Christian Union. He spoke in Rome.',
    '',
  ])('are not seen in %j', (text) => {
    expect(states(text)).toEqual({});
  });

  it('takes linear time', () => {
    const start = performance.now();
    statesInText("Velmora's foreign minister said in Velmora. ".repeat(20_000), []);
    statesInText('Aa Bb Cc '.repeat(100_000), []);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
