import { analyze } from '../../../src/analysis/analyze.ts';
import { newArticle } from '../../../src/article/article.ts';
import type { AnalysedArticle } from '../../../src/story/story.ts';

/** What every labelled article has, and what only those of stories have. */
export interface LabelledText {
  readonly headline: string;
  readonly published: string | null;
  readonly body: string;
  readonly publisher?: string;
  readonly relatedHeadlines?: readonly string[];
}

/** A labelled article as the program takes it in; `source` tells it from the others. */
export function analysedOf(labelled: LabelledText, source: string): AnalysedArticle {
  const article = newArticle({
    key: source,
    source,
    url: null,
    publisher: labelled.publisher ?? null,
    byline: null,
    headline: labelled.headline,
    dateline: { place: null, agency: null },
    publishedAt: labelled.published,
    publishedFrom: labelled.published === null ? 'unknown' : 'given',
    language: 'en',
    body: labelled.body,
    relatedHeadlines: labelled.relatedHeadlines ?? [],
    invented: true,
  });
  return { article, facts: analyze(article) };
}
