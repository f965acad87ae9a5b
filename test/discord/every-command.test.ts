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
import { flatten } from './loopback-rules.ts';

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
  await discord.ask('topic pin', { name: 'gates', query: 'ileva' }, { admin: true }).answered();
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
async function pressAll(message: StoredMessage, seen: Set<string>): Promise<void> {
  const waiting = [...buttonsOf(message)];
  for (const { custom_id, disabled } of waiting) {
    if (disabled || seen.has(custom_id)) continue;
    seen.add(custom_id);
    // The answer may take the place of the message: which buttons that had is known already.
    const answer = await discord.press(message, custom_id).answered();
    expect(textOf(answer), custom_id).not.toContain('Something went wrong');
    waiting.push(...buttonsOf(answer));
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
      await pressAll(message, seen);
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

  it('sends a timeline with its picture, told in words too, unless told not to', async () => {
    const { body, files } = await discord.ask('timeline', { topic: 'korea-japan' }).answered();
    expect(files.map(({ name }) => name)).toEqual(['timeline.png']);
    const png = Buffer.from(files[0]?.bytes ?? []);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1200);
    const gallery = flatten((body.components ?? []) as object[]).find((each) => 'items' in each);
    expect(gallery).toMatchObject({
      items: [
        {
          media: { url: 'attachment://timeline.png' },
          description: expect.stringMatching(/^Timeline from .* entries\. .*(Japan|South Korea): \d/),
        },
      ],
    });
    const plain = await discord.ask('timeline', { topic: 'korea-japan', picture: false }).answered();
    expect(plain.files).toEqual([]);
    expect(JSON.stringify(plain.body.components)).not.toContain('attachment://');
  });

  it('numbers the entries as the picture does', async () => {
    const text = textOf(await discord.ask('timeline', { topic: 'korea-japan' }).answered());
    expect(text).toMatch(/^① \*\*/m);
    expect(text).toMatch(/^② \*\*/m);
  });

  it('hands over a calendar file at the press of a button, in place of the picture', async () => {
    const timeline = await discord.ask('timeline', { topic: 'korea-japan' }).answered();
    const message = await discord.press(timeline, 'Calendar file').answered();
    expect(message.files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^japan-south-korea.*\.ics$/),
    ]);
    expect(Buffer.from(message.files[0]?.bytes ?? []).toString()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(JSON.stringify(message.body.components)).toContain(`attachment://${message.files[0]?.name}`);
  });

  it('lets only admins date an article', async () => {
    const values = { article: 'Tarsenia to walk out of Ileva river commission', date: '2024-04-10' };
    const refused = await discord.ask('article date', values, { admin: false }).answered();
    expect(refused.private).toBe(true);
    expect(textOf(refused)).toMatch(/^Only admins/);
    const done = await discord.ask('article date', values, { admin: true }).answered();
    expect(textOf(done)).toContain('The date is now 10 April 2024');
  });

  it('lets only admins pin topics, and shows the pins first', async () => {
    const refused = await discord
      .ask('topic pin', { name: 'dam', query: 'brenna dam' }, { admin: false })
      .answered();
    expect(textOf(refused)).toMatch(/^Only admins/);
    const done = await discord
      .ask('topic pin', { name: 'dam', query: 'brenna dam' }, { admin: true })
      .answered();
    expect(textOf(done)).toContain('Pinned: dam');
    const [first] = await discord.complete('brief', { topic: 'da' }, 'topic');
    expect(first).toEqual({ name: 'dam · pinned', value: 'dam' });
    expect(textOf(await discord.ask('topics', {}).answered())).toMatch(
      /Pinned[\s\S]*dam[\s\S]*brenna dam[\s\S]*Stories/,
    );
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
