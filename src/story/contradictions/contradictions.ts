import type { AnalysedArticle, SourceRef } from '../story.ts';
import { rootsOf } from '../timeline/claim.ts';
import { accountConflicts } from './account-conflicts.ts';
import { agentConflicts } from './agent-conflicts.ts';
import { type Conflict, type ConflictSide, figureConflicts } from './figure-conflicts.ts';
import { type Figure, figuresIn } from './figures.ts';
import { ofOtherWhole, sameTime, sentencesRead, type ToldSentence, toldSentences } from './told-sentences.ts';

/** A figure that articles of one story give differently, or an account that one gives and another denies. */
export interface Contradiction {
  readonly kind: 'figure' | 'account';
  /** What it is a figure of, as printed: "turnout"; or some words that both accounts have. */
  readonly about: string;
  /** One for each value or account, oldest first. */
  readonly claims: readonly ContradictingClaim[];
}

export interface ContradictingClaim {
  readonly source: SourceRef;
  readonly publisher: string | null;
  /** The figure as printed: "41 percent"; of an account the sentence. */
  readonly text: string;
  /** ISO day of the article; null where unknown. */
  readonly published: string | null;
  /** Says itself that another value was wrong. */
  readonly corrects: boolean;
}

/** Roots that two sentences share, besides the thing counted, to speak of the same. */
const SHARED = 2;
/** Of what the sentence speaks stands in another one. */
const OF_SOMETHING = /^(?:It|They|This|That|These|Those|He|She)\b/;
/** Counts that grow while a thing goes on: a later, greater one is news and contradicts nobody. */
const GROWING = /^(?:kill|die|dead|death|injur|wound|arrest|detain|miss|evacuat|displac|infect|case|toll)/;

interface Claimed extends Figure {
  readonly article: number;
  readonly ref: SourceRef;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly roots: ReadonlySet<string>;
  readonly told: ToldSentence | undefined;
  /** Years printed in the sentence other than the article's: it tells of another time. */
  readonly years: string;
}

/**
 * Figures for one thing that differ between articles: "turnout was 41 percent" and "a turnout of 34 percent". Few and
 * sure: the thing must have the same name and unit, the sentences must share more than it, and an article that gives
 * several values for the thing (and corrects none) compares rather than claims.
 */
export function contradictionsOf(articles: readonly AnalysedArticle[]): readonly Contradiction[] {
  let contradictions = known.get(articles);
  if (contradictions === undefined) {
    contradictions = find(articles);
    known.set(articles, contradictions);
  }
  return contradictions;
}

/** Brief and timeline of the same articles ask for the same: worked out once for each list (lists are never changed). */
const known = new WeakMap<readonly AnalysedArticle[], readonly Contradiction[]>();

function find(articles: readonly AnalysedArticle[]): Contradiction[] {
  if (articles.length < 2) return [];
  const told = toldSentences(articles);
  const conflicts = [...figureConflicts(told), ...accountConflicts(told), ...agentConflicts(told)];
  conflicts.sort((a, b) => b.certainty - a.certainty || (keyOf(a) < keyOf(b) ? -1 : 1));
  const matters = Map.groupBy(conflicts, (conflict) => conflict.key ?? keyOf(conflict));
  const sure = [...matters.values()].map((same) => ({
    certainty: same[0]?.certainty ?? 0,
    contradiction: contradictionOf(same),
  }));
  const found: Contradiction[] = [];
  for (const { contradiction } of [...namedFigures(articles, told), ...sure].sort(
    (a, b) => b.certainty - a.certainty,
  )) {
    // One matter is shown once, in its surest form.
    if (!found.some((other) => sharesSentences(other, contradiction))) found.push(contradiction);
  }
  return found;
}

function keyOf({ sides: [a, b] }: Conflict): string {
  return `${a.told.ref.articleId} ${a.told.ref.sentence} ${b.told.ref.articleId} ${b.told.ref.sentence}`;
}

/** Conflicts about the same values, the surest first, as one: each value as it was told first, and a correction. */
function contradictionOf(same: readonly Conflict[]): Contradiction {
  const [surest] = same;
  const all = same.flatMap(({ sides }) => sides).sort((a, b) => order(a.told, b.told));
  const both = (side: ConflictSide) =>
    side.value !== null && all.some((other) => other.value !== side.value && other.told === side.told);
  const chosen = new Map<number | string, ConflictSide>();
  for (const side of same.length === 1 ? all : [...all.filter((each) => !both(each)), ...all]) {
    const key = side.value ?? side.words;
    if (!chosen.has(key)) chosen.set(key, side);
  }
  const claims = [...chosen.values()]
    .sort((a, b) => order(a.told, b.told))
    .map((side) => claimOf(side, both(side)));
  return { kind: surest?.key === null ? 'account' : 'figure', about: surest?.about ?? '', claims };
}

/** `both`: its sentence gives the other value too. */
function claimOf({ told, words, corrects = false }: ConflictSide, both: boolean): ContradictingClaim {
  return {
    source: told.ref,
    publisher: told.publisher,
    text: words,
    published: told.published,
    corrects: corrects || CORRECTING.test(told.text) || (both && INSTEAD.test(told.text)),
  };
}

function order(a: { readonly published: string | null }, b: { readonly published: string | null }): number {
  const [one, other] = [a.published ?? '~', b.published ?? '~'];
  return one < other ? -1 : one > other ? 1 : 0;
}

const INSTEAD = /\b(?:not|instead of|rather than|revised)\b/i;
const CORRECTING = /\b(?:correct(?:s|ed|ion)|wrongly|mistakenly|in error|misstated)\b/i;

/** They speak of the same pair of articles in one and the same sentence of either. */
function sharesSentences(a: Contradiction, b: Contradiction): boolean {
  const same = (x: SourceRef, y: SourceRef) => x.articleId === y.articleId && x.sentence === y.sentence;
  return b.claims.some(({ source }) => a.claims.some((other) => same(other.source, source)));
}

interface Sure {
  readonly certainty: number;
  readonly contradiction: Contradiction;
}

function namedFigures(articles: readonly AnalysedArticle[], told: readonly ToldSentence[]): Sure[] {
  const byThing = new Map<string, Claimed[]>();
  for (const claim of claimedFigures(articles, told)) {
    const key = `${claim.root} ${claim.unit}`;
    const known = byThing.get(key);
    if (known) known.push(claim);
    else byThing.set(key, [claim]);
  }
  return [...byThing.values()].flatMap((claims) => contradictionIn(claims) ?? []);
}

function claimedFigures(articles: readonly AnalysedArticle[], told: readonly ToldSentence[]): Claimed[] {
  const placed = new Map(told.map((each) => [`${each.ref.articleId} ${each.ref.sentence}`, each]));
  const each = sentencesRead(articles.length);
  return articles.flatMap(({ article, facts }, index) =>
    facts.sentences.slice(0, each).flatMap(({ start, end }, sentence) => {
      const text = article.body.slice(start, Math.min(end, start + 600));
      if (OF_SOMETHING.test(text)) return [];
      const figures = figuresIn(text);
      if (figures.length === 0) return [];
      const roots = rootsOf(text);
      return figures.map((figure) => ({
        ...figure,
        article: index,
        ref: { articleId: article.id, sentence },
        publisher: article.publisher,
        published: article.publishedAt?.slice(0, 10) ?? null,
        roots,
        told: placed.get(`${article.id} ${sentence}`),
        years: [...new Set(text.match(/\b(?:19|20)\d\d\b/g) ?? [])]
          .filter((year) => year !== article.publishedAt?.slice(0, 4))
          .sort()
          .join(),
      }));
    }),
  );
}

function contradictionIn(claims: readonly Claimed[]): Sure | null {
  const plain = claims.filter((claim) => {
    const own = claims.filter(({ article }) => article === claim.article);
    return claim.corrects || new Set(own.map(({ value }) => value)).size === 1;
  });
  const sides = new Map<number, Claimed>();
  for (const claim of plain) {
    const others = [...sides.values()].filter(({ value }) => value !== claim.value);
    if (sides.has(claim.value)) {
      // The article that corrects is the better witness of its value.
      if (claim.corrects) sides.set(claim.value, claim);
    } else if (others.every((other) => contradicts(claim, other))) sides.set(claim.value, claim);
  }
  const [first, ...others] = [...sides.values()].sort((a, b) =>
    (a.published ?? '~') < (b.published ?? '~') ? -1 : 1,
  );
  if (!first || others.length === 0 || others.every(({ article }) => article === first.article)) return null;
  const told = [first, ...others];
  const contradiction: Contradiction = {
    kind: 'figure',
    about: first.about,
    claims: told.map(({ ref, publisher, printed, published, corrects }) => ({
      source: ref,
      publisher,
      text: printed,
      published,
      corrects,
    })),
  };
  const certainty = told.some(({ corrects }) => corrects) ? 1 : GROWING.test(first.root) ? 0.45 : 0.92;
  return { certainty, contradiction };
}

function contradicts(a: Claimed, b: Claimed): boolean {
  if (a.article === b.article || a.years !== b.years) return false;
  if (a.told && b.told && (!sameTime(a.told, b.told) || ofOtherWhole(a.told, b.told))) return false;
  let shared = 0;
  for (const root of a.roots) if (root !== a.root && b.roots.has(root) && !/\d/.test(root)) shared += 1;
  if (shared < SHARED) return false;
  if (!GROWING.test(a.root) || a.published === b.published) return true;
  const [earlier, later] = (a.published ?? '~') < (b.published ?? '~') ? [a, b] : [b, a];
  return later.value < earlier.value;
}
