import { type Article, newArticle } from '../article/article.ts';

/** A line of a batch as an article, its text as it stands. */
export function articleOf(
  line: { id: string; title: string; text: string; published?: string | null | undefined },
  titlesOnly = false,
): Article {
  return newArticle({
    key: line.id,
    source: line.id,
    url: null,
    publisher: null,
    byline: null,
    headline: line.title,
    dateline: { place: null, agency: null },
    publishedAt: line.published ?? null,
    publishedFrom: line.published ? 'given' : 'unknown',
    language: 'en',
    body: titlesOnly ? '' : line.text,
    relatedHeadlines: [],
    invented: false,
  });
}
