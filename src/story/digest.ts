import { ANALYSIS_VERSION } from '../analysis/analyze.ts';
import { type BriefLength, type BriefLines, briefLines } from './brief-lines.ts';
import { type Contradiction, contradictionsOf } from './contradictions/contradictions.ts';
import { once } from './once.ts';
import { saidIn } from './said.ts';
import { sameQuotes } from './same-quote.ts';
import type { AnalysedArticle } from './story.ts';
import { type StoryEvent, storyEvents } from './timeline/story-events.ts';

/**
 * Raise its last figure when digests of the same facts change (other events, other lines of a brief): stored ones are
 * then worked out anew. `test/story/digest.test.ts` notices.
 */
export const DIGEST_VERSION = `${ANALYSIS_VERSION}.4`;

/**
 * What brief and timeline of a story are made of. It depends on all articles and takes a tenth of a second for
 * hundreds of them, so the store keeps it (plain data that survives JSON); the rest of an answer is choosing from it.
 */
export interface Digest {
  readonly events: readonly StoryEvent[];
  readonly briefs: Readonly<Record<BriefLength, BriefLines>>;
  readonly contradictions: readonly Contradiction[];
  /** How many different quotations there are. */
  readonly quotes: number;
}

/** By the list of articles itself: lists are never changed. */
const known = new WeakMap<readonly AnalysedArticle[], Digest>();

/** The digest of these articles: as it was stored, else worked out, each part when it is first asked for. */
export function digestOf(articles: readonly AnalysedArticle[]): Digest {
  let digest = known.get(articles);
  if (digest === undefined) {
    digest = workedOut(articles);
    known.set(articles, digest);
  }
  return digest;
}

/** Lets `digestOf` know the digest of a list that it has not worked out yet. */
export function recall(articles: readonly AnalysedArticle[], digest: Digest): void {
  if (!known.has(articles)) known.set(articles, digest);
}

function workedOut(articles: readonly AnalysedArticle[]): Digest {
  const events = once(() => storyEvents(articles));
  const briefs = once(() => briefLines(articles));
  const quotes = once(() => sameQuotes(articles.flatMap(saidIn)).length);
  return {
    get events() {
      return events();
    },
    get briefs() {
      return briefs();
    },
    get contradictions() {
      return contradictionsOf(articles);
    },
    get quotes() {
      return quotes();
    },
  };
}
