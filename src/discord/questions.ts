import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { CommandContext } from '../command/command.ts';
import { decodeCustomId } from '../reply/custom-id.ts';
import type { Invocation } from '../reply/reply.ts';
import type { Asked } from './answer.ts';

/** The question that a slash command asks. */
export function commandQuestion(interaction: ChatInputCommandInteraction): Asked {
  return {
    invocation: invocationOf(interaction),
    page: 1,
    reader: readerOf(interaction),
    placeFor: (reply) => (reply.private ? 'private' : 'public'),
  };
}

/**
 * The question behind a button; null where the button is not one that this version makes. The answer takes the
 * place of the message for whoever asked for it; everybody else, and every answer that is private, gets one of
 * their own below.
 */
export function buttonQuestion(interaction: ButtonInteraction): Asked | null {
  const press = decodeCustomId(interaction.customId);
  if (press === null) return null;
  const { message } = interaction;
  const own = message.flags.has(MessageFlags.Ephemeral);
  const asker = own || message.interactionMetadata?.user.id === interaction.user.id;
  return {
    invocation: press.invocation,
    page: press.page,
    reader: readerOf(interaction),
    placeFor: (reply, failed) => {
      const fits = !reply.private || (own && press.act === 'turn');
      return asker && fits && !failed ? 'here' : 'private';
    },
  };
}

export function readerOf(
  interaction: ChatInputCommandInteraction | ButtonInteraction | AutocompleteInteraction,
): CommandContext['reader'] {
  return {
    locale: interaction.locale,
    admin: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    ...(interaction.guildId === null ? {} : { guild: interaction.guildId }),
  };
}

function invocationOf(interaction: ChatInputCommandInteraction): Invocation {
  const [first] = interaction.options.data;
  const sub = first?.type === ApplicationCommandOptionType.Subcommand ? first : null;
  const given = sub === null ? interaction.options.data : (sub.options ?? []);
  return {
    command: interaction.commandName,
    subcommand: sub?.name ?? null,
    options: Object.fromEntries(
      given.flatMap(({ name, value }) => (value === undefined || value === null ? [] : [[name, value]])),
    ),
  };
}
