import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type CommandContext,
  defineCommand,
  defineCommandGroup,
  defineQuestion,
} from '../src/command/command.ts';
import { choice, count, day, flag, optional, text } from '../src/command/options.ts';
import { UserError } from '../src/errors.ts';
import { createRegistry, loadRegistry } from '../src/registry.ts';
import { type Invocation, notice } from '../src/reply/reply.ts';

const seen: unknown[] = [];
const weather = defineCommand({
  name: 'weather',
  description: 'Tell the weather',
  options: {
    place: text({
      description: 'Where',
      complete: async (typed) =>
        Array.from({ length: 40 }, (_, n) => ({ name: `${typed}${n}`, value: `${n}` })),
    }),
    unit: optional(choice('Unit', ['celsius', 'kelvin'])),
    rain: optional(flag('With rain')),
    days: optional(count('Days', 7)),
    from: optional(day('First day')),
  },
  example: 'weather oslo',
  async run(values) {
    seen.push(values);
    return notice('sunny');
  },
});
const tide = defineCommandGroup({
  name: 'tide',
  description: 'The tide',
  questions: [
    defineQuestion('high', {
      description: 'High tide',
      options: {},
      example: 'tide high',
      run: async () => notice('noon'),
    }),
  ],
});
const registry = createRegistry([weather, tide]);
// The commands of this test ask nothing of the store.
const context = {
  now: Temporal.Instant.from('2024-05-01T00:00Z'),
  reader: { locale: 'en', admin: false },
} as CommandContext;
const ask = (command: string, options: Invocation['options'] = {}, subcommand: string | null = null) =>
  registry.dispatch({ command, subcommand, options }, context);

describe('the registry', () => {
  it('checks options again before a command sees them', async () => {
    await ask('weather', { place: ' Oslo ', days: 3 });
    expect(seen.at(-1)).toEqual({ place: 'Oslo', unit: null, rain: null, days: 3, from: null });
  });

  it.each([
    [{}, 'Say which place'],
    [{ place: '' }, '"place"'],
    [{ place: 'x'.repeat(101) }, '"place"'],
    [{ place: 'Oslo', unit: 'fahrenheit' }, 'use celsius, kelvin'],
    [{ place: 'Oslo', days: 8 }, '"days"'],
    [{ place: 'Oslo', from: '2019-02-30' }, 'no such day'],
    [{ place: 'Oslo', from: 'yesterday' }, 'write it as 2019-08-22'],
    [{ place: 'Oslo', moon: true }, 'no option "moon"'],
    [JSON.parse('{"place": "Oslo", "__proto__": 1}'), 'no option "__proto__"'],
    [{ place: 'Oslo', constructor: 1 }, 'no option "constructor"'],
  ])('refuses %j in a sentence that says what to do', async (options, sentence) => {
    const refused = ask('weather', options);
    await expect(refused).rejects.toBeInstanceOf(UserError);
    await expect(refused).rejects.toThrow(sentence);
  });

  it('knows commands by their path', async () => {
    await expect(ask('tide', {}, 'high')).resolves.toMatchObject({ private: true });
    await expect(ask('tide', {}, 'low')).rejects.toThrow('/tide high');
    await expect(ask('moon')).rejects.toThrow('/help');
    await expect(ask('toString')).rejects.toThrow('/help');
  });

  it('suggests at most 25 choices, and none where there is no completion', async () => {
    const complete = (option: string) =>
      registry.complete({ command: 'weather', subcommand: null, option }, 'o', context);
    expect(await complete('place')).toHaveLength(25);
    expect(await complete('unit')).toEqual([]);
    expect(await complete('nothing')).toEqual([]);
  });
});

describe('loading the command files', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));
  const folderWith = async (name: string, source: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-commands-'));
    folders.push(folder);
    await writeFile(join(folder, name), source);
    return pathToFileURL(`${folder}/`);
  };
  const command = (fields: string) =>
    `export default { name: 'moon', description: 'd', hasSubcommands: false, questions: [{ name: 'moon', description: 'd', options: {}, example: 'moon', run: async () => null }], ${fields} };`;

  it('finds every command of the project', async () => {
    const { commands } = await loadRegistry(new URL('../commands/', import.meta.url));
    expect(commands.map((each) => each.name)).toEqual(
      expect.arrayContaining(['article', 'brief', 'help', 'quotes', 'related', 'timeline', 'topics']),
    );
  });

  it.each([
    ['moon.ts', 'export const moon = 1;', 'no default export'],
    ['sun.ts', command(''), 'is named "moon"'],
    ['ingest.ts', command(`name: 'ingest'`), 'name of the terminal'],
    ['moon.ts', command(`name: 'Moon'`), 'name'],
    ['moon.ts', command(`description: ''`), 'description'],
    ['moon.ts', command('questions: []'), 'questions'],
  ])('ends the start with the name of a file that breaks the rules: %s %s', async (name, source, why) => {
    const loading = loadRegistry(await folderWith(name, source));
    await expect(loading).rejects.toBeInstanceOf(UserError);
    await expect(loading).rejects.toThrow(`commands/${name}`);
    await expect(loading).rejects.toThrow(why);
  });
});
