import { pino } from 'pino';
import { type Preview, startPreview } from '../../src/preview/server.ts';
import { createRegistry } from '../../src/registry.ts';
import type { ArticleStore } from '../../src/store/article-store.ts';
import { sampleCommands } from './sample-commands.ts';

/** A preview of the sample commands on a free port. `logged` collects the lines of the log. */
export async function startSamplePreview(port = 0): Promise<Preview & { readonly logged: string[] }> {
  const logged: string[] = [];
  const preview = await startPreview({
    port,
    registry: createRegistry(sampleCommands),
    // The sample commands never ask it.
    store: {} as ArticleStore,
    log: pino({ base: null }, { write: (line) => void logged.push(line) }),
    now: () => Temporal.Instant.from('2031-03-05T12:00:00Z'),
  });
  return { ...preview, logged };
}
