import { setImmediate as answersFirst } from 'node:timers/promises';
import type { ArticleStore } from './store/article-store.ts';
import { briefCandidates } from './story/brief-candidates.ts';
import { contradictionsOf } from './story/contradictions/contradictions.ts';
import { toldEvents } from './story/timeline/told-events.ts';

/**
 * Works out what briefs and timelines of the most recent stories are made of, before anybody asks: a tenth of a second
 * or more for a story of hundreds of articles, a thousandth for one that has not changed since. What waits to be
 * answered goes first after every step. The result is the number of stories.
 */
export async function prepare(store: ArticleStore, most: number): Promise<number> {
  let prepared = 0;
  for (const { id } of (await store.stories()).slice(0, most)) {
    const articles = (await store.dossier(id))?.articles;
    if (articles === undefined) continue;
    for (const workOut of [toldEvents, contradictionsOf, briefCandidates]) {
      await answersFirst();
      workOut(articles);
    }
    prepared += 1;
  }
  return prepared;
}
