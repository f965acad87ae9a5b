import { intervalOf } from './date-words.ts';
import type { Dossier } from './story.ts';

/**
 * What was known by the end of a day (or month, or year: ISO): only the articles published until then. Articles
 * without a date are left out, since nobody knows whether they had appeared. Null leaves the dossier as it is.
 */
export function asOf(dossier: Dossier, day: string | null): Dossier {
  const until = intervalOf(day)?.to;
  if (until === undefined) return dossier;
  const articles = dossier.articles.filter(
    ({ article }) => article.publishedAt !== null && article.publishedAt.slice(0, 10) <= until,
  );
  const days = articles.map(({ article }) => article.publishedAt?.slice(0, 10) ?? null);
  const story = {
    ...dossier.story,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    articleCount: articles.length,
    invented: articles.some(({ article }) => article.invented),
  };
  return { story, articles };
}
