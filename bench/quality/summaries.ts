import { join } from 'node:path';
import summarize from '../../src/terminal/batches/summarize.ts';
import { batchAnswers, jsonLines, scored } from '../batch-answers.ts';

const WORDS = 250;

/** Prints ROUGE of summaries of 250 words for `EVAL_DIR/summaries`, as its scorer measures them. */
export async function run(evalDir: string | undefined): Promise<void> {
  if (!evalDir) {
    console.log('EVAL_DIR not set');
    return;
  }
  const folder = join(evalDir, 'summaries');
  const file = join(folder, 'multiling-dev.jsonl');
  const topics = jsonLines<{ id: string; articles: object[] }>(file);
  const questions = topics.map(({ id, articles }) => ({ id, articles, words: WORDS }));
  const { answers, elapsed } = await batchAnswers(summarize, questions);
  console.log(`${topics.length} topics, ${(elapsed / topics.length).toFixed(0)} ms each`);
  const flags = ['--no-stem', '--words', String(WORDS)];
  console.log(scored(join(folder, 'rouge.mjs'), answers, file, { goldFirst: false, flags }));
}
