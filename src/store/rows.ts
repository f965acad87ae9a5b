import { ANALYSIS_VERSION, analyze } from '../analysis/analyze.ts';
import type { Facts } from '../analysis/facts.ts';
import type { Article } from '../article/article.ts';
import type { PersonMention } from '../story/people.ts';
import type { Signature } from '../story/signature.ts';
import type { AnalysedArticle, Story } from '../story/story.ts';
import type { ArticleHead } from './article-store.ts';
import type { Row } from './sqlite-database.ts';

/** The columns of a table as our records. The store alone writes them, so they have these shapes. */

export const ARTICLE_COLUMNS = `record, facts, analysis_version, near_duplicate_of,
  (SELECT json_group_array(json(record) ORDER BY number) FROM dropped_quote WHERE article_id = article.id) AS dropped`;
export const HEAD_COLUMNS =
  'id, headline, publisher, published_at, url, invented, story_id, near_duplicate_of';

export function article(row: Row): Article {
  return JSON.parse(String(row.record));
}

/** Facts of an older analysis may lack what today's code reads, so they are found anew. */
export function analysedArticle(row: Row): AnalysedArticle {
  const record = article(row);
  const facts: Facts =
    row.analysis_version === ANALYSIS_VERSION ? JSON.parse(String(row.facts)) : analyze(record);
  return {
    article: record,
    facts,
    copyOf: text(row.near_duplicate_of),
    dropped: JSON.parse(String(row.dropped)),
  };
}

/** A row of `person` joined with its article and story; `companions` are asked for apart. */
export function personMention(row: Row, companions: readonly string[]): PersonMention {
  return {
    id: String(row.id),
    articleId: String(row.article_id),
    entity: Number(row.entity),
    storyId: String(row.story),
    published: text(row.published_at),
    name: String(row.name),
    role: text(row.role),
    affiliation: text(row.affiliation),
    party: text(row.party),
    storyParties: JSON.parse(String(row.story_parties ?? '[]')),
    companions,
  };
}

export function articleHead(row: Row): ArticleHead {
  return {
    id: String(row.id),
    headline: String(row.headline),
    publisher: text(row.publisher),
    publishedAt: text(row.published_at),
    url: text(row.url),
    invented: row.invented === 1,
    storyId: text(row.story_id),
    nearDuplicateOf: text(row.near_duplicate_of),
  };
}

export function signature(row: Row): Signature {
  return JSON.parse(String(row.signature));
}

export function story(row: Row): Story {
  return {
    id: String(row.id),
    slug: String(row.slug),
    title: String(row.title),
    parties: JSON.parse(String(row.parties)),
    keywords: JSON.parse(String(row.keywords)),
    first: text(row.first),
    last: text(row.last),
    articleCount: Number(row.article_count),
    invented: row.invented === 1,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
