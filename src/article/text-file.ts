// What every file goes through first, and plain text needs only: bytes to text, the form told, text read.
// It loads no parser of markup, so that a folder of texts is read at once.
import { unescape_html } from 'ftfy-js/fixes';
import { decode } from './decode.ts';
import { type Form, formOf } from './form.ts';
import { articleFrom, type Origin, type ReadResult, rejected } from './reading.ts';
import { repair } from './repair.ts';
import { readText } from './text.ts';

const MB = 1024 * 1024;
/** A page or a text is one article; more than this is something else. */
const LARGEST_PAGE = 5 * MB;
/** Feeds and JSON lines hold many articles. */
export const LARGEST_FILE = 50 * MB;

const EMPTY = 'is empty; give a file with an article in it';
export const NO_PARAGRAPHS = 'has no paragraphs of text; give a file with the whole article, headline first';

/** The text of a file and what it holds, or why it is not read. */
export function openFile(
  bytes: Uint8Array,
  name: string,
): { readonly text: string; readonly form: Form } | string {
  if (bytes.length === 0) return EMPTY;
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length, LARGEST_FILE);
  const decoded = decode(bytes);
  if ('binary' in decoded) {
    const what = decoded.binary === 'not text' ? 'is not text' : `is ${decoded.binary}, not text`;
    return `${what}; save the article as text, HTML or JSON`;
  }
  const { text } = decoded;
  if (text.trim() === '') return EMPTY;
  const form = formOf(text, name);
  const page = form === 'text' || form === 'html';
  return page && bytes.length > LARGEST_PAGE ? tooLarge(bytes.length, LARGEST_PAGE) : { text, form };
}

/** Reads a file of plain text, decoded but not repaired. */
export function readTextFile(text: string, origin: Origin): ReadResult {
  const unescaped = text.includes('&') && !text.includes('<') ? unescape_html(text) : text;
  const article = articleFrom(readText(repair(unescaped)), origin);
  return article === null ? rejected(origin, NO_PARAGRAPHS) : { articles: [article], rejected: [] };
}

/** Why a file of this many bytes is not read. */
export function tooLarge(size: number, largest: number): string {
  return `is too large (${(size / MB).toFixed(1)} MB, at most ${largest / MB}); split it into one file an article`;
}
