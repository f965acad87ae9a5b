import { readdirSync, readFileSync } from 'node:fs';
import type { ToldSentence } from '../../../src/story/contradictions/told-sentences.ts';
import type { AnalysedArticle } from '../../../src/story/story.ts';
import { analysedOf, type LabelledText } from './analysed.ts';

/** A claim of a labelled contradiction, in one sentence of its article. */
export interface LabelledClaim {
  /** Id of the labelled article. */
  readonly id: string;
  readonly text: string;
  readonly side?: string;
}

export interface LabelledContradiction {
  readonly about: string;
  readonly kind?: string;
  readonly claims: readonly LabelledClaim[];
}

/** A story whose articles are labelled with what they contradict each other in, and with what only looks like it. */
export interface DisputedStory {
  readonly story: string;
  /**
   * Whether the rules for contradictions were written with it in view; of those that were not, the short ones have more
   * contradictions in few sentences than any story that readers see.
   */
  readonly written: 'seen' | 'unseen' | 'short';
  /** Oldest first. */
  readonly articles: readonly AnalysedArticle[];
  /** Ids of the labelled articles, in the order of `articles`. */
  readonly ids: readonly string[];
  readonly contradictions: readonly LabelledContradiction[];
  readonly traps: readonly { readonly why: string; readonly claims: readonly LabelledClaim[] }[];
}

interface Article extends LabelledText {
  readonly id: string;
}
interface Labels {
  readonly contradictions: readonly (LabelledContradiction & { readonly story: string })[];
  readonly traps: readonly (DisputedStory['traps'][number] & { readonly story: string })[];
}

const LABELLED = new URL('../../labelled/', import.meta.url);
const readJson = (file: URL) => JSON.parse(readFileSync(file, 'utf8'));

/** The stories of bench/labelled/contradictions, one a file, and those of bench/labelled/stories. */
export function disputedStories(): DisputedStory[] {
  return [...storiesIn('contradictions/'), ...labelledStories()];
}

/** Those of bench/labelled/contradictions-left-out, which nothing may be learnt from. */
export function leftOutStories(): DisputedStory[] {
  return storiesIn('contradictions-left-out/');
}

function storiesIn(name: string): DisputedStory[] {
  const folder = new URL(name, LABELLED);
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const { story, short, articles, contradictions, traps } = readJson(new URL(file, folder));
      return disputedStory(story, short === true ? 'short' : 'unseen', articles, contradictions, traps);
    });
}

function labelledStories(): DisputedStory[] {
  const folder = new URL('stories/', LABELLED);
  const labels: Labels = readJson(new URL('contradictions.json', folder));
  const byStory = new Map<string, Article[]>();
  for (const file of readdirSync(folder).sort()) {
    if (!/-\d+\.json$/.test(file)) continue;
    const article = readJson(new URL(file, folder));
    byStory.set(article.story, [...(byStory.get(article.story) ?? []), article]);
  }
  return [...byStory].map(([name, articles]) =>
    disputedStory(
      name,
      'seen',
      articles,
      labels.contradictions.filter(({ story }) => story === name),
      labels.traps.filter(({ story }) => story === name),
    ),
  );
}

function disputedStory(
  story: string,
  written: DisputedStory['written'],
  articles: readonly Article[],
  contradictions: DisputedStory['contradictions'],
  traps: DisputedStory['traps'],
): DisputedStory {
  const oldestFirst = articles.toSorted((a, b) => ((a.published ?? '~') < (b.published ?? '~') ? -1 : 1));
  return {
    story,
    written,
    articles: oldestFirst.map((article) => analysedOf(article, article.id)),
    ids: oldestFirst.map(({ id }) => id),
    contradictions,
    traps,
  };
}

/** Which claims of which contradictions a sentence of a story makes; at an offset into it only those around that. */
export function claimedIn(
  { ids, contradictions }: DisputedStory,
  { article, text }: ToldSentence,
  at: number | null,
): { readonly contradiction: number; readonly side: string }[] {
  return contradictions.flatMap(({ claims }, contradiction) =>
    claims.flatMap(({ id, text: claim, side }) => {
      if (ids[article] !== id || !holds(text, claim)) return [];
      const start = text.indexOf(claim);
      if (at !== null && start >= 0 && (at < start - 1 || at > start + claim.length)) return [];
      return [{ contradiction, side: side ?? id }];
    }),
  );
}

/** Whether a sentence has the words of a claim, or is a part of them. */
export function holds(sentence: string, claim: string): boolean {
  const [told, wanted] = [plain(sentence), plain(claim)];
  return told.includes(wanted) || (told.length > 10 && wanted.includes(told));
}

function plain(text: string): string {
  return text
    .replace(/[“”"‘’'´`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
