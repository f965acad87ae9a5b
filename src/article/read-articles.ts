import { readFeed } from './feed.ts';
import type { Form } from './form.ts';
import { readHtml } from './html.ts';
import { fragmentParagraphs } from './html-blocks.ts';
import { readJson } from './json.ts';
import { articleFrom, type Origin, type ReadResult, rejected } from './reading.ts';
import { repair } from './repair.ts';
import { readText } from './text.ts';
import { openFile, readTextFile } from './text-file.ts';

const NO_STORY = 'has no story in it that can be read; save the text of the article instead';

/**
 * Reads the articles of one file in whatever form its bytes show. Total: any bytes give articles, rejections
 * (a broken item of a feed leaves the others whole), or both. Pages of some shapes take very long to parse:
 * read files of unknown origin where that can be ended (`sources/page-reader.ts`).
 */
export function readArticles(bytes: Uint8Array, origin: Origin): ReadResult {
  const file = openFile(bytes, origin.source);
  if (typeof file === 'string') return rejected(origin, file);
  const read = readForm(file.form, file.text, origin);
  if (typeof read === 'string') return rejected(origin, read);
  if (read.articles.length + read.rejected.length > 0) return read;
  return rejected(origin, 'has no articles in it; give a file with at least one');
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
    default:
      return readTextFile(text, origin);
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
    // A text with some tags in it begins with its headline, as texts do.
    const page = /^\s*</.test(text);
    const reading = page ? readHtml(text, null) : readText(repair(fragmentParagraphs(text).join('\n\n')));
    const article = articleFrom(reading, origin);
    return article === null ? NO_STORY : { articles: [article], rejected: [] };
  } catch (error) {
    // Parsers walk down a page by calling themselves; a page nested deeper than the stack is no article.
    const deep = error instanceof RangeError;
    return `${deep ? 'is nested too deeply to be read' : 'is HTML that can not be read'}; save the text of the article instead`;
  }
}
