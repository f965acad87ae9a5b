import { type BriefLength, type BriefLines, publicationDays } from './brief-lines.ts';
import { digestOf } from './digest.ts';
import type { Dossier } from './story.ts';

/** What a story is, in a few lines of its articles' own words. */
export interface Brief extends BriefLines {
  readonly parties: readonly string[];
  /** ISO days of the first and last article that count. */
  readonly first: string | null;
  readonly last: string | null;
  readonly articleCount: number;
}

export interface BriefOptions {
  readonly length: BriefLength;
}

/** The brief of a story. Pure and deterministic. */
export function brief({ story, articles }: Dossier, { length }: BriefOptions): Brief {
  const days = publicationDays(articles);
  return {
    ...digestOf(articles).briefs[length],
    parties: story.parties,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    articleCount: articles.length,
  };
}
