import { readdirSync, readFileSync } from 'node:fs';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { analysedOf, type LabelledText } from './labelled/analysed.ts';
import { scoreLeftOut } from './labelled/contradictions.ts';
import { type ScoredDates, scoreDates } from './labelled/dates.ts';
import { type ScoredQuotes, scoreQuotes } from './labelled/quotes.ts';
import { scoreStories } from './labelled/stories.ts';

type Labelled = ScoredQuotes['labelled'] & ScoredDates['labelled'] & LabelledText;

/** Prints how the analysis does on our own labelled articles; with DATELINE_ERRORS=1, every miss. */
export async function run(): Promise<void> {
  scoreQuotes(read('quotes'), complain);
  scoreDates(read('dates'), complain);
  await scoreStories(new URL('../labelled/stories/', import.meta.url), complain);
  scoreLeftOut(complain);
}

function read(folder: string): (AnalysedArticle & { labelled: Labelled })[] {
  const place = new URL(`../labelled/${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const labelled: Labelled = JSON.parse(readFileSync(new URL(file, place), 'utf8'));
      return { labelled, ...analysedOf(labelled, file) };
    });
}

function complain(line: string): void {
  if (process.env.DATELINE_ERRORS === '1') console.log(`  ${line.replace(/\s+/g, ' ')}`);
}
