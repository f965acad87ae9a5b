import amongModel from '../../../data/models/contradicting-among.json' with { type: 'json' };
import sentenceModel from '../../../data/models/contradicting-sentences.json' with { type: 'json' };
import { dateWords } from '../date-words.ts';
import type { AnalysedArticle, SourceRef } from '../story.ts';
import { wordsOfBoth } from './account-matter.ts';
import { amongOthers, type JudgedCandidate } from './among-others.ts';
import { candidatesOf } from './candidates.ts';
import { accounts, type Conflict, type ConflictSide, olderFirst } from './conflict.ts';
import { aboutOf } from './figure-matter.ts';
import { scoreOf } from './learnt-score.ts';
import { type ToldStory, toldStory } from './told-sentences.ts';
import type { Value } from './values.ts';

/** A figure that articles of one story give differently, or an account that one gives and another denies. */
export interface Contradiction {
  readonly kind: 'figure' | 'account';
  /** What it is a figure of, as printed: "turnout"; or some words that both accounts have. */
  readonly about: string;
  /** One for each value or account, oldest first. */
  readonly claims: readonly ContradictingClaim[];
  /** 0 to 1: how many of those that are as sure are right, about. */
  readonly certainty: number;
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

/** How sure a contradiction must be to be listed; the surest come first. */
const LEAST_SURE = 0.35;
/** How sure it must be to be shown to somebody who didn't ask for contradictions. */
const LIKELY = 0.6;
/** How sure it must be of two values for them to be shown by themselves instead of their sentences. */
const LEAST_SURE_VALUE = 0.25;

/** Those that are more likely right than wrong: for briefs and timelines, where nobody asked for a list of them. */
export function likely(contradictions: readonly Contradiction[]): readonly Contradiction[] {
  return contradictions.filter(({ certainty }) => certainty >= LIKELY);
}

function find(articles: readonly AnalysedArticle[]): Contradiction[] {
  if (articles.length < 2) return [];
  const story = toldStory(articles);
  const conflicts = judgedOf(story).flatMap((candidate) =>
    candidate.certainty < LEAST_SURE ? [] : [conflictOf(candidate, story)],
  );
  conflicts.sort((a, b) => b.certainty - a.certainty || (keyOf(a) < keyOf(b) ? -1 : 1));
  const found: Contradiction[] = [];
  for (const contradiction of mattersOf(conflicts).map(contradictionOf)) {
    // One matter is shown once, in its surest form.
    if (!found.some((other) => sharesSentences(other, contradiction))) found.push(contradiction);
  }
  return found;
}

/** Sentences of a story too short to be like any that was learnt from. */
const FEW = 16;
/** How sure a rule is at most. */
const RULE_AT_MOST = 0.9;

/** How sure each is, as it was learnt; of a few sentences, like none of what was learnt from, as sure as a rule is. */
function judgedOf(story: ToldStory): JudgedCandidate[] {
  const candidates = candidatesOf(story);
  if (story.sentences.length <= FEW)
    return candidates.map((candidate) => ({
      ...candidate,
      certainty: Math.min(candidate.rule?.certainty ?? 0, RULE_AT_MOST),
    }));
  const byThemselves = candidates.map((candidate) => ({
    ...candidate,
    certainty: scoreOf(sentenceModel, candidate.features),
  }));
  return amongOthers(byThemselves).map(({ candidate, features }) => ({
    ...candidate,
    certainty: scoreOf(amongModel, features),
  }));
}

/** What two sentences differ in: as a rule found it, else their values, else what they say. */
function conflictOf({ a, b, value, rule, certainty }: JudgedCandidate, { weightOf }: ToldStory): Conflict {
  if (rule !== null) return { ...rule, certainty };
  if (value === null || value.pair.a.sort === 'name' || value.certainty < LEAST_SURE_VALUE)
    return accounts(a, b, wordsOfBoth(a, a.terms, b, weightOf), certainty);
  const [older, newer] = olderFirst(value.pair.a, value.pair.b);
  return {
    about: aboutOf(older, newer),
    sides: [sideOf(older), sideOf(newer)],
    certainty,
    key: `${older.unit} ${[older.value, newer.value].sort((x, y) => x - y).join(' ')}`,
  };
}

function sideOf({ told, sort, printed, value, second }: Value): ConflictSide {
  const words = sort === 'day' ? (dateWords(printed) ?? printed) : printed;
  return { told, words, value: sort === 'day' ? printed : sort === 'tally' ? `${value}-${second}` : value };
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
  if (a.key === b.key || haveSameValues(a, b)) return true;
  return (
    a.about === b.about &&
    a.sides.some((side) => b.sides.some(({ told, value }) => told === side.told && value === side.value))
  );
}

/** "1,250 jobs" and "1,520 people", "1,520 workers" and "1,250 jobs"; small numbers come again by chance. */
function haveSameValues(a: Conflict, b: Conflict): boolean {
  const [one, other] = [a, b].map(({ sides }) =>
    sides.map(({ value }) => Number(value)).sort((x, y) => x - y),
  );
  return (
    one !== undefined &&
    other !== undefined &&
    (one[0] ?? 0) >= BY_CHANCE &&
    one[0] === other[0] &&
    one[1] === other[1]
  );
}

const BY_CHANCE = 10;

function keyOf({ sides: [a, b] }: Conflict): string {
  return `${a.told.ref.articleId} ${a.told.ref.sentence} ${b.told.ref.articleId} ${b.told.ref.sentence}`;
}

/** Conflicts about the same values, the surest first, as one: each value as it was told first, and a correction. */
function contradictionOf(same: readonly Conflict[]): Contradiction {
  const [surest] = same;
  const all = same.flatMap(({ sides }) => sides).sort((a, b) => order(a.told, b.told));
  const both = (side: ConflictSide) =>
    side.value !== null && all.some((other) => other.value !== side.value && other.told === side.told);
  const main = new Set(surest?.sides.map(({ value }) => value));
  const chosen = new Map<number | string, ConflictSide>();
  for (const side of same.length === 1 ? all : [...all.filter((each) => !both(each)), ...all]) {
    const key = side.value ?? side.words;
    const known = chosen.get(key);
    // "1961" and "1971" are near each other and not the same: what the surest one is about is always told.
    if (
      known === undefined &&
      !main.has(side.value) &&
      [...chosen.values()].some((other) => isRounded(other, side))
    )
      continue;
    // The article that puts it right is the better witness of its value.
    if (known === undefined || (!isCorrecting(known) && isCorrecting(side) && !both(side)))
      chosen.set(key, side);
  }
  const claims = [...chosen.values()]
    .sort((a, b) => order(a.told, b.told))
    .map((side) => claimOf(side, both(side)));
  return {
    kind: surest?.key === null ? 'account' : 'figure',
    about: surest?.about ?? '',
    claims,
    certainty: Number((surest?.certainty ?? 0).toFixed(2)),
  };
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
