import { borrowWords, isShort } from './borrowed-words.ts';
import { containment } from './shingles.ts';
import type { Background, Signature } from './signature.ts';
import { dot, likeliest, type Vector, vectorOf, type Weighing, weighing } from './similarity.ts';
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
  /** 0 to 1: how alike the two are by themselves, whatever their neighbours say. */
  readonly likeness: number;
  /** What both speak of, as printed, most telling first: ["Kim You-geun", "GSOMIA"]. */
  readonly shared: readonly string[];
}

const MOST_SHARED = 4;
/** So many, the likeliest, are ranked; and so many of them again with the words of their neighbours. */
const RANKED = 100;
const AGAIN_TEXT = 25;
const AGAIN_HEADLINE = 150;
const NEIGHBOURS_OF_HEADLINE = 10;
const FEW = 30;

/** Ranks articles by how much they are about the same matter; those that share nothing are left out. */
export function rankRelated(
  query: { readonly signature: Signature },
  candidates: readonly RelatedCandidate[],
  background: Background,
): RelatedArticle[] {
  const weights = weighing(background);
  const headline = isShort(query.signature);
  // Figures tell two events of one kind apart; that two texts share some says nothing.
  const telling: Weighing = headline ? weights : (term) => (isFigure(term) ? 0 : weights(term));
  const weighed = (signature: Signature) => vectorOf(signature, telling);
  const own = weighed(query.signature);
  const sharables = sharablesOf(query.signature, own);
  const near = likeliest(own, candidates, headline ? candidates.length : RANKED)
    .map((candidate) => {
      const vector = weighed(candidate.signature);
      const copied = containment(query.signature.shingles, candidate.signature.shingles);
      const likeness = Math.max(dot(own, vector), copied);
      return { candidate, vector, copied, likeness, score: likeness };
    })
    .filter(({ score }) => score > 0)
    .sort(byScore);
  // Two that borrow from each other alone would end up the same.
  const again = headline ? AGAIN_HEADLINE : near.length < FEW ? 0 : AGAIN_TEXT;
  const pool = near.slice(0, again);
  const [wide, ...others] = borrowWords(
    [own, ...pool.map(({ vector }) => vector)],
    [query.signature, ...pool.map(({ candidate }) => candidate.signature)].map(isShort),
    NEIGHBOURS_OF_HEADLINE,
  );
  const ranked = pool
    .map((each, at) => ({
      ...each,
      score: Math.max(each.copied, dot(wide ?? own, others[at] ?? each.vector)),
    }))
    .sort(byScore);
  // Those not compared again stay below.
  const least = ranked.at(-1)?.score ?? 1;
  const rest = near.slice(again).map((each) => ({ ...each, score: Math.min(each.score, least) }));
  return [...ranked, ...rest].map(({ candidate, likeness, score }) => ({
    articleId: candidate.articleId,
    score: Math.min(1, score),
    likeness: Math.min(1, likeness),
    shared: sharedWith(sharables, candidate.signature),
  }));
}

function isFigure(term: string): boolean {
  const first = term.charCodeAt(0);
  return first >= 48 && first <= 57;
}

interface Scored {
  readonly candidate: RelatedCandidate;
  readonly score: number;
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || (a.candidate.articleId < b.candidate.articleId ? -1 : 1);
}

/** What the article could share, names before words, most telling first. */
interface Sharable {
  readonly text: string;
  readonly weight: number;
  readonly terms: readonly string[];
  readonly heldBy: (names: ReadonlySet<string>, other: Signature) => boolean;
}

function sharablesOf(signature: Signature, weighed: Vector): Sharable[] {
  const names = signature.names.map((text): Sharable => {
    const terms = wordsOf(text).map(({ term }) => term);
    const weight = terms.reduce((most, term) => Math.max(most, weighed.get(term) ?? 0), 0);
    return { text, weight, terms, heldBy: (theirs) => theirs.has(text) };
  });
  const words = Object.entries(signature.printed ?? {}).map(([term, text]): Sharable => {
    const heldBy = (_: unknown, { terms }: Signature) => Object.hasOwn(terms, term);
    return { text, weight: weighed.get(term) ?? 0, terms: [term], heldBy };
  });
  const byWeight = (x: Sharable, y: Sharable) => y.weight - x.weight || (x.text < y.text ? -1 : 1);
  return [...names.sort(byWeight), ...words.sort(byWeight)];
}

/** Names that both have, then words, as printed, each word in one of them only. */
function sharedWith(sharables: readonly Sharable[], other: Signature): string[] {
  const theirs = new Set(other.names);
  const told = new Set<string>();
  const shared: string[] = [];
  for (const { text, terms, heldBy } of sharables) {
    if (shared.length >= MOST_SHARED) break;
    if (terms.every((term) => told.has(term)) || !heldBy(theirs, other)) continue;
    for (const term of terms) told.add(term);
    shared.push(text);
  }
  return shared;
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
