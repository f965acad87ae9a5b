import { recall } from '../story/digest.ts';
import type { AnalysedArticle, Dossier } from '../story/story.ts';
import { parsedArticle, type StoredDossier } from './rows.ts';

/** Stories kept as they were read, for the next question about them: about 50 KB an article of 500 words. */
const KEPT = 64;

interface Held {
  readonly revision: number;
  readonly dossier: Dossier;
  /** Its articles by their records: facts follow from these, so the same record is the same article. */
  readonly articles: ReadonlyMap<string, Known>;
}

/** An article with what could change though its record does not. */
interface Known {
  readonly article: AnalysedArticle;
  readonly copyOf: string | null;
  readonly dropped: string;
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

function renewed(
  { story, articles: stored, digest }: StoredDossier,
  held: Held | undefined,
): Omit<Held, 'revision'> {
  const known = new Map<string, Known>();
  const articles = stored.map((each) => {
    const { record, copyOf, dropped } = each;
    const before = held?.articles.get(record);
    const same = before?.copyOf === copyOf && before.dropped === dropped;
    const article = same ? before.article : parsedArticle(each);
    known.set(record, { article, copyOf, dropped });
    return article;
  });
  const before = held?.dossier.articles ?? [];
  if (before.length === articles.length && articles.every((article, at) => article === before[at]))
    return { dossier: { story, articles: before }, articles: known };
  if (digest !== null) recall(articles, JSON.parse(digest));
  return { dossier: { story, articles }, articles: known };
}
