import { describe, expect, it } from 'vitest';
import { ArticleIndex } from '../../src/story/article-index.ts';
import { assignStory, type Candidate } from '../../src/story/grouping.ts';
import { groupAll } from '../../src/story/regroup.ts';
import { signatureOf } from '../../src/story/signature.ts';
import { articles, signed } from './stories-in-words.ts';

type Key = keyof typeof articles;
const keys = Object.keys(articles) as Key[];

/** Adds articles in this order, each to the story it is assigned; the story of each by its key. */
function walk(order: readonly Key[]): Record<string, string> {
  const index = new ArticleIndex();
  const stories: Record<string, string> = {};
  for (const key of order) {
    const signature = signed(key);
    const { storyId, mergeStories } = assignStory(signature, index.candidates(signature, 200), index);
    const story = storyId ?? `story of ${key}`;
    index.merge(mergeStories, story);
    index.add({ articleId: key, storyId: story, signature });
    stories[key] = story;
  }
  return stories;
}

describe('assignStory', () => {
  it.each([
    ['as they came', keys],
    ['backwards', [...keys].reverse()],
  ])('joins what belongs together and keeps two events of a kind apart, %s', (_, order) => {
    const stories = walk(order);
    expect(stories.dam2).toBe(stories.dam1);
    expect(stories.dispute2).toBe(stories.dispute1);
    expect(new Set([stories.dam1, stories.otherDam, stories.strike, stories.dispute1]).size).toBe(4);
  });

  it('knows a story again that has slept for ten months, though another of its kind came in between', () => {
    const stories = walk(['dam1', 'dam2', 'strike', 'otherDam', 'dispute1', 'damInquiry']);
    expect(stories.damInquiry).toBe(stories.dam1);
    expect(stories.damInquiry).not.toBe(stories.otherDam);
  });

  it('asks less likeness of articles of the same days than of those of another month', () => {
    const index = new ArticleIndex();
    const candidate = { articleId: 'a', storyId: 's', signature: signed('dam1') };
    index.add(candidate);
    const flood = (publishedAt: string) =>
      signatureOf(
        {
          headline: 'Army sends pumps to flooded market',
          body: 'The army sent pumps to Orlen, where the market stood under water for a third day after the dam burst. The governor promised money for the rebuilding of homes, roads and schools. Orlen has asked its neighbours for blankets, tents and drinking water, since the wells of the town are full of mud from the dam above Orlen and nobody may drink from them before chemists have looked at samples. Trains to the coast go round by the northern line until a viaduct has been made safe. A choir from the coast gave a concert for the children, and a brewery filled its lorries with clean water instead of beer. The railway company said that its engineers would need until autumn.',
          publishedAt,
        },
        { entities: [] },
      );
    expect(assignStory(flood('2021-03-04'), [candidate], index).storyId).toBe('s');
    expect(assignStory(flood('2021-08-04'), [candidate], index).storyId).toBeNull();
  });

  it('gives the same answer for any order of candidates', () => {
    const index = new ArticleIndex();
    for (const key of keys.slice(1)) index.add({ articleId: key, storyId: key, signature: signed(key) });
    const candidates = index.candidates(signed('dam1'), 200);
    expect(assignStory(signed('dam1'), [...candidates].reverse(), index)).toEqual(
      assignStory(signed('dam1'), candidates, index),
    );
  });

  it('marks a copy and puts it with the original', () => {
    const { body } = articles.strike;
    const copy = signatureOf(
      { headline: 'A week without ships', body: `${body} This is a local addition.`, publishedAt: null },
      { entities: [] },
    );
    const index = new ArticleIndex();
    const original: Candidate = { articleId: 'a', storyId: 's', signature: signed('strike') };
    index.add(original);
    expect(assignStory(copy, [original], index)).toEqual({
      storyId: 's',
      nearDuplicateOf: 'a',
      mergeStories: [],
      rule: 'copy',
    });
  });

  it('starts a story where nothing is known', () =>
    expect(assignStory(signed('strike'), [], new ArticleIndex())).toEqual({
      storyId: null,
      nearDuplicateOf: null,
      mergeStories: [],
      rule: 'new',
    }));

  it('takes an article without words', () => {
    const empty = signatureOf({ headline: '', body: '', publishedAt: null }, { entities: [] });
    const index = new ArticleIndex();
    index.add({ articleId: 'a', storyId: 's', signature: empty });
    expect(
      assignStory(empty, [{ articleId: 'a', storyId: 's', signature: empty }], index).storyId,
    ).toBeNull();
  });
});

describe('groupAll', () => {
  it('groups what is known at once', () => {
    const index = new ArticleIndex();
    const signatures = keys.map(signed);
    for (const [at, signature] of signatures.entries())
      index.add({ articleId: String(at), storyId: null, signature });
    const groups = groupAll(signatures, index);
    const of = (key: Key) => groups[keys.indexOf(key)];
    expect(of('dam2')).toBe(of('dam1'));
    expect(of('damInquiry')).toBe(of('dam1'));
    expect(of('otherDam')).not.toBe(of('dam1'));
    expect(of('strike')).not.toBe(of('dam1'));
  });

  it('takes none and one', () => {
    expect(groupAll([], new ArticleIndex())).toEqual([]);
    expect(groupAll([signed('strike')], new ArticleIndex())).toEqual([0]);
  });
});
