import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

const folder = join(import.meta.dirname, 'page');

/** Every file a browser may ask for besides `index.html`, which is `/`. Nothing else is ever read. */
const served = [
  'preview.css',
  'channel.css',
  'reply.css',
  'composer.css',
  'preview.js',
  'channel.js',
  'command-line.js',
  'command-fields.js',
  'composer.js',
  'asked-lines.js',
  'offers.js',
  'option-field.js',
  'server.js',
  'suggestions.js',
  'icon.svg',
];

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Reads the page into memory, by path. */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const paths = ['/', ...served.map((name) => `/${name}`)];
  const entries = paths.map(async (path) => {
    const name = path === '/' ? 'index.html' : path.slice(1);
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return [path, { type, body: await readFile(join(folder, name)) }] as const;
  });
  return new Map(await Promise.all(entries));
}
