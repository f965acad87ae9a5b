import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '../../src/command/command.ts';
import { loadRegistry } from '../../src/registry.ts';
import { type Block, type Invocation, plainText, type Reply } from '../../src/reply/reply.ts';
import type { ArticleStore } from '../../src/store/article-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';

/** The real commands over a store of the given articles. */
export interface Answers {
  readonly store: ArticleStore;
  /** `ask('brief', { topic: 'x' })`, `ask('article show', …)`. */
  ask(
    path: string,
    options?: Invocation['options'],
    reader?: Partial<CommandContext['reader']>,
  ): Promise<Reply>;
  complete(path: string, option: string, typed: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function answersFrom(articles: readonly AnalysedArticle[]): Promise<Answers> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-answers-'));
  const store = await openStore(join(folder, 'store.sqlite'));
  await store.add(articles);
  const registry = await loadRegistry(new URL('../../commands/', import.meta.url));
  const context = {
    store,
    now: Temporal.Instant.from('2021-04-01T00:00Z'),
    reader: { locale: 'en', admin: false },
  };
  const split = (path: string) => {
    const [command = '', subcommand = null] = path.split(' ');
    return { command, subcommand };
  };
  return {
    store,
    ask: (path, options = {}, reader = {}) =>
      registry.dispatch(
        { ...split(path), options },
        { ...context, reader: { ...context.reader, ...reader } },
      ),
    complete: async (path, option, typed) =>
      (await registry.complete({ ...split(path), option }, typed, context)).map((choice) => choice.value),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Everything a reply says, without its drawing. */
export function said(reply: Reply): string {
  return [reply.title, reply.subtitle, ...reply.blocks.map(blockText)]
    .filter((part) => part !== null)
    .join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'headline':
      return block.text;
    case 'quote':
      return `${block.speaker}: ${block.text}`;
    case 'picture':
      return block.alt;
    case 'file':
      return block.description;
    case 'entry':
      return `${block.when} ${plainText(block.text)}`;
    default:
      return plainText(block.text);
  }
}
