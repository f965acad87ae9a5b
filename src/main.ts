import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { ingest, reanalyse, settle } from './ingest.ts';
import { createLog } from './log.ts';
import { loadRegistry, type Registry } from './registry.ts';
import { readPaths } from './sources/folder.ts';
import type { ArticleStore } from './store/article-store.ts';
import { openStore } from './store/open-store.ts';
import { runTerminal } from './terminal/terminal.ts';

const SAMPLES = fileURLToPath(new URL('../data/articles', import.meta.url));
const COMMANDS = new URL('../commands/', import.meta.url);
const USUAL_PREVIEW_PORT = 8321;
/** When a running bot or page looks after its stories, and how many each time: a few seconds of work at most. */
const UPKEEP = { firstMs: 3_000, everyMs: 60_000, stories: 30 } as const;

const complain = (line: string) => process.stderr.write(`${line}\n`);
const now = () => Temporal.Now.instant();

async function main(args: readonly string[]): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const registry = () => loadRegistry(COMMANDS);

  /**
   * Opens the store. The articles that the configuration, or for want of them the samples, name are read before the
   * first answer where there is nothing to answer from; otherwise `catchUp` reads them beside the answers.
   */
  async function filledStore({ samples }: { samples: boolean }) {
    const store = await openStore(config.store);
    const read = () =>
      reanalyse(store).then(() => readArticles(store, config.articles ?? (samples ? SAMPLES : null)));
    const filled = (await store.counts()).articles > 0;
    if (!filled) await read();
    const catchUp = () => {
      if (filled) read().catch((error) => log.warn({ err: error }, 'reading the articles ended early'));
    };
    return { store, catchUp };
  }
  /** Settles stories from time to time, until it is told to stop. */
  function keepUp(store: ArticleStore): () => void {
    let timer = setTimeout(look, UPKEEP.firstMs).unref();
    let stopped = false;
    async function look(): Promise<void> {
      try {
        const moved = await settle(store, UPKEEP.stories);
        if (moved > 0) log.info({ moved }, 'articles moved to the stories they belong to');
      } catch (error) {
        if (!stopped) log.warn({ err: error }, 'looking after the stories failed');
      }
      if (!stopped) timer = setTimeout(look, UPKEEP.everyMs).unref();
    }
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }
  async function readArticles(store: ArticleStore, folder: string | null): Promise<void> {
    if (folder === null) return;
    const report = await ingest(store, readPaths([folder], { published: null }), (reading) => {
      if ('rejected' in reading) log.warn({ source: reading.source }, `not read: ${reading.rejected}`);
    });
    log.debug({ ...report, rejected: report.rejected.length }, 'articles read');
  }

  // Each way out is loaded when it is used: discord.js alone would double the start and the memory of all others.
  async function startPage(port: number, store: ArticleStore, commands: Registry) {
    const { startPreview } = await import('./preview/server.ts');
    return startPreview({ port, registry: commands, store, log, now });
  }

  async function preview(): Promise<number> {
    const { store, catchUp } = await filledStore({ samples: true });
    const port = config.previewPort ?? USUAL_PREVIEW_PORT;
    const page = await startPage(port, store, await registry());
    complain(`Dateline answers at ${page.url} (only on this machine). Try /brief korea-japan.`);
    complain('To bring it into Discord, set DISCORD_TOKEN: README.md tells how in five steps.');
    catchUp();
    const stopUpkeep = keepUp(store);
    await stopSignal();
    stopUpkeep();
    await page.stop();
    await store.close();
    return 0;
  }

  async function bot(): Promise<number> {
    const token = neededToken(config);
    const { store, catchUp } = await filledStore({ samples: false });
    if ((await store.counts()).articles === 0)
      complain(
        'The store is empty. Add articles: set ARTICLES to a folder, or "npm run -s dateline -- ingest PATH".',
      );
    const commands = await registry();
    const { guild, api } = config.discord;
    const { startBot } = await import('./discord/gateway.ts');
    const running = await startBot({ token, guild, api, registry: commands, store, log, now });
    const page = config.previewPort === null ? null : await startPage(config.previewPort, store, commands);
    complain(`Dateline is in Discord.${page === null ? '' : ` The preview page is at ${page.url}.`}`);
    catchUp();
    const stopUpkeep = keepUp(store);
    const ended = await Promise.race([running.done, stopSignal()]);
    stopUpkeep();
    await running.stop();
    await page?.stop();
    await store.close();
    if (ended instanceof Error) throw ended;
    return 0;
  }

  async function deploy(): Promise<number> {
    const { commands } = await registry();
    const { guild, api } = config.discord;
    const { deployOnce } = await import('./discord/deploy.ts');
    const { changed } = await deployOnce({ token: neededToken(config), guild, api, commands, log });
    complain(changed ? 'The commands are registered.' : 'Discord has these commands already.');
    return 0;
  }

  return runTerminal(args, {
    now,
    openStore: (path) => openStore(path ?? config.store),
    fillEmptyStore: async (store) => {
      await reanalyse(store);
      if ((await store.counts()).articles === 0) await readArticles(store, config.articles ?? SAMPLES);
    },
    registry,
    services: { preview, bot, deploy, run: config.discord.token === null ? preview : bot },
    print: async (text) => {
      if (!process.stdout.write(text)) await new Promise((drained) => process.stdout.once('drain', drained));
    },
    complain,
  });
}

function neededToken({ discord }: Config): string {
  if (discord.token === null)
    throw new UserError('bad-config', 'DISCORD_TOKEN is not set: README.md tells how to get one.');
  return discord.token;
}

/** Resolves at SIGTERM or Ctrl-C. A second one ends the program at once. */
function stopSignal(): Promise<'stopped'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve('stopped'));
  });
}

// A reader that went away ("| head") is no error of ours.
process.stdout.on('error', () => process.exit(0));
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const user = error instanceof UserError;
  const debug = process.env.LOG_LEVEL === 'debug' || process.env.LOG_LEVEL === 'trace';
  complain(
    user || !debug ? `${error instanceof Error ? error.message : error}` : String((error as Error).stack),
  );
  process.exitCode = user ? 2 : 1;
}
