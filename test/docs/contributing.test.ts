import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry, type Registry } from '../../src/registry.ts';
import { openStore } from '../../src/store/open-store.ts';
import { wireArticles } from '../articles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Beside `commands/`, so that the example's imports lead where its text says. */
const folder = `${root}/.example-commands`;

describe('the example of the contributing guide', () => {
  let registry: Registry;
  beforeAll(async () => {
    const guide = await readFile(`${root}/docs/contributing.md`, 'utf8');
    const example = /```ts\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/count.ts`, example);
    const settings = { extends: '../tsconfig.json', include: ['count.ts'] };
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify(settings));
    registry = await loadRegistry(pathToFileURL(`${folder}/`));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has the types of the project', async () => {
    const tsc = `${root}/node_modules/typescript/bin/tsc`;
    const checked = promisify(execFile)(process.execPath, [tsc, '--noEmit', '-p', folder]);
    await expect(checked).resolves.toMatchObject({ stdout: '' });
  });

  it('answers', async () => {
    const store = await openStore(`${folder}/store.sqlite`);
    await store.add(wireArticles());
    const reply = await registry.dispatch(
      { command: 'count', subcommand: null, options: { topic: 'tarn motors' } },
      { store, now: Temporal.Instant.from('2021-04-01T00:00Z'), reader: { locale: 'en', admin: false } },
    );
    expect(reply.blocks[0]).toMatchObject({ type: 'line', cites: [1] });
    expect(reply.title).toMatch(/Tarn/i);
    await store.close();
  });
});
