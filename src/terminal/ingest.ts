import { UserError } from '../errors.ts';
import { ingest } from '../ingest.ts';
import { readPaths } from '../sources/folder.ts';
import { parseArguments } from './arguments.ts';
import type { Terminal } from './context.ts';
import { publishedOption } from './published.ts';

/** `ingest PATH…`: files and folders into the store. Each rejected input is one line on standard error. */
export async function runIngest(
  args: readonly string[],
  { print, complain, openStore }: Terminal,
): Promise<number> {
  const { bare, named } = parseArguments(args, { published: 'string', json: 'boolean', store: 'string' });
  if (bare.length === 0) throw new UserError('wrong-use', 'Say which files or folders: ingest PATH…');
  const published = publishedOption(named.published);
  const store = await openStore(named.store?.toString());
  try {
    let sources = 0;
    const report = await ingest(store, readPaths(bare, { published }), (reading) => {
      if ('rejected' in reading) complain(`${reading.source}: ${reading.rejected}`);
      sources += 1;
      if (process.stderr.isTTY && sources % 10 === 0) process.stderr.write(`\r${sources} files read …`);
    });
    if (process.stderr.isTTY && sources >= 10) process.stderr.write('\r\u001b[K');
    await print(
      named.json === true
        ? `${JSON.stringify(report)}\n`
        : `${report.new} new, ${report.changed} changed, ${report.duplicates} duplicates, ${report.nearDuplicates} near-duplicates, ${report.rejected.length} rejected.\n`,
    );
    return report.rejected.length > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}
