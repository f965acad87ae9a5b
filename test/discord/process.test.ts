import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type LoopbackDiscord, startLoopbackDiscord, textOf } from './loopback-discord.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let discord: LoopbackDiscord;
let bot: ChildProcess;
let said = '';
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  discord = await startLoopbackDiscord();
  said = '';
});
afterEach(async () => {
  bot.kill('SIGKILL');
  await discord.stop();
  await rm(folder, { recursive: true });
});

/** The bot as an admin starts it. */
function start(token: string): Promise<[code: number | null]> {
  bot = spawn(process.execPath, [join(root, 'src/run.mjs'), 'bot'], {
    cwd: folder,
    env: {
      ...process.env,
      STORE: join(folder, 'articles.sqlite'),
      DISCORD_TOKEN: token,
      DISCORD_API: discord.api,
    },
  });
  bot.stderr?.on('data', (chunk) => (said += chunk));
  return once(bot, 'exit') as Promise<[number | null]>;
}
const ready = () =>
  vi.waitFor(() => expect(said).toContain('is in Discord'), { timeout: 40_000, interval: 20 });

it('answers, and leaves cleanly at SIGTERM', async () => {
  const ended = start(discord.token);
  await ready();
  expect(textOf(await discord.ask('help').answered())).toContain('</brief:');
  bot.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  expect(said).not.toContain(discord.token);
});

it('ends with an error when Discord turns it away', async () => {
  const ended = start(discord.token);
  await ready();
  discord.gateway.close(4004);
  expect((await ended)[0]).toBeGreaterThan(0);
  expect(said).toContain('turned the bot away');
});

it('ends with one line when the token is wrong', async () => {
  const [code] = await start('wrong-application.wrong1.wrong-secret');
  expect(code).toBe(2);
  expect(said.trim().split('\n').at(-1)).toMatch(/^Discord refuses DISCORD_TOKEN: /);
  expect(said).not.toContain('    at ');
  expect(said).not.toContain('wrong-secret');
});
