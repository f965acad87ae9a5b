import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepare } from '../src/prepare.ts';
import type { ArticleStore } from '../src/store/article-store.ts';
import { openStore } from '../src/store/open-store.ts';
import * as toldEvents from '../src/story/timeline/told-events.ts';
import { analysed, testArticle } from './articles.ts';

vi.mock(import('../src/story/timeline/told-events.ts'), { spy: true });

describe('prepare', () => {
  let store: ArticleStore;
  beforeEach(async () => {
    store = await openStore(':memory:');
    await store.add(
      [
        ['2024-03-01', 'Ostrava closes its last coal mine', 'Ostrava closed its last coal mine on Thursday.'],
        ['2024-05-02', 'Herring quota halved in Tarn', 'Tarn halved its herring quota on Wednesday.'],
      ].map(([publishedAt = '', headline = '', body = '']) =>
        analysed(testArticle({ source: headline, headline, publishedAt, body })),
      ),
    );
  });
  afterEach(() => store.close());

  it('works out the events of the very articles that a command will be given', async () => {
    expect(await prepare(store, 10)).toBe(2);
    const asked = vi.mocked(toldEvents.toldEvents).mock.calls.map(([articles]) => articles);
    const stories = await store.stories();
    for (const { id } of stories) expect(asked).toContain((await store.dossier(id))?.articles);
  });

  it('begins with the most recent', async () => {
    const dossier = vi.spyOn(store, 'dossier');
    expect(await prepare(store, 1)).toBe(1);
    expect(dossier.mock.calls).toEqual([[(await store.stories())[0]?.id]]);
    expect((await store.stories())[0]?.title).toContain('Tarn');
  });

  it('lets others be answered after every step', async () => {
    let turns = 0;
    let over = false;
    const count = () => {
      turns += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    await prepare(store, 10);
    over = true;
    expect(turns).toBeGreaterThanOrEqual(6);
  });
});
