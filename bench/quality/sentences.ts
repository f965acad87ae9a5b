import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from '../../src/analysis/sentences.ts';

/** Prints how many of the golden rules in `EVAL_DIR/sentences` hold, which do not, and the time for a megabyte. */
export async function run(evalDir: string | undefined): Promise<void> {
  if (!evalDir) {
    console.log('EVAL_DIR not set');
    return;
  }
  const rules = JSON.parse(readFileSync(join(evalDir, 'sentences', 'golden.json'), 'utf8')) as {
    name: string;
    text: string;
    segments: string[];
  }[];
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  const broken = rules.filter(({ text, segments }) => {
    const found = sentencesOf(text).map(({ start, end }) => tidy(text.slice(start, end)));
    return JSON.stringify(found) !== JSON.stringify(segments.map(tidy));
  });
  console.log(`${rules.length - broken.length} of ${rules.length} golden rules`);
  for (const { name } of broken) console.log(`  not: ${name}`);
  const text = rules.map((rule) => rule.text).join(' ');
  const megabyte = text.repeat(Math.ceil(1e6 / text.length));
  const start = performance.now();
  sentencesOf(megabyte);
  console.log(`${(performance.now() - start).toFixed(0)} ms for a megabyte`);
}
