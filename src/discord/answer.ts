import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandContext } from '../command/command.ts';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Registry } from '../registry.ts';
import { type Invocation, notice, type Reply } from '../reply/reply.ts';
import type { ArticleStore } from '../store/article-store.ts';
import { loggableError } from './loggable-error.ts';
import { renderReply } from './render.ts';
import type { Place, Responder } from './responder.ts';

/** What answering needs to know of the bot. */
export interface AnswerSettings {
  readonly registry: Registry;
  readonly store: ArticleStore;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  readonly commandIds: () => ReadonlyMap<string, string>;
}

/** A question as it came from Discord. */
export interface Asked {
  readonly invocation: Invocation;
  readonly page: number;
  readonly reader: CommandContext['reader'];
  /** Where a reply goes; one about an error is `failed`. */
  readonly placeFor: (reply: Reply, failed: boolean) => Place;
}

interface Outcome {
  readonly reply: Reply;
  readonly result: 'answered' | 'refused' | 'failed';
}

/**
 * How long an answer may take before Discord is told that it is coming. Discord waits 3 seconds in all, the way
 * there and back included; nearly all answers are there in a tenth of one, and an answer given at once costs
 * one request instead of two and can still choose to be private.
 */
const patience = 300;

/** Discord's word for "answered already" and "too late": what comes of a double or slow delivery. */
const harmlessCodes = new Set<unknown>([10_062, 40_060]);

/** Answers one question, whatever happens. Never rejects. */
export async function answer(asked: Asked, responder: Responder, settings: AnswerSettings): Promise<void> {
  const started = performance.now();
  const { log } = settings;
  const { command, subcommand } = asked.invocation;
  let deferred = false;
  const send = async ({ reply, result }: Outcome) => {
    const place = asked.placeFor(reply, result !== 'answered');
    const message = renderReply(reply, {
      asked: result === 'answered' ? asked.invocation : null,
      page: asked.page,
      commandIds: settings.commandIds(),
    });
    await (deferred ? responder.late(message, place) : responder.now(message, place));
  };
  const working = run(asked, settings);
  try {
    const early = await Promise.race([working, sleep(patience, null, { ref: false })]);
    if (early === null) {
      await responder.defer();
      deferred = true;
    }
    const outcome = await working;
    await send(outcome);
    log.info({
      command,
      subcommand,
      ms: Math.round(performance.now() - started),
      result: outcome.result,
      deferred,
    });
  } catch (error) {
    if (harmlessCodes.has(codeOf(error))) {
      log.warn({ command, subcommand, code: codeOf(error) }, 'answered twice or too late');
      return;
    }
    await send(calmly(error, asked, log)).catch((again: unknown) =>
      log.warn({ command, subcommand, err: loggableError(again) }, 'the answer could not be sent'),
    );
  }
}

/** Asks the registry; every failure becomes a reply. */
async function run(asked: Asked, { registry, store, log, now }: AnswerSettings): Promise<Outcome> {
  try {
    const reply = await registry.dispatch(asked.invocation, { store, now: now(), reader: asked.reader });
    return { reply, result: 'answered' };
  } catch (error) {
    if (error instanceof UserError) return { reply: notice(error.message), result: 'refused' };
    return calmly(error, asked, log);
  }
}

/** One line with a reference that the log has too; what went wrong stays in the log. */
function calmly(error: unknown, { invocation }: Asked, log: Log): Outcome {
  const ref = randomBytes(4).toString('hex');
  const { command, subcommand } = invocation;
  log.error({ ref, command, subcommand, err: loggableError(error) }, 'a question failed');
  const text = `Something went wrong here (ref ${ref}). Try again; if it stays, tell an admin the reference.`;
  return { reply: notice(text, { tone: 'warning' }), result: 'failed' };
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
