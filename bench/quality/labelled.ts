import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Facts } from '../../src/analysis/facts.ts';
import { type Article, newArticle } from '../../src/article/article.ts';
import { type ScoredDates, scoreDates } from './labelled/dates.ts';
import { type ScoredQuotes, scoreQuotes } from './labelled/quotes.ts';
import { scoreStories } from './labelled/stories.ts';

type Labelled = ScoredQuotes['labelled'] &
  ScoredDates['labelled'] & {
    readonly headline: string;
    readonly published: string | null;
    readonly body: string;
  };

/** Prints how the analysis does on our own labelled articles; with DATELINE_ERRORS=1, every miss. */
export async function run(): Promise<void> {
  scoreQuotes(read('quotes'), complain);
  scoreDates(read('dates'), complain);
  await scoreStories(new URL('../labelled/stories/', import.meta.url), complain);
}

function read(folder: string): { labelled: Labelled; article: Article; facts: Facts }[] {
  const place = new URL(`../labelled/${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const labelled: Labelled = JSON.parse(readFileSync(new URL(file, place), 'utf8'));
      const article = newArticle({
        key: file,
        source: file,
        url: null,
        publisher: null,
        byline: null,
        headline: labelled.headline,
        dateline: { place: null, agency: null },
        publishedAt: labelled.published,
        publishedFrom: labelled.published === null ? 'unknown' : 'given',
        language: 'en',
        body: labelled.body,
        relatedHeadlines: [],
        invented: true,
      });
      return { labelled, article, facts: analyze(article) };
    });
}

function complain(line: string): void {
  if (process.env.DATELINE_ERRORS === '1') console.log(`  ${line.replace(/\s+/g, ' ')}`);
}
