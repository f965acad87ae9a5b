import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quotesEntry } from '../../src/terminal/batches/quotes.ts';

/**
 * Prints the scorer's figures for `EVAL_DIR/quotes/polnear-dev.jsonl` and the time all of it takes (sentences,
 * names, quotations). The texts stay where they are.
 */
export async function run(evalDir: string | undefined): Promise<void> {
  if (evalDir === undefined || evalDir === '') {
    console.log('EVAL_DIR not set');
    return;
  }
  const gold = join(evalDir, 'quotes', 'polnear-dev.jsonl');
  if (!existsSync(gold)) {
    console.log(`${gold} is not there`);
    return;
  }
  const documents = readFileSync(gold, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; text: string });
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-quotes-'));
  try {
    const predicted = join(scratch, 'predicted.jsonl');
    writeFileSync(predicted, documents.map((document) => JSON.stringify(quotesEntry(document))).join('\n'));
    for (const document of documents) quotesEntry(document);
    const start = process.cpuUsage();
    for (const document of documents) quotesEntry(document);
    const { user, system } = process.cpuUsage(start);
    const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(evalDir, 'quotes', 'score.mjs'), gold, predicted],
      { encoding: 'utf8' },
    );
    if (stdout === '') throw new Error(`the scorer failed: ${stderr}`);
    console.log(stdout.trimEnd());
    console.log(`${(((user + system) / 1000 / words) * 800).toFixed(2)} ms of processor time for 800 words`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
