import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Article } from '../article/article.ts';
import { type Origin, type ReadResult, rejected } from '../article/reading.ts';
import { LARGEST_FILE, openFile, readTextFile, tooLarge } from '../article/text-file.ts';
import { PageReader } from './page-reader.ts';

/** One file read: its articles, or one reason why it (or one item of it) could not be. */
export type Read =
  | { readonly source: string; readonly articles: Article[] }
  | { readonly source: string; readonly rejected: string };

/** Options of `readPaths`. */
export interface ReadOptions {
  /** ISO date for articles whose file has none; null for none. */
  readonly published: string | null;
}

/** Hidden files, and those that tell people about a folder. */
const ABOUT_FOLDER = /^\.|^(?:readme|licen[cs]e)(?:\.\w{1,5})?$/i;

/**
 * Reads files and folders, in the order given, a folder in the order of its names. Hidden files and
 * READMEs in folders are left out, links are followed but no folder is read twice. Whatever can't be read is
 * told by name with one line that says what is wrong and what to do; the others go on.
 */
export async function* readPaths(paths: readonly string[], options: ReadOptions): AsyncIterable<Read> {
  const walk: Walk = { ...options, pages: new PageReader(), seen: new Set() };
  try {
    for (const path of paths) yield* readPath(path, [], walk);
  } finally {
    await walk.pages.close();
  }
}

interface Walk extends ReadOptions {
  readonly pages: PageReader;
  /** Real paths of the folders read so far: links may lead to one again, by many ways. */
  readonly seen: Set<string>;
}

async function* readPath(path: string, above: readonly string[], walk: Walk): AsyncIterable<Read> {
  let real: string;
  try {
    real = await realpath(path);
    const info = await stat(real);
    if (info.isDirectory()) {
      if (above.includes(real)) {
        yield { source: path, rejected: 'is a link back into a folder above it; remove the link' };
      } else if (!walk.seen.has(real)) {
        walk.seen.add(real);
        yield* readFolder(path, [...above, real], walk);
      }
      return;
    }
    if (!info.isFile()) {
      yield { source: path, rejected: 'is neither a file nor a folder; give a file with an article in it' };
      return;
    }
    if (info.size > LARGEST_FILE) {
      yield { source: path, rejected: tooLarge(info.size, LARGEST_FILE) };
      return;
    }
    const bytes = await readFile(real);
    const origin = { source: path, key: real, published: walk.published };
    const read = await readSafely(bytes, origin, walk.pages);
    if (read.articles.length > 0) yield { source: path, articles: read.articles };
    for (const { source, reason } of read.rejected) yield { source, rejected: reason };
  } catch (error) {
    yield { source: path, rejected: cannotRead(error) };
  }
}

async function* readFolder(folder: string, above: readonly string[], walk: Walk): AsyncIterable<Read> {
  const names = (await readdir(folder)).filter((name) => !ABOUT_FOLDER.test(name)).sort();
  for (const name of names) {
    // Not path.join: "./news" stays as it was given.
    yield* readPath(folder.endsWith(sep) ? folder + name : folder + sep + name, above, walk);
  }
}

/** Plain text is read here; what holds markup, which can hang a parser, in a thread that can be ended. */
async function readSafely(bytes: Uint8Array, origin: Origin, pages: PageReader): Promise<ReadResult> {
  const file = openFile(bytes, origin.source);
  if (typeof file === 'string') return rejected(origin, file);
  return file.form === 'text' ? readTextFile(file.text, origin) : pages.readFile(bytes, origin);
}

/** The sentence for an error of the file system; any other error is a bug and goes on. */
function cannotRead(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return 'does not exist (or is a link to nothing); check the name';
    case 'ELOOP':
      return 'is a link that leads back to itself; remove the link';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read; give yourself the right to read it';
    case 'ENAMETOOLONG':
      return 'has too long a name; rename it';
    default:
      if (typeof code !== 'string') throw error;
      return `can't be read (${code}); check the disk and try again`;
  }
}
