import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Batch, BatchLine } from '../src/terminal/batch.ts';

/** What a batch answers to these lines, and how long it takes in milliseconds. */
export async function batchAnswers(
  batch: Batch,
  lines: readonly object[],
  flags: readonly string[] = [],
): Promise<{ answers: object[]; elapsed: number }> {
  async function* input(): AsyncIterable<BatchLine> {
    for (const value of lines) yield { ok: true, value };
  }
  const start = performance.now();
  const answers = await Array.fromAsync(batch(input(), new Set(flags)));
  return { answers, elapsed: performance.now() - start };
}

/** JSON lines of a file, gzip'd or not. */
export function jsonLines<Line>(file: string): Line[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** What a scorer prints for answers; `gold` may be lines instead of a file. */
export function scored(
  scorer: string,
  answers: readonly object[],
  gold: string | readonly object[],
  { goldFirst, flags = [] }: { goldFirst: boolean; flags?: readonly string[] },
): string {
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const written = (name: string, lines: readonly object[]) => {
    const file = join(scratch, name);
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    return file;
  };
  try {
    const found = written('found.jsonl', answers);
    const wanted = typeof gold === 'string' ? gold : written('gold.jsonl', gold);
    const files = goldFirst ? [wanted, found] : [found, wanted];
    const { stdout, stderr } = spawnSync(process.execPath, [scorer, ...files, ...flags], {
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(`the scorer failed: ${stderr}`);
    return stdout.trimEnd();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
