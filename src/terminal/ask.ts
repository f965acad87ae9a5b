import type { Command, Question } from '../command/command.ts';
import { UserError } from '../errors.ts';
import type { Invocation } from '../reply/reply.ts';
import { type ArgumentKind, parseArguments } from './arguments.ts';
import type { Terminal } from './context.ts';
import { renderReply } from './render.ts';

/** `COMMAND …`: a question as in Discord; its first option may stand bare, `--json` gives the Reply document. */
export async function runAsk(name: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const registry = await terminal.registry();
  const command = registry.commands.find((each) => each.name === name);
  if (command === undefined)
    throw new UserError(
      'wrong-use',
      `There is no command "${name}". "npm run -s dateline -- help" lists them.`,
    );
  const { invocation, json, storePath } = readInvocation(command, args);
  const store = await terminal.openStore(storePath);
  try {
    await terminal.fillEmptyStore(store);
    const context = { store, now: terminal.now(), reader: { locale: 'en', admin: true, pictures: false } };
    const reply = await registry.dispatch(invocation, context);
    await terminal.print(json ? `${JSON.stringify(reply, withoutPictures)}\n` : renderReply(reply));
    return 0;
  } finally {
    await store.close();
  }
}

function readInvocation(
  command: Command,
  args: readonly string[],
): { invocation: Invocation; json: boolean; storePath: string | undefined } {
  const [subcommand, rest] = command.hasSubcommands ? [args[0] ?? null, args.slice(1)] : [null, args];
  const question = questionOf(command, subcommand);
  const kinds: Record<string, ArgumentKind> = { json: 'boolean', store: 'string' };
  for (const [option, { kind }] of Object.entries(question.options)) kinds[option] = kind;
  const { bare, named } = parseArguments(rest, kinds);
  const { json, store, ...given } = named;
  const options: Record<string, string | number | boolean> = { ...given };
  const [first] = Object.keys(question.options);
  if (bare.length > 0) {
    if (first === undefined || first in options)
      throw new UserError('wrong-use', `"${bare.join(' ')}" is too much: other options are --name value.`);
    options[first] = bare.join(' ');
  }
  return {
    invocation: { command: command.name, subcommand, options },
    json: json === true,
    storePath: store?.toString(),
  };
}

function questionOf(command: Command, subcommand: string | null): Question {
  const found = command.hasSubcommands
    ? command.questions.find((question) => question.name === subcommand)
    : command.questions[0];
  if (found !== undefined) return found;
  const names = command.questions.map((question) => `${command.name} ${question.name}`).join(', ');
  throw new UserError('wrong-use', `"${command.name}" needs one of its parts: ${names}.`);
}

/** A picture's bytes would drown the document; its name and alt text stay. */
function withoutPictures(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { bytes: value.length } : value;
}
