import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import type { ArticleStore } from './article-store.ts';
import { rememberedStories } from './remembered-stories.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import type { Answer, Methods, Request } from './sqlite-worker.ts';

type Arguments<Method extends keyof Methods> =
  Parameters<Methods[Method]> extends [SqliteDatabase, ...infer Rest] ? Rest : never;

/**
 * Opens the SQLite store at a file path (created with its folder where missing). Two threads hold it, one that
 * writes and one that reads, so that neither the event loop nor an answer waits for a write.
 */
export async function openSqliteStore(path: string): Promise<ArticleStore> {
  const file = resolve(path);
  const [write, read] = [startWorker(file), startWorker(file)];
  try {
    // The first question opens the file and migrates it; only then may the reader open it.
    await write.ask('known', []);
  } catch (error) {
    await Promise.all([write.stop(), read.stop()]);
    throw error;
  }
  const stories = remembered(
    () => read.ask('revision'),
    () => read.ask('stories'),
  );

  return {
    known: (hashes) => write.ask('known', hashes),
    add: (articles) => write.ask('add', articles),
    replace: (article) => write.ask('replace', article),
    mend: () => write.ask('mend'),
    digest: () => write.ask('digest'),
    stale: (limit) => read.ask('stale', limit),
    counts: () => read.ask('counts'),
    stories,
    dossier: rememberedStories(
      () => read.ask('revision'),
      (storyId) => read.ask('dossier', storyId),
    ),
    article: (id) => read.ask('article', id),
    findArticles: (words, limit) => read.ask('findArticles', words, limit),
    findSpeakers: (letters, limit) => read.ask('findSpeakers', letters, limit),
    findPeople: (letters, limit) => read.ask('findPeople', letters, limit),
    person: (id) => read.ask('person', id),
    quotes: (filter, limit) => read.ask('quotes', filter, limit),
    newest: (storyIds, each) => read.ask('newest', storyIds, each),
    pins: (place) => read.ask('pins', place),
    pin: (place, pin) => write.ask('pin', place, pin),
    unpin: (place, name) => write.ask('unpin', place, name),
    related: (articleId, limit, which) => read.ask('related', articleId, limit, which),
    close: async () => {
      await Promise.all([write.stop(), read.stop()]);
    },
  };
}

/** Asks again only when somebody has written since. */
function remembered<Value>(
  revision: () => Promise<number>,
  load: () => Promise<Value>,
): () => Promise<Value> {
  let held: { revision: number; value: Value } | null = null;
  return async () => {
    const now = await revision();
    if (held?.revision !== now) held = { revision: now, value: await load() };
    return held.value;
  };
}

interface StoreThread {
  ask<Method extends keyof Methods>(
    method: Method,
    ...args: Arguments<Method>
  ): Promise<ReturnType<Methods[Method]>>;
  stop(): Promise<void>;
}

function startWorker(path: string): StoreThread {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { path } });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let next = 0;
  let ended: Error | null = null;
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const pending = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('value' in answer) pending?.resolve(answer.value);
    else pending?.reject(answer.sentence === null ? answer.error : new UserError('store', answer.sentence));
  });
  worker.on('error', (cause) => end(cause instanceof Error ? cause : new Error(String(cause))));
  worker.on('exit', () => end(new UserError('store', 'The article store is closed.')));
  worker.unref();
  return {
    ask: (method, ...args) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        const id = next;
        next += 1;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        // An idle store lets the program end; a question under way keeps it alive.
        worker.ref();
        worker.postMessage({ id, method, args } satisfies Request);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
