import { expect, it } from 'vitest';
import { datelinePrefixLength } from '../../src/analysis/dateline-prefix.ts';

it.each([
  ['VARNHOLM: The port opened.', 'The port opened.'],
  ['VARNHOLM, March 3 (NPA) - The port opened.', 'The port opened.'],
  ['LUND (NPA) -- The port opened.', 'The port opened.'],
  ['New Varn — The port opened.', 'The port opened.'],
  ['Varn, March 3 (NPA) - The port opened.', 'The port opened.'],
  ['March 3 (NPA) - The port opened.', 'The port opened.'],
])('%s', (text, rest) => expect(text.slice(datelinePrefixLength(text))).toBe(rest));

it.each([
  'Varn: a history of the port',
  'The port — closed since May — opened.',
  'Brask said: no.',
  'NATO met in Varn on Monday.',
])('%s has none', (text) => expect(datelinePrefixLength(text)).toBe(0));
