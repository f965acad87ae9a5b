import { containment } from './shingles.ts';
import type { Background, Signature } from './signature.ts';
import { dot, type Vector, vectorOf, weighing } from './similarity.ts';
import { wordsOf } from './words.ts';

export interface RelatedCandidate {
  readonly articleId: string;
  readonly signature: Signature;
  readonly storyId: string | null;
}

export interface RelatedArticle {
  readonly articleId: string;
  /** 0 to 1. */
  readonly score: number;
  /** What both speak of, as printed, most telling first: ["Kim You-geun", "GSOMIA"]. */
  readonly shared: readonly string[];
}

const MOST_SHARED = 4;

/** Ranks articles by how much they are about the same matter; those that share nothing are left out. */
export function rankRelated(
  query: { readonly signature: Signature },
  candidates: readonly RelatedCandidate[],
  background: Background,
): RelatedArticle[] {
  const weights = weighing(background);
  const own = vectorOf(query.signature, weights);
  return candidates
    .map(({ articleId, signature }) => {
      const other = vectorOf(signature, weights);
      const score = relatedness(query.signature, own, signature, other);
      return { articleId, score, signature };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.articleId < b.articleId ? -1 : 1))
    .map(({ articleId, score, signature }) => ({
      articleId,
      score,
      shared: sharedNames(query.signature, own, signature),
    }));
}

function relatedness(a: Signature, x: Vector, b: Signature, y: Vector): number {
  const copied = containment(a.shingles, b.shingles);
  return Math.min(1, Math.max(dot(x, y), copied));
}

/** Names that both have, then words, as printed. */
function sharedNames(a: Signature, weighed: Vector, b: Signature): string[] {
  const theirs = new Set(b.names);
  const weightOf = (name: string) =>
    wordsOf(name).reduce((most, { term }) => Math.max(most, weighed.get(term) ?? 0), 0);
  return a.names
    .filter((name) => theirs.has(name))
    .map((name) => ({ name, weight: weightOf(name) }))
    .sort((x, y) => y.weight - x.weight || (x.name < y.name ? -1 : 1))
    .slice(0, MOST_SHARED)
    .map(({ name }) => name);
}

/**
 * Whether a headline printed with an article has to do with it: it shares a name of the article, or two of its
 * telling words.
 */
export function concernsMatter(headline: string, signature: Signature): boolean {
  const names = new Set(signature.names.flatMap((name) => wordsOf(name).map(({ term }) => term)));
  let words = 0;
  let named = 0;
  for (const { term, stop, printed } of wordsOf(headline)) {
    if (stop || !Object.hasOwn(signature.terms, term)) continue;
    words++;
    if (names.has(term) && /^\p{Lu}/u.test(printed)) named++;
  }
  return named >= 2 || (named >= 1 && words >= 2) || words >= 3;
}
