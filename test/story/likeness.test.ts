import { describe, expect, it } from 'vitest';
import { likeness, nearness, senseOfWords } from '../../src/story/likeness.ts';

describe('likeness of words', () => {
  it('is great for words of one matter and nothing for most', () => {
    for (const [a, b] of [
      ['ballot', 'vote'],
      ['prisoners', 'inmates'],
      ['blaze', 'fire'],
      ['salary', 'pay'],
    ] as const)
      expect(likeness(a, b), `${a} ${b}`).toBeGreaterThan(0.3);
    for (const [a, b] of [
      ['ballot', 'ferry'],
      ['prisoners', 'salary'],
      ['zzyzx', 'fire'],
    ] as const)
      expect(likeness(a, b), `${a} ${b}`).toBe(0);
  });

  it('is 1 of a word with itself and the same both ways', () => {
    expect(likeness('zzyzx', 'zzyzx')).toBe(1);
    expect(likeness('crew', 'sailors')).toBe(likeness('sailors', 'crew'));
  });
});

describe('senses of several words', () => {
  it('are near where the words are', () => {
    const sense = (text: string) => senseOfWords(text.split(' ').map((word) => [word, 1] as const));
    const [strike, walkout, flood] = ['workers strike pay', 'staff walkout wages', 'river flood rain'].map(
      sense,
    );
    if (!strike || !walkout || !flood) throw new Error('none');
    expect(nearness(strike, walkout)).toBeGreaterThan(nearness(strike, flood));
    expect(nearness(strike, sense('zzyzx'))).toBe(0);
  });
});
