import { join } from 'node:path';
import related from '../../src/terminal/batches/related.ts';
import stories from '../../src/terminal/batches/stories.ts';
import { batchAnswers, jsonLines, scored } from '../batch-answers.ts';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published: string | null;
}

/**
 * Prints BCubed figures of the grouping and nDCG@5 of related headlines for `EVAL_DIR/stories`, as its scorers
 * measure them. The texts stay where they are.
 */
export async function run(evalDir: string | undefined): Promise<void> {
  if (!evalDir) {
    console.log('EVAL_DIR not set');
    return;
  }
  const folder = join(evalDir, 'stories');
  for (const [name, flags] of [
    ['ecb', []],
    ['ecb', ['--online']],
    ['ecb', ['--titles']],
    ['ecb', ['--online', '--titles']],
    ['uci', ['--titles']],
    ['uci', ['--online', '--titles']],
  ] as const) {
    const file = join(folder, `${name}-dev.jsonl`);
    const lines = jsonLines<Line>(file).map(({ id, title, text, published }) => ({
      id,
      title,
      text,
      published,
    }));
    const { answers, elapsed } = await batchAnswers(stories, lines, flags);
    const score = scored(join(folder, 'cluster.mjs'), answers, file, { goldFirst: false });
    console.log(`${`${name} ${flags.join(' ')}`.padEnd(24)} ${score.trim()}  ${ms(elapsed, lines.length)}`);
  }
  for (const name of ['ecb', 'uci']) {
    const byId = new Map(jsonLines<Line>(join(folder, `${name}-dev.jsonl`)).map((line) => [line.id, line]));
    const gold = join(folder, `related-${name}-dev.jsonl`);
    const questions = jsonLines<{ query: string; candidates: string[] }>(gold).map(
      ({ query, candidates }) => ({
        query: byId.get(query),
        candidates: candidates.map((id) => byId.get(id)),
      }),
    );
    const { answers, elapsed } = await batchAnswers(related, questions, ['--titles']);
    const score = scored(join(folder, 'related.mjs'), answers, gold, { goldFirst: false });
    console.log(
      `${`related ${name} --titles`.padEnd(24)} ${score.replace(/\s+/g, ' ')}  ${ms(elapsed, questions.length)}`,
    );
  }
}

function ms(elapsed: number, count: number): string {
  return `${(elapsed / count).toFixed(1)} ms each`;
}
