import { expect, it } from 'vitest';
import { stem } from '../../src/story/stem.ts';

it.each([
  ['agreements', 'agreement', true],
  ['sharing', 'share', true],
  ['exports', 'exported', true],
  ['restrictions', 'restriction', true],
  ['ponies', 'poni', true],
  ['relational', 'relate', true],
  ['news', 'new', true],
  ['pact', 'pack', false],
  ['japan', 'japanese', false],
])('%s and %s: same stem %s', (one, other, same) => expect(stem(one) === stem(other)).toBe(same));

it('leaves numbers and other scripts alone', () => {
  expect(stem('mh370')).toBe('mh370');
  expect(stem('élysée')).toBe('élysée');
});
