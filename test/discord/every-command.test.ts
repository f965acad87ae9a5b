import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../../src/discord/gateway.ts';
import { ingest } from '../../src/ingest.ts';
import { loadRegistry, type Registry } from '../../src/registry.ts';
import { readPaths } from '../../src/sources/folder.ts';
import type { ArticleStore } from '../../src/store/article-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import {
  buttonsOf,
  type LoopbackDiscord,
  type StoredMessage,
  startLoopbackDiscord,
  textOf,
} from './loopback-discord.ts';

const samples = fileURLToPath(new URL('../../data/articles', import.meta.url));
const errors: string[] = [];
let folder: string;
let store: ArticleStore;
let registry: Registry;
let discord: LoopbackDiscord;
let bot: RunningBot;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  store = await openStore(join(folder, 'articles.sqlite'));
  await ingest(store, readPaths([samples], { published: null }));
  registry = await loadRegistry(new URL('../../commands/', import.meta.url));
  discord = await startLoopbackDiscord();
  bot = await startBot({
    token: discord.token,
    guild: null,
    api: discord.api,
    registry,
    store,
    log: pino({ level: 'warn' }, { write: (line: string) => void errors.push(line) }),
    now: () => Temporal.Instant.from('2024-05-20T12:00:00Z'),
  });
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

/** Every way to ask: the path of the question, with the first suggestion for each required option. */
async function waysToAsk(): Promise<[path: string, values: Record<string, string>][]> {
  const paths = registry.commands.flatMap(({ name, questions, hasSubcommands }) =>
    questions.map((question) => ({ path: hasSubcommands ? `${name} ${question.name}` : name, question })),
  );
  const ways: [string, Record<string, string>][] = [];
  for (const { path, question } of paths) {
    const values: Record<string, string> = {};
    for (const [name, option] of Object.entries(question.options)) {
      if (option.complete === null) continue;
      const choices = await discord.complete(path, { [name]: '' }, name);
      expect(choices.length, `suggestions for ${name} of /${path}`).toBeGreaterThan(0);
      if (option.required) values[name] = choices[0]?.value ?? '';
    }
    ways.push([path, values]);
  }
  return ways;
}

/** Presses every button there is, and those of the answers, as long as they are new. */
async function pressAll(ask: () => Promise<StoredMessage>, seen: Set<string>): Promise<void> {
  const first = await ask();
  for (const { custom_id, disabled } of buttonsOf(first)) {
    if (disabled || seen.has(custom_id)) continue;
    seen.add(custom_id);
    // A press may replace the message, so each one starts from a fresh one.
    await pressAll(async () => discord.press(await ask(), custom_id).answered(), seen);
  }
}

describe('every command of the bot, on the sample articles', () => {
  it('is registered, suggests and answers, and every button of every answer works', {
    timeout: 60_000,
  }, async () => {
    expect(discord.registered.get('global')).toHaveLength(registry.commands.length);
    const seen = new Set<string>();
    for (const [path, values] of await waysToAsk()) {
      const message = await discord.ask(path, values).answered();
      expect(textOf(message), path).not.toMatch(/Something went wrong|No story|No article/);
      await pressAll(() => discord.ask(path, values).answered(), seen);
    }
    expect(seen.size).toBeGreaterThan(20);
    expect(errors).toEqual([]);
    expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
    const messages = discord.requests
      .map(({ body }) => JSON.stringify(body))
      .filter((body) => body.includes('"components"'));
    expect(messages.length).toBeGreaterThan(20);
    expect(messages.filter((body) => !body.includes('"allowed_mentions":{"parse":[]}'))).toEqual([]);
  });

  it('says what is invented', async () => {
    const invented: string[] = [];
    for (const { value } of await discord.complete('brief', { topic: '' }, 'topic')) {
      const text = textOf(await discord.ask('brief', { topic: value }).answered());
      if (text.includes('their people and events do not exist')) invented.push(value);
    }
    expect(invented.length).toBeGreaterThan(1);
    expect(invented.join()).not.toContain('japan');
  });

  it('asks back where nothing matches', async () => {
    const message = await discord.ask('brief', { topic: 'koera-japan' }).answered();
    expect(message.private).toBe(true);
    const [button] = buttonsOf(message);
    expect(button).toBeDefined();
    const answer = await discord.press(message, button?.custom_id ?? '').answered();
    expect(textOf(answer)).toMatch(/^## /);
  });
});
