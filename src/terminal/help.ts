import type { Question } from '../command/command.ts';
import { UserError } from '../errors.ts';
import type { Registry } from '../registry.ts';

const OWN: readonly (readonly [string, string])[] = [
  ['analyze FILE… [--published DATE] [--explain] [--json]', 'what the files say; touches no store'],
  ['ingest PATH… [--published DATE] [--store PATH] [--json]', 'files and folders into the store'],
  ['stories [FILE…] [--store PATH] [--json]', 'the stories of the store, or of these files'],
  ['batch dates|quotes|sentences|timeline|summarize|stories|related|pages', 'JSON lines in, JSON lines out'],
  ['run', 'the bot where DISCORD_TOKEN is set, else the preview page'],
  ['preview', 'the page that shows replies as Discord would'],
  ['bot', 'the Discord bot'],
  ['deploy', 'only registers the slash commands'],
];

/** The example with its options as they are named here: "--format calendar" for "format:calendar". */
function exampleHere({ example, options }: Question): string {
  return example.replace(/(?<=\s)([a-z-]+):(?=\S)/g, (typed, name: string) =>
    Object.hasOwn(options, name) ? `--${name} ` : typed,
  );
}

/** What can be typed, or how one slash command is used. */
export function terminalHelp({ commands }: Registry, about: string | null): string {
  if (about !== null && !OWN.some(([usage]) => usage.startsWith(about))) {
    const command = commands.find((each) => each.name === about);
    if (command === undefined) throw new UserError('wrong-use', `There is no command "${about}".`);
    return `${command.questions
      .map((question) => {
        const path = command.hasSubcommands ? `${command.name} ${question.name}` : command.name;
        const options = Object.entries(question.options).map(([name, option]) => {
          const choices = option.choices.map((choice) => choice.value).join(', ');
          const needed = option.required ? ' (needed)' : '';
          return `  --${name}  ${option.description}${needed}${choices === '' ? '' : `: ${choices}`}`;
        });
        return [path, `  ${question.description}`, ...options, `  e.g. ${exampleHere(question)}`].join('\n');
      })
      .join('\n\n')}\n`;
  }
  const asked = commands.flatMap((command) =>
    command.questions.map((question): readonly [string, string] => {
      const [first] = Object.keys(question.options);
      const path = command.hasSubcommands ? `${command.name} ${question.name}` : command.name;
      return [first === undefined ? path : `${path} ${first.toUpperCase()}`, question.description];
    }),
  );
  const lines = (rows: typeof OWN) => rows.map(([usage, what]) => `  ${usage}\n      ${what}`);
  return [
    'npm run -s dateline -- COMMAND …',
    '',
    'Questions, as in Discord (options as --name value; --json gives the reply document):',
    ...lines(asked),
    '',
    'Of the terminal:',
    ...lines(OWN),
    '',
  ].join('\n');
}
