import { readdirSync, readFileSync } from 'node:fs';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { analysed, testArticle } from '../articles.ts';

const FOLDER = new URL('../../bench/labelled/stories/', import.meta.url);

/** Short articles of labelled stories whose names fit, in the order of their names: "halden-strike-1" … */
export function labelledArticles(names: RegExp): AnalysedArticle[] {
  return readdirSync(FOLDER)
    .filter((file) => /-\d+\.json$/.test(file) && names.test(file))
    .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))
    .map(({ id, headline, published, body }) =>
      analysed(testArticle({ source: id, headline, publishedAt: published, body })),
    );
}
