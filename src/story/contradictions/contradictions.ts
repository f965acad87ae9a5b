import type { AnalysedArticle, SourceRef } from '../story.ts';
import type { Conflict, ConflictSide } from './conflict.ts';
import { ageConflicts } from './kinds/ages.ts';
import { causeConflicts } from './kinds/causes.ts';
import { contradictingConflicts } from './kinds/contradicting.ts';
import { dayConflicts } from './kinds/days.ts';
import { denialConflicts } from './kinds/denials.ts';
import { figureConflicts } from './kinds/figures.ts';
import { insteadConflicts } from './kinds/instead.ts';
import { oppositeConflicts } from './kinds/opposites.ts';
import { orderConflicts } from './kinds/orders.ts';
import { ownAccordConflicts } from './kinds/own-accord.ts';
import { placeConflicts } from './kinds/places.ts';
import { tallyConflicts } from './kinds/tallies.ts';
import { unpaidConflicts } from './kinds/unpaid.ts';
import { whoBeganConflicts } from './kinds/who-began.ts';
import { type ToldStory, toldStory } from './told-sentences.ts';

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

/**
 * Where articles of one story can't all be right: figures, tallies, ages and days of one thing that differ ("turnout was
 * 41 percent", "a turnout of 34 percent"), and accounts of which one says what another denies. Few rather than many,
 * the surest first; one matter is shown once.
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

/** What there is to differ about, each in a file of its own. */
const KINDS: readonly ((story: ToldStory) => Conflict[])[] = [
  tallyConflicts,
  ageConflicts,
  figureConflicts,
  denialConflicts,
  insteadConflicts,
  unpaidConflicts,
  ownAccordConflicts,
  oppositeConflicts,
  placeConflicts,
  dayConflicts,
  whoBeganConflicts,
  contradictingConflicts,
  orderConflicts,
  causeConflicts,
];

function find(articles: readonly AnalysedArticle[]): Contradiction[] {
  if (articles.length < 2) return [];
  const story = toldStory(articles);
  const conflicts = KINDS.flatMap((kind) => kind(story));
  conflicts.sort((a, b) => b.certainty - a.certainty || (keyOf(a) < keyOf(b) ? -1 : 1));
  const sure = mattersOf(conflicts).map(contradictionOf);
  const found: Contradiction[] = [];
  for (const contradiction of sure) {
    // One matter is shown once, in its surest form.
    if (!found.some((other) => sharesSentences(other, contradiction))) found.push(contradiction);
  }
  return found;
}

/**
 * Conflicts that are of one matter, the surest first: about the same values, or about one figure of which a sentence of
 * either gives a value too ("212", "290", in the end "198").
 */
function mattersOf(conflicts: readonly Conflict[]): Conflict[][] {
  const matters: Conflict[][] = [];
  for (const conflict of conflicts) {
    const matter = matters.find(([surest]) => surest !== undefined && isOfOneMatter(surest, conflict));
    if (matter === undefined) matters.push([conflict]);
    else matter.push(conflict);
  }
  return matters;
}

function isOfOneMatter(a: Conflict, b: Conflict): boolean {
  if (a.key === null || b.key === null) return a.key === b.key && keyOf(a) === keyOf(b);
  if (a.key === b.key) return true;
  return (
    a.about === b.about &&
    a.sides.some((side) => b.sides.some(({ told, value }) => told === side.told && value === side.value))
  );
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
    const known = chosen.get(key);
    if (known === undefined && [...chosen.values()].some((other) => isRounded(other, side))) continue;
    // The article that puts it right is the better witness of its value.
    if (known === undefined || (!isCorrecting(known) && isCorrecting(side))) chosen.set(key, side);
  }
  const claims = [...chosen.values()]
    .sort((a, b) => order(a.told, b.told))
    .map((side) => claimOf(side, both(side)));
  return { kind: surest?.key === null ? 'account' : 'figure', about: surest?.about ?? '', claims };
}

/** "almost 200" is the 198 that another one tells. */
function isRounded({ value: a }: ConflictSide, { value: b }: ConflictSide): boolean {
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= ROUNDED * Math.max(a, b);
}

const ROUNDED = 0.015;

/** `both`: its sentence gives the other value too. */
function claimOf({ told, words, corrects = false }: ConflictSide, both: boolean): ContradictingClaim {
  return {
    source: told.ref,
    publisher: told.publisher,
    text: words,
    published: told.published,
    corrects: isCorrecting({ told, corrects }) || (both && INSTEAD.test(told.text)),
  };
}

function order(a: { readonly published: string | null }, b: { readonly published: string | null }): number {
  const [one, other] = [a.published ?? '~', b.published ?? '~'];
  return one < other ? -1 : one > other ? 1 : 0;
}

function isCorrecting({ told, corrects = false }: Pick<ConflictSide, 'told' | 'corrects'>): boolean {
  return corrects || CORRECTING.test(told.text);
}

const INSTEAD = /\b(?:not|instead of|rather than|revised)\b/i;
const CORRECTING =
  /\b(?:correct(?:s|ed|ion)|wrongly|mistakenly|in error|misstated|admit(?:s|ted) that|concede[sd] that|acknowledge[sd] that)\b/i;

/** They speak of the same pair of articles in one and the same sentence of either. */
function sharesSentences(a: Contradiction, b: Contradiction): boolean {
  const same = (x: SourceRef, y: SourceRef) => x.articleId === y.articleId && x.sentence === y.sentence;
  return b.claims.some(({ source }) => a.claims.some((other) => same(other.source, source)));
}
