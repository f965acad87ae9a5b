import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { brief } from '../../src/story/brief.ts';
import { DIGEST_VERSION, digestOf, recall } from '../../src/story/digest.ts';
import type { AnalysedArticle, Dossier } from '../../src/story/story.ts';
import { timeline } from '../../src/story/timeline.ts';
import { labelledArticles } from './labelled-stories.ts';
import { dossierOf } from './told.ts';

const STORIES = [
  ...Map.groupBy(labelledArticles(/./), ({ article }) => article.source.replace(/-\d+$/, '')).values(),
];
/** The version that made the digests of these stories what they are, and a hash of them. */
const MADE_BY = { version: '6.4', digests: 'f8542b492acece6b' };

describe('a digest', () => {
  it('has another version when it has become another', () => {
    const all = STORIES.map((articles) => digestOf(articles));
    const digests = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
    expect(
      { version: DIGEST_VERSION, digests },
      'Digests have changed: raise DIGEST_VERSION (unless ANALYSIS_VERSION was raised), and note both here.',
    ).toEqual(MADE_BY);
  });

  it('answers the same when it was stored and read', () => {
    for (const articles of STORIES) {
      const asRead: Dossier = dossierOf(articles.map((each) => ({ ...each })));
      recall(asRead.articles, JSON.parse(JSON.stringify(digestOf(articles))));
      const worked = dossierOf(articles);
      for (const options of [{}, { limit: 200 }, { party: 'union' }, { from: '2021', to: '2023' }])
        expect(timeline(asRead, options)).toEqual(timeline(worked, options));
      for (const length of ['short', 'normal', 'long'] as const)
        expect(brief(asRead, { length })).toEqual(brief(worked, { length }));
      expect(digestOf(asRead.articles).contradictions).toEqual(digestOf(articles).contradictions);
    }
  });

  it('needs no facts to answer once it was stored', () => {
    const articles = labelledArticles(/^halden-strike-/);
    const asRead = articles.map(
      ({ article }): AnalysedArticle => ({
        article,
        get facts(): never {
          throw new Error('facts are long');
        },
      }),
    );
    recall(asRead, JSON.parse(JSON.stringify(digestOf(articles))));
    expect(timeline(dossierOf(asRead), { party: 'union' }).entries).not.toEqual([]);
    expect(brief(dossierOf(asRead), { length: 'long' }).lines).not.toEqual([]);
  });

  it('is not put in place of one that is known', () => {
    const [articles = []] = STORIES;
    recall(articles, { ...digestOf(articles), quotes: -1 });
    expect(digestOf(articles).quotes).toBeGreaterThanOrEqual(0);
  });
});
