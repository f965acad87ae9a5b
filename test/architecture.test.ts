import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** From the ground up: a file imports from its own floor or from those before it. */
const FLOORS: readonly (readonly string[])[] = [
  ['src/article', 'src/reply', 'src/errors.ts', 'data'],
  ['src/analysis'],
  ['src/story'],
  ['src/store'],
  ['src/ingest.ts', 'src/chart', 'src/export', 'src/registry.ts', 'src/command'],
  ['src/config.ts', 'src/log.ts'],
  ['commands', 'src/sources', 'src/discord', 'src/preview', 'src/terminal', 'src/delivery'],
  ['src/main.ts'],
];
/** Rooms of one floor that must not know each other. */
const APART = ['commands', 'src/discord', 'src/preview', 'src/terminal', 'src/delivery'];
/** No clock, no files, no network, no chance: the same input gives the same output everywhere. */
const PURE = ['src/article', 'src/analysis', 'src/story', 'src/reply'];
const PURE_MODULES = ['node:crypto'];
const IMPURE_WORDS =
  /\b(?:Date\.now|new Date\(\)|Temporal\.Now|Math\.random|performance\.now|process\.|setTimeout|fetch\(|randomUUID|randomBytes)/;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Paths from the root, or package names. */
  readonly imports: readonly string[];
  readonly dynamicImports: number;
}

const files = ['src', 'commands'].flatMap(sourceFiles).map(readSource);

describe('architecture', () => {
  it('is looked at whole', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(150);
  });

  it('has a floor for every file', () => {
    expect(files.filter((file) => floorOf(file.path) === -1).map((file) => file.path)).toEqual([]);
  });

  it('imports only downwards', () => {
    const upwards = pairs().filter(([from, to]) => floorOf(to) > floorOf(from));
    expect(upwards.map(arrow)).toEqual([]);
  });

  it('keeps the ways out apart', () => {
    const crossing = pairs().filter(([from, to]) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      return a !== b && APART.includes(a) && APART.includes(b);
    });
    expect(crossing.map(arrow)).toEqual([]);
  });

  it('has no circles', () => {
    const imports = new Map(files.map((file) => [file.path, file.imports.filter(isOurs)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of imports.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of imports.keys()) walk(path, []);
    expect(circles).toEqual([]);
  });

  it('keeps understanding and answering pure', () => {
    const faults = files
      .filter((file) => PURE.includes(roomOf(file.path)))
      .flatMap(({ path, text, imports }) => [
        ...imports
          .filter((name) => isBuiltin(name) && !PURE_MODULES.includes(name))
          .map((name) => `${path} imports ${name}`),
        ...imports
          .filter((name) => name === 'pino' || name === 'discord.js')
          .map((name) => `${path} imports ${name}`),
        ...withoutComments(text)
          .split('\n')
          .filter((line) => IMPURE_WORDS.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      ]);
    expect(faults).toEqual([]);
  });

  it('lets only discord/ know discord.js', () => {
    const others = files.filter(
      (file) =>
        roomOf(file.path) !== 'src/discord' && file.imports.some((name) => name.startsWith('discord')),
    );
    expect(others.map((file) => file.path)).toEqual([]);
  });

  it('lets only main read the environment', () => {
    const others = files.filter(
      ({ path, text }) => !['src/main.ts', 'src/config.ts'].includes(path) && /process\.env\b/.test(text),
    );
    expect(others.map((file) => file.path)).toEqual([]);
  });

  it('opens no connection to addresses that people give', () => {
    const fetching = files.filter(({ text }) =>
      /\bfetch\(|from '(?:undici|node:https?|node:net)'/.test(text),
    );
    // The preview's server listens, its page asks that server, and nothing else speaks HTTP by itself.
    expect(fetching.map((file) => file.path).filter((path) => !path.startsWith('src/preview/'))).toEqual([]);
  });

  it('loads files by import() only from folders, and each way out when it is used', () => {
    const dynamic = files.filter((file) => file.dynamicImports > 0).map((file) => file.path);
    expect(dynamic.sort()).toEqual([
      // Fonts and the renderer of pictures, with the first picture.
      'src/chart/lettering.ts',
      'src/chart/timeline-picture.ts',
      'src/main.ts',
      'src/registry.ts',
      'src/terminal/batch.ts',
    ]);
  });

  it('has no case-insensitive group in a pattern, which V8 may take for a case-sensitive one', () => {
    const groups = files.filter(
      ({ path, text }) => path !== 'src/article/any-case.ts' && text.includes('(?i:'),
    );
    expect(groups.map((file) => file.path)).toEqual([]);
  });

  it('has a default export only in files that are found by their place', () => {
    const found = files.filter(({ text }) => /^export default /m.test(text)).map((file) => file.path);
    expect(found.filter((path) => !/^(?:commands|src\/terminal\/batches)\//.test(path))).toEqual([]);
  });
});

function pairs(): [string, string][] {
  return files.flatMap((file) => file.imports.filter(isOurs).map((to): [string, string] => [file.path, to]));
}

function arrow([from, to]: [string, string]): string {
  return `${from} -> ${to}`;
}

function roomOf(path: string): string {
  return FLOORS.flat().find((room) => path === room || path.startsWith(`${room}/`)) ?? '';
}

function floorOf(path: string): number {
  const room = roomOf(path);
  return FLOORS.findIndex((floor) => floor.includes(room));
}

function isOurs(name: string): boolean {
  return /^(?:src|commands|data)\//.test(name);
}

function isBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return sourceFiles(path);
    return /(?<!\.d)\.ts$/.test(name) ? [path] : [];
  });
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const names = [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'/gm)].map(
    ([, from, bare]) => from ?? bare ?? '',
  );
  const lateImports = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, name]) => name ?? '');
  return {
    path,
    text,
    imports: [...names, ...lateImports].map((name) => (name.startsWith('.') ? ownPath(path, name) : name)),
    dynamicImports: [...withoutComments(text).matchAll(/\bimport\(/g)].length,
  };
}

function ownPath(from: string, name: string): string {
  const path = resolve(root, dirname(from), name);
  if (!existsSync(path)) throw new Error(`${from} imports ${name}, which does not exist`);
  return relative(root, path);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
