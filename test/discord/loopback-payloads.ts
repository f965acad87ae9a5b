import type { LoopbackInteraction, StoredMessage } from './loopback-interactions.ts';
import { componentsV2, ephemeral, type RegisteredCommand } from './loopback-rules.ts';

export const applicationId = '100000000000000001';
export const guildId = '200000000000000002';
const channelId = '300000000000000003';
const bot = { id: applicationId, username: 'Dateline', discriminator: '0', avatar: null, bot: true };

export type Values = Readonly<Record<string, string | number | boolean>>;

/** What a client is told first. */
export function readyPayload() {
  return {
    v: 10,
    user: bot,
    guilds: [{ id: guildId, unavailable: true }],
    application: { id: applicationId, flags: 0 },
    shard: [0, 1],
  };
}

/** A message as Discord sends it. `host` serves its files. */
export function messagePayload(message: StoredMessage, host: string) {
  return {
    id: message.id,
    channel_id: channelId,
    type: 20,
    author: bot,
    content: message.body.content ?? '',
    embeds: [],
    attachments: message.files.map((file, at) => ({
      id: String(at),
      filename: file.name,
      size: file.size,
      url: `http://${host}/${file.name}`,
      proxy_url: `http://${host}/${file.name}`,
    })),
    components: message.body.components ?? [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    flags: ((message.body.flags ?? 0) & componentsV2) | (message.private ? ephemeral : 0),
    application_id: applicationId,
    interaction_metadata: {
      id: message.by.id,
      type: 2,
      user: person(message.by.user),
      authorizing_integration_owners: { 0: guildId },
    },
  };
}

/** Everybody has an id of their own. */
function person(name: string) {
  const id = `4${String([...name].reduce((sum, each) => sum * 7 + (each.codePointAt(0) ?? 0), 1) % 1e9).padStart(17, '0')}`;
  return { id, username: name, discriminator: '0', avatar: null };
}

interface Happening {
  readonly interaction: LoopbackInteraction;
  readonly kind: 'command' | 'button' | 'autocomplete';
  readonly data: object;
  readonly pressed: StoredMessage | null;
  readonly host: string;
  readonly user: string;
  readonly admin: boolean;
  readonly locale: string;
  /** In a server, or in a direct message of somebody who installed the bot for themselves. */
  readonly guild: boolean;
}

/** The event that tells a bot of an interaction. */
export function interactionPayload(happening: Happening) {
  const { interaction, kind, data, pressed, host, user, admin, locale, guild } = happening;
  const member = {
    user: person(user),
    roles: [],
    joined_at: '2024-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: admin ? '32' : '0',
  };
  return {
    id: interaction.id,
    application_id: applicationId,
    type: { command: 2, button: 3, autocomplete: 4 }[kind],
    token: interaction.token,
    version: 1,
    data,
    channel_id: channelId,
    channel: { id: channelId, type: guild ? 0 : 1, ...(!guild && { recipients: [] }) },
    ...(guild
      ? { guild_id: guildId, member, guild: { id: guildId, locale, features: [] }, guild_locale: locale }
      : { user: person(user) }),
    ...(pressed !== null && { message: messagePayload(pressed, host) }),
    locale,
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: guild ? { 0: guildId } : { 1: person(user).id },
    context: guild ? 0 : 1,
    attachment_size_limit: 10_485_760,
  };
}

/** The data of a command as a client sends it: only what is registered can be asked. */
export function commandData(
  registered: ReadonlyMap<string, readonly (RegisteredCommand & { readonly id: string })[]>,
  path: string,
  values: Values,
  focused: string | null,
) {
  const [name, sub] = path.split(' ');
  const command = [...registered.values()].flat().find((each) => each.name === name);
  if (command === undefined) throw new Error(`/${name} is not registered`);
  const part = sub === undefined ? command : command.options?.find((each) => each.name === sub);
  if (part === undefined) throw new Error(`/${path} is not registered`);
  const known = 'options' in part ? (part.options ?? []) : [];
  const options = Object.entries(values).map(([option, value]) => {
    const type = known.find((each) => each.name === option)?.type;
    if (type === undefined) throw new Error(`/${path} has no option ${option}`);
    return { name: option, type, value, ...(option === focused && { focused: true }) };
  });
  return {
    id: command.id,
    name,
    type: 1,
    options: sub === undefined ? options : [{ name: sub, type: 1, options }],
  };
}
