import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';

/** What an option of the command line takes. */
export type ArgumentKind = 'string' | 'boolean' | 'integer';

export interface Arguments {
  /** What stands bare, in order. */
  readonly bare: readonly string[];
  readonly named: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Reads `WORD… --name value --flag`, in any order; `--` ends the options. A boolean alone means true, and takes
 * `--name false` or `--name=false`. Throws `UserError('wrong-use')` for an unknown option or a missing value.
 */
export function parseArguments(
  args: readonly string[],
  kinds: Readonly<Record<string, ArgumentKind>>,
): Arguments {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'boolean' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const bare: string[] = [];
  const named: Record<string, string | number | boolean> = {};
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    // "--picture false": to the parser, a word of its own.
    const answers =
      token.kind === 'positional' &&
      /^(?:true|false)$/.test(token.value) &&
      before?.kind === 'option' &&
      before.value === undefined &&
      kinds[before.name] === 'boolean';
    if (answers) named[before.name] = token.value === 'true';
    else if (token.kind === 'positional') bare.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined;
    if (kind === undefined) throw unknownOption(token.rawName, Object.keys(kinds));
    named[token.name] = argumentValue(token.rawName, token.value, kind);
  }
  return { bare, named };
}

function argumentValue(
  name: string,
  value: string | undefined,
  kind: ArgumentKind,
): string | number | boolean {
  if (kind === 'boolean') {
    if (value === undefined || value === 'true') return true;
    if (value === 'false') return false;
    throw new UserError('wrong-use', `${name} is either given or not; ${name}=false switches it off.`);
  }
  if (value === undefined || value === '')
    throw new UserError('wrong-use', `${name} needs a value after it.`);
  if (kind === 'string') return value;
  const number = Number(value);
  if (!Number.isInteger(number))
    throw new UserError('wrong-use', `${name} needs a whole number, not "${value}".`);
  return number;
}

function unknownOption(name: string, known: readonly string[]): UserError {
  const list = known.map((option) => `--${option}`).join(', ') || 'none';
  return new UserError('wrong-use', `There is no option ${name} here. Options: ${list}.`);
}
