import { existsSync } from 'node:fs';
import { type Batch, readLines } from './batch.ts';

/** Runs one command line; the result is the exit status: 0 done, 1 something was rejected, 2 wrong use. */
export async function runTerminal(args: readonly string[]): Promise<number> {
  const [command, name, ...flags] = args;
  const file = new URL(`./batches/${name}.ts`, import.meta.url);
  if (command !== 'batch' || name === undefined || !/^[a-z]+$/.test(name) || !existsSync(file)) {
    process.stderr.write('Usage: npm run -s dateline -- batch sentences\n');
    return 2;
  }
  const { default: batch }: { default: Batch } = await import(file.href);
  let status = 0;
  for await (const answer of batch(readLines(process.stdin), new Set(flags))) {
    if ('error' in answer) status = 1;
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise((drained) => process.stdout.once('drain', drained));
  }
  return status;
}
