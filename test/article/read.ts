import type { Article } from '../../src/article/article.ts';
import { readArticles } from '../../src/article/read-articles.ts';
import type { ReadResult } from '../../src/article/reading.ts';

/** Reads a text or bytes as the file of that name. */
export function read(
  content: string | Uint8Array,
  source = 'file.txt',
  published: string | null = null,
): ReadResult {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readArticles(bytes, { source, key: `/real/${source}`, published });
}

/** The one article of a file; anything else fails the test. */
export function readOne(
  content: string | Uint8Array,
  source = 'file.txt',
  published: string | null = null,
): Article {
  const { articles, rejected } = read(content, source, published);
  const [article] = articles;
  if (article === undefined || articles.length > 1 || rejected.length > 0) {
    throw new Error(`expected one article: ${articles.length} read, ${JSON.stringify(rejected)}`);
  }
  return article;
}

export function paragraphs(article: Article): string[] {
  return article.body.split('\n\n');
}
