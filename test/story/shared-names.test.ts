import { expect, it } from 'vitest';
import { mayShareNames, mayTellTheSame, nameWords } from '../../src/story/shared-names.ts';
import type { Signature } from '../../src/story/signature.ts';

const named = (...names: string[]) => nameWords({ names } as unknown as Signature);

it.each([
  ['a part of a name', ['Kim You-geun', 'Seoul'], ['Kim Jin', 'Busan'], true],
  ['nothing', ['Elda Marrow', 'Norvane Shipping'], ['Tessa Vold', 'Orlen', 'Kestrel'], false],
  ['too few names to judge by', ['Orlen'], ['Elda Marrow', 'Norvane Shipping'], true],
  ['only short words', ['Ulf of Oslo Fjord'], ['Lake of Elda Marrow'], false],
])('shares %s', (_, a, b, expected) => expect(mayShareNames(named(...a), named(...b))).toBe(expected));

it.each([
  [
    'the same names, one left out',
    ['Elda Marrow', 'Norvane Shipping'],
    ['Marrow', 'Norvane Shipping', 'Orlen'],
    true,
  ],
  ['one surname only', ['Elda Marrow', 'Norvane Shipping'], ['Tessa Marrow', 'Orlen', 'Kestrel'], false],
  ['too few names to judge by', ['Orlen'], ['Elda Marrow', 'Norvane Shipping'], true],
])('may tell the same with %s', (_, a, b, expected) =>
  expect(mayTellTheSame(named(...a), named(...b))).toBe(expected),
);
