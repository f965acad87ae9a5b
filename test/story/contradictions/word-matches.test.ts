import { expect, it } from 'vitest';
import { alikeWords, matchOf, matchWord } from '../../../src/story/contradictions/word-matches.ts';

const words = (text: string) => text.split(' ').map((word) => matchWord(word, word, 2));

it('counts bits of words that are the same, and a part of those that are alike', () => {
  const match = matchOf(words('crew boarded ferry'), words('ferry sank'));
  expect(match.bits).toBeGreaterThanOrEqual(2);
  expect(match.bits).toBeLessThan(4);
  expect(match.shares[0]).toBeLessThan(match.shares[1]);
  expect(match.left[0]).toBeLessThanOrEqual(match.left[1]);
});

it('takes nouns of one thing for nearly the same, and names only for themselves', () => {
  const [inmate, convict] = words('inmate convict');
  if (!inmate || !convict) throw new Error('none');
  expect(alikeWords(inmate, convict)).toBe(0.9);
  expect(alikeWords(matchWord('france', '', 5), matchWord('germany', '', 5))).toBe(0);
});

it('has nothing to share where there is nothing', () => {
  expect(matchOf([], [])).toEqual({ bits: 0, share: 0, left: [0, 0], shares: [0, 0] });
});
