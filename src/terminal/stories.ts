import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../ingest.ts';
import { readPaths } from '../sources/folder.ts';
import type { ArticleStore } from '../store/article-store.ts';
import { contradictionsOf } from '../story/contradictions/contradictions.ts';
import type { AnalysedArticle, SourceRef } from '../story/story.ts';
import { parseArguments } from './arguments.ts';
import type { Terminal } from './context.ts';
import { publishedOption } from './published.ts';

/** `stories [FILE…]`: the stories of the store, or of just these files. */
export async function runStories(args: readonly string[], terminal: Terminal): Promise<number> {
  const { bare, named } = parseArguments(args, { json: 'boolean', store: 'string', published: 'string' });
  if (bare.length > 0)
    return await withTemporaryStore(terminal, async (store) => {
      const readings = readPaths(bare, { published: publishedOption(named.published) });
      const { rejected } = await ingest(store, readings, (reading) => {
        if ('rejected' in reading) terminal.complain(`${reading.source}: ${reading.rejected}`);
      });
      await printStories(store, named.json === true, terminal);
      return rejected.length > 0 ? 1 : 0;
    });
  const store = await terminal.openStore(named.store?.toString());
  try {
    await terminal.fillEmptyStore(store);
    await printStories(store, named.json === true, terminal);
    return 0;
  } finally {
    await store.close();
  }
}

async function withTemporaryStore(
  { openStore }: Terminal,
  work: (store: ArticleStore) => Promise<number>,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const store = await openStore(join(folder, 'stories.sqlite'));
  try {
    return await work(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function printStories(store: ArticleStore, json: boolean, { print }: Terminal): Promise<void> {
  const stories = [];
  for (const story of await store.stories()) {
    const dossier = await store.dossier(story.id);
    const told = dossier?.articles ?? [];
    const sources = new Map(told.map(({ article }) => [article.id, article.source]));
    const contradictions = contradictionsOf(told).map(({ kind, about, claims, certainty }) => ({
      about,
      kind,
      certainty,
      claims: claims.map((claim) => ({
        source: sources.get(claim.source.articleId),
        text: sentenceOf(told, claim.source),
        figure: kind === 'figure' ? claim.text : null,
        corrects: claim.corrects,
      })),
    }));
    const { id, slug, title, parties, first, last } = story;
    stories.push({ id, slug, title, parties, first, last, articles: [...sources.values()], contradictions });
  }
  if (json) return await print(`${JSON.stringify({ stories })}\n`);
  for (const { title, slug, first, last, articles, contradictions } of stories) {
    const span = first === null ? 'no dates' : first === last ? first : `${first} to ${last}`;
    await print(`${title}\n  ${slug} · ${span} · ${articles.length} article(s)\n`);
    for (const { about, claims } of contradictions)
      await print(
        `  articles differ on ${about}: ${claims.map(({ figure, text }) => figure ?? text).join(' / ')}\n`,
      );
  }
}

/** The whole sentence of a claim, as printed. */
function sentenceOf(told: readonly AnalysedArticle[], { articleId, sentence }: SourceRef): string {
  const source = told.find(({ article }) => article.id === articleId);
  const span = source?.facts.sentences[sentence];
  return source?.article.body.slice(span?.start, span?.end) ?? '';
}
