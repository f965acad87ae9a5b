import { z } from 'zod';
import type { Choice, CommandContext, Option } from './command.ts';

type Complete = (typed: string, context: CommandContext) => Promise<Choice[]>;
interface TextSettings {
  readonly description: string;
  readonly maxLength?: number;
  readonly complete?: Complete;
}

/** A text that must be given. */
export function text({ description, maxLength = 100, complete }: TextSettings): Option<string> {
  const schema = z.string().trim().min(1).max(maxLength);
  return {
    kind: 'string',
    description,
    required: true,
    choices: [],
    maxLength,
    complete: complete ?? null,
    schema,
  };
}

/** An option that may be left out; it is null then. */
export function optional<Value>(option: Option<Value>): Option<Value | null> {
  return {
    ...option,
    required: false,
    schema: option.schema.nullish().transform((value) => value ?? null),
  };
}

/** One of a few fixed words. */
export function choice<const Word extends string>(
  description: string,
  words: readonly [Word, ...Word[]],
): Option<Word> {
  return {
    kind: 'string',
    description,
    required: true,
    choices: words.map((word) => ({ name: word, value: word })),
    maxLength: 100,
    complete: null,
    schema: z.enum(words),
  };
}

/** Yes or no. */
export function flag(description: string): Option<boolean> {
  return {
    kind: 'boolean',
    description,
    required: true,
    choices: [],
    maxLength: 5,
    complete: null,
    schema: z.boolean(),
  };
}

/** A count of one or more. */
export function count(description: string, maximum: number): Option<number> {
  return {
    kind: 'integer',
    description,
    required: true,
    choices: [],
    maxLength: 10,
    complete: null,
    schema: z.number().int().min(1).max(maximum),
  };
}

/** A calendar day and nothing less exact: 2019-08-22. */
export function wholeDay(description: string): Option<string> {
  const schema = z
    .string()
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'write it as 2019-08-22')
    .refine(isCalendarDay, 'there is no such day');
  return { ...day(description), schema };
}

/** A calendar day: 2019-08-22, or less exactly 2019-08 or 2019. The value is what was typed. */
export function day(description: string): Option<string> {
  const schema = z
    .string()
    .trim()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write it as 2019-08-22, 2019-08 or 2019')
    .refine(isCalendarDay, 'there is no such day');
  return { kind: 'string', description, required: true, choices: [], maxLength: 10, complete: null, schema };
}

function isCalendarDay(value: string): boolean {
  const [year, month, date] = value.split('-');
  try {
    Temporal.PlainDate.from(`${year}-${month ?? '01'}-${date ?? '01'}`);
    return true;
  } catch {
    return false;
  }
}
