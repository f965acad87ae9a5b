import { containment } from './shingles.ts';
import type { Background, Signature } from './signature.ts';
import { textSimilarity, weigh } from './similarity.ts';

/** A stored article that shares search terms with a new one. */
export interface Candidate {
  readonly articleId: string;
  readonly storyId: string | null;
  readonly signature: Signature;
}

export interface Assignment {
  /** Null: it begins a story of its own. */
  readonly storyId: string | null;
  /** The article that it copies or rewrites. */
  readonly nearDuplicateOf: string | null;
  /** Stories that turn out to be the one in `storyId`. */
  readonly mergeStories: readonly string[];
  /** Why. */
  readonly rule: string;
}

const JOIN = 0.2;
const COPY = 0.5;

/** Finds the story of a new article among those of similar articles. Pure; the order of candidates has no effect. */
export function assignStory(
  signature: Signature,
  candidates: readonly Candidate[],
  background: Background,
): Assignment {
  const own = weigh(signature, background);
  const stories = new Map<string, { sum: number; count: number; best: number }>();
  let copy: { articleId: string; storyId: string | null; share: number } | null = null;
  for (const { articleId, storyId, signature: other } of sorted(candidates)) {
    const share = containment(signature.shingles, other.shingles);
    if (share >= COPY && share > (copy?.share ?? 0)) copy = { articleId, storyId, share };
    if (storyId === null) continue;
    const similarity = textSimilarity(own, weigh(other, background));
    const story = stories.get(storyId) ?? { sum: 0, count: 0, best: 0 };
    story.sum += similarity;
    story.count++;
    story.best = Math.max(story.best, similarity);
    stories.set(storyId, story);
  }
  if (copy?.storyId)
    return { storyId: copy.storyId, nearDuplicateOf: copy.articleId, mergeStories: [], rule: 'copy' };
  let best: { storyId: string; score: number } | null = null;
  for (const [storyId, { sum, count }] of stories) {
    const score = sum / count;
    if (score >= JOIN && score > (best?.score ?? 0)) best = { storyId, score };
  }
  return {
    storyId: best?.storyId ?? null,
    nearDuplicateOf: copy?.articleId ?? null,
    mergeStories: [],
    rule: best ? 'similar' : 'new',
  };
}

function sorted(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
}
