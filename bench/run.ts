import { readdirSync } from 'node:fs';

/**
 * `npm run bench`: everything but `scale`; `npm run bench -- answers`: one; `npm run bench -- quality [name]`: the quality
 * figures over the data that EVAL_DIR names.
 */
const [wanted, part] = process.argv.slice(2);
const suites = ['analysis', 'answers', 'scale'];
if (wanted !== undefined && wanted !== 'quality' && !suites.includes(wanted)) {
  console.error(`There is no bench "${wanted}". There are: ${[...suites, 'quality'].join(', ')}.`);
  process.exit(2);
}
for (const suite of suites) {
  // A full store takes minutes and a gigabyte: only where it is asked for.
  if (wanted === undefined ? suite === 'scale' : wanted !== suite) continue;
  console.log(`\n# ${suite}`);
  const { run }: { run: () => Promise<void> } = await import(`./${suite}.ts`);
  await run();
}
if (wanted === undefined || wanted === 'quality') {
  const folder = new URL('./quality/', import.meta.url);
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  for (const file of names.sort()) {
    if (part !== undefined && file !== `${part}.ts`) continue;
    console.log(`\n# quality: ${file.replace('.ts', '')}`);
    const module: { run?: (evalDir: string) => Promise<void> } = await import(new URL(file, folder).href);
    await module.run?.(process.env.EVAL_DIR ?? '');
  }
}
