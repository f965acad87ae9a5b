import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Origin, Reading, ReadResult } from '../article/reading.ts';

/** One file or one page to read. */
export type PageJob =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly origin: Origin }
  | { readonly kind: 'page'; readonly html: string; readonly url: string | null };

export type PageAnswer =
  | { readonly ok: true; readonly value: ReadResult | Reading }
  | { readonly ok: false; readonly error: string };

const MB = 1024 * 1024;
/** Real pages take a tenth of a second; what takes longer than this was made to. */
const LONGEST = 5_000;

/**
 * Reads files and pages in a worker thread, one after the other; the thread is reused, and ended when a page
 * takes longer than 5 s (plus a second a megabyte for feeds and the like) or more memory than it may.
 */
export class PageReader {
  readonly #longest: number;
  #worker: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(longest = LONGEST) {
    this.#longest = longest;
  }

  /** Reads one file; one that can't be read in time comes back as a rejection. */
  readFile(bytes: Uint8Array, origin: Origin): Promise<ReadResult> {
    return this.#next(async () => {
      const allowed = this.#longest + Math.floor(bytes.length / MB) * 1000;
      const answer = await this.#ask({ kind: 'file', bytes, origin }, allowed);
      if (answer.ok) return answer.value as ReadResult;
      return {
        articles: [],
        rejected: [
          { source: origin.source, reason: `${answer.error}; save the text of the article instead` },
        ],
      };
    });
  }

  /** Reads one page; the reason where it can't be read in time. */
  readPage(html: string, url: string | null): Promise<Reading | { readonly error: string }> {
    return this.#next(async () => {
      const answer = await this.#ask({ kind: 'page', html, url }, this.#longest);
      return answer.ok ? (answer.value as Reading) : { error: answer.error };
    });
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#queue;
    await this.#end();
  }

  #next<Value>(job: () => Promise<Value>): Promise<Value> {
    const result = this.#queue.then(job);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #ask(job: PageJob, allowed: number): Promise<PageAnswer> {
    const worker = await this.#start();
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        worker.off('message', answered);
        worker.off('error', failed);
      };
      const answered = (answer: PageAnswer) => {
        finish();
        resolve(answer);
      };
      const ended = (error: string) => {
        finish();
        void this.#end().then(() => resolve({ ok: false, error }));
      };
      const failed = (error: Error & { readonly code?: string }) => {
        ended(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'takes too much memory to read' : 'can not be read',
        );
      };
      const timer = setTimeout(() => ended(`takes longer than ${allowed / 1000} seconds to read`), allowed);
      worker.on('message', answered);
      worker.on('error', failed);
      worker.postMessage(job);
    });
  }

  /** The thread, once it has loaded what it reads with: that is not counted as reading. */
  async #start(): Promise<Worker> {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 },
    });
    this.#worker = worker;
    // A thread that does not start is a bug and rejects.
    await once(worker, 'message');
    // An idle thread must not keep the program alive; the timer of a job does while it reads.
    worker.unref();
    return worker;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
