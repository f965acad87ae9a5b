import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

const folder = join(import.meta.dirname, 'page');

/** Every file a browser may ask for: path in the address, name in the folder. Nothing else is ever read. */
const served: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/preview.css': 'preview.css',
  '/preview.js': 'preview.js',
  '/channel.js': 'channel.js',
  '/command-line.js': 'command-line.js',
  '/composer.js': 'composer.js',
  '/option-field.js': 'option-field.js',
  '/suggestions.js': 'suggestions.js',
  '/server.js': 'server.js',
  '/icon.svg': 'icon.svg',
};

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Reads the page into memory, by path. */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const entries = Object.entries(served).map(async ([path, name]) => {
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return [path, { type, body: await readFile(join(folder, name)) }] as const;
  });
  return new Map(await Promise.all(entries));
}
