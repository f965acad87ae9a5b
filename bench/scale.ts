import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lexicon from '../data/lexicon/word-shares.json' with { type: 'json' };
import { ANALYSIS_VERSION, analyze } from '../src/analysis/analyze.ts';
import type { Entity, Facts } from '../src/analysis/facts.ts';
import { type Article, newArticle } from '../src/article/article.ts';
import { loadRegistry } from '../src/registry.ts';
import { openStore } from '../src/store/open-store.ts';
import { SqliteDatabase, shortId } from '../src/store/sqlite-database.ts';
import { describe } from '../src/store/sqlite-stories.ts';
import { insert } from '../src/store/sqlite-writer.ts';
import { signatureOf } from '../src/story/signature.ts';
import { dice } from './dice.ts';
import { reportWithCpu } from './measure.ts';

/** Articles in the store; `SCALE=20000 npm run bench -- scale` for a quicker look. */
const ARTICLES = Number(process.env.SCALE ?? 100_000);
const LONG_STORY = 40;
const BATCH = 100;

const SEED = 20161125;
let roll = dice(SEED);
const SYLLABLES =
  'ka lo mar ven tis or ran del pu shi bro fen gal hest ilm jar nor qua rud sel tam ul wes yor zan'.split(
    ' ',
  );

function name(): string {
  const of = () => SYLLABLES[Math.floor(roll() * SYLLABLES.length)] ?? '';
  const word = of() + of() + (roll() < 0.5 ? of() : '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Words as often as general English has them: the commonest half of the list by their shares, and the rest evenly. */
const COMMON = Object.entries(lexicon.shares).flatMap(([power, words]) =>
  words.split(' ').map((word) => ({ word, share: 2 ** -Number(power) })),
);
const TOTAL = COMMON.reduce((sum, { share }) => sum + share, 0);
const STEPS = cumulative();

function cumulative(): number[] {
  let sum = 0;
  return COMMON.map(({ share }) => {
    sum += share / TOTAL;
    return sum;
  });
}

function word(): string {
  const at = roll();
  let [low, high] = [0, STEPS.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((STEPS[middle] ?? 1) < at) low = middle + 1;
    else high = middle;
  }
  return COMMON[low]?.word ?? 'news';
}

/** What an event is told with: its own people, places and words. */
interface Matter {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

function matter(): Matter {
  return {
    names: Array.from({ length: 7 }, () => `${name()} ${name()}`),
    words: Array.from({ length: 40 }, word),
  };
}

/** An article of about 180 words: half of them of its matter, half of general English. */
function articleOf({ names, words }: Matter, key: string, day: string): Article {
  const one = <Value>(of: readonly Value[]): Value => of[Math.floor(roll() * roll() * of.length)] as Value;
  const sentence = () => {
    const said = Array.from({ length: 9 + Math.floor(roll() * 12) }, () =>
      roll() < 0.5 ? one(words) : word(),
    );
    const subject = roll() < 0.6 ? one(names) : 'The city';
    const end = roll() < 0.3 ? `, ${one(names)} said` : '';
    return `${subject} ${said.join(' ')}${end}.`;
  };
  const body = Array.from({ length: 5 }, () => `${sentence()} ${sentence()}`).join('\n\n');
  return newArticle({
    key,
    source: key,
    url: null,
    publisher: 'Scale Wire',
    byline: null,
    headline: `${one(names)} ${one(words)} ${one(words)} ${one(words)} ${word()}`,
    dateline: { place: null, agency: null },
    publishedAt: day,
    publishedFrom: 'metadata',
    language: 'en',
    body,
    relatedHeadlines: [],
    invented: true,
  });
}

/** Facts as the analysis finds them, as far as storing and finding need them: all of it would take an hour. */
function quickFacts(article: Article, { names }: Matter): Facts {
  const sentences = [...article.body.matchAll(/[^.\n]+\./g)].map(({ index, 0: text }) => ({
    start: index + (text.length - text.trimStart().length),
    end: index + text.length,
  }));
  const entities = names.flatMap((name): Entity[] => {
    const start = article.body.indexOf(name);
    const mentions = start < 0 ? [] : [{ start, end: start + name.length }];
    const entity = {
      kind: 'person',
      name,
      role: null,
      affiliation: null,
      party: null,
      rule: 'bench',
    } as const;
    return mentions.length === 0 ? [] : [{ ...entity, mentions }];
  });
  return {
    version: ANALYSIS_VERSION,
    sentences,
    entities,
    quotes: [],
    dates: [],
    events: [],
    keySentences: [0, 2, 4],
  };
}

/** Fills a store with articles that are in their stories already. */
function fill(file: string, next: (n: number) => { matter: Matter; article: Article }): void {
  const db = new SqliteDatabase(file);
  const started = performance.now();
  const storyOf = new Map<Matter, string>();
  for (let n = 0; n < ARTICLES; n += BATCH)
    db.transaction(() => {
      for (let each = n; each < n + BATCH; each += 1) {
        const { matter: of, article } = next(each);
        const facts = quickFacts(article, of);
        const storyId = storyOf.get(of) ?? shortId('s', article.id);
        storyOf.set(of, storyId);
        insert(db, { article, facts }, signatureOf(article, facts), storyId, null);
      }
      if ((n + BATCH) % 10_000 === 0)
        console.error(`${n + BATCH} articles, ${((performance.now() - started) / 1000).toFixed(0)} s`);
    });
  db.transaction(() => {
    for (const storyId of storyOf.values()) describe(db, storyId);
  });
  db.close();
}

/** How fast the store and the commands over it are when it is full. */
export async function run(): Promise<void> {
  const folder = process.env.SCALE_STORE ?? (await mkdtemp(join(tmpdir(), 'dateline-scale-')));
  const file = join(folder, 'scale.sqlite');
  // Matters come and go: at any time some two hundred are told, each by some twenty articles.
  const open = Array.from({ length: 200 }, matter);
  const first = Temporal.PlainDate.from('2015-01-01');
  const next = (n: number) => {
    const at = Math.floor(roll() * open.length);
    if (roll() < 1 / 20) open[at] = matter();
    const day = first.add({ days: Math.floor((n * 3000) / ARTICLES) }).toString();
    const of = open[at] ?? matter();
    return { matter: of, article: articleOf(of, `scale-${n}`, day) };
  };
  const started = performance.now();
  if (!existsSync(file)) fill(file, next);
  const store = await openStore(file);
  try {
    const { articles, stories } = await store.counts();
    // A store that was kept has what earlier runs added: other articles are told now.
    roll = dice(SEED + articles);
    const size = (await stat(file)).size / 1e6;
    console.log(
      `${articles} articles in ${stories} stories, ${size.toFixed(0)} MB, made in ${((performance.now() - started) / 1000).toFixed(0)} s`,
    );

    const analysed = Array.from({ length: 100 }, (_, n) => next(ARTICLES + articles + n)).map(
      ({ article }) => ({
        article,
        facts: analyze(article),
      }),
    );
    await reportWithCpu('one article into its story', 100, (n) => store.add(analysed.slice(n, n + 1)));
    console.log(`memory in use ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
    await reportWithCpu('one step of mending', 20, () => store.mend());
    await reportWithCpu('one digest', 20, () => store.digest());
    const ids = (await store.findArticles('', 100)).map(({ id }) => id);
    await reportWithCpu('related, from the store', 100, (n) => store.related(ids[n % ids.length] ?? '', 40));

    const registry = await loadRegistry(new URL('../commands/', import.meta.url));
    const context = { store, now: Temporal.Now.instant(), reader: { locale: 'en', admin: false } };
    const ask = (command: string, options: Record<string, string>) =>
      registry.dispatch({ command, subcommand: null, options }, context);
    const all = await store.stories();
    const long = matter();
    const told = Array.from({ length: LONG_STORY }, (_, n) =>
      articleOf(long, `long-${articles}-${n}`, '2024-01-02'),
    );
    await store.add(told.map((article) => ({ article, facts: analyze(article) })));
    const longest = (await store.article(told[0]?.id ?? ''))?.head.storyId ?? '';
    const topics = all.slice(0, 100).map(({ slug }) => slug);
    await reportWithCpu('the list of all stories, after a write', 1, () => store.stories());
    await reportWithCpu(`/brief of ${LONG_STORY} articles`, 20, () => ask('brief', { topic: longest }));
    await reportWithCpu('/brief of any story', 100, (n) =>
      ask('brief', { topic: topics[n % topics.length] ?? '' }),
    );
    await reportWithCpu('/brief in free words', 50, (n) =>
      ask('brief', {
        topic:
          (all[n * 7]?.title ?? '')
            .replace(/[^\p{L}]+/gu, ' ')
            .trim()
            .split(' ')
            .slice(0, 2)
            .join(' ') || 'x',
      }),
    );
    await reportWithCpu('/related to an article', 100, (n) =>
      ask('related', { article: ids[n % ids.length] ?? '' }),
    );
    await reportWithCpu('/search of common words', 50, () => ask('search', { words: `${word()} ${word()}` }));
    await reportWithCpu('/topics', 20, () => ask('topics', {}));
    await reportWithCpu('autocomplete topic', 50, (n) =>
      registry.complete(
        { command: 'brief', subcommand: null, option: 'topic' },
        ['k', 'mar', 'ven or', ''][n % 4] ?? '',
        context,
      ),
    );
  } finally {
    await store.close();
    if (process.env.SCALE_STORE === undefined) await rm(folder, { recursive: true, force: true });
  }
}
