import { existsSync } from 'node:fs';
import { join } from 'node:path';
import timeline from '../../src/terminal/batches/timeline.ts';
import { batchAnswers, jsonLines, scored } from '../batch-answers.ts';

interface Entry {
  readonly date: string;
}

interface Topic {
  readonly topic: string;
  readonly entity?: string;
  readonly articleIds?: readonly string[];
  readonly articles?: readonly { readonly id: string }[];
  readonly timelines: readonly (readonly Entry[])[];
}

/** Prints what the scorer of `EVAL_DIR/timelines` says of stories with length and span given, and of parties without. */
export async function run(evalDir: string | undefined): Promise<void> {
  if (!evalDir) {
    console.log('EVAL_DIR not set');
    return;
  }
  const folder = join(evalDir, 'timelines');
  const scorer = join(folder, 'score.mjs');
  for (const file of ['t17-dev.jsonl.gz', 'semeval15-dev.jsonl'].map((name) => join(folder, name))) {
    if (!existsSync(file)) continue;
    const lines = jsonLines<Topic>(file);
    const shared = lines.find(({ timelines }) => timelines === undefined)?.articles ?? [];
    const topics = lines.filter(({ timelines }) => timelines !== undefined);
    const questions = topics.map(({ topic, entity, articles, articleIds, timelines }) => ({
      topic,
      entity,
      articles: articles ?? shared.filter(({ id }) => articleIds?.includes(id)),
      timelines: entity === undefined ? timelines.map(spanAndLength) : null,
    }));
    const { answers, elapsed } = await batchAnswers(timeline, questions);
    console.log(`${file.split('/').at(-1)}: ${(elapsed / 1000).toFixed(1)} s`);
    const gold = topics.map(({ topic, timelines }) => ({ topic, timelines }));
    console.log(scored(scorer, answers, gold, { goldFirst: true, flags: ['--per'] }));
  }
}

function spanAndLength(entries: readonly Entry[]) {
  const days = [...new Set(entries.map(({ date }) => date))]
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
    .sort();
  return { from: days[0], to: days.at(-1), length: Math.max(1, days.length) };
}
