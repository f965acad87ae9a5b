import { analyze } from '../analysis/analyze.ts';
import { UserError } from '../errors.ts';
import { readPaths } from '../sources/folder.ts';
import { analysisJson } from './analysis-json.ts';
import { analysisText } from './analysis-text.ts';
import { parseArguments } from './arguments.ts';
import type { Terminal } from './context.ts';
import { publishedOption } from './published.ts';

/** `analyze FILE…`: what the files say, one object or one passage an article. Touches no store. */
export async function runAnalyze(args: readonly string[], { print, complain }: Terminal): Promise<number> {
  const { bare, named } = parseArguments(args, { published: 'string', json: 'boolean', explain: 'boolean' });
  if (bare.length === 0) throw new UserError('wrong-use', 'Say which files: analyze FILE…');
  let status = 0;
  for await (const reading of readPaths(bare, { published: publishedOption(named.published) })) {
    if ('rejected' in reading) {
      complain(`${reading.source}: ${reading.rejected}`);
      status = 1;
      continue;
    }
    for (const article of reading.articles) {
      const facts = analyze(article);
      await print(
        named.json === true
          ? `${JSON.stringify(analysisJson(article, facts))}\n`
          : `${analysisText(article, facts, named.explain === true)}\n`,
      );
    }
  }
  return status;
}
