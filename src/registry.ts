import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Choice, Command, CommandContext, Question } from './command/command.ts';
import { UserError } from './errors.ts';
import type { Invocation, Reply } from './reply/reply.ts';

type AskContext = Omit<CommandContext, 'commands'>;

/** Where in a command a text is being typed. */
export interface OptionPath {
  readonly command: string;
  readonly subcommand: string | null;
  readonly option: string;
}

/** All commands there are. It knows none of them by name. */
export interface Registry {
  readonly commands: readonly Command[];
  /** Answers a question. Throws `UserError` for an unknown command or an option that does not fit. */
  dispatch(invocation: Invocation, context: AskContext): Promise<Reply>;
  /** Suggestions for an option, at most 25; none for an option without completion. */
  complete(path: OptionPath, typed: string, context: AskContext): Promise<Choice[]>;
}

/** Names that belong to the terminal. */
const RESERVED = new Set(
  'analyze ingest stories batch preview bot deploy run copy backup restore remove doctor'.split(' '),
);
const NAME = /^[a-z][a-z0-9-]{0,31}$/;

/** Loads every command file of a folder; one that breaks the rules ends the start with its name. */
export async function loadRegistry(folder: URL): Promise<Registry> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const commands = await Promise.all(
    files.map(async (file) => {
      const path = new URL(file, pathToFileURL(`${fileURLToPath(folder)}/`));
      const module: { default?: unknown } = await import(path.href);
      return checkedCommand(file, module.default);
    }),
  );
  return createRegistry(commands);
}

/** A registry of the given commands. */
export function createRegistry(commands: readonly Command[]): Registry {
  const byName = new Map(commands.map((command) => [command.name, command]));
  const find = (name: string, subcommand: string | null): Question => {
    const command = byName.get(name);
    if (command === undefined)
      throw new UserError('not-found', `There is no command /${name}. /help lists them all.`);
    const question = command.hasSubcommands
      ? command.questions.find((each) => each.name === subcommand)
      : command.questions[0];
    if (question === undefined) {
      const choices = command.questions.map((each) => `/${name} ${each.name}`).join(', ');
      throw new UserError('not-found', `/${name} needs one of its parts: ${choices}.`);
    }
    return question;
  };
  return {
    commands,
    async dispatch(invocation, context) {
      const question = find(invocation.command, invocation.subcommand);
      return question.run(checkedValues(question, invocation), { ...context, commands });
    },
    async complete({ command, subcommand, option }, typed, context) {
      const complete = find(command, subcommand).options[option]?.complete;
      if (complete === null || complete === undefined) return [];
      const choices = await complete(typed, { ...context, commands });
      return choices.slice(0, 25);
    },
  };
}

/** Every option checked with its schema; unknown options are refused by name. */
function checkedValues(question: Question, { options }: Invocation): Readonly<Record<string, unknown>> {
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(question.options, name)) {
      const known = Object.keys(question.options).join(', ') || 'none';
      throw new UserError('bad-option', `/${question.name} has no option "${name}". It takes: ${known}.`);
    }
  }
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(question.options)) {
    const given = Object.hasOwn(options, name) ? options[name] : undefined;
    if (given === undefined && option.required)
      throw new UserError('bad-option', `Say which ${name}: ${option.description}.`);
    const parsed = option.schema.safeParse(given);
    if (!parsed.success) {
      const choices = option.choices.map((choice) => choice.value).join(', ');
      const why = choices === '' ? (parsed.error.issues[0]?.message ?? 'it does not fit') : `use ${choices}`;
      throw new UserError('bad-option', `The option "${name}" can't be used as it is: ${why}.`);
    }
    values[name] = parsed.data;
  }
  return values;
}

const optionSchema = z.object({
  kind: z.enum(['string', 'boolean', 'integer']),
  description: z.string().min(1).max(100),
  required: z.boolean(),
  choices: z.array(z.object({ name: z.string().min(1).max(100), value: z.string().min(1).max(100) })).max(25),
  maxLength: z.number().int().min(1).max(6000),
  complete: z.custom((value) => value === null || typeof value === 'function', 'must be a function or null'),
  schema: z.instanceof(z.ZodType),
});
const questionSchema = z.object({
  name: z.string().regex(NAME),
  description: z.string().min(1).max(100),
  options: z
    .record(z.string().regex(NAME), optionSchema)
    .refine((options) => Object.keys(options).length <= 25, 'at most 25 options')
    .refine(requiredFirst, 'required options come first'),
  example: z.string().min(1).max(100),
  run: z.custom((value) => typeof value === 'function', 'must be a function'),
});
const commandSchema = z.object({
  name: z
    .string()
    .regex(NAME)
    .refine((name) => !RESERVED.has(name), 'is a name of the terminal'),
  description: z.string().min(1).max(100),
  questions: z.array(questionSchema).min(1).max(25),
  hasSubcommands: z.boolean(),
});

function requiredFirst(options: Record<string, { required: boolean }>): boolean {
  const required = Object.values(options).map((option) => option.required);
  return required.indexOf(false) === -1 || !required.slice(required.indexOf(false)).includes(true);
}

function checkedCommand(file: string, exported: unknown): Command {
  const broken = (why: string) =>
    new UserError('bad-config', `The command file commands/${file} can't be used: ${why}.`);
  const parsed = commandSchema.safeParse(exported);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw broken(
      exported === undefined
        ? 'it has no default export made by defineCommand'
        : `${issue?.path.join('.') || 'its export'}: ${issue?.message ?? 'does not fit'}`,
    );
  }
  const command = exported as Command;
  if (`${command.name}.ts` !== file) throw broken(`its command is named "${command.name}"`);
  return command;
}
