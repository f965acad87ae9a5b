import { mayShareNames, mayTellTheSame, nameWords } from './shared-names.ts';
import { COPY, containment } from './shingles.ts';
import { type Background, dayOf, type Signature } from './signature.ts';
import { addTo, dot, including, likeliest, squareOf, type Vector, vectorOf, weighing } from './similarity.ts';

/** A stored article that shares search terms with a new one. */
export interface Candidate {
  readonly articleId: string;
  readonly storyId: string | null;
  /** How many articles its story has in all, candidates or not; left out where only the candidates are known. */
  readonly storySize?: number;
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
  readonly rule: 'copy' | 'same matter' | 'same dispute' | 'new';
}

/** How like a story's centre an article must be, by its length; and how much more to join a single article. */
const JOIN_TEXT = 0.21;
const JOIN_HEADLINE = 0.06;
const ALONE_TEXT = 0.06;
const ALONE_HEADLINE = 0.12;
/** Articles of one bilateral dispute may differ in their words by more: the parties are the same. */
const SAME_PARTIES = 0.05;
/** Nor need texts be as alike whose story was written about in the same days; that fades over so many days. */
const SAME_DAYS = 0.06;
const FADING_DAYS = 14;
/** A text that names nobody and nothing that the story names must be so much more like it. */
const NO_NAME_IN_COMMON = 0.06;
const MERGE = 0.5;
/** 0 measures by the mean likeness to the members, 1 by the likeness to their centre. */
const CENTRED = 0.8;
/** So many of the candidates, the likeliest, are compared exactly. */
const COMPARED = 80;

/**
 * Finds the story of a new article among those of similar articles: the one whose centre (the sum of its members'
 * TF-IDF vectors) is nearest, if near enough (single-pass clustering as in Allan, Papka and Lavrenko, "On-line new
 * event detection and tracking", 1998). Pure; the order of candidates has no effect.
 */
export function assignStory(
  signature: Signature,
  candidates: readonly Candidate[],
  known: Background,
): Assignment {
  const weights = weighing(including(signature, known));
  const own = vectorOf(signature, weights);
  const stories = new Map<string, StoryCentre>();
  const names = nameWords(signature);
  let copy: { of: Candidate; share: number } | null = null;
  for (const candidate of likeliest(own, candidates, COMPARED)) {
    const share = containment(signature.shingles, candidate.signature.shingles);
    if (share >= COPY && share > (copy?.share ?? 0) && mayTellTheSame(names, nameWords(candidate.signature)))
      copy = { of: candidate, share };
    if (candidate.storyId === null) continue;
    const story = stories.get(candidate.storyId) ?? new StoryCentre(candidate.storyId);
    story.add(candidate, vectorOf(candidate.signature, weights));
    stories.set(candidate.storyId, story);
  }

  const { join, alone, text } = thresholds(signature);
  const near = [...stories.values()]
    .map((story) => {
      const likeness = story.likeness(own);
      const bonus = story.sharesDispute(signature) ? SAME_PARTIES : 0;
      const days = text * SAME_DAYS * Math.exp(-story.daysFrom(signature) / FADING_DAYS);
      const apart = story.mayShareNames(names) ? 0 : text * NO_NAME_IN_COMMON;
      return { story, likeness, over: likeness + bonus + days - apart - join - alone / story.size, bonus };
    })
    .filter(({ over }) => over >= 0)
    .sort((a, b) => b.over - a.over || (a.story.id < b.story.id ? -1 : 1));
  const [best, ...others] = near;
  const nearDuplicateOf = copy?.of.articleId ?? null;
  if (copy?.of.storyId) return { storyId: copy.of.storyId, nearDuplicateOf, mergeStories: [], rule: 'copy' };
  if (!best) return { storyId: null, nearDuplicateOf, mergeStories: [], rule: 'new' };
  return {
    storyId: best.story.id,
    nearDuplicateOf,
    mergeStories: others
      .filter(({ story }) => best.story.likenessTo(story) >= MERGE)
      .map(({ story }) => story.id),
    rule: best.over - best.bonus >= 0 ? 'same matter' : 'same dispute',
  };
}

/** Short texts share few words even when they are about one thing. `text` is 0 for a headline, 1 for a whole text. */
export function thresholds(signature: Signature): { join: number; alone: number; text: number } {
  const length = Object.keys(signature.terms).length;
  const text = Math.min(1, Math.max(0, (length - 25) / 55));
  return {
    join: JOIN_HEADLINE + text * (JOIN_TEXT - JOIN_HEADLINE),
    alone: ALONE_HEADLINE + text * (ALONE_TEXT - ALONE_HEADLINE),
    text,
  };
}

/**
 * The sum of a story's vectors, as far as its members are candidates. Those that are not share next to nothing with
 * the article, so they add to the length of the sum only; how much is estimated from those that are.
 */
class StoryCentre {
  readonly id: string;
  readonly #sum = new Map<string, number>();
  readonly #pairs = new Map<string, number>();
  readonly #days: number[] = [];
  readonly #signatures: Signature[] = [];
  #known = 0;
  #size = 0;
  #norm = 0;

  constructor(id: string) {
    this.id = id;
  }

  get size(): number {
    return Math.max(this.#known, this.#size);
  }

  add({ signature, storySize = 0 }: Candidate, vector: Vector): void {
    addTo(this.#sum, vector);
    this.#known++;
    this.#size = Math.max(this.#size, storySize);
    this.#norm = 0;
    this.#signatures.push(signature);
    const day = dayOf(signature);
    if (day !== null) this.#days.push(day);
    const pair = disputeOf(signature);
    if (pair !== null) this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
  }

  /**
   * Between the mean cosine with the members and the cosine with their centre: the first is unjust to stories with
   * many sides, the second to those with few.
   */
  likeness(vector: Vector): number {
    return dot(vector, this.#sum) / (this.size ** (1 - CENTRED) * this.#length() ** CENTRED);
  }

  likenessTo(other: StoryCentre): number {
    return dot(this.#sum, other.#sum) / (this.#length() * other.#length());
  }

  /** Most of the story's articles are between the same two parties as this one. */
  sharesDispute(signature: Signature): boolean {
    const pair = disputeOf(signature);
    return pair !== null && (this.#pairs.get(pair) ?? 0) > this.#known / 2;
  }

  /** False where names are told by both and none by both. */
  mayShareNames(names: ReadonlySet<string> | null): boolean {
    return names === null || this.#signatures.some((each) => mayShareNames(names, nameWords(each)));
  }

  /** Days to the nearest of its articles; infinitely many where either has no date. */
  daysFrom(signature: Signature): number {
    const day = dayOf(signature);
    if (day === null) return Number.POSITIVE_INFINITY;
    return this.#days.reduce(
      (least, other) => Math.min(least, Math.abs(day - other)),
      Number.POSITIVE_INFINITY,
    );
  }

  #length(): number {
    if (this.#norm === 0) {
      const square = squareOf(this.#sum);
      const pairs = this.#known * (this.#known - 1);
      const cohesion = pairs === 0 ? 0 : (square - this.#known) / pairs;
      const missing = this.size - this.#known;
      this.#norm = Math.sqrt(square + missing + missing * (missing + 2 * this.#known) * cohesion);
    }
    return this.#norm;
  }
}

/** The two leading parties of an article in a fixed order, null where there are fewer. */
function disputeOf({ parties }: Signature): string | null {
  const [first, second] = parties;
  return first !== undefined && second !== undefined ? [first, second].sort().join('|') : null;
}
