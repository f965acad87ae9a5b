/**
 * Learns which values and which sentences of two articles contradict each other. Usage: node
 * bench/train/contradictions.ts. Reads bench/labelled/contradictions and stories; writes
 * data/models/contradicting-values.json, -names.json, -sentences.json and -among.json, and prints how many
 * contradictions are found in stories that were left out while learning.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { amongOthers, type JudgedCandidate } from '../../src/story/contradictions/among-others.ts';
import { amountOf } from '../../src/story/contradictions/amounts.ts';
import { type Candidate, candidatesOf, type Learnt } from '../../src/story/contradictions/candidates.ts';
import { type LearntScore, scoreOf } from '../../src/story/contradictions/learnt-score.ts';
import { type ToldSentence, toldStory } from '../../src/story/contradictions/told-sentences.ts';
import { type ValuePair, valuePairsOf } from '../../src/story/contradictions/value-pairs.ts';
import { namedIn, type Value, valuesOf } from '../../src/story/contradictions/values.ts';
import { claimedIn, type DisputedStory, disputedStories } from '../quality/labelled/disputed-stories.ts';
import { type Case, learnScore } from './boosting.ts';

/** Parts of the stories, each left out in turn. */
const FOLDS = 8;
/** Of names and sentences that contradict nothing, so many are one. */
const EVERY = 3;

interface Labelled {
  readonly story: DisputedStory;
  readonly fold: number;
  readonly values: readonly Case[];
  readonly names: readonly Case[];
}

const stories = disputedStories().map((story): Labelled => {
  const told = toldStory(story.articles);
  const cases = (values: readonly Value[]) => valueCases(story, valuePairsOf(told, values));
  return { story, fold: foldOf(story), values: cases(valuesOf(told)), names: cases(namedIn(told)) };
});

/** By its name: a story stays where it is when others are added. */
function foldOf({ story }: DisputedStory): number {
  return Number.parseInt(createHash('sha256').update(story).digest('hex').slice(0, 6), 16) % FOLDS;
}

/** Every pair of values, right where a planted contradiction is about them; left out where that isn't clear. */
function valueCases(story: DisputedStory, pairs: readonly ValuePair[]): Case[] {
  const claims = (value: Value) => claimedIn(story, value.told, value.start);
  const planted = new Map<number, ValuePair[]>();
  for (const pair of pairs) {
    const theirs = claims(pair.b);
    for (const { contradiction, side } of claims(pair.a))
      if (theirs.some((other) => other.contradiction === contradiction && other.side !== side))
        planted.set(contradiction, [...(planted.get(contradiction) ?? []), pair]);
  }
  const right = new Set(
    [...planted].flatMap(([contradiction, all]) => {
      const { about = '', kind } = story.contradictions[contradiction] ?? {};
      const named = all.filter((pair) => isAbout(about, pair));
      return named.length > 0 ? named : all.filter(({ a }) => isOfKind(a.sort, kind));
    }),
  );
  const same = ({ sort, value, printed }: Value) => (sort === 'name' ? printed : String(value));
  const key = ({ a, b }: ValuePair) => `${a.sort} ${[same(a), same(b)].sort().join(' ')}`;
  // Values that come again, and others of the same claims, may be of another matter or of the same.
  const unclear = new Set([...planted.values()].flat().map(key));
  return pairs.flatMap((pair): Case[] => {
    if (!right.has(pair) && unclear.has(key(pair))) return [];
    return [{ features: pair.features, right: right.has(pair) }];
  });
}

/** Whether values of a sort may be what a contradiction of a kind is about, where its words don't tell. */
function isOfKind(sort: Value['sort'], kind: string | undefined): boolean {
  if (sort === 'name') return false;
  const ofTime = ['day', 'year', 'clock', 'stretch'].includes(sort);
  return kind === 'day' ? ofTime : (kind === 'number' && sort !== 'day') || kind === undefined;
}

/** Whether what a contradiction is said to be about has a word, or a number, of either value that the other hasn't. */
function isAbout(about: string, { a, b }: ValuePair): boolean {
  const said = wordsAndNumbers(about);
  const [one, other] = [a, b].map(({ printed }) => wordsAndNumbers(printed)) as [Set<string>, Set<string>];
  return [one.difference(other), other.difference(one)].every((words) => !words.isDisjointFrom(said));
}

function wordsAndNumbers(text: string): Set<string> {
  const words = text.toLowerCase().match(/\d[\d.,]*\d|\d|[\p{L}’'-]{2,}/gu) ?? [];
  return new Set(words.map((word) => (amountOf(word) > 0 ? String(amountOf(word)) : word)));
}

function learnWithout(left: number | null): Learnt {
  const others = stories.filter(({ fold }) => fold !== left);
  return {
    values: learnScore(others.flatMap(({ values }) => values)),
    names: learnScore(
      others.flatMap(({ names }) => names),
      EVERY,
    ),
  };
}

interface Found extends Candidate {
  /** Numbers of the contradictions that it is. */
  readonly found: readonly number[];
  /** It is none, but its sentences stand right beside those of one: nothing is learnt from it. */
  readonly unclear: boolean;
}
type Judged = Found & JudgedCandidate;

/** The candidates of a story, their values judged by what was learnt without it. */
function foundIn({ story }: Labelled, learnt: Learnt): Found[] {
  const told = toldStory(story.articles);
  const claims = new Map(told.sentences.map((each) => [placeOf(each), claimedIn(story, each, null)]));
  const claimsAt = (told: ToldSentence, beside: number) =>
    (beside === 0 ? [0] : [-beside, 0, beside]).flatMap((by) => claims.get(placeOf(told, by)) ?? []);
  const contradictionsOf = ({ a, b }: Candidate, beside: number) => {
    const theirs = claimsAt(b, beside);
    return claimsAt(a, beside).flatMap(({ contradiction, side }) =>
      theirs.some((other) => other.contradiction === contradiction && other.side !== side)
        ? [contradiction]
        : [],
    );
  };
  return candidatesOf(told, learnt).map((candidate) => {
    const found = contradictionsOf(candidate, 0);
    const unclear = found.length === 0 && contradictionsOf(candidate, 1).length > 0;
    return { ...candidate, found, unclear };
  });
}

function placeOf({ article, ref }: ToldSentence, by = 0): string {
  return `${article} ${ref.sentence + by}`;
}

/** What can be learnt from. */
const casesOf = (
  all: readonly { readonly candidate: Found; readonly features: Case['features'] }[],
): Case[] =>
  all.flatMap(({ candidate: { found, unclear }, features }) =>
    unclear ? [] : [{ features, right: found.length > 0 }],
  );

/**
 * Rules were written with the labelled stories of before in view, and are right there more often than elsewhere; short
 * ones have more contradictions than readers meet. How far all can be relied on is learnt from the others.
 */
const judgedBy = stories.filter(({ story }) => story.written === 'unseen');
const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
const inFold = (fold: number) => judgedBy.filter((each) => each.fold === fold);
const candidates = folds.map((fold) => {
  const learnt = learnWithout(fold);
  return inFold(fold).map((each) => foundIn(each, learnt));
});
const sentenceCases = candidates.map((stories) =>
  casesOf(stories.flat().map((candidate) => ({ candidate, features: candidate.features }))),
);
const without = (cases: readonly (readonly Case[])[], fold: number, every: number) =>
  learnScore(cases.filter((_, at) => at !== fold).flat(), every);
const judged = folds.map((fold) => {
  const learnt = without(sentenceCases, fold, EVERY);
  return (candidates[fold] ?? []).map((found) =>
    found.map((each): Judged => ({ ...each, certainty: scoreOf(learnt, each.features) })),
  );
});
const among = judged.map((stories) => stories.map(amongOthers<Judged>));
const amongCases = among.map((stories) => casesOf(stories.flat()));

const models = new URL('../../data/models/', import.meta.url);
const source =
  'Learnt by bench/train/contradictions.ts from bench/labelled/contradictions and bench/labelled/stories, all written for Dateline.';
const write = (name: string, score: LearntScore) =>
  writeFileSync(new URL(`${name}.json`, models), `${JSON.stringify({ source, ...score })}\n`);
const { values, names } = learnWithout(null);
write('contradicting-values', values);
write('contradicting-names', names);
write('contradicting-sentences', learnScore(sentenceCases.flat(), EVERY));
write('contradicting-among', learnScore(amongCases.flat()));

/** One sentence is shown in one contradiction only, the surest. */
function shownOf(cases: readonly Judged[], least: number): Judged[] {
  const used = new Set<string>();
  return cases
    .filter(({ certainty }) => certainty >= least)
    .sort((a, b) => b.certainty - a.certainty)
    .filter(({ a, b }) => {
      const sentences = [a, b].map(({ ref }) => `${ref.articleId} ${ref.sentence}`);
      if (sentences.some((sentence) => used.has(sentence))) return false;
      for (const sentence of sentences) used.add(sentence);
      return true;
    });
}

const finallyJudged = folds.flatMap((fold) => {
  const learnt = without(amongCases, fold, 1);
  return inFold(fold).map(({ story }, at) => ({
    story,
    cases: (among[fold]?.[at] ?? []).map(({ candidate, features }) => ({
      ...candidate,
      certainty: scoreOf(learnt, features),
    })),
  }));
});
const all = finallyJudged.reduce((sum, { story }) => sum + story.contradictions.length, 0);
for (const least of [0.2, 0.3, 0.35, 0.4, 0.5, 0.6]) {
  let [found, first, wrong] = [0, 0, 0];
  for (const { cases } of finallyJudged) {
    const shown = shownOf(cases, least);
    const firstWrong = shown.findIndex((each) => each.found.length === 0);
    const before = firstWrong < 0 ? shown : shown.slice(0, firstWrong);
    found += new Set(shown.flatMap((each) => each.found)).size;
    first += new Set(before.flatMap((each) => each.found)).size;
    wrong += shown.filter((each) => each.found.length === 0).length;
  }
  console.log(
    `sure by ${least}: of ${all} contradictions of stories left out ${found} found, ${first} before any wrong one; ${wrong} wrong`,
  );
}
