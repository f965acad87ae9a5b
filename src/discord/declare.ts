import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option, Options } from '../command/command.ts';

export type Declaration = RESTPostAPIChatInputApplicationCommandsJSONBody;

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const longestCommand = 8000;

/**
 * A command as Discord wants it declared. Commands of one guild can't say where else they are offered; global
 * ones are offered in servers, in direct messages and to people who installed the bot for themselves.
 * Throws where Discord would refuse the declaration: that is a mistake in the command's file.
 */
export function declareCommand(command: Command, { global }: { global: boolean }): Declaration {
  const { name, description, questions, hasSubcommands } = command;
  const declaration: Declaration = {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    options: hasSubcommands
      ? questions.map((question) => ({
          type: ApplicationCommandOptionType.Subcommand as const,
          name: question.name,
          description: question.description,
          options: declareOptions(question.options),
        }))
      : declareOptions(questions[0]?.options ?? {}),
  };
  if (global) {
    declaration.integration_types = [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ];
    declaration.contexts = [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ];
  }
  const broken = brokenRule(declaration);
  if (broken !== null) throw new Error(`/${name} can't be declared to Discord: ${broken}`);
  return declaration;
}

/** Discord wants the required options first. */
function declareOptions(options: Options): APIApplicationCommandBasicOption[] {
  return Object.entries(options)
    .map(([name, option]) => declareOption(name, option))
    .sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
}

function declareOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const { description, required } = option;
  const shared = { name, description, required };
  switch (option.kind) {
    case 'boolean':
      return { ...shared, type: ApplicationCommandOptionType.Boolean };
    case 'integer':
      return { ...shared, type: ApplicationCommandOptionType.Integer };
    case 'string':
      if (option.choices.length > 0)
        return {
          ...shared,
          type: ApplicationCommandOptionType.String,
          choices: option.choices.map((choice) => ({ name: choice.name, value: choice.value })),
        };
      return {
        ...shared,
        type: ApplicationCommandOptionType.String,
        max_length: option.maxLength,
        ...(option.complete !== null && { autocomplete: true }),
      };
  }
}

/** The first limit of Discord's that a declaration breaks, in words; null for a good one. */
export function brokenRule(declaration: Declaration): string | null {
  const length = lengthOf(declaration);
  if (length > longestCommand) return `its texts are ${length} characters together, of ${longestCommand}`;
  return brokenPart(declaration) ?? brokenOptions(declaration.options ?? []);
}

type Part = Declaration | APIApplicationCommandOption;

function brokenPart({ name, description }: Part): string | null {
  if (!namePattern.test(name) || name !== name.toLowerCase()) return `"${name}" is no name for it`;
  if (description.length < 1 || description.length > 100)
    return `the description of "${name}" must have 1 to 100 characters`;
  return null;
}

function brokenOptions(options: readonly APIApplicationCommandOption[]): string | null {
  if (options.length > 25) return 'it has more than 25 options';
  if (new Set(options.map((option) => option.name)).size < options.length) return 'two options share a name';
  for (const option of options) {
    const nested = 'options' in option ? brokenOptions(option.options ?? []) : null;
    const broken = brokenPart(option) ?? nested ?? brokenChoices(option);
    if (broken !== null) return broken;
  }
  return null;
}

function brokenChoices(option: APIApplicationCommandOption): string | null {
  const choices = ('choices' in option ? option.choices : undefined) ?? [];
  if (choices.length > 25) return `"${option.name}" has more than 25 choices`;
  const fits = (text: string) => text.length >= 1 && text.length <= 100;
  const bad = choices.find((choice) => !fits(choice.name) || !fits(String(choice.value)));
  if (bad !== undefined) return `a choice of "${option.name}" must have 1 to 100 characters`;
  if ('max_length' in option && (option.max_length ?? 1) > 6000)
    return `"${option.name}" allows too long a text`;
  return null;
}

function lengthOf(part: Part): number {
  const choices = ('choices' in part ? part.choices : undefined) ?? [];
  const options: readonly Part[] = ('options' in part ? part.options : undefined) ?? [];
  return (
    part.name.length +
    part.description.length +
    choices.reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0) +
    options.reduce((sum, option) => sum + lengthOf(option), 0)
  );
}
