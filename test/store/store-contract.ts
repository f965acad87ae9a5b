import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle } from '../../src/article/article.ts';
import type { ArticleStore, QuoteFilter } from '../../src/store/article-store.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { analysed, testArticle, wireArticles } from '../articles.ts';

/** An article that names just this person, as if the analysis had found them. */
function naming(
  draft: Parameters<typeof testArticle>[0],
  { name, role, party }: { name: string; role: string; party: string },
): AnalysedArticle {
  const { article, facts } = analysed(testArticle(draft));
  const entity = {
    kind: 'person',
    name,
    role,
    affiliation: null,
    party,
    mentions: [],
    rule: 'test',
  } as const;
  return { article, facts: { ...facts, entities: [entity] } };
}

/** What every article store must do. `open` opens the same store each time it is called in one test. */
export function storeContract(name: string, fresh: () => Promise<() => Promise<ArticleStore>>): void {
  describe(`${name}, as an article store`, () => {
    let open: () => Promise<ArticleStore>;
    let store: ArticleStore;
    beforeEach(async () => {
      open = await fresh();
      store = await open();
    });
    afterEach(() => store.close());

    it('is empty at first', async () => {
      expect(await store.counts()).toEqual({ articles: 0, stories: 0, quotes: 0 });
      expect(await store.stories()).toEqual([]);
      expect(await store.dossier('nothing')).toBeNull();
      expect(await store.article('nothing')).toBeNull();
      expect(await store.findArticles('', 5)).toEqual([]);
      expect(await store.related('nothing', 5)).toEqual([]);
      expect(await store.person('nothing')).toBeNull();
      expect(await store.findPeople('', 5)).toEqual([]);
    });

    it('gives back what was added, word for word', async () => {
      const [first] = wireArticles();
      if (first === undefined) throw new Error('no article');
      const [result] = await store.add([first]);
      expect(result).toMatchObject({ articleId: first.article.id, outcome: 'new', of: null });
      const stored = await store.article(first.article.id);
      expect(stored?.article).toEqual(first.article);
      expect(stored?.facts).toEqual(first.facts);
      expect(stored?.head.storyId).toBe(result?.storyId);
    });

    it('groups articles of one matter and keeps others apart', async () => {
      const results = await store.add(wireArticles());
      const [a, b, c] = results.map((result) => result.storyId);
      expect(a).toBe(b);
      expect(c).not.toBe(a);
      const dossier = await store.dossier(a ?? '');
      expect(dossier?.articles.map(({ article }) => article.publishedAt)).toEqual([
        '2021-03-04',
        '2021-03-09',
      ]);
      expect(dossier?.story).toMatchObject({ first: '2021-03-04', last: '2021-03-09', articleCount: 2 });
      expect((await store.stories()).map((story) => story.id)).toEqual([c, a]);
    });

    it('changes nothing when the same articles come again', async () => {
      await store.add(wireArticles());
      const before = { stories: await store.stories(), counts: await store.counts() };
      const again = await store.add(wireArticles());
      expect(again.map((result) => result.outcome)).toEqual(['duplicate', 'duplicate', 'duplicate']);
      expect({ stories: await store.stories(), counts: await store.counts() }).toEqual(before);
    });

    it('knows which articles need no analysis', async () => {
      const [first, second] = wireArticles();
      if (first === undefined || second === undefined) throw new Error('no articles');
      await store.add([first]);
      const known = await store.known([first.article.contentHash, second.article.contentHash]);
      expect([...known]).toEqual([first.article.contentHash]);
    });

    it('replaces an article whose words changed', async () => {
      await store.add(wireArticles());
      const { articles } = await store.counts();
      const draft = {
        headline: 'Tarn Motors strike begins',
        body: 'LINDEN: Workers went on strike.',
        source: 'strike',
      };
      const [added] = await store.add([analysed(testArticle(draft))]);
      const changed = testArticle({ ...draft, body: 'LINDEN: Workers at Tarn Motors went on strike today.' });
      const [result] = await store.add([analysed(changed)]);
      expect(result).toMatchObject({ articleId: added?.articleId, outcome: 'changed' });
      expect((await store.counts()).articles).toBe(articles + 1);
      expect((await store.article(changed.id))?.article.body).toContain('today');
      expect(await store.findArticles('today', 5)).toHaveLength(1);
    });

    describe('a date that is given later', () => {
      const undated = {
        headline: 'Ostland recalls its envoy from Maravia',
        body: 'VESTERBY: Ostland recalled its envoy from Maravia on Thursday over the Norrin strait.',
        source: 'recall.txt',
      };
      const given = { publishedAt: '2021-03-12', publishedFrom: 'given' } as const;

      it('replaces the article though its words are the same', async () => {
        await store.add([...wireArticles(), analysed(testArticle(undated))]);
        const before = await store.counts();
        const dated = { ...testArticle(undated), ...given };
        expect(await store.replace(analysed(dated))).toMatchObject({
          articleId: dated.id,
          outcome: 'changed',
        });
        const stored = await store.article(dated.id);
        expect(stored?.article).toEqual(dated);
        expect(stored?.head.publishedAt).toBe('2021-03-12');
        expect(stored?.facts.dates.map(({ value }) => value)).toEqual(['2021-03-11']);
        expect(await store.counts()).toEqual({ ...before, stories: (await store.stories()).length });
        const story = (await store.dossier(stored?.head.storyId ?? ''))?.story;
        expect(story?.last).toBe('2021-03-12');
        expect(await store.findArticles('envoy', 5)).toHaveLength(1);
      });

      it('is not undone when the article comes again, with the same words or others', async () => {
        await store.add([analysed(testArticle(undated))]);
        const dated = { ...testArticle(undated), ...given };
        await store.replace(analysed(dated));
        const again = await store.add([analysed(testArticle(undated))]);
        expect(again[0]?.outcome).toBe('duplicate');
        const body = `${undated.body}\n\nMaravia expressed regret on Friday.`;
        for (const published of [{}, { publishedAt: '2020-01-01', publishedFrom: 'metadata' as const }]) {
          const later = testArticle({
            ...undated,
            body: `${body} ${Object.keys(published).length}`,
            ...published,
          });
          expect((await store.add([analysed(later)]))[0]?.outcome).toBe('changed');
          const stored = await store.article(dated.id);
          expect(stored?.article).toMatchObject({ ...given, body: later.body });
          expect(stored?.facts.dates.map(({ value }) => value)).toEqual(['2021-03-11', '2021-03-12']);
        }
        const newer = { ...testArticle(undated), publishedAt: '2021-03-19', publishedFrom: 'given' as const };
        await store.replace(analysed(newer));
        expect((await store.article(dated.id))?.article.publishedAt).toBe('2021-03-19');
      });

      it('leads on from a story that its only article has left', async () => {
        const [alone] = await store.add([analysed(testArticle(undated))]);
        const left = (await store.dossier(alone?.storyId ?? ''))?.story;
        await store.add(wireArticles());
        const result = await store.replace(analysed({ ...testArticle(undated), ...given }));
        for (const way of [left?.id, result?.storyId])
          expect((await store.dossier(way ?? ''))?.articles.map(({ article }) => article.id)).toContain(
            result?.articleId,
          );
      });

      it('needs an article', async () => {
        expect(await store.replace(analysed({ ...testArticle(undated), ...given }))).toBeNull();
        expect(await store.counts()).toMatchObject({ articles: 0 });
      });
    });

    it('marks a copy with a new headline as a near-duplicate', async () => {
      const [first] = wireArticles();
      if (first === undefined) throw new Error('no article');
      await store.add(wireArticles());
      const { body } = first.article;
      const copy = testArticle({ headline: 'Strait closed to trawlers', body: `${body}\n\nMore to follow.` });
      const [result] = await store.add([analysed(copy)]);
      expect(result).toMatchObject({ outcome: 'near-duplicate', of: first.article.id });
      expect((await store.article(copy.id))?.head.nearDuplicateOf).toBe(first.article.id);
    });

    it('finds articles by words, whatever people type', async () => {
      await store.add(wireArticles());
      const found = await store.findArticles('tarn strike', 5);
      expect(found[0]?.headline).toContain('Tarn Motors');
      expect((await store.findArticles('norr', 5)).length).toBe(2);
      expect((await store.findArticles('', 2)).map((head) => head.publishedAt)).toEqual([
        '2021-03-10',
        '2021-03-09',
      ]);
      for (const odd of ['"', "' OR 1=1 --", 'NEAR(', '*', 'a AND', '%', '\\', '\u0000', '漢字']) {
        await expect(store.findArticles(odd, 5)).resolves.toBeInstanceOf(Array);
        await expect(store.findSpeakers(odd, 5)).resolves.toBeInstanceOf(Array);
      }
    });

    it('filters quotations and never cuts their words', async () => {
      await store.add(wireArticles());
      const all = await store.quotes({}, 50);
      expect(all.length).toBe((await store.counts()).quotes);
      for (const { article, quote } of all) {
        const { start, end } = article.facts.quotes[quote] ?? { start: -1, end: -1 };
        expect(article.article.body.slice(start, end).length).toBe(end - start);
      }
      for (const { article, quote } of await store.quotes({ kind: 'direct' }, 50))
        expect(article.facts.quotes[quote]?.kind).toBe('direct');
      for (const { article, quote } of await store.quotes({ speaker: 'holm' }, 50))
        expect(article.facts.quotes[quote]?.speaker?.name).toMatch(/holm/i);
    });

    it('filters quotations by who speaks, for whom, when and in what words, all at once', async () => {
      await store.add(wireArticles());
      const words = async (filter: QuoteFilter) =>
        (await store.quotes(filter, 50)).map(({ article, quote }) => {
          const { start, end } = article.facts.quotes[quote] ?? { start: 0, end: 0 };
          return article.article.body.slice(start, end);
        });
      expect(await words({ kind: 'direct', words: 'water', from: '2021-03', to: '2021-03-09' })).toEqual([
        'We will not be pushed out of our own waters,',
      ]);
      expect(await words({ words: 'water', to: '2021-03-08' })).toEqual([]);
      expect(await words({ words: 'water', party: 'Nowhere' })).toEqual([]);
      expect(await words({ words: '%' })).toHaveLength((await store.counts()).quotes);
      expect(await words({ mentions: [] })).toEqual([]);
      expect(await store.quotes({}, 2)).toHaveLength(2);
    });

    it('finds people by any part of their name, those most named first', async () => {
      await store.add(wireArticles());
      const names = async (letters: string) => (await store.findPeople(letters, 5)).map(({ name }) => name);
      for (const letters of ['hol', 'PEDER', 'peder holm', 'Holm Peder', 'Mr Peder Holm'])
        expect(await names(letters), letters).toEqual(['Peder Holm']);
      expect((await names('')).toSorted()).toEqual(['Ilka Brandt', 'Mara Quist', 'Peder Holm']);
      expect(await store.findPeople('', 1)).toHaveLength(1);
      expect(await names('zz')).toEqual([]);
      for (const odd of ['"', "' OR 1=1 --", '%', '\\', '\u0000', '漢字', '\u{10ffff}'])
        await expect(store.findPeople(odd, 5)).resolves.toBeInstanceOf(Array);
    });

    it('keeps one person over articles of a story, under every form of the name', async () => {
      const strike = (n: number, name: string) =>
        naming(
          {
            headline: 'Tarn Motors workers strike over battery plant',
            publishedAt: `2021-03-1${n}`,
            source: `strike ${n}`,
            body: `LINDEN: Workers at Tarn Motors went on strike on day ${n} over the battery plant move.`,
          },
          { name, role: 'union leader', party: 'Tarn Union' },
        );
      const named = [strike(1, 'Mara Quist'), strike(2, 'MARA J. QUIST'), strike(3, 'Quist')];
      const [first, , last] = await store.add(named);
      expect(last?.storyId).toBe(first?.storyId);
      const [head, ...others] = await store.findPeople('quist', 5);
      expect(others).toEqual([]);
      expect(head).toMatchObject({ articles: 3, shared: false });
      const record = await store.person(head?.id ?? '');
      expect(record?.articles.map(({ publishedAt }) => publishedAt)).toEqual([
        '2021-03-11',
        '2021-03-12',
        '2021-03-13',
      ]);
      // The id of any mention leads to the same person.
      for (const { id } of record?.person.mentions ?? [])
        expect((await store.person(id))?.person).toEqual(record?.person);
    });

    it('keeps namesakes of different matters apart, and forgets whom no article names any more', async () => {
      const draft = { headline: 'Court hears bakery case', source: 'court', body: 'VESTERBY: A court sat.' };
      const judge = naming(draft, { name: 'Mara Quist', role: 'judge', party: 'Ostland' });
      const strike = {
        headline: 'Tarn strike begins',
        body: 'LINDEN: Tarn workers walked out of the plant.',
      };
      const leader = naming(strike, { name: 'Mara Quist', role: 'union leader', party: 'Tarn Union' });
      await store.add([judge, leader]);
      const both = await store.findPeople('mara quist', 5);
      expect(both.map(({ shared }) => shared)).toEqual([true, true]);
      expect(both.map(({ description }) => description).toSorted()).toEqual([
        'judge, Ostland',
        'union leader, Tarn Union',
      ]);
      const found = both.find(({ description }) => description?.startsWith('judge'));
      const record = await store.person(found?.id ?? '');
      expect(record?.namesakes).toEqual(both.filter((each) => each !== found));
      await store.add([
        analysed(testArticle({ ...draft, body: 'VESTERBY: The court sent all of them home.' })),
      ]);
      expect(await store.person(found?.id ?? '')).toBeNull();
      expect(await store.findPeople('mara quist', 5)).toMatchObject([{ shared: false }]);
    });

    it('keeps what a later version of an article no longer says, until it says it again', async () => {
      const versions = [
        '"The gates stay shut," Holm said. "We will open them in May at the latest," he added.',
        '"The gates stay shut," Holm said.',
        '"We will open them in May at the latest," Holm said.',
      ].map((body) =>
        analysed(testArticle({ headline: 'Gates', source: 'gates', body: `Peder Holm spoke. ${body}` })),
      );
      const dropped: string[][] = [];
      for (const version of versions) {
        const [result] = await store.add([version]);
        const stored = await store.article(result?.articleId ?? '');
        dropped.push(
          (stored?.dropped ?? []).map(({ passage, quote }) => {
            expect(versions.some(({ article }) => article.body.includes(passage))).toBe(true);
            return passage.slice(quote.start, quote.end);
          }),
        );
      }
      expect(dropped).toEqual([[], ['We will open them in May at the latest,'], ['The gates stay shut,']]);
    });

    it('relates articles with a reason, never an article to itself', async () => {
      const [a, b, c] = await store.add(wireArticles());
      const related = await store.related(a?.articleId ?? '', 5);
      expect(related[0]?.article.id).toBe(b?.articleId);
      expect(related[0]?.shared.length).toBeGreaterThan(0);
      expect(related.map((each) => each.article.id)).not.toContain(a?.articleId);
      expect(related[0]?.article.id).not.toBe(c?.articleId);
    });

    it('relates an article to those of its own story alone, or to those of others alone', async () => {
      const added = await store.add(wireArticles());
      const [a] = added;
      const of = (storyId: string | undefined) =>
        added.flatMap((each) => (each.storyId === storyId && each !== a ? [each.articleId] : []));
      const ids = async (which: 'same story' | 'other stories') =>
        (await store.related(a?.articleId ?? '', 5, which)).map(({ article }) => article.id);
      expect(of(a?.storyId ?? undefined).length).toBeGreaterThan(0);
      expect((await ids('same story')).sort()).toEqual(of(a?.storyId ?? undefined).sort());
      for (const id of await ids('other stories')) expect(of(a?.storyId ?? undefined)).not.toContain(id);
    });

    it('lists the newest articles of stories, copies left out', async () => {
      const results = await store.add(wireArticles());
      const [first] = wireArticles();
      const copy = testArticle({
        headline: 'Strait closed',
        body: `${first?.article.body}\n\nMore to follow.`,
        publishedAt: '2021-03-05',
      });
      await store.add([analysed(copy)]);
      const [dispute, , strike] = results.map(({ storyId }) => storyId ?? '');
      const days = async (ids: readonly string[], each: number) =>
        (await store.newest(ids, each)).map(({ publishedAt }) => publishedAt);
      expect(await days([dispute ?? ''], 5)).toEqual(['2021-03-09', '2021-03-04']);
      expect(await days([strike ?? '', dispute ?? ''], 1)).toEqual(['2021-03-10', '2021-03-09']);
      expect(await days(['nothing'], 5)).toEqual([]);
    });

    it('keeps the pins of each place apart, one a name however it is written, over a restart', async () => {
      const other = await open();
      await store.pin('1', { name: 'Steel', query: 'steel tariffs' });
      await store.pin('1', { name: 'the strait', query: 'norrin' });
      await store.pin('2', { name: 'steel', query: 'tarn motors' });
      await other.pin('1', { name: 'The-Strait', query: 'maravia, ostland' });
      const pins = [
        { name: 'Steel', query: 'steel tariffs' },
        { name: 'The-Strait', query: 'maravia, ostland' },
      ];
      expect(await store.pins('1')).toEqual(pins);
      await other.close();
      await store.close();
      store = await open();
      expect(await store.pins('1')).toEqual(pins);
      expect(await store.pins('')).toEqual([]);
      expect(await store.unpin('1', 'THE STRAIT')).toBe(true);
      expect(await store.unpin('1', 'the strait')).toBe(false);
      expect(await store.pins('1')).toEqual(pins.slice(0, 1));
      expect(await store.pins('2')).toHaveLength(1);
    });

    it('keeps everything over a restart, and shows one process what another wrote', async () => {
      const other = await open();
      await store.add(wireArticles());
      expect(await other.counts()).toMatchObject({ articles: 3 });
      expect(await other.stories()).toEqual(await store.stories());
      await other.close();
      await store.close();
      store = await open();
      expect(await store.counts()).toMatchObject({ articles: 3 });
    });

    it('takes writes of two processes at once without losing any', async () => {
      const other = await open();
      const many = Array.from({ length: 20 }, (_, n) =>
        analysed(
          testArticle({ headline: `Bulletin ${n}`, body: `Number ${n} of the harbour bulletins came out.` }),
        ),
      );
      await Promise.all(many.map((each, n) => (n % 2 === 0 ? store : other).add([each])));
      expect((await store.counts()).articles).toBe(20);
      await other.close();
    });

    it('has facts of an older analysis found anew', async () => {
      const [first] = wireArticles();
      if (first === undefined) throw new Error('no article');
      await store.add([{ article: first.article, facts: { ...first.facts, version: -1, quotes: [] } }]);
      expect((await store.stale(5)).map((article) => article.id)).toEqual([first.article.id]);
      // Reading never shows facts that today's code did not find.
      expect((await store.article(first.article.id))?.facts).toEqual(first.facts);
      await store.add([first]);
      expect(await store.stale(5)).toEqual([]);
    });

    it('gives the same article the same id wherever it comes from', () => {
      const draft = { headline: 'A', body: 'B', url: 'https://example.com/a' };
      const again = { ...testArticle(draft), key: 'elsewhere' };
      expect(newArticle(again).id).toBe(testArticle(draft).id);
    });
  });
}
