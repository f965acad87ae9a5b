import { expect, it } from 'vitest';
import { told } from './told.ts';

it.each([
  'Anna Berg did not say that the port would stay open.',
  'Anna Berg neither confirmed nor denied that the port would close.',
  'Anna Berg refused to say that the port would stay open.',
  'Anna Berg never said that she would go.',
  'Anna Berg declined to say whether she would meet "the so-called night watch".',
  'Anna Berg may declare that the fishing ban is lifted.',
  'Anna Berg will tell parliament that the truce is over.',
  'Anna Berg is expected to say that the talks have failed.',
  'Anna Berg plans to tell parliament that the truce is over.',
  'If Anna Berg says that the pact is dead, the bank will fall.',
])('was not said: %s', (text) => {
  expect(told(text)).toEqual([]);
});

it.each([
  ['An official who asked not to be named told the paper that the port was full.', 'the port was full'],
  ['Anna Berg would say only that the port was full.', 'the port was full'],
  ['Anna Berg not only said that the port was full.', 'the port was full'],
  ['Anna Berg denied that the port was full.', 'the port was full'],
  ['Anna Berg had to admit that the fund was empty.', 'the fund was empty'],
  ['Anna Berg tried to explain that the door was locked.', 'the door was locked'],
  ['The talks did not last, and Anna Berg said the port was full.', 'the port was full'],
])('was said: %s', (text, words) => {
  expect(told(text)).toEqual([words]);
});
