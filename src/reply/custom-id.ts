import { z } from 'zod';
import type { Invocation } from './reply.ts';

/** What a button stands for: `ask` a new question, or `turn` to another page of the answer it hangs on. */
export interface ButtonPress {
  readonly act: 'ask' | 'turn';
  readonly invocation: Invocation;
  /** From 1. */
  readonly page: number;
}

/** Discord's limit, in UTF-16 units. */
export const longestCustomId = 100;

/** Raise it whenever the form below changes: old buttons then say so instead of asking something else. */
const version = '1';

const acts = { ask: 'a', turn: 't' } as const;

const name = z
  .string()
  .regex(/^[-'\p{L}\p{N}][-_'\p{L}\p{N}]{0,31}$/u)
  .refine((word) => !Object.hasOwn(Object.prototype, word));

const pressSchema = z.object({
  act: z.enum(['ask', 'turn']),
  invocation: z.object({
    command: name,
    subcommand: name.nullable(),
    options: z.record(name, z.union([z.string().max(longestCustomId), z.int(), z.boolean()])),
  }),
  page: z.int().min(1).max(9999),
});

/**
 * A button as a `custom_id`, from which it can be read back after a restart: `1t;article.show;2;id=4f1c;full!1`.
 * Options are `name=text`, `name#number` or `name!1`; `%`, `;` and control characters are percent-encoded.
 * Null where Discord's 100 characters are too few, or where reading it back would not give the same.
 */
export function encodeCustomId({ act, invocation, page }: ButtonPress): string | null {
  const { command, subcommand, options } = invocation;
  const path = subcommand === null ? command : `${command}.${subcommand}`;
  const pairs = Object.entries(options).map(([option, value]) => {
    if (typeof value === 'boolean') return `${option}!${value ? 1 : 0}`;
    if (typeof value === 'number') return `${option}#${value}`;
    return `${option}=${value.replace(/[%;\p{Cc}]/gu, encodeURIComponent)}`;
  });
  const id = [`${version}${acts[act]}`, path, page, ...pairs].join(';');
  if (id.length > longestCustomId) return null;
  return decodeCustomId(id) === null ? null : id;
}

/**
 * The button that a `custom_id` stands for; null for anything this version did not write. What comes back is
 * untrusted: it has the right form, but its options are for the command to check.
 */
export function decodeCustomId(id: string): ButtonPress | null {
  if (id.length > longestCustomId) return null;
  const [head, path, page, ...pairs] = id.split(';');
  const act = head === version + acts.ask ? 'ask' : head === version + acts.turn ? 'turn' : null;
  const [command, subcommand, ...rest] = (path ?? '').split('.');
  const options = pairs.map(decodePair);
  const names = new Set(options.map((pair) => pair?.[0]));
  if (act === null || rest.length > 0 || names.has(undefined) || names.size < pairs.length) return null;
  const parsed = pressSchema.safeParse({
    act,
    invocation: {
      command,
      subcommand: subcommand ?? null,
      options: Object.fromEntries(options.filter((pair) => pair !== null)),
    },
    page: /^[1-9]\d{0,3}$/.test(page ?? '') ? Number(page) : null,
  });
  return parsed.success ? parsed.data : null;
}

function decodePair(pair: string): [string, string | number | boolean] | null {
  const [, option, kind, value] = /^([^=#!_][^=#!]*)([=#!])(.*)$/su.exec(pair) ?? [];
  if (option === undefined || value === undefined) return null;
  if (kind === '!') return value === '1' || value === '0' ? [option, value === '1'] : null;
  if (kind === '#') return /^-?\d{1,15}$/.test(value) ? [option, Number(value)] : null;
  try {
    return [option, decodeURIComponent(value)];
  } catch {
    return null;
  }
}
