import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { type LoopbackDiscord, startLoopbackDiscord, textOf } from './loopback-discord.ts';
import { startSampleBot } from './sample-bot.ts';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord({ heartbeatInterval: 100 });
});
afterEach(() => discord.stop());

describe('stopping', () => {
  it('finishes what runs and takes no more', async () => {
    const bot = await startSampleBot(discord);
    const running = discord.ask('tell', { how: 'last words', wait: 600 });
    await vi.waitFor(() => expect(running.response).toBe(5));
    const stopped = bot.stop();
    const late = await discord.ask('tell', { how: 'too late' }).answered();
    expect(late.private).toBe(true);
    expect(textOf(late)).toContain('restarting');
    await stopped;
    expect(textOf(await running.answered())).toContain('last words');
    expect(await bot.done).toBe('stopped');
  });
});

describe('being turned away', () => {
  it('does not start with a token that Discord refuses', async () => {
    const starting = startSampleBot(discord, {
      token: 'wrong-application-id-000.wrong1.wrong-secret-of-a-bot-000000',
    });
    await expect(starting).rejects.toThrow(UserError);
    await expect(starting).rejects.toThrow(/DISCORD_TOKEN/);
    expect(discord.gateway.log).toEqual([]);
  });

  it('does not start in a server that it may not enter', async () => {
    discord.trouble(/^GET .*\/guilds\/5\/commands$/, 403);
    await expect(startSampleBot(discord, { guild: '5' })).rejects.toThrow(/invite it to the server/);
  });

  it.each([4004, 4014])('ends when the gateway closes with %i', async (code) => {
    const bot = await startSampleBot(discord);
    discord.gateway.close(code);
    const end = await bot.done;
    expect(end).toBeInstanceOf(Error);
    expect(String(end)).toContain(String(code));
    await bot.stop();
  });

  it('ends when the token is reset', async () => {
    const bot = await startSampleBot(discord);
    discord.resetToken();
    discord.gateway.cut();
    expect(await bot.done).toBeInstanceOf(Error);
    await bot.stop();
  });
});

it('leaves a connection that has died without a word, and comes back', async () => {
  const bot = await startSampleBot(discord);
  discord.gateway.stopAcknowledging();
  await vi.waitFor(() => expect(discord.gateway.log).toContain('resume'), { timeout: 5000, interval: 20 });
  discord.gateway.acknowledge();
  await bot.stop();
});

it('comes back after an outage; in one it says what is the matter', async () => {
  const bot = await startSampleBot(discord);
  await discord.goAway();
  const starting = startSampleBot(discord);
  await expect(starting).rejects.toThrow(/can't be reached/);
  await discord.comeBack();
  await vi.waitFor(() => expect(discord.gateway.log).toContain('resume'), { timeout: 8000, interval: 20 });
  expect(textOf(await discord.ask('tell', { how: 'again' }).answered())).toContain('again');
  await bot.stop();
});
