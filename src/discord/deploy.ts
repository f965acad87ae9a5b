import { type APIApplicationCommand, REST, Routes } from 'discord.js';
import type { Command } from '../command/command.ts';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Declaration, declareCommand } from './declare.ts';

export interface Deployment {
  /** False where Discord had exactly these commands already. */
  readonly changed: boolean;
  /** Discord's id of each command by its name: what makes a command in a text clickable. */
  readonly ids: ReadonlyMap<string, string>;
}

interface Target {
  readonly rest: REST;
  readonly applicationId: string;
  /** Null registers for all servers. */
  readonly guild: string | null;
}

/**
 * Registers the commands, only where they differ from what Discord has: registering anew would cost a quota
 * and make every client load them again.
 */
export async function deployCommands(target: Target, commands: readonly Command[]): Promise<Deployment> {
  const { rest, applicationId, guild } = target;
  const route =
    guild === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guild);
  const wanted = commands.map((command) => declareCommand(command, { global: guild === null }));
  const present = (await rest.get(route)) as APIApplicationCommand[];
  const changed = !sameCommands(wanted, present);
  const registered = changed
    ? ((await rest.put(route, { body: wanted })) as APIApplicationCommand[])
    : present;
  return { changed, ids: new Map(registered.map(({ name, id }) => [name, id])) };
}

/** The same for a program that does nothing else: finds out which application the token belongs to. */
export async function deployOnce({
  token,
  guild,
  api,
  commands,
  log,
}: {
  readonly token: string;
  readonly guild: string | null;
  readonly api: string | null;
  readonly commands: readonly Command[];
  readonly log: Log;
}): Promise<Deployment> {
  const rest = new REST({ version: '10', ...(api !== null && { api }) }).setToken(token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as { id: string };
    const deployment = await deployCommands({ rest, applicationId: application.id, guild }, commands);
    log.info({ changed: deployment.changed, commands: commands.length, guild }, 'commands registered');
    return deployment;
  } catch (error) {
    throw refusal(error) ?? error;
  }
}

/** Why Discord can't be used, where an admin can do something about it; null for anything else. */
export function refusal(error: unknown): UserError | null {
  const field = (name: string): unknown =>
    typeof error === 'object' && error !== null && name in error
      ? (error as Record<string, unknown>)[name]
      : null;
  const status = field('status');
  const code = field('code');
  if (status === 401 || code === 'TokenInvalid')
    return new UserError(
      'bad-config',
      'Discord refuses DISCORD_TOKEN: copy it anew from the developer portal, page "Bot".',
    );
  if (status === 403)
    return new UserError(
      'bad-config',
      'Discord does not let the bot register commands there: invite it to the server that DISCORD_GUILD names, with the scope applications.commands.',
    );
  if (typeof status === 'number' && status >= 500)
    return new UserError('bad-config', `Discord is out of order (status ${status}): start again in a while.`);
  if (typeof code === 'string' && /^(?:E[A-Z_]{3,}|UND_ERR_[A-Z_]+)$/.test(code))
    return new UserError(
      'bad-config',
      `Discord can't be reached (${code}): check the network and DISCORD_API.`,
    );
  return null;
}

/** Whether Discord already has these commands: same names, same declarations, in any order. */
export function sameCommands(
  wanted: readonly Declaration[],
  present: readonly APIApplicationCommand[],
): boolean {
  // Discord answers for a guild's command where it is offered, although nobody may say so.
  const offered = wanted.some((declaration) => declaration.contexts !== undefined);
  const keys = offered ? [...declared, 'integration_types', 'contexts'] : declared;
  const inOrder = (list: readonly { name: string }[]) =>
    JSON.stringify([...list].sort((a, b) => (a.name < b.name ? -1 : 1)).map((each) => essence(each, keys)));
  return inOrder(wanted) === inOrder(present);
}

/** What we say about commands; Discord fills in the rest. */
const declared: readonly string[] = [
  'type',
  'name',
  'description',
  'options',
  'choices',
  'value',
  'required',
  'autocomplete',
  'max_length',
];

/** A declaration without what amounts to saying nothing, keys in one order. */
function essence(value: unknown, keys: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => essence(part, keys));
    return parts.every((part) => typeof part === 'number') ? parts.sort((a, b) => a - b) : parts;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map<string, unknown>(Object.entries(value));
  return keys.flatMap((key) => {
    const held = entries.get(key) ?? false;
    const empty = held === false || (Array.isArray(held) && held.length === 0);
    return empty ? [] : [[key, essence(held, keys)]];
  });
}
