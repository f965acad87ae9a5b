import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandContext } from '../src/command/command.ts';
import { loadRegistry } from '../src/registry.ts';
import { openStore } from '../src/store/open-store.ts';
import { analysed, inventedArticles } from './articles.ts';
import { storeAsOne } from './fill.ts';
import { report, reportWithCpu, times } from './measure.ts';

const STORIES = 50;
const PER_STORY = 20;
const LONG_STORY = 40;
const VAST_STORY = 500;
/** A story asked for first, of a store that was only opened: before its digest is worked out, and when it is kept. */
const FIRST_READS = { runs: 20, kinds: ['no digest yet', 'first'] } as const;

/** How fast every command answers from a store of 1,000 articles, and how long the start takes on it. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  const file = join(folder, 'store.sqlite');
  const store = await openStore(file);
  try {
    const articles = inventedArticles(STORIES, PER_STORY);
    const words = articles.reduce((sum, { body }) => sum + body.split(/\s+/).length, 0) / articles.length;
    console.log(`${articles.length} articles of ${words.toFixed(0)} words`);
    const start = performance.now();
    const facts = analysed(articles);
    const analysedAt = performance.now();
    for (let from = 0; from < facts.length; from += 20) await store.add(facts.slice(from, from + 20));
    const rate = (ms: number) => `${(ms / articles.length).toFixed(2)} ms an article`;
    console.log(`analysis ${rate(analysedAt - start)}, storing ${rate(performance.now() - analysedAt)}`);
    const { stories } = await store.counts();
    console.log(`${stories} stories found of ${STORIES}`);

    const people = await store.findPeople('', 25);

    const registry = await loadRegistry(new URL('../commands/', import.meta.url));
    const context = { store, now: Temporal.Now.instant(), reader: { locale: 'en', admin: false } };
    const topics = (await store.stories()).map((story) => story.slug);
    const ids = (await store.findArticles('', 25)).map((head) => head.id);
    const asked: Record<
      string,
      (run: number) => { command: string; subcommand: string | null; options: Record<string, string> }
    > = {};
    for (const command of ['brief', 'quotes', 'timeline', 'related'])
      asked[`/${command} topic`] = (n) => ({
        command,
        subcommand: null,
        options: { topic: topics[n % topics.length] ?? '' },
      });
    asked['/brief in free words'] = (n) => ({
      command: 'brief',
      subcommand: null,
      options: { topic: (topics[n % topics.length] ?? '').split('-').slice(0, 2).join(' ') },
    });
    asked['/quotes'] = () => ({ command: 'quotes', subcommand: null, options: {} });
    asked['/quotes with words'] = (n) => ({
      command: 'quotes',
      subcommand: null,
      options: { words: ['figures', 'trade affected', 'answer', 'lighthouse'][n % 4] ?? '' },
    });
    asked['/who'] = (n) => ({
      command: 'who',
      subcommand: null,
      options: { person: people[n % people.length]?.id ?? '' },
    });
    asked['/topics'] = () => ({ command: 'topics', subcommand: null, options: {} });
    asked['/help'] = () => ({ command: 'help', subcommand: null, options: {} });
    asked['/article show'] = (n) => ({
      command: 'article',
      subcommand: 'show',
      options: { article: ids[n % ids.length] ?? '' },
    });
    for (const [name, ask] of Object.entries(asked))
      report(name, await times(100, (n) => registry.dispatch(ask(n), context)));
    for (const [articles, commands] of [
      [LONG_STORY, ['brief', 'timeline', 'quotes']],
      [VAST_STORY, ['brief', 'timeline']],
    ] as const)
      await storyOf(articles, commands, join(folder, `${articles}.sqlite`), registry, context);
    report(
      'autocomplete topic',
      await times(100, (n) =>
        registry.complete(
          { command: 'brief', subcommand: null, option: 'topic' },
          ['k', 'mar', 'ven or', ''][n % 4] ?? '',
          context,
        ),
      ),
    );
    report(
      'autocomplete person',
      await times(100, (n) =>
        registry.complete(
          { command: 'who', subcommand: null, option: 'person' },
          ['k', 'mar', 'ven', ''][n % 4] ?? '',
          context,
        ),
      ),
    );
    report(
      'autocomplete article',
      await times(100, (n) =>
        registry.complete(
          { command: 'article', subcommand: 'show', option: 'article' },
          ['talks', 'steel t', '', 'quotas'][n % 4] ?? '',
          context,
        ),
      ),
    );
    await store.close();
    report('start to ready (preview)', await times(5, () => startToReady(file)));
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Questions about one story of so many articles: asked first, of a store opened for it, so that everything is read
 * from the file, before and after its digest is worked out; and asked again, the timeline also with its picture.
 */
async function storyOf(
  articles: number,
  commands: readonly string[],
  file: string,
  registry: Awaited<ReturnType<typeof loadRegistry>>,
  context: Omit<CommandContext, 'store' | 'commands'>,
): Promise<void> {
  const topic = storeAsOne(file, analysed(inventedArticles(1, articles)));
  const asking = (command: string) => ({ command, subcommand: null, options: { topic } });
  for (const when of FIRST_READS.kinds) {
    if (when === 'first') await digested(file, articles);
    for (const command of commands) {
      const taken: number[] = [];
      let processor = 0;
      for (let run = 0; run < FIRST_READS.runs; run += 1) {
        const store = await openStore(file);
        await store.counts();
        const before = process.cpuUsage();
        taken.push(...(await times(1, () => registry.dispatch(asking(command), { ...context, store }))));
        const { user, system } = process.cpuUsage(before);
        processor += (user + system) / 1000 / FIRST_READS.runs;
        await store.close();
      }
      taken.sort((a, b) => a - b);
      report(
        `/${command} of ${articles} articles, ${when}`,
        taken,
        `   processor ${processor.toFixed(1)} ms`,
      );
    }
  }
  for (const command of commands) {
    const store = await openStore(file);
    for (const pictures of command === 'timeline' ? [false, true] : [false]) {
      const reader = { ...context.reader, pictures };
      const name = `/${command} of ${articles} articles${pictures ? ', picture' : ''}`;
      await reportWithCpu(name, 100, () => registry.dispatch(asking(command), { ...context, store, reader }));
    }
    await store.close();
  }
}

/** Works out the digest of the only story. */
async function digested(file: string, articles: number): Promise<void> {
  const store = await openStore(file);
  const before = (await stat(file)).size;
  const [taken] = await times(1, () => store.digest());
  await store.close();
  const size = ((await stat(file)).size - before) / 1e3;
  console.log(`digest of ${articles} articles: ${taken?.toFixed(0)} ms, ${size.toFixed(0)} KB`);
}

/** Starts the program on a filled store and waits until it says that it answers. */
function startToReady(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL('../src/run.mjs', import.meta.url));
    const child = spawn(process.execPath, [program, 'preview'], {
      env: { PATH: process.env.PATH, STORE: file, PREVIEW_PORT: '0' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (data) => {
      if (!String(data).includes('answers at')) return;
      child.kill('SIGTERM');
      child.once('exit', () => resolve());
    });
    child.once('error', reject);
  });
}
