import { runBatch } from './terminal/batch.ts';

const print = async (text: string) => {
  if (!process.stdout.write(text)) await new Promise((drained) => process.stdout.once('drain', drained));
};
process.exitCode = await runBatch(process.argv.slice(3), { print } as never);
