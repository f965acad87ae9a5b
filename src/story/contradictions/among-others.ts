import type { Candidate } from './candidates.ts';
import { oddsOf } from './learnt-score.ts';
import type { ToldSentence } from './told-sentences.ts';

/** A candidate and how sure it is by its sentences alone, 0 to 1. */
export interface JudgedCandidate extends Candidate {
  readonly certainty: number;
}

/** Less sure ones are neither shown nor say anything of others. */
const LEAST = 0.03;
/** How sure one must be to count as likely. */
const LIKELY = 0.2;
const BY_ITSELF = ['value', 'name', 'figure', 'denial', 'other', 'day', 'gap', 'shared', 'place'] as const;

/** A candidate that shares a sentence with another one. */
interface Beside {
  readonly told: ToldSentence;
  readonly certainty: number;
}

/**
 * What there is to say of each candidate of a story among all others of it: how many are surer, whether its sentences
 * fit others better, and whether a third article backs either side. Those that are hardly likely are left out.
 */
export function amongOthers<One extends JudgedCandidate>(
  all: readonly One[],
): { readonly candidate: One; readonly features: Readonly<Record<string, number>> }[] {
  const likely = all.filter(({ certainty }) => certainty > LEAST).sort((a, b) => b.certainty - a.certainty);
  const best = oddsOf(likely[0]?.certainty ?? LEAST);
  const many = Math.log1p(likely.filter(({ certainty }) => certainty > LIKELY).length);
  const beside = new Map<ToldSentence, Beside[]>();
  const add = (told: ToldSentence, other: Beside) => {
    const known = beside.get(told);
    if (known === undefined) beside.set(told, [other]);
    else known.push(other);
  };
  const articles = new Map<string, number>();
  for (const { a, b, certainty } of likely) {
    add(a, { told: b, certainty });
    add(b, { told: a, certainty });
    articles.set(articlesOf(a, b), (articles.get(articlesOf(a, b)) ?? 0) + certainty);
  }
  return likely.map((candidate, rank) => {
    const { a, b, certainty, features } = candidate;
    const own = oddsOf(certainty);
    const [ofA, ofB] = [
      (beside.get(a) ?? []).filter(({ told }) => told !== b),
      (beside.get(b) ?? []).filter(({ told }) => told !== a),
    ];
    const most = [ofA, ofB].map(surest);
    // In a third article one stands against either, too: it backs the other side.
    const backs = [ofA, ofB].map((others, at) => {
      const { article } = at === 0 ? b : a;
      return surest(others.filter(({ told }) => told.article !== article));
    });
    const rivals = [ofA, ofB].map((others, at) => {
      const { article } = at === 0 ? b : a;
      return surest(others.filter(({ told }) => told.article === article));
    });
    return {
      candidate,
      features: {
        own,
        rank: Math.min(rank, MOST_RANK),
        behind: own - best,
        beside: oddsOf(Math.max(...most)),
        besideLess: oddsOf(Math.min(...most)),
        ahead: own - oddsOf(Math.max(...most)),
        backed: oddsOf(Math.max(...backs)),
        backedBoth: oddsOf(Math.min(...backs)),
        rivals: oddsOf(Math.max(...rivals)),
        rivalsLess: oddsOf(Math.min(...rivals)),
        third: oddsOf(thirdAccount(ofA, ofB)),
        crossed: oddsOf(crossed(ofA, ofB, beside)),
        sums: Math.log1p(Math.max(sum(ofA), sum(ofB))),
        sumsLess: Math.log1p(Math.min(sum(ofA), sum(ofB))),
        many,
        sameArticles: Math.log1p((articles.get(articlesOf(a, b)) ?? 0) - certainty),
        ...Object.fromEntries(BY_ITSELF.map((name) => [name, features[name] ?? 0])),
      },
    };
  });
}

/** Further down it makes no difference. */
const MOST_RANK = 40;

function articlesOf(a: ToldSentence, b: ToldSentence): string {
  return a.article < b.article ? `${a.article} ${b.article}` : `${b.article} ${a.article}`;
}

function surest(others: readonly Beside[]): number {
  return Math.max(0, ...others.map(({ certainty }) => certainty));
}

function sum(others: readonly Beside[]): number {
  return others.reduce((all, { certainty }) => all + certainty, 0);
}

/** How sure it is that one sentence contradicts both: of three accounts no two agree. */
function thirdAccount(ofA: readonly Beside[], ofB: readonly Beside[]): number {
  const byTold = new Map(ofB.map(({ told, certainty }) => [told, certainty]));
  return Math.max(0, ...ofA.map(({ told, certainty }) => Math.min(certainty, byTold.get(told) ?? 0)));
}

/** How sure it is that what contradicts the one contradicts what contradicts the other: two articles on either side. */
function crossed(
  ofA: readonly Beside[],
  ofB: readonly Beside[],
  beside: ReadonlyMap<ToldSentence, readonly Beside[]>,
): number {
  let best = 0;
  const byTold = new Map(ofB.map(({ told, certainty }) => [told, certainty]));
  for (const { told, certainty } of ofA)
    for (const other of beside.get(told) ?? []) {
      const theirs = byTold.get(other.told) ?? 0;
      best = Math.max(best, Math.min(certainty, theirs, other.certainty));
    }
  return best;
}
