import { unescape_html } from 'ftfy-js/fixes';
import { decode } from './decode.ts';
import { readFeed } from './feed.ts';
import { readHtml } from './html.ts';
import { looksLikeJson, readJson } from './json.ts';
import { articleFrom, NO_PARAGRAPHS, type Origin, type ReadResult } from './reading.ts';
import { repair } from './repair.ts';
import { readText } from './text.ts';

const MB = 1024 * 1024;
/** A page or a text is one article; more than this is something else. */
export const LARGEST_PAGE = 5 * MB;
/** Feeds and JSON lines hold many articles. */
export const LARGEST_FILE = 50 * MB;

export type Form = 'text' | 'html' | 'json' | 'feed' | 'xml';

const EMPTY = 'is empty; give a file with an article in it';

/**
 * Reads the articles of one file in whatever form its bytes show. Total: any bytes give articles, rejections
 * (a broken item of a feed leaves the others whole), or both. Pages of some shapes take very long to parse:
 * read files of unknown origin where that can be ended (`sources/page-reader.ts`).
 */
export function readArticles(bytes: Uint8Array, origin: Origin): ReadResult {
  const rejectedAs = (reason: string): ReadResult => ({
    articles: [],
    rejected: [{ source: origin.source, reason }],
  });
  if (bytes.length === 0) return rejectedAs(EMPTY);
  if (bytes.length > LARGEST_FILE) return rejectedAs(tooLarge(bytes.length, LARGEST_FILE));
  const decoded = decode(bytes);
  if ('binary' in decoded) {
    const what = decoded.binary === 'not text' ? 'is not text' : `is ${decoded.binary}, not text`;
    return rejectedAs(`${what}; save the article as text, HTML or JSON`);
  }
  const { text } = decoded;
  if (text.trim() === '') return rejectedAs(EMPTY);
  const form = formOf(text, origin.source);
  if ((form === 'text' || form === 'html') && bytes.length > LARGEST_PAGE)
    return rejectedAs(tooLarge(bytes.length, LARGEST_PAGE));
  const read = readForm(form, text, origin);
  if (typeof read === 'string') return rejectedAs(read);
  if (read.articles.length + read.rejected.length === 0) {
    return rejectedAs('has no articles in it; give a file with at least one');
  }
  return read;
}

/** What a text is, by its content; the name decides only between broken JSON and plain text. */
export function formOf(text: string, name: string): Form {
  const start = text.slice(0, 3000).replace(/^[\s\ufeff]+/, '');
  if (looksLikeJson(start) || (/\.(?:json|jsonl|ndjson)$/i.test(name) && /^[[{"]/.test(start))) return 'json';
  const markup = start.replace(/^(?:<\?[^>]{0,500}\?>\s*|<!--[\s\S]{0,2000}?-->\s*){1,10}/, '');
  if (/^(?:<!DOCTYPE[^>]{0,300}>\s*)?<(?:rss|feed|rdf:RDF|channel)(?=[\s>])/i.test(markup)) return 'feed';
  if (
    /^<(?:!doctype html|html|head|body|title|meta|article|main|section|div|p|h1|h2|script|link|table|center|header)(?=[\s>/])/i.test(
      markup,
    )
  )
    return 'html';
  if (/^<\?xml/i.test(start) || /^<!DOCTYPE/i.test(markup))
    return /<html(?=[\s>])/i.test(start) ? 'html' : 'xml';
  if (/<html(?=[\s>])/i.test(start)) return 'html';
  // Text with tags in it: a page whose top was cut off, if it has the tags of one.
  const tags = start.match(/<\/?(?:p|div|br|span|a|h[1-6]|ul|li)(?=[\s>/])/gi) ?? [];
  return tags.length >= 4 && /^</.test(markup) ? 'html' : tags.length >= 8 ? 'html' : 'text';
}

function readForm(form: Form, text: string, origin: Origin): ReadResult | string {
  switch (form) {
    case 'json':
      return readJsonOrFeed(text, origin);
    case 'feed':
      return readFeed(text, origin) ?? 'is a broken feed without a readable item; export it again';
    case 'xml':
      return readFeed(text, origin) ?? 'is XML but no feed (RSS, Atom or RDF); give a feed, a page or a text';
    case 'html':
      return readPage(text, origin);
    default: {
      const unescaped = text.includes('&') && !text.includes('<') ? unescape_html(text) : text;
      const article = articleFrom(readText(repair(unescaped)), origin);
      return article === null ? NO_PARAGRAPHS : { articles: [article], rejected: [] };
    }
  }
}

function readJsonOrFeed(text: string, origin: Origin): ReadResult | string {
  if (/"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(text.slice(0, 5000))) {
    const feed = readFeed(text, origin);
    if (feed !== null) return feed;
  }
  return readJson(text, origin);
}

function readPage(text: string, origin: Origin): ReadResult | string {
  try {
    const article = articleFrom(readHtml(text, null), origin);
    return article === null
      ? 'has no story in it that can be read; save the text of the article instead'
      : { articles: [article], rejected: [] };
  } catch (error) {
    // Parsers walk down a page by calling themselves; a page nested deeper than the stack is no article.
    if (error instanceof RangeError)
      return 'is nested too deeply to be read; save the text of the article instead';
    return 'is HTML that can not be read; save the text of the article instead';
  }
}

/** Why a file of this many bytes is not read. */
export function tooLarge(size: number, largest: number): string {
  return `is too large (${(size / MB).toFixed(1)} MB, at most ${largest / MB}); split it into one file an article`;
}
