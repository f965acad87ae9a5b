import { readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { Terminal } from './context.ts';

/** A line of input as it came: parsed JSON, or why it could not be. */
export type BatchLine =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };

/** One entry of `batch`: lines in, lines out, in the same order. An answer with `error` makes the status 1. */
export type Batch = (lines: AsyncIterable<BatchLine>, flags: ReadonlySet<string>) => AsyncIterable<object>;

/** A batch that answers each line by itself; `answer` gives one line, or several as an array. */
export function eachLine<Line>(
  schema: z.ZodType<Line>,
  answer: (line: Line, flags: ReadonlySet<string>) => object,
): Batch {
  return async function* (lines, flags) {
    for await (const line of lines) {
      const checked = checkLine(schema, line);
      if ('error' in checked) {
        yield checked;
        continue;
      }
      const answered = answer(checked.line, flags);
      if (Array.isArray(answered)) yield* answered;
      else yield answered;
    }
  };
}

/** Checks one line against a schema; a line that does not fit becomes `{id, error}`. */
export function checkLine<Line>(
  schema: z.ZodType<Line>,
  line: BatchLine,
): { readonly line: Line } | { readonly id: unknown; readonly error: string } {
  if (!line.ok) return { id: null, error: line.error };
  const parsed = schema.safeParse(line.value);
  if (parsed.success) return { line: parsed.data };
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(line.value);
  const issue = parsed.error.issues[0];
  return {
    id: id.success ? id.data.id : null,
    error: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'does not fit'}`,
  };
}

/** Reads JSON lines; blank ones are skipped. */
export async function* readLines(input: Readable): AsyncIterable<BatchLine> {
  for await (const text of linesOf(input)) {
    if (text.trim() === '') continue;
    let line: BatchLine;
    try {
      line = { ok: true, value: JSON.parse(text) };
    } catch {
      line = { ok: false, error: 'not JSON' };
    }
    yield line;
  }
}

/** Only \n ends a line: node:readline would also cut at the U+2028 that JSON strings may hold as it is. */
async function* linesOf(input: Readable): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of input) {
    const [first = '', ...rest] = (
      typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    ).split('\n');
    parts.push(first);
    for (const part of rest) {
      yield parts.join('');
      parts = [part];
    }
  }
  yield parts.join('') + decoder.decode();
}

const HERE = new URL('./batches/', import.meta.url);

/** `batch NAME [--flag…]`: JSON lines from standard input to standard output, one process for all of them. */
export async function runBatch(args: readonly string[], { print }: Terminal): Promise<number> {
  const [name = '', ...flags] = args;
  const file = `${name}.ts`;
  const entries = readdirSync(HERE).sort();
  if (!entries.includes(file)) {
    const names = entries.map((entry) => entry.replace('.ts', '')).join(', ');
    throw new UserError('wrong-use', `There is no batch entry "${name}". There are: ${names}.`);
  }
  const { default: batch }: { default: Batch } = await import(new URL(file, HERE).href);
  let status = 0;
  for await (const answer of batch(readLines(process.stdin), new Set(flags))) {
    if ('error' in answer) status = 1;
    await print(`${JSON.stringify(answer)}\n`);
  }
  return status;
}
