import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, type Interaction, Options, RESTEvents } from 'discord.js';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Registry } from '../registry.ts';
import { notice } from '../reply/reply.ts';
import type { ArticleStore } from '../store/article-store.ts';
import { type AnswerSettings, answer } from './answer.ts';
import { suggest } from './autocomplete.ts';
import { deployCommands, refusal } from './deploy.ts';
import { loggableError } from './loggable-error.ts';
import { buttonQuestion, commandQuestion } from './questions.ts';
import { RecentIds } from './recent-ids.ts';
import { renderReply } from './render.ts';
import { buttonResponder, commandResponder } from './responder.ts';

export interface BotSettings {
  readonly token: string;
  /** Register the commands in this server only; null for everywhere. */
  readonly guild: string | null;
  /** Base address of Discord's REST interface; null for Discord's own. */
  readonly api: string | null;
  readonly registry: Registry;
  readonly store: ArticleStore;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
}

export interface RunningBot {
  /** Takes no more questions, finishes those that run (at most ten seconds), and leaves Discord. */
  stop(): Promise<void>;
  /** 'stopped' after `stop`; an error when Discord has turned the bot away for good, and restarting may help. */
  readonly done: Promise<'stopped' | Error>;
}

const longestFarewell = 10_000;
/** Everybody's limit is 10,000 refused requests in ten minutes; a bot with a hundred has a fault. */
const warnAfterRefusals = 100;

const outdated = 'This message is from another version of Dateline. Run the command again.';
const leaving = 'Dateline is restarting. Ask again in a moment.';

/**
 * Logs in, registers the commands where they changed, and answers until stopped. Needs no privileged intent,
 * nor any other: interactions come without. Rejects with `UserError` when Discord refuses the token.
 */
export async function startBot(settings: BotSettings): Promise<RunningBot> {
  const { token, guild, api, registry, log } = settings;
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    shards: 'auto',
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: 0,
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    rest: { invalidRequestWarningInterval: warnAfterRefusals, ...(api !== null && { api }) },
  });
  const end = Promise.withResolvers<'stopped' | Error>();
  const ready = Promise.withResolvers<void>();
  listenForTrouble(client, log, end.resolve);
  client.once(Events.ClientReady, () => ready.resolve());

  const commandIds: { current: ReadonlyMap<string, string> } = { current: new Map() };
  const answering = answerInteractions(client, { ...settings, commandIds: () => commandIds.current });
  try {
    const failed = end.promise.then((reason) => Promise.reject(reason));
    await Promise.race([Promise.all([client.login(token), ready.promise]), failed]);
    const applicationId = client.application?.id ?? '';
    const deployment = await deployCommands({ rest: client.rest, applicationId, guild }, registry.commands);
    commandIds.current = deployment.ids;
    log.info({ changed: deployment.changed, commands: registry.commands.length }, 'ready in Discord');
  } catch (error) {
    await client.destroy();
    throw refusal(error) ?? error;
  }
  return {
    done: end.promise,
    async stop() {
      answering.refuseNew();
      await Promise.race([answering.finished(), sleep(longestFarewell, null, { ref: false })]);
      await client.destroy();
      end.resolve('stopped');
    },
  };
}

/** Answers what comes in; keeps count of what still runs. */
function answerInteractions(client: Client, settings: AnswerSettings) {
  const seen = new RecentIds();
  const running = new Set<Promise<void>>();
  let open = true;
  client.on(Events.InteractionCreate, (interaction) => {
    if (!seen.isNew(interaction.id)) {
      settings.log.warn({ interaction: interaction.id }, 'delivered twice');
      return;
    }
    const answered = (open ? handle(interaction, settings) : decline(interaction, leaving)).catch(
      (error: unknown) =>
        settings.log.error({ err: loggableError(error) }, 'an interaction was not answered'),
    );
    running.add(answered);
    void answered.finally(() => running.delete(answered));
  });
  return {
    refuseNew() {
      open = false;
    },
    async finished() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function handle(interaction: Interaction, settings: AnswerSettings): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, settings);
  if (interaction.isChatInputCommand())
    return answer(commandQuestion(interaction), commandResponder(interaction), settings);
  if (!interaction.isButton()) return;
  const asked = buttonQuestion(interaction);
  if (asked === null) return decline(interaction, outdated);
  return answer(asked, buttonResponder(interaction), settings);
}

/** One private sentence in place of an answer. */
async function decline(interaction: Interaction, sentence: string): Promise<void> {
  const message = renderReply(notice(sentence), { asked: null });
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isChatInputCommand()) await commandResponder(interaction).now(message, 'private');
  else if (interaction.isButton()) await buttonResponder(interaction).now(message, 'private');
}

/**
 * Without these listeners an error of the connection would end the process. Trouble that discord.js mends itself
 * is logged; a lost token, a refused session and closed doors end the bot, to be started anew from outside.
 */
function listenForTrouble(client: Client, log: Log, end: (error: Error) => void): void {
  const trouble = (error: Error) => {
    log.error({ err: loggableError(error) }, 'trouble with Discord');
    // discord.js forgets its token after one refused request, and every request after that fails like this.
    const forgotten = error.message.startsWith('Expected token to be set');
    if (forgotten || ('status' in error && error.status === 401))
      end(turnedAway('the token is no longer accepted'));
  };
  client.on(Events.Error, trouble);
  client.on(Events.ShardError, trouble);
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardDisconnect, ({ code }) =>
    end(turnedAway(`the connection was closed with code ${code}`)),
  );
  client.on(Events.Invalidated, () => end(turnedAway('the session was ended')));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting to Discord'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'connected to Discord again'));
  client.rest.on(RESTEvents.Response, ({ method, route }, { status }) => {
    if (status === 429) log.warn({ method, route }, 'slowed down by Discord');
  });
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.error({ count, remainingTime }, 'Discord refuses many requests'),
  );
}

function turnedAway(why: string): UserError {
  return new UserError(
    'bad-config',
    `Discord turned the bot away: ${why}. Check DISCORD_TOKEN and start again.`,
  );
}
