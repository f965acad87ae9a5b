import { expect, it } from 'vitest';
import { statusWord } from '../../src/reply/status-word.ts';

it.each([
  ['happened', 'Japan signed the pact', null],
  ['planned', 'talks on Friday', 'planned'],
  ['denied', 'the navy fired on a trawler', 'denied'],
  ['denied', 'Japan did not sign the pact', null],
  ['denied', 'the bank refused to pay', null],
] as const)('%s: "%s" is said with %j', (status, text, word) => {
  expect(statusWord(status, [text])).toBe(word);
});
