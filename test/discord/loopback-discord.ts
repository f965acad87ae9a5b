import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGateway } from './loopback-gateway.ts';
import { buttonsOf, LoopbackInteraction, type Result, type StoredMessage } from './loopback-interactions.ts';
import {
  applicationId,
  commandData,
  guildId,
  interactionPayload,
  messagePayload,
  readyPayload,
  type Values,
} from './loopback-payloads.ts';
import { checkCommands, isRefusal, type RegisteredCommand, type UploadedFile } from './loopback-rules.ts';

export { buttonsOf, type StoredMessage, textOf } from './loopback-interactions.ts';

/** One request as it arrived. `body` is the JSON of it, files apart. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

interface Settings {
  /** Milliseconds for the first response; Discord's are 3000. */
  readonly deadline?: number;
  /** Milliseconds that a token lives; Discord's are 15 minutes. */
  readonly lifetime?: number;
  readonly heartbeatInterval?: number;
}

interface Trouble {
  readonly path: RegExp;
  readonly status: number;
  times: number;
  readonly retryAfter?: number;
  /** The request is carried out all the same, as when the answer gets lost. */
  readonly afterwards?: boolean;
}

interface AskSettings {
  readonly user?: string;
  readonly admin?: boolean;
  readonly locale?: string;
  readonly guild?: boolean;
  /** Delivers the event so many times. */
  readonly deliveries?: number;
}

/**
 * A Discord on the loopback interface: gateway and REST, for the unmodified discord.js client. It refuses what
 * Discord refuses, so that breaking a rule fails a test. People are played by `ask`, `press` and `complete`.
 */
export async function startLoopbackDiscord(settings: Settings = {}) {
  const { deadline = 3000, lifetime = 15 * 60_000, heartbeatInterval } = settings;
  const server = createServer((request, response) => void receive(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;

  let token = 'loopback-application.secret.of-the-bot-only-for-tests';
  const registered = new Map<string, (RegisteredCommand & { id: string })[]>();
  const interactions = new Map<string, LoopbackInteraction>();
  const requests: SeenRequest[] = [];
  const troubles: Trouble[] = [];
  let counter = 0n;
  const nextId = () => String(((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) + ++counter);

  const gateway = createGateway({
    server,
    url: () => `ws://${host}/gateway`,
    token: () => token,
    ready: readyPayload,
    ...(heartbeatInterval !== undefined && { heartbeatInterval }),
  });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const method = request.method ?? 'GET';
    const path = (request.url ?? '').replace(/\?.*$/, '');
    const { body, files } = await readBody(request.headers['content-type'] ?? '', Buffer.concat(chunks));
    const trouble = troubles.find((each) => each.times > 0 && each.path.test(`${method} ${path}`));
    if (trouble) trouble.times -= 1;
    const result = trouble && !trouble.afterwards ? null : route(method, path, body, files, request.headers);
    const status = trouble?.status ?? result?.status ?? 404;
    requests.push({ method, path, body, status });
    response.statusCode = status;
    if (status === 429) response.setHeader('Retry-After', String(trouble?.retryAfter ?? 1));
    if (status === 204) return void response.end();
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answerTo(status, result, trouble)));
  }

  function answerTo(status: number, result: Result | null, trouble: Trouble | undefined): unknown {
    if (status === 429)
      return { message: 'You are being rate limited.', retry_after: trouble?.retryAfter ?? 1, global: false };
    if (trouble) return { message: `${status}: trouble`, code: 0 };
    if (result === null) return { message: '404: Not Found', code: 0 };
    return isRefusal(result) ? { message: result.message, code: result.code } : result.json;
  }

  function route(
    method: string,
    path: string,
    body: unknown,
    files: readonly UploadedFile[],
    headers: IncomingMessage['headers'],
  ): Result | null {
    const parts = path.split('/').slice(1).map(decodeURIComponent);
    if (parts.shift() !== 'api' || parts.shift() !== 'v10') return null;
    const [room, ...rest] = parts;
    if (room === 'interactions' && rest[2] === 'callback' && method === 'POST') {
      const interaction = interactions.get(rest[1] ?? '');
      if (interaction === undefined || interaction.id !== rest[0])
        return { status: 404, code: 10_062, message: 'Unknown interaction' };
      return interaction.respond(body, files);
    }
    if (room === 'webhooks') return webhook(method, rest, body, files);
    if (headers.authorization !== `Bot ${token}`)
      return { status: 401, code: 0, message: '401: Unauthorized' };
    if (room === 'gateway' && rest[0] === 'bot')
      return {
        status: 200,
        json: {
          url: `ws://${host}/gateway`,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 },
        },
      };
    if (room === 'applications' && rest[0] === '@me') return { status: 200, json: { id: applicationId } };
    if (room === 'applications' && rest[0] === applicationId && rest.at(-1) === 'commands')
      return commandsRoute(method, rest[1] === 'guilds' ? (rest[2] ?? '') : 'global', body);
    return null;
  }

  function webhook(
    method: string,
    rest: string[],
    body: unknown,
    files: readonly UploadedFile[],
  ): Result | null {
    const [application, given, , message] = rest;
    const interaction = interactions.get(given ?? '');
    if (application !== applicationId || interaction === undefined)
      return { status: 404, code: 10_015, message: 'Unknown Webhook' };
    const result = webhookCall(interaction, method, message, body, files);
    if (result === null || isRefusal(result) || result.status === 204) return result;
    return { status: 200, json: messagePayload(result.json as StoredMessage, host) };
  }

  function webhookCall(
    interaction: LoopbackInteraction,
    method: string,
    message: string | undefined,
    body: unknown,
    files: readonly UploadedFile[],
  ): Result | null {
    if (message === undefined) return method === 'POST' ? interaction.followUp(body, files) : null;
    if (message !== '@original') return null;
    if (method === 'PATCH') return interaction.editOriginal(body, files);
    return method === 'DELETE' ? interaction.deleteOriginal() : null;
  }

  /** Discord fills in what was not said. */
  function commandsRoute(method: string, where: string, body: unknown): Result | null {
    if (method === 'PUT') {
      const commands = checkCommands(body, { guild: where !== 'global' });
      if (isRefusal(commands)) return commands;
      registered.set(
        where,
        commands.map((command) => ({ ...command, id: nextId() })),
      );
    }
    const json = (registered.get(where) ?? []).map((command) => ({
      ...command,
      application_id: applicationId,
      version: nextId(),
      default_member_permissions: null,
      nsfw: false,
      name_localizations: null,
      description_localizations: null,
      integration_types: command.integration_types ?? [0],
      contexts: command.contexts ?? null,
      ...(where !== 'global' && { guild_id: where }),
    }));
    return { status: 200, json };
  }

  function interact(
    kind: 'command' | 'button' | 'autocomplete',
    data: object,
    pressed: StoredMessage | null,
    { user = 'ann', admin = false, locale = 'en-GB', guild = true, deliveries = 1 }: AskSettings,
  ): LoopbackInteraction {
    const interaction = new LoopbackInteraction({
      id: nextId(),
      kind,
      user,
      pressed,
      userInstalled: !guild,
      deadline,
      lifetime,
      nextId,
    });
    interactions.set(interaction.token, interaction);
    const payload = interactionPayload({
      interaction,
      kind,
      data,
      pressed,
      host,
      user,
      admin,
      locale,
      guild,
    });
    for (let times = 0; times < deliveries; times += 1) gateway.dispatch('INTERACTION_CREATE', payload);
    return interaction;
  }

  return {
    api: `http://${host}/api`,
    applicationId,
    guildId,
    get token() {
      return token;
    },
    gateway,
    registered,
    requests,
    /** From now on the token is another one: whoever has the old one is turned away. */
    resetToken() {
      token = `${token}-new`;
    },
    /** Makes the next requests to a path (with its method: "POST /api/…") fail. */
    trouble(
      path: RegExp,
      status: number,
      { times = 1, ...rest }: Partial<Pick<Trouble, 'times' | 'retryAfter' | 'afterwards'>> = {},
    ) {
      troubles.push({ path, status, times, ...rest });
    },
    /** Somebody sends a slash command: `ask('article show', { id: '4f1c' })`. */
    ask: (path: string, values: Values = {}, asking: AskSettings = {}) =>
      interact('command', commandData(registered, path, values, null), null, asking),
    /** Somebody types in an option. */
    async complete(path: string, values: Values, focused: string) {
      const interaction = interact('autocomplete', commandData(registered, path, values, focused), null, {});
      for (let waited = 0; waited < 5000 && interaction.choices === null; waited += 5) await sleep(5);
      if (interaction.choices === null) throw new Error('nothing was suggested');
      return interaction.choices;
    },
    /** Somebody presses a button, by its label or `custom_id`. */
    press(message: StoredMessage, which: string, asking: AskSettings = {}) {
      const button = buttonsOf(message).find((each) => each.label === which || each.custom_id === which);
      if (button?.disabled) throw new Error(`the button ${which} can't be pressed`);
      const data = { component_type: 2, custom_id: button?.custom_id ?? which, id: 1 };
      return interact('button', data, message, asking);
    },
    /** Nothing answers any more, as in an outage, until `comeBack`. */
    async goAway() {
      server.close();
      gateway.cutAll();
      server.closeAllConnections();
      await once(server, 'close');
    },
    async comeBack() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type LoopbackDiscord = Awaited<ReturnType<typeof startLoopbackDiscord>>;

async function readBody(type: string, bytes: Buffer): Promise<{ body: unknown; files: UploadedFile[] }> {
  if (bytes.length === 0) return { body: null, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files = [...form.entries()].map(async ([key, value]) => {
    if (!key.startsWith('files[') || typeof value === 'string') return [];
    return [{ name: value.name, size: value.size, bytes: new Uint8Array(await value.arrayBuffer()) }];
  });
  return { body: JSON.parse(String(form.get('payload_json'))), files: (await Promise.all(files)).flat() };
}
