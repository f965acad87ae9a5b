import { decode } from './decode.ts';
import { articleFrom, NO_PARAGRAPHS, type Origin, type ReadResult } from './reading.ts';
import { repair } from './repair.ts';
import { readText } from './text.ts';

const MB = 1024 * 1024;
/** A page or a text is one article; more than this is something else. */
export const LARGEST_PAGE = 5 * MB;
/** Feeds and JSON lines hold many articles. */
export const LARGEST_FILE = 50 * MB;

/**
 * Reads the articles of one file in whatever form its bytes show. Total: any bytes give articles, rejections
 * (a broken item of a feed leaves the others whole), or both.
 */
export function readArticles(bytes: Uint8Array, origin: Origin): ReadResult {
  const rejectedAs = (reason: string): ReadResult => ({
    articles: [],
    rejected: [{ source: origin.source, reason }],
  });
  if (bytes.length === 0) return rejectedAs('is empty; give a file with an article in it');
  if (bytes.length > LARGEST_FILE) return rejectedAs(tooLarge(bytes.length, LARGEST_FILE));
  const decoded = decode(bytes);
  if ('binary' in decoded) {
    const what = decoded.binary === 'not text' ? 'is not text' : `is ${decoded.binary}, not text`;
    return rejectedAs(`${what}; save the article as text, HTML or JSON`);
  }
  if (decoded.text.trim() === '') return rejectedAs('is empty; give a file with an article in it');
  if (bytes.length > LARGEST_PAGE) return rejectedAs(tooLarge(bytes.length, LARGEST_PAGE));
  const article = articleFrom(readText(repair(decoded.text)), origin);
  return article === null ? rejectedAs(NO_PARAGRAPHS) : { articles: [article], rejected: [] };
}

/** Why a file of this many bytes is not read. */
export function tooLarge(size: number, largest: number): string {
  return `is too large (${(size / MB).toFixed(1)} MB, at most ${largest / MB}); split it into one file an article`;
}
