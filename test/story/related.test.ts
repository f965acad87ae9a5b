import { describe, expect, it } from 'vitest';
import { ArticleIndex } from '../../src/story/article-index.ts';
import { concernsMatter, rankRelated } from '../../src/story/related.ts';
import { articles, signed } from './stories-in-words.ts';

const keys = Object.keys(articles) as (keyof typeof articles)[];

describe('rankRelated', () => {
  const index = new ArticleIndex();
  const candidates = keys.map((key) => ({ articleId: key, storyId: key, signature: signed(key) }));
  for (const candidate of candidates) index.add(candidate);
  const ranked = (key: keyof typeof articles) =>
    rankRelated(
      { signature: signed(key) },
      candidates.filter(({ articleId }) => articleId !== key),
      index,
    );

  it('puts the same matter first and says what is shared, as printed', () => {
    const [first] = ranked('dam1');
    expect(first?.articleId).toBe('dam2');
    expect(first?.shared).toContain('Kestrel');
    expect(first?.shared.length).toBeLessThanOrEqual(4);
    expect(ranked('dispute1')[0]?.articleId).toBe('dispute2');
  });

  it('puts another event of the kind before what has nothing to do with it', () => {
    const order = ranked('dam1').map(({ articleId }) => articleId);
    expect(order.slice(0, 2).sort()).toEqual(['dam2', 'damInquiry']);
    expect(order[2]).toBe('otherDam');
  });

  it('gives scores from 0 to 1, falling', () => {
    const scores = ranked('dam1').map(({ score }) => score);
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });
});

describe('concernsMatter', () => {
  it.each([
    ['Mayor of Orlen asks army to search below the dam', true],
    ['Kestrel dam had cracks, engineers say', true],
    ['Singer cancels tour after cold', false],
    ['Tuesday market report', false],
    ['Mayor opens flower show', false],
  ])('%s: %s', (headline, concerns) => expect(concernsMatter(headline, signed('dam1'))).toBe(concerns));
});
