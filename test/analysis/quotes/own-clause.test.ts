import { expect, it } from 'vitest';
import { told } from './told.ts';

it.each([
  ['Anna Berg said the talks would go on, as crowds gathered outside.', 'the talks would go on'],
  [
    "Anna Berg said the fleet had shrunk, although the firm's own figures show a rise.",
    'the fleet had shrunk',
  ],
  [
    'Anna Berg said it was expelling two envoys, in the sharpest row for years.',
    'it was expelling two envoys',
  ],
  ['Police said ten people had been arrested, and they closed the bridge.', 'ten people had been arrested'],
])('ends where the reporter takes over: %s', (text, words) => {
  expect(told(text)).toEqual([words]);
});

it.each([
  'the plan would work, although it would take time',
  'the port was safe, as it had been before',
  'the harbour had been dredged, and it would open in May',
])('goes on with the speaker: %s', (words) => {
  expect(told(`Anna Berg said ${words}.`)).toEqual([words]);
});
