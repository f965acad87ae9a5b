import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redate, settle } from '../../src/ingest.ts';
import type { ArticleStore } from '../../src/store/article-store.ts';
import { digestOf } from '../../src/story/digest.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { analysed } from '../articles.ts';
import { labelledArticles } from '../story/labelled-stories.ts';

/** Articles of two strikes, a dispute at a port and a quake; mending moves some of them. */
const ARTICLES = labelledArticles(/^(?:halden-strike|castelmar-strike|skarvik-docks|orubia-quake)-/);

/** What every article store must do about digests. `open` opens the same store each time in one test. */
export function digestContract(name: string, fresh: () => Promise<() => Promise<ArticleStore>>): void {
  describe(`${name}, keeping digests`, () => {
    let open: () => Promise<ArticleStore>;
    let store: ArticleStore;
    beforeEach(async () => {
      open = await fresh();
      store = await open();
    });
    afterEach(() => store.close());

    /** Every story answers as its articles say now, whatever was worked out before. */
    async function expectAllFresh(of: ArticleStore): Promise<void> {
      for (const { id, slug } of await of.stories()) {
        const { articles } = (await of.dossier(id)) ?? { articles: [] };
        expect(articles.length).toBeGreaterThan(0);
        expect(plain(digestOf(articles)), slug).toEqual(
          plain(digestOf(articles.map((each) => ({ ...each })))),
        );
      }
    }

    it('has none to work out in an empty store', async () => {
      expect(await store.digest()).toBe(0);
    });

    it('works out one story at a time, until all that are worth it have theirs', async () => {
      await store.add(ARTICLES);
      for (let left = 1; left > 0; ) ({ left } = await store.mend());
      const left = await store.digest();
      expect(left).toBeGreaterThan(0);
      for (let n = left - 1; n >= 0; n -= 1) expect(await store.digest()).toBe(n);
      expect(await store.digest()).toBe(0);
      await expectAllFresh(await reopened());
    });

    it('never answers from a digest of other articles', async () => {
      const other = await open();
      for (const [at, each] of ARTICLES.entries()) {
        await store.add([each]);
        if (at % 4 === 0) await other.digest();
        if (at % 7 === 0) await settle(store, 3);
      }
      await settle(store, 200);
      await expectAllFresh(other);
      const changed = ARTICLES.filter((_, at) => at % 5 === 0);
      for (const { article } of changed) {
        await redate(other, article.id, '2020-02-02');
        await expectAllFresh(store);
        await store.add([laterVersion(article)]);
        await expectAllFresh(other);
        await store.digest();
      }
      await settle(store, 200);
      expect(await store.digest()).toBe(0);
      await expectAllFresh(store);
      await expectAllFresh(other);
      await expectAllFresh(await reopened());
      await other.close();
    });

    it('keeps none of articles that another process changes meanwhile', async () => {
      const other = await open();
      await store.add(ARTICLES.slice(0, 5));
      const adding = (async () => {
        for (const each of ARTICLES.slice(5)) await other.add([each]);
      })();
      for (let n = 0; n < 20; n += 1) await store.digest();
      await adding;
      await expectAllFresh(await reopened());
      await other.close();
    });

    /** As a program that starts now finds it: nothing is remembered. */
    async function reopened(): Promise<ArticleStore> {
      await store.close();
      store = await open();
      return store;
    }
  });
}

/** As JSON keeps it. */
function plain(of: unknown): unknown {
  return JSON.parse(JSON.stringify(of));
}

function laterVersion(article: AnalysedArticle['article']): AnalysedArticle {
  const body = `${article.body}\n\nSeven people were killed, the ministry said on Friday.`;
  return analysed({ ...article, body, contentHash: `${article.contentHash}-later` });
}
