import { setTimeout as sleep } from 'node:timers/promises';
import type { AutocompleteInteraction } from 'discord.js';
import type { Choice } from '../command/command.ts';
import { shorten } from '../reply/shorten.ts';
import { visibleText } from '../reply/visible-text.ts';
import type { AnswerSettings } from './answer.ts';
import { loggableError } from './loggable-error.ts';
import { readerOf } from './questions.ts';

/** Suggestions that take longer come too late for the letters they were for. */
const patience = 2000;
const mostChoices = 25;
const longestChoice = 100;

/** Suggests; where that fails there is nothing to suggest. Never rejects. */
export async function suggest(
  interaction: AutocompleteInteraction,
  { registry, store, log, now }: AnswerSettings,
): Promise<void> {
  const { name: option, value: typed } = interaction.options.getFocused(true);
  const path = {
    command: interaction.commandName,
    subcommand: interaction.options.getSubcommand(false),
    option,
  };
  const failed = (error: unknown): Choice[] => {
    log.warn({ ...path, err: loggableError(error) }, 'nothing could be suggested');
    return [];
  };
  try {
    const finding = registry
      .complete(path, typed, { store, now: now(), reader: readerOf(interaction) })
      .catch(failed);
    await interaction.respond(
      presentable(await Promise.race([finding, sleep(patience, [], { ref: false })])),
    );
  } catch (error) {
    failed(error);
  }
}

/** Within Discord's limits. A value can't be cut, it would mean something else: such a choice is left out. */
export function presentable(choices: readonly Choice[]): Choice[] {
  const byValue = new Map(choices.map(({ name, value }) => [value, visibleText(name).trim()]));
  return [...byValue]
    .filter(([value, name]) => name !== '' && value !== '' && value.length <= longestChoice)
    .map(([value, name]) => ({ name: shorten(name, longestChoice), value }))
    .slice(0, mostChoices);
}
