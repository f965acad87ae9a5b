import { ANALYSIS_VERSION, analyze } from '../analysis/analyze.ts';
import type { Facts } from '../analysis/facts.ts';
import type { Article } from '../article/article.ts';
import { once } from '../story/once.ts';
import type { PersonMention } from '../story/people.ts';
import type { Signature } from '../story/signature.ts';
import type { AnalysedArticle, Story } from '../story/story.ts';
import type { ArticleHead } from './article-store.ts';
import type { Row } from './sqlite-database.ts';

/** The columns of a table as our records. The store alone writes them, so they have these shapes. */

export const ARTICLE_COLUMNS = `record, CAST(facts AS BLOB) AS facts, analysis_version, near_duplicate_of,
  (SELECT json_group_array(json(record) ORDER BY number) FROM dropped_quote WHERE article_id = article.id) AS dropped`;
export const HEAD_COLUMNS =
  'id, headline, publisher, published_at, url, invented, story_id, near_duplicate_of';

export function article(row: Row): Article {
  return JSON.parse(String(row.record));
}

/** An article as its row holds it: text, which passes between threads and is compared faster than what it stands for. */
export interface StoredArticle {
  readonly record: string;
  /** JSON in UTF-8: it is long, and bytes go over to another thread without being copied. */
  readonly facts: Uint8Array<ArrayBuffer>;
  readonly copyOf: string | null;
  readonly dropped: string;
}

/** A story with its articles as they are stored. */
export interface StoredDossier {
  readonly story: Story;
  readonly articles: readonly StoredArticle[];
  /** JSON of the `Digest` of these very articles; null where it has not been worked out yet. */
  readonly digest: string | null;
}

/** Facts of an older analysis may lack what today's code reads, so they are found anew. */
export function storedArticle(row: Row): StoredArticle {
  const current = row.analysis_version === ANALYSIS_VERSION;
  return {
    record: String(row.record),
    facts: current ? (row.facts as Uint8Array<ArrayBuffer>) : asBytes(JSON.stringify(analyze(article(row)))),
    copyOf: text(row.near_duplicate_of),
    dropped: String(row.dropped),
  };
}

/** The facts are parsed when somebody asks for them: they are long, and an answer from a digest needs few of them. */
export function parsedArticle({ record, facts, copyOf, dropped }: StoredArticle): AnalysedArticle {
  const parsed = once((): Facts => JSON.parse(UTF8.decode(facts)));
  return {
    article: JSON.parse(record),
    get facts() {
      return parsed();
    },
    copyOf,
    dropped: JSON.parse(dropped),
  };
}

const UTF8 = new TextDecoder();

export function asBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function analysedArticle(row: Row): AnalysedArticle {
  return parsedArticle(storedArticle(row));
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
