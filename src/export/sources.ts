import type { Citable } from '../reply/citations.ts';
import { printedDay } from '../reply/day.ts';
import type { Dossier } from '../story/story.ts';

/** The articles of a story by id. */
export type Sources = ReadonlyMap<string, Citable>;

export function sourcesOf({ articles }: Dossier): Sources {
  return new Map(articles.map(({ article }) => [article.id, article]));
}

/** "AFP, headline (22 Aug 2019) https://…", and that it is invented where it is. */
export function sourceWords({ publisher, headline, publishedAt, url, invented }: Citable): string {
  const name = [publisher, headline].filter((part) => part !== null && part !== '').join(', ');
  const day = publishedAt === null ? '' : ` (${printedDay(publishedAt)})`;
  return `${name}${day}${invented ? ', invented' : ''}${url === null ? '' : ` ${url}`}`;
}
