// Reads files in a thread of its own, so that a page that hangs the parser can be ended.
import { parentPort } from 'node:worker_threads';
import { readHtml } from '../article/html.ts';
import { readArticles } from '../article/read-articles.ts';
import type { PageAnswer, PageJob } from './page-reader.ts';

parentPort?.on('message', (job: PageJob) => {
  let answer: PageAnswer;
  try {
    answer =
      job.kind === 'file'
        ? { ok: true, value: readArticles(job.bytes, job.origin) }
        : { ok: true, value: readHtml(job.html, job.url) };
  } catch (error) {
    answer = { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});

parentPort?.postMessage('ready');
