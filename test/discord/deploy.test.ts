import { describe, expect, it, test } from 'vitest';
import {
  type Command,
  defineCommand,
  defineCommandGroup,
  defineQuestion,
} from '../../src/command/command.ts';
import { choice, count, flag, optional, text } from '../../src/command/options.ts';
import { declareCommand } from '../../src/discord/declare.ts';
import { deployOnce, sameCommands } from '../../src/discord/deploy.ts';
import { createLog } from '../../src/log.ts';
import { reply } from '../../src/reply/reply.ts';
import { startLoopbackDiscord } from './loopback-discord.ts';
import { checkCommands, isRefusal } from './loopback-rules.ts';
import { sampleCommands } from './sample-bot.ts';

const run = async () => reply({});

test('a command is declared as Discord wants it, required options first', () => {
  const command = defineCommand({
    name: 'brief',
    description: 'What happened',
    options: {
      length: optional(choice('How long', ['short', 'long'])),
      topic: text({ description: 'Which topic', complete: async () => [] }),
      official: optional(flag('Officials only')),
      most: optional(count('How many', 9)),
    },
    example: 'brief a',
    run,
  });
  expect(declareCommand(command, { global: true })).toEqual({
    type: 1,
    name: 'brief',
    description: 'What happened',
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: 3,
        name: 'topic',
        description: 'Which topic',
        required: true,
        max_length: 100,
        autocomplete: true,
      },
      {
        type: 3,
        name: 'length',
        description: 'How long',
        required: false,
        choices: [
          { name: 'short', value: 'short' },
          { name: 'long', value: 'long' },
        ],
      },
      { type: 5, name: 'official', description: 'Officials only', required: false },
      { type: 4, name: 'most', description: 'How many', required: false },
    ],
  });
  expect(declareCommand(command, { global: false })).not.toHaveProperty('contexts');
});

describe('a declaration that Discord would refuse', () => {
  const question = { description: 'd', options: {}, example: 'e', run };
  const option = text({ description: 'd' });
  const many = (length: number, value: unknown) =>
    Object.fromEntries(Array.from({ length }, (_, at) => [`o${at}`, value]));
  it.each([
    ['a name with a capital', defineCommand({ ...question, name: 'Brief' }), /no name/],
    ['no description', defineCommand({ ...question, name: 'brief', description: '' }), /description/],
    [
      '26 options',
      defineCommand({ ...question, name: 'brief', options: many(26, option) as never }),
      /25 options/,
    ],
    [
      '26 choices',
      defineCommand({
        ...question,
        name: 'brief',
        options: { a: { ...option, choices: Array.from({ length: 26 }, () => ({ name: 'a', value: 'a' })) } },
      }),
      /25 choices/,
    ],
    [
      'more than 8,000 characters',
      defineCommandGroup({
        name: 'brief',
        description: 'd',
        questions: Array.from({ length: 20 }, (_, at) =>
          defineQuestion(`q${at}`, {
            ...question,
            options: many(5, { ...option, description: 'x'.repeat(99) }) as never,
          }),
        ),
      }),
      /8000/,
    ],
  ] satisfies [string, Command, RegExp][])('names the command: %s', (_, command, why) => {
    expect(() => declareCommand(command, { global: true })).toThrow(why);
    expect(() => declareCommand(command, { global: true })).toThrow(command.name);
  });
});

test('commands are compared by what is declared, in any order', () => {
  const wanted = sampleCommands.map((command) => declareCommand(command, { global: true }));
  const present = wanted
    .map((declaration, at) => ({
      ...declaration,
      id: String(at),
      version: '1',
      nsfw: false,
      name_localizations: null,
    }))
    .toReversed();
  expect(sameCommands(wanted, present as never)).toBe(true);
  expect(sameCommands(wanted.slice(1), present as never)).toBe(false);
  const reworded = wanted.map((each, at) => (at === 0 ? { ...each, description: 'Other words' } : each));
  expect(sameCommands(reworded, present as never)).toBe(false);
});

test('Discord takes the sample commands', () => {
  for (const global of [true, false])
    expect(
      isRefusal(
        checkCommands(
          sampleCommands.map((command) => declareCommand(command, { global })),
          { guild: !global },
        ),
      ),
    ).toBe(false);
});

test('registers without logging in, once', async () => {
  const discord = await startLoopbackDiscord();
  const settings = {
    token: discord.token,
    guild: null,
    api: discord.api,
    commands: sampleCommands,
    log: createLog('silent'),
  };
  expect((await deployOnce(settings)).changed).toBe(true);
  expect((await deployOnce(settings)).changed).toBe(false);
  await expect(deployOnce({ ...settings, token: 'wrong' })).rejects.toThrow(/DISCORD_TOKEN/);
  await discord.stop();
});
