import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buttonsOf, type LoopbackDiscord, startLoopbackDiscord, textOf } from './loopback-discord.ts';
import { runs, startSampleBot } from './sample-bot.ts';

let discord: LoopbackDiscord;
let bot: Awaited<ReturnType<typeof startSampleBot>>;

beforeAll(async () => {
  discord = await startLoopbackDiscord();
  bot = await startSampleBot(discord);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});
beforeEach(() => {
  runs.length = 0;
  bot.lines.length = 0;
});
/** No test may leave a message behind that could ping somebody. */
afterEach(() => {
  for (const { path, body } of discord.requests) {
    const sent = path.includes('/callback')
      ? (body as { data?: object }).data
      : path.includes('/webhooks/')
        ? body
        : null;
    if (JSON.stringify(sent ?? null).includes('components'))
      expect(sent).toMatchObject({ allowed_mentions: { parse: [] } });
  }
});

const tell = (how: string, options = {}, asking = {}) => discord.ask('tell', { how, ...options }, asking);

describe('logging in', () => {
  it('asks for no intents and registers the commands everywhere', () => {
    expect(discord.gateway.intents).toEqual([0]);
    expect(discord.registered.get('global')?.map(({ name }) => name)).toEqual(['tell', 'article']);
  });

  it('registers nothing when Discord has these commands already', async () => {
    const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
    const before = puts();
    const second = await startSampleBot(discord);
    await second.stop();
    expect(puts()).toBe(before);
  });

  it('registers in one server only, once, where one is named', async () => {
    const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
    const before = puts();
    for (const start of [1, 2]) {
      const other = await startSampleBot(discord, { guild: discord.guildId });
      await other.stop();
      expect(discord.registered.get(discord.guildId)).toHaveLength(2);
      expect(puts(), `start ${start}`).toBe(before + 1);
    }
  });
});

describe('a slash command', () => {
  it('is answered at once, for all', { retry: 2 }, async () => {
    const asked = tell('hello');
    const answer = await asked.answered();
    expect(asked.response).toBe(4);
    expect(answer.private).toBe(false);
    expect(textOf(answer)).toMatch(/^## hello\nSee <\/article show:\d+>$/);
  });

  it('is deferred when the answer takes longer, and then answered', async () => {
    const asked = tell('late', { wait: 500 });
    expect(textOf(await asked.answered())).toContain('## late');
    expect(asked.response).toBe(5);
  });

  it('is answered privately where the answer is private, early or late', async () => {
    for (const options of [{}, { wait: 500 }]) {
      const asked = tell('private', options);
      const answer = await asked.answered();
      expect(answer.private).toBe(true);
      expect(textOf(answer)).toBe('Only for you.');
      expect(asked.original === null || asked.original === answer).toBe(true);
    }
  });

  it('answers what a person can act on in its own words', async () => {
    const answer = await tell('user-error').answered();
    expect(answer.private).toBe(true);
    expect(textOf(answer)).toBe('There is no such thing. Try another.');
  });

  it('answers a bug calmly, with a reference that the log has too, and keeps its words out of both', async () => {
    const answer = await tell('bug').answered();
    const ref = /\(ref ([0-9a-f]{8})\)/.exec(textOf(answer))?.[1];
    expect(answer.private).toBe(true);
    expect(textOf(answer)).not.toContain('secret');
    expect(bot.lines.join('')).toContain(`"ref":"${ref}"`);
  });

  it('tells the command who reads', async () => {
    const answer = await tell('who', {}, { locale: 'ko', admin: true }).answered();
    expect(textOf(answer)).toBe('## ko true 2024-05-02T12:00:00Z');
    expect(textOf(await tell('who', {}, { guild: false }).answered())).toBe(
      '## en-GB false 2024-05-02T12:00:00Z',
    );
  });

  it('finds its subcommand', async () => {
    expect(textOf(await discord.ask('article show', { id: '../x' }).answered())).toBe('## Article ../x');
  });

  it('runs once however often it is delivered', async () => {
    const asked = tell('twice', {}, { deliveries: 3 });
    await asked.answered();
    await sleep(50);
    expect(runs).toEqual(['twice']);
    expect(discord.requests.filter(({ path }) => path.includes(asked.token))).toHaveLength(1);
  });

  it('sends pictures with their description', async () => {
    const answer = await tell('picture').answered();
    expect(answer.files).toMatchObject([{ name: 'a-b.png', size: 8 }]);
    expect(JSON.stringify(answer.body.components)).toContain('"description":"An axis"');
  });

  it('shows hostile text as text', async () => {
    expect(textOf(await tell('hostile').answered())).toBe(
      '## \\@everyone \\<@123>\n- \\[x](https\\://evil.example) \\<@&9>',
    );
  });
});

describe('a button', () => {
  it('puts the answer in place for whoever asked', { retry: 2 }, async () => {
    const first = await tell('hello').answered();
    const pressed = discord.press(first, 'next');
    expect(await pressed.answered()).toBe(first);
    expect(textOf(first)).toContain('## next');
    expect(pressed.response).toBe(7);
  });

  it('gives everybody else an answer of their own', async () => {
    const first = await tell('hello').answered();
    const answer = await discord.press(first, 'next', { user: 'ben' }).answered();
    expect(answer).not.toBe(first);
    expect(answer.private).toBe(true);
    expect(textOf(first)).toContain('## hello');
  });

  it.each(['private', 'user-error', 'bug'])('answers %s below, privately', async (label) => {
    const first = await tell('hello').answered();
    const answer = await discord.press(first, label).answered();
    expect(answer).not.toBe(first);
    expect(answer.private).toBe(true);
  });

  it('may take its time', async () => {
    const first = await tell('hello').answered();
    for (const user of ['ann', 'ben']) {
      const pressed = discord.press(first, 'slow', { user });
      const answer = await pressed.answered();
      expect(pressed.response).toBe(6);
      expect(answer === first).toBe(user === 'ann');
      expect(textOf(answer)).toContain('## slow');
    }
  });

  it('turns the pages of a long answer there and back', async () => {
    const message = await tell('long').answered();
    const seen = [textOf(message)];
    for (
      let turns = 0;
      turns < 20 && buttonsOf(message).some(({ label, disabled }) => label === 'Next ›' && !disabled);
      turns += 1
    ) {
      await discord.press(message, 'Next ›').answered();
      seen.push(textOf(message));
    }
    expect(seen.length).toBeGreaterThan(3);
    const numbers = [...seen.join('\n').matchAll(/^- (\d+) word/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 90 }, (_, at) => at));
    expect(buttonsOf(message)[1]?.label).toBe(`${seen.length}/${seen.length}`);
    await discord.press(message, '‹ Prev').answered();
    expect(textOf(message)).toBe(seen.at(-2));
  });

  it('still works after a restart', async () => {
    const message = await tell('long').answered();
    const second = await startSampleBot(discord);
    await discord.press(message, 'Next ›').answered();
    expect(buttonsOf(message)[1]?.label).toMatch(/^2\//);
    await second.stop();
  });

  it('of another version says so', async () => {
    const message = await tell('hello').answered();
    for (const id of ['0a;tell;1;how=x', 'garbage', '1a;nothing;1', '1a;tell;1;what=x']) {
      const answer = await discord.press(message, id).answered();
      expect(answer.private).toBe(true);
      expect(textOf(answer)).toMatch(/another version|no command|no option/);
    }
  });
});

describe('autocompletion', () => {
  it('suggests within Discord’s limits', async () => {
    const choices = await discord.complete('tell', { how: 'ab' }, 'how');
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toMatch(/^ab 0 x{90,}…$/);
  });

  it('suggests nothing when it breaks', async () => {
    expect(await discord.complete('tell', { how: 'broken' }, 'how')).toEqual([]);
  });
});

describe('trouble with Discord', () => {
  it('waits when it is told to slow down', async () => {
    discord.trouble(/^POST .*\/callback$/, 429, { retryAfter: 0.1 });
    expect(textOf(await tell('patient').answered())).toContain('patient');
    expect(bot.lines.join('')).toContain('slowed down');
  });

  it('takes "answered already" and "too late" calmly', async () => {
    discord.trouble(/^POST .*\/callback$/, 500, { afterwards: true });
    const asked = tell('lost answer');
    await asked.answered();
    await vi.waitFor(() => expect(bot.lines.join('')).toContain('"code":40060'), 3000);
    expect(bot.lines.join('')).not.toContain('"level":50');
  });

  it('says that an answer could not be drawn, when Discord refuses it', async () => {
    discord.trouble(/^POST .*\/callback$/, 400);
    expect(textOf(await tell('refused').answered())).toMatch(/Something went wrong here \(ref/);
  });

  it('keeps the words and tokens of requests out of the log', async () => {
    discord.trouble(/^POST .*\/callback$/, 400, { times: 2 });
    const asked = tell('quiet words');
    await vi.waitFor(() => expect(bot.lines.join('')).toContain('could not be sent'), 3000);
    const logged = bot.lines.join('');
    expect(logged).not.toContain(asked.token);
    expect(logged).not.toContain(discord.token);
    expect(logged).not.toContain('quiet words');
  });

  it.each(['askToReconnect', 'cut', 'invalidateSession'] as const)(
    'comes back after %s',
    async (happening) => {
      const greetings = () => discord.gateway.log.filter((word) => word !== 'heartbeat').length;
      const before = greetings();
      discord.gateway[happening]();
      await vi.waitFor(() => expect(greetings()).toBeGreaterThan(before), { timeout: 8000, interval: 20 });
      expect(discord.gateway.log.findLast((word) => word !== 'heartbeat')).toBe(
        happening === 'invalidateSession' ? 'identify' : 'resume',
      );
      await sleep(20);
      expect(textOf(await tell(happening).answered())).toContain(happening);
    },
  );
});
