import { expect, it } from 'vitest';
import { partyNaming } from '../../../src/story/timeline/party-naming.ts';

it.each([
  ['Norvane Air Force', 'The Norvane Air Force flew.', 'Norvane Air Force'],
  ['Norvane Air Force', 'The Norvane Air Force (NAF) flew. The NAF landed.', 'NAF'],
  ['Norvane Air Froce', 'The Norvane Air Force flew.', 'Norvane Air Force'],
  ['Brask 410 Ferry', 'Two 410s sank.', '410s'],
  ['Anna Lund', 'Anna Lund came. Later Lund left.', 'Lund'],
  ['harbour dues', 'Harbour dues rose.', 'Harbour dues'],
  ['United States Coast Guard', 'The U.S. Coast Guard came.', 'U.S. Coast Guard'],
])('%s in "%s"', (name, text, found) => {
  const naming = partyNaming(name, text);
  const all = [...text.matchAll(new RegExp(naming, `${naming.flags}g`))].map(([words]) => words);
  expect(all).toContain(found);
});

it.each([
  ['Lund', 'Lundberg came.'],
  ['Anna Lund', 'Lund came.'],
  ['Norvane Air Force', 'A naff idea.'],
  ['A+B (C)', 'AAB'],
])('%s is not in "%s"', (name, text) => expect(partyNaming(name, text).test(text)).toBe(false));
