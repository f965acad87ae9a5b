import { describe, expect, it } from 'vitest';
import { rememberedStories } from '../../src/store/remembered-stories.ts';
import { asBytes, type StoredArticle, type StoredDossier } from '../../src/store/rows.ts';
import { digestOf } from '../../src/story/digest.ts';
import type { Story } from '../../src/story/story.ts';
import { wireArticles } from '../articles.ts';

const [first, second, third] = wireArticles().map(
  ({ article, facts }): StoredArticle => ({
    record: JSON.stringify(article),
    facts: asBytes(JSON.stringify(facts)),
    copyOf: null,
    dropped: '[]',
  }),
) as [StoredArticle, StoredArticle, StoredArticle];

const STORY: Story = {
  id: 's1',
  slug: 'harbour',
  title: 'Harbour',
  parties: [],
  keywords: [],
  first: null,
  last: null,
  articleCount: 2,
  invented: true,
};

/** A store whose story is what the test says; counts how often it was read. */
function stored(articles: readonly StoredArticle[]) {
  const state = { articles, revision: 1, reads: 0, digest: null as string | null };
  const ask = rememberedStories(
    async () => state.revision,
    async (id): Promise<StoredDossier | null> => {
      state.reads += 1;
      return id === 's1' ? { story: STORY, articles: state.articles, digest: state.digest } : null;
    },
  );
  return { state, ask };
}

describe('stories that were read', () => {
  it('are read again only when somebody has written', async () => {
    const { state, ask } = stored([first, second]);
    const before = await ask('s1');
    expect(await ask('s1')).toBe(before);
    expect(state.reads).toBe(1);
    state.revision = 2;
    await ask('s1');
    expect(state.reads).toBe(2);
  });

  it('keep the list of articles that no write has changed, and what was worked out of it', async () => {
    const { state, ask } = stored([first, second]);
    const before = await ask('s1');
    state.revision = 2;
    expect((await ask('s1'))?.articles).toBe(before?.articles);
  });

  it('keep each article that a write has left as it was', async () => {
    const { state, ask } = stored([first, second]);
    const before = await ask('s1');
    state.revision = 2;
    state.articles = [first, { ...second, copyOf: 'a1' }, third];
    const after = await ask('s1');
    expect(after?.articles).not.toBe(before?.articles);
    expect(after?.articles[0]).toBe(before?.articles[0]);
    expect(after?.articles[1]).toEqual({ ...before?.articles[1], copyOf: 'a1' });
    expect(after?.articles[2]?.article).toEqual(JSON.parse(third.record));
  });

  it('come with what was worked out of them before, and keep it', async () => {
    const { state, ask } = stored([first, second]);
    const digest = { events: [], briefs: {}, contradictions: [], quotes: 77 };
    state.digest = JSON.stringify(digest);
    const { articles } = (await ask('s1')) ?? { articles: [] };
    expect(digestOf(articles)).toEqual(digest);
    state.revision = 2;
    state.digest = null;
    expect(digestOf((await ask('s1'))?.articles ?? []).quotes).toBe(77);
    state.revision = 3;
    state.articles = [first, second, third];
    expect(digestOf((await ask('s1'))?.articles ?? []).quotes).toBeLessThan(77);
  });

  it('are forgotten where there is no such story', async () => {
    expect(await stored([]).ask('s2')).toBeNull();
  });
});
