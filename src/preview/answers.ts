import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Choice, Command, CommandContext } from '../command/command.ts';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Registry } from '../registry.ts';
import { notice, type Reply } from '../reply/reply.ts';
import type { ArticleStore } from '../store/article-store.ts';
import type { AskAnswer, AskRequest, CommandsAnswer, CompleteRequest, QuestionView } from './protocol.ts';
import { renderReply } from './render.ts';

/** What the examples of commands ask about. */
const usualTopic = 'korea-japan';

const name = z.string().max(40);

/** What may arrive at /api/complete. */
export const completeSchema: z.ZodType<CompleteRequest> = z.strictObject({
  command: name,
  subcommand: name.nullable(),
  option: name,
  typed: z.string().max(200),
});

/** What may arrive at /api/ask. Options are checked again by the registry. */
export const askSchema: z.ZodType<AskRequest> = z.strictObject({
  invocation: z.strictObject({
    command: name,
    subcommand: name.nullable(),
    options: z
      .record(name, z.union([z.string().max(6000), z.number(), z.boolean()]))
      .refine((options) => Object.keys(options).length <= 25, 'at most 25 options'),
  }),
  page: z.int().min(1).max(10_000),
});

/** What the page asks, answered from the registry. `locale` is a BCP 47 tag of the person who asks. */
export interface Answers {
  commands(locale: string): Promise<CommandsAnswer>;
  complete(request: CompleteRequest, locale: string): Promise<Choice[]>;
  ask(request: AskRequest, locale: string): Promise<AskAnswer>;
}

export function createAnswers(parts: {
  readonly registry: Registry;
  readonly store: ArticleStore;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
}): Answers {
  const { registry, store, log, now } = parts;
  // Whoever is at this machine may do what the terminal may.
  const context = (locale: string): Omit<CommandContext, 'commands'> => ({
    store,
    now: now(),
    reader: { locale, admin: true },
  });

  async function reply({ invocation }: AskRequest, locale: string): Promise<Reply> {
    try {
      return await registry.dispatch(invocation, context(locale));
    } catch (error) {
      if (error instanceof UserError) return notice(error.message, { tone: 'warning' });
      return notice(
        `Something went wrong here (ref ${logged(error, log)}). Try again; the log knows the reference.`,
        {
          tone: 'warning',
        },
      );
    }
  }

  async function complete({ typed, ...path }: CompleteRequest, locale: string): Promise<Choice[]> {
    try {
      return await registry.complete(path, typed, context(locale));
    } catch (error) {
      // Suggestions are only a help: without them everything can still be typed.
      if (!(error instanceof UserError)) logged(error, log);
      return [];
    }
  }

  /** The topic of the examples where the store has a story of it, else its most recent one. */
  async function exampleTopic(locale: string): Promise<string> {
    const path = { command: 'brief', subcommand: null, option: 'topic' };
    const words = usualTopic.split('-');
    const found = await complete({ ...path, typed: usualTopic }, locale);
    const known = found.some(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
    if (known) return usualTopic;
    const [recent] = await complete({ ...path, typed: '' }, locale);
    return recent?.value ?? usualTopic;
  }

  return {
    complete,
    async commands(locale) {
      const topic = await exampleTopic(locale);
      const questions = registry.commands.flatMap(questionsOf);
      // What can be asked about a topic comes first, and the brief before all.
      const order = ({ command, example }: QuestionView) =>
        command === 'brief' ? 0 : example.includes(usualTopic) ? 1 : 2;
      return {
        questions: questions
          .toSorted((a, b) => order(a) - order(b))
          .map((question) => ({ ...question, example: question.example.replace(usualTopic, topic) })),
      };
    },
    async ask(request, locale) {
      const whole = await reply(request, locale);
      const { html, page, pages } = renderReply(whole, request.page);
      return { html: html.markup, page, pages, private: whole.private };
    },
  };
}

/** Logs an error that nobody at the page can act on; the reference finds it again. */
export function logged(error: unknown, log: Log): string {
  const ref = randomBytes(4).toString('hex');
  log.error({ ref, err: error }, 'preview: a question could not be answered');
  return ref;
}

function questionsOf(command: Command): QuestionView[] {
  return command.questions.map(({ name, description, example, options }) => ({
    command: command.name,
    subcommand: command.hasSubcommands ? name : null,
    description,
    example,
    options: Object.entries(options).map(([option, { complete, schema: _, ...declared }]) => ({
      name: option,
      ...declared,
      completes: complete !== null,
    })),
  }));
}
