import {
  type AttachmentPayload,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { DiscordMessage } from './render.ts';

/** Where an answer goes: a message for all, one that only the asker sees, or in place of what the button hung on. */
export type Place = 'public' | 'private' | 'here';

/**
 * The two ways to answer an interaction: at once, or late after having said that the answer is coming. Discord
 * accepts one first response; what is private must be so from its first response on.
 */
export interface Responder {
  now(message: DiscordMessage, place: Place): Promise<void>;
  /** Says that the answer is coming, which buys 15 minutes. */
  defer(): Promise<void>;
  late(message: DiscordMessage, place: Place): Promise<void>;
}

/** For a slash command: deferred as public, since most answers are; a private one then takes that back. */
export function commandResponder(interaction: ChatInputCommandInteraction): Responder {
  return {
    async now(message, place) {
      await interaction.reply(payload(message, place));
    },
    async defer() {
      await interaction.deferReply();
    },
    async late(message, place) {
      if (place === 'private') {
        await interaction.deleteReply();
        await interaction.followUp(payload(message, place));
      } else {
        await interaction.editReply(edit(message));
      }
    },
  };
}

/** For a button: deferring changes nothing that can be seen, so what follows may go anywhere. */
export function buttonResponder(interaction: ButtonInteraction): Responder {
  return {
    async now(message, place) {
      if (place === 'here') await interaction.update(edit(message));
      else await interaction.reply(payload(message, place));
    },
    async defer() {
      await interaction.deferUpdate();
    },
    async late(message, place) {
      if (place === 'here') await interaction.editReply(edit(message));
      else await interaction.followUp(payload(message, place));
    },
  };
}

function payload(message: DiscordMessage, place: Place) {
  const ephemeral = place === 'private' ? MessageFlags.Ephemeral : 0;
  return { ...body(message), flags: message.flags | ephemeral };
}

/** An edited message keeps its old files unless told not to. */
function edit(message: DiscordMessage) {
  return { ...body(message), flags: message.flags, attachments: [] };
}

function body({ components, files, allowed_mentions }: DiscordMessage) {
  return {
    components: [...components],
    files: files.map(({ name, data }): AttachmentPayload => ({ name, attachment: Buffer.from(data) })),
    allowedMentions: { parse: [...allowed_mentions.parse] },
  };
}
