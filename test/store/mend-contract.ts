import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../src/ingest.ts';
import type { ArticleStore } from '../../src/store/article-store.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { analysed } from '../articles.ts';
import { labelledArticles } from '../story/labelled-stories.ts';

/** Short articles of four stories, two of them strikes and two of them trials; what few words they share misleads. */
const ARTICLES = labelledArticles(/^(?:halden-strike|castelmar-strike|achterberg-trial|osei-lund-trial)-/);

/** What every article store must do about early mistakes. `open` opens the same store each time in one test. */
export function mendContract(name: string, fresh: () => Promise<() => Promise<ArticleStore>>): void {
  describe(`${name}, mending stories`, () => {
    let open: () => Promise<ArticleStore>;
    let store: ArticleStore;
    beforeEach(async () => {
      open = await fresh();
      store = await open();
    });
    afterEach(() => store.close());

    /** The articles of each story, by their names, in order. */
    async function grouping(of: ArticleStore): Promise<string[]> {
      const stories = await of.stories();
      const dossiers = await Promise.all(stories.map(({ id }) => of.dossier(id)));
      return dossiers
        .map((each) =>
          (each?.articles ?? [])
            .map(({ article }) => article.source)
            .sort()
            .join(),
        )
        .sort();
    }
    async function addOneByOne(articles: readonly AnalysedArticle[]): Promise<void> {
      for (const each of articles) await store.add([each]);
    }

    it('has nothing to do in an empty store', async () => {
      expect(await store.mend()).toEqual({ moved: 0, left: 0 });
    });

    it('moves articles to where they belong now that more is known, and then leaves them there', async () => {
      await addOneByOne(ARTICLES);
      const before = { grouping: await grouping(store), counts: await store.counts() };
      expect(await settle(store, 200)).toBeGreaterThan(0);
      const after = await grouping(store);
      expect(after).not.toEqual(before.grouping);
      for (const story of after)
        expect(new Set(story.split(',').map((source) => source.replace(/-\d$/, ''))).size, story).toBe(1);
      expect((await store.counts()).articles).toBe(before.counts.articles);
      expect(await store.mend()).toEqual({ moved: 0, left: 0 });
      // Looking at all of them once more, after a new version of each, changes nothing either.
      const again = ARTICLES.map(({ article }) => analysed({ ...article, publishedFrom: 'given' }));
      for (const each of again) await store.replace(each);
      await settle(store, 200);
      expect(await grouping(store)).toEqual(after);
    });

    it('comes to the same stories from any order', async () => {
      await addOneByOne(ARTICLES);
      await settle(store, 200);
      const other = await (await fresh())();
      for (const each of ARTICLES.toReversed()) await other.add([each]);
      await settle(other, 200);
      expect(await grouping(other)).toEqual(await grouping(store));
      await other.close();
    });

    it('lets every id and slug lead on, and people follow their articles', async () => {
      await addOneByOne(ARTICLES);
      const early = await store.stories();
      await settle(store, 200);
      const late = await store.stories();
      for (const { id, slug, articleCount } of early) {
        const kept = late.find((story) => story.slug === slug);
        const led = (await store.dossier(id))?.story;
        expect(led, slug).toBeDefined();
        expect((kept ?? (await store.dossier(slug))?.story)?.id, slug).toBe(led?.id);
        expect(articleCount).toBeGreaterThan(0);
      }
      expect(new Set(late.map(({ slug }) => slug)).size).toBe(late.length);
      for (const { id } of await store.findPeople('', 25))
        for (const { storyId } of (await store.person(id))?.person.mentions ?? [])
          expect(late.map((story) => story.id)).toContain(storyId);
    });

    it('remembers over a restart what is still to be done', async () => {
      await addOneByOne(ARTICLES);
      const { left } = await store.mend();
      expect(left).toBeGreaterThan(0);
      await store.close();
      store = await open();
      await settle(store, 200);
      const mended = await grouping(store);
      const other = await (await fresh())();
      for (const each of ARTICLES) await other.add([each]);
      await settle(other, 200);
      expect(mended).toEqual(await grouping(other));
      await other.close();
    });

    it('loses nothing when two processes mend while articles come in', async () => {
      const other = await open();
      const [first, second] = [ARTICLES.slice(0, 10), ARTICLES.slice(10)];
      await store.add(first);
      const adding = (async () => {
        for (const each of second) await other.add([each]);
      })();
      await Promise.all([adding, settle(store, 60), settle(other, 60)]);
      await Promise.all([settle(store, 200), settle(other, 200)]);
      expect(await grouping(store)).toEqual(await grouping(other));
      expect((await grouping(store)).join().split(',').sort()).toEqual(
        ARTICLES.map(({ article }) => article.source).sort(),
      );
      const counted = (await store.stories()).reduce((sum, story) => sum + story.articleCount, 0);
      expect(counted).toBe(ARTICLES.length);
      await other.close();
    });
  });
}
