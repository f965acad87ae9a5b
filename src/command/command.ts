import type { z } from 'zod';
import type { Reply } from '../reply/reply.ts';
import type { ArticleStore } from '../store/article-store.ts';

/** What a command may know besides its options. */
export interface CommandContext {
  readonly store: ArticleStore;
  /** The present moment; commands have no clock of their own. */
  readonly now: Temporal.Instant;
  readonly reader: {
    /** BCP 47, of the person who asks. */
    readonly locale: string;
    /** May change settings: a member with the Manage Server permission, or whoever is at the terminal. */
    readonly admin: boolean;
    /** Id of the Discord server it is asked in; left out in direct messages, at the terminal and on the page. */
    readonly guild?: string;
    /** False: pictures would not be seen, so only their alt text is wanted. */
    readonly pictures?: boolean;
  };
  /** Every command there is, for `/help`. */
  readonly commands: readonly Command[];
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** One option of a command. `schema` checks what arrives: autocompletion and Discord's own checks are only advice. */
export interface Option<Value = unknown> {
  readonly kind: 'string' | 'boolean' | 'integer';
  readonly description: string;
  readonly required: boolean;
  readonly choices: readonly Choice[];
  readonly maxLength: number;
  /** Suggestions for what has been typed so far, best first, at most 25. */
  readonly complete: ((typed: string, context: CommandContext) => Promise<Choice[]>) | null;
  readonly schema: z.ZodType<Value>;
}

export type Options = Readonly<Record<string, Option>>;
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends Option<infer Value> ? Value : never;
};

/** One question: a command without subcommands, or a subcommand. */
export interface Question {
  readonly name: string;
  /** At most 100 characters, in the imperative. */
  readonly description: string;
  readonly options: Options;
  /** What to type to see it work, as in Discord but without the slash: "export korea-japan format:calendar". */
  readonly example: string;
  readonly run: (values: Readonly<Record<string, unknown>>, context: CommandContext) => Promise<Reply>;
}

export interface Command {
  readonly name: string;
  readonly description: string;
  /** A command has either one question of its own name or several under it. */
  readonly questions: readonly Question[];
  readonly hasSubcommands: boolean;
}

interface QuestionDefinition<O extends Options> {
  readonly description: string;
  readonly options: O;
  readonly example: string;
  run(values: Values<O>, context: CommandContext): Promise<Reply>;
}

/** A command that answers one question. */
export function defineCommand<const O extends Options>(
  definition: QuestionDefinition<O> & { readonly name: string },
): Command {
  const { name, description } = definition;
  return { name, description, questions: [defineQuestion(name, definition)], hasSubcommands: false };
}

/** A command with subcommands: Discord can't call it bare, so give it some from the start. */
export function defineCommandGroup(definition: {
  readonly name: string;
  readonly description: string;
  readonly questions: readonly Question[];
}): Command {
  return { ...definition, hasSubcommands: true };
}

/** A subcommand. The options reach `run` checked and typed. */
export function defineQuestion<const O extends Options>(
  name: string,
  { description, options, example, run }: QuestionDefinition<O>,
): Question {
  return {
    name,
    description,
    options,
    example,
    // The registry has parsed every value with its option's schema, so the record has this shape.
    run: (values, context) => run(values as Values<O>, context),
  };
}
