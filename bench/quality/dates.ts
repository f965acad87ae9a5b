import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datesEntry } from '../../src/terminal/batches/dates.ts';

/** What the scorer prints with --json, as far as it is shown. */
interface Score {
  readonly gold: number;
  readonly strict: { readonly f1: number };
  readonly relaxed: { readonly f1: number };
  readonly valueF1: number;
}

/**
 * Prints strict, relaxed and value F1 of the date expressions for every file of `EVAL_DIR/dates`, as its
 * scorer measures them, and the time they take. The texts stay where they are.
 */
export async function run(evalDir: string | undefined): Promise<void> {
  if (evalDir === undefined || evalDir === '') {
    console.log('EVAL_DIR not set');
    return;
  }
  const folder = join(evalDir, 'dates');
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-dates-'));
  try {
    console.log('dates                 gold  strict  relaxed  value   DATE+TIME value   ms/800 words');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
      const gold = join(folder, file);
      const lines = readFileSync(gold, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      const documents = lines.map((line) => JSON.parse(line) as { id: string; text: string; dct: string });
      for (const document of documents) datesEntry(document);
      const start = performance.now();
      const found = documents.map((document) => JSON.stringify(datesEntry(document)));
      const elapsed = performance.now() - start;
      const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
      const predicted = join(scratch, file);
      writeFileSync(predicted, found.join('\n'));
      const all = score(folder, gold, predicted);
      const days = score(folder, gold, predicted, '--types=DATE,TIME');
      console.log(
        `${file.padEnd(20)} ${String(all.gold).padStart(5)}  ${f(all.strict.f1)}   ${f(all.relaxed.f1)}   ` +
          `${f(all.valueF1)}   ${f(days.valueF1).padEnd(15)}   ${((elapsed / words) * 800).toFixed(2)}`,
      );
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function score(folder: string, gold: string, predicted: string, ...flags: string[]): Score {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'score.mjs'), gold, predicted, '--json', ...flags],
    { encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(`the scorer failed: ${stderr}`);
  return JSON.parse(stdout) as Score;
}

function f(value: number): string {
  return value.toFixed(1).padStart(5);
}
