import { describe, expect, it } from 'vitest';
import { foldName, namesAgree, personName } from '../../src/story/person-name.ts';

const agree = (a: string, b: string) => namesAgree(personName(a), personName(b));

describe('names of people', () => {
  it.each([
    ['Kim You-geun', 'Kim You Geun'],
    ['Kim You-geun', 'KIM You-geun'],
    ['Kim You-geun', 'You-geun Kim'],
    ['Kim You-geun', 'Kim Yougeun'],
    ['Kim You-geun', 'kim you geun'],
    ['Daniel J. Trask', 'Daniel Trask'],
    ['Daniel J. Trask', 'Daniel John Trask'],
    ['Núria Vidal', 'Nuria Vidal'],
    ['Søren Łukasz', 'Soren Lukasz'],
    ['Jean-Claude Brandt', 'Jean Claude Brandt'],
    ['Mr Peder Holm', 'Peder Holm'],
    ['PEDER HOLM', 'Peder Holm'],
    ['Omar al-Rashid', 'Omar Al Rashid'],
    ['Ursula van der Holm', 'Ursula Holm'],
  ])('takes %s and %s for one', (a, b) => expect(agree(a, b)).toBe(true));

  it.each([
    ['Kim You-geun', 'Kim Jong-un'],
    ['Kim You-geun', 'Lee You-geun'],
    ['Ann B. Holm', 'Ann C. Holm'],
    ['Karl Renn', 'Karl Renn Jr.'],
    ['Jean-Luc Brandt', 'Jean Brandt'],
    ['Jean-Luc Brandt', 'Jean-Pierre Brandt'],
    ['J. Holm', 'Jan Holm'],
    ['Holm', 'Jan Holm'],
  ])('keeps %s and %s apart', (a, b) => expect(agree(a, b)).toBe(false));

  it('reads anything', () => {
    for (const odd of ['', ' ', '-', 'Jr.', '漢字', '🙂', ',,,', 'a'.repeat(1e5), '- '.repeat(1e4)])
      expect(typeof personName(odd).key).toBe('string');
    expect(foldName("Brañas-O'Néill")).toBe('branasoneill');
  });
});
