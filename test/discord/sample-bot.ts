import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import {
  type Command,
  defineCommand,
  defineCommandGroup,
  defineQuestion,
} from '../../src/command/command.ts';
import { choice, count, flag, optional, text } from '../../src/command/options.ts';
import { startBot } from '../../src/discord/gateway.ts';
import { UserError } from '../../src/errors.ts';
import { createRegistry } from '../../src/registry.ts';
import { type Block, notice, reply } from '../../src/reply/reply.ts';
import type { ArticleStore } from '../../src/store/article-store.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';

export const runs: string[] = [];

const line = (words: string): Block => ({ type: 'line', text: [words], bullet: true, cites: [] });

/** An answer for everything that can go well or wrong. */
export const sampleCommands: readonly Command[] = [
  defineCommand({
    name: 'tell',
    description: 'Answers in one of many ways',
    options: {
      how: text({
        description: 'In which way',
        complete: async (typed) => {
          if (typed === 'broken') throw new Error('no suggestions');
          return Array.from({ length: 40 }, (_, at) => ({
            name: `${typed} ${at} ${'x'.repeat(120)}`,
            value: `v${at}`,
          }));
        },
      }),
      wait: optional(count('How many milliseconds to think', 60_000)),
      loud: optional(flag('Not used')),
      size: optional(choice('Not used', ['short', 'long'])),
    },
    example: 'tell hello',
    async run({ how, wait }, { reader, now }) {
      runs.push(how);
      if (wait !== null) await sleep(wait);
      if (how === 'user-error') throw new UserError('not-found', 'There is no such thing. Try another.');
      if (how === 'bug') throw new Error('secret words of an article');
      if (how === 'private') return notice('Only for you.');
      if (how === 'who') return reply({ title: `${reader.locale} ${reader.admin} ${now}` });
      if (how === 'long')
        return reply({
          title: 'Long',
          blocks: Array.from({ length: 90 }, (_, at) => line(`${at} ${'word '.repeat(40)}`)),
        });
      if (how === 'hostile')
        return reply({ title: '@everyone <@123>', blocks: [line('[x](https://evil.example) <@&9>')] });
      if (how === 'picture')
        return reply({
          title: 'Picture',
          blocks: [{ type: 'picture', name: 'a b.png', alt: 'An axis', data: new Uint8Array(8) }],
        });
      return reply({
        title: how,
        blocks: [{ type: 'line', text: ['See ', { command: 'article show' }], bullet: false, cites: [] }],
        actions: ['next', 'private', 'bug', 'user-error', 'slow'].map((label) => ({
          label,
          ask: {
            command: 'tell',
            subcommand: null,
            options: { how: label, ...(label === 'slow' && { wait: 500 }) },
          },
        })),
      });
    },
  }),
  defineCommandGroup({
    name: 'article',
    description: 'Articles',
    questions: [
      defineQuestion('show', {
        description: 'One article',
        options: { id: text({ description: 'Its id' }) },
        example: 'article show 1',
        run: async ({ id }) => reply({ title: `Article ${id}` }),
      }),
    ],
  }),
];

/** The bot as it runs, logged in to a loopback Discord; what it logs is kept. */
export async function startSampleBot(
  discord: LoopbackDiscord,
  { token = discord.token, guild = null as string | null } = {},
) {
  const lines: string[] = [];
  const log = pino({ base: null, level: 'debug' }, { write: (logged: string) => void lines.push(logged) });
  const bot = await startBot({
    token,
    guild,
    api: discord.api,
    registry: createRegistry(sampleCommands),
    // The commands above ask the store nothing.
    store: {} as ArticleStore,
    log,
    now: () => Temporal.Instant.from('2024-05-02T12:00:00Z'),
  });
  return { ...bot, lines };
}
