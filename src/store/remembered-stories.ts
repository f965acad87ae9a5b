import type { AnalysedArticle, Dossier } from '../story/story.ts';
import { parsedArticle, type StoredArticle, type StoredDossier } from './rows.ts';

/** Stories kept as they were read, for the next question about them: about 50 KB an article of 500 words. */
const KEPT = 64;

interface Held {
  readonly revision: number;
  readonly dossier: Dossier;
  /** The article's record by its id: facts follow from it, so the same record is the same article. */
  readonly records: ReadonlyMap<string, string>;
}

/**
 * The last few stories asked for, read again only when somebody has written since. What the write left as it was
 * stays the same object, an article or the whole story, so that what has been worked out of it need not be again.
 */
export function rememberedStories(
  revision: () => Promise<number>,
  load: (id: string) => Promise<StoredDossier | null>,
): (id: string) => Promise<Dossier | null> {
  const stories = new Map<string, Held>();
  return async (id) => {
    const now = await revision();
    let held = stories.get(id);
    if (held?.revision !== now) {
      const stored = await load(id);
      stories.delete(id);
      if (stored === null) return null;
      held = { revision: now, ...renewed(stored, held) };
    }
    // Last asked, last to be forgotten.
    stories.delete(id);
    stories.set(id, held);
    const [oldest] = stories.keys();
    if (stories.size > KEPT && oldest !== undefined) stories.delete(oldest);
    return held.dossier;
  };
}

function renewed({ story, articles: stored }: StoredDossier, held: Held | undefined): Omit<Held, 'revision'> {
  const known = new Map(held?.dossier.articles.map((each) => [held.records.get(each.article.id), each]));
  const records = new Map<string, string>();
  const articles = stored.map((each) => {
    const before = known.get(each.record);
    const article = before !== undefined && isUnchanged(before, each) ? before : parsedArticle(each);
    records.set(article.article.id, each.record);
    return article;
  });
  const same =
    held !== undefined &&
    held.dossier.articles.length === articles.length &&
    articles.every((article, at) => article === held.dossier.articles[at]);
  return { dossier: { story, articles: same ? held.dossier.articles : articles }, records };
}

function isUnchanged({ copyOf, dropped }: AnalysedArticle, stored: StoredArticle): boolean {
  return copyOf === stored.copyOf && JSON.stringify(dropped) === stored.dropped;
}
