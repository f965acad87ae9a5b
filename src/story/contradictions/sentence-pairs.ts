import { stem } from '../stem.ts';
import { actsOf, type ToldAct, type ToldActs } from './acts.ts';
import { oppositesOf } from './antonyms.ts';
import { daysBetween, olderFirst, pairsSharing, sharedBits } from './conflict.ts';
import { type Statement, statementsOf } from './statements.ts';
import {
  isDay,
  sameTime,
  type Term,
  type ToldSentence,
  type ToldStory,
  type Weigh,
} from './told-sentences.ts';
import { alikeWords, type Match, type MatchWord, matchOf, matchWords } from './word-matches.ts';

/** Two sentences of different articles with what speaks for their contradicting each other. */
export interface SentencePair {
  readonly a: ToldSentence;
  readonly b: ToldSentence;
  readonly features: readonly number[];
}

/** What is looked at of a pair, in the order of its features. */
export const SENTENCE_FEATURES = [
  'shared',
  'bits',
  'best',
  'least',
  'deed',
  'subject',
  'subjectShare',
  'subjectLeft',
  'subjects',
  'rest',
  'restShare',
  'sentence',
  'sentenceShare',
  'otherSubject',
  'sameSubject',
  'negated',
  'bothNegated',
  'open',
  'sure',
  'absent',
  'oneNegates',
  'negations',
  'oneDenies',
  'newerDenies',
  'newerContrasts',
  'own',
  'ownOrdered',
  'began',
  'cause',
  'said',
  'quoted',
  'antonyms',
  'sharedNames',
  'otherNames',
  'otherPlaces',
  'samePlace',
  'gap',
  'sameDay',
  'time',
  'numbers',
  'length',
  'otherDay',
  'sameDayTold',
  'place',
  'speakers',
  'otherSpeaker',
  'sameSpeaker',
  'swapped',
  'instead',
  'insteadBits',
  'onlyNames',
  'first',
  'olderPlans',
  'corrects',
  'leftNames',
  'states',
  'stateBits',
  'stateShare',
  'stateSubject',
  'acts',
  'actBits',
  'actShare',
  'actNegated',
  'actNegatedBits',
  'actOther',
  'actOtherBits',
  'actSubject',
  'actUnlike',
  'actUnlikeBits',
  'actCount',
  'stateCount',
] as const;

const NEGATION = /\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without)\b|n['’´]t\b/gi;
const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|disput\w+|reject(?:s|ed|ing)|dismiss(?:es|ed|ing)|untrue|false|lie|lies|invent(?:ed|ion)|nonsense|no truth|fairy tale|baseless|unfounded|fabricat\w+|wrong)\b/i;
const CONTRAST =
  /\b(?:contrary|contradict\w*|at odds|however|in fact|actually|instead|rather than|and not|but not|only|never|conflict\w*|differ\w*|insist\w*|it was)\b/i;
const CORRECTION =
  /\b(?:correct(?:s|ed|ion)|mistake\w*|in error|wrongly|misstated|withdr[ae]w|revised?|apologi\w+)\b/i;
const OWN =
  /\b(?:own accord|own free will|voluntar\w+|by (?:himself|herself|itself|themselves)|own (?:wish|choice|decision|initiative)|by choice|freely|of (?:his|her|their|its) own|willing\w*|alone)\b/i;
const ORDERED =
  /\b(?:order(?:ed|s)?|forced|driven out|dismissed|sacked|told to|made to|expelled|removed|ousted|pushed|instruct\w+|request|behest|stormed)\b/i;
const BEGAN = /\b(?:first|began|begun|started|opened fire|provoked|without warning|attacked)\b/i;
const CAUSE =
  /\b(?:caus\w+|because|due to|blamed?|result of|led to|triggered|sparked|started|began|failure|fault|to blame|behind|struck|failed)\b/i;
const SAYING =
  /\b(?:said|says|told|according|claimed|insisted|announced|reported|added|maintained|wrote|stated|testified|admitted|acknowledged|denied|repeated|confirmed|showed)\b/i;
const PLANS = /\b(?:will|would|plans?|planned|is to|are to|due|expected|intends?|hopes?)\b/i;
const PLACE =
  /\b(?:in|at|near|from|to|on|into|off|outside|inside) (?:the )?(?<place>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/gu;

/** A clause as lists of words that can be matched. */
interface Clause {
  readonly statement: Statement;
  readonly words: readonly MatchWord[];
  readonly subject: readonly MatchWord[];
  readonly rest: readonly MatchWord[];
  readonly deeds: readonly MatchWord[];
  readonly subjectNames: readonly string[];
}

interface Read {
  readonly told: ToldSentence;
  readonly words: readonly MatchWord[];
  readonly clauses: readonly Clause[];
  readonly places: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly negations: number;
  readonly numbers: number;
  readonly denies: boolean;
  readonly contrasts: boolean;
  readonly corrects: boolean;
  readonly own: boolean;
  readonly ordered: boolean;
  readonly began: boolean;
  readonly cause: boolean;
  readonly said: boolean;
  readonly quoted: boolean;
  readonly plans: boolean;
  readonly does: ToldActs;
}

/** Bits that two sentences must share to be looked at, and pairs of a story that are: those that share most. */
const SHARED = { least: 5, most: 1500 } as const;

/** The pairs of sentences of a story that may speak of one matter: those that share most, and those that are given. */
export function sentencePairsOf(
  { sentences, weightOf }: ToldStory,
  given: Iterable<readonly [ToldSentence, ToldSentence]>,
): SentencePair[] {
  const most = pairsSharing(sentences, weightOf, SHARED);
  const known = new Map<ToldSentence, Set<ToldSentence>>();
  for (const { a, b } of most) known.set(a, (known.get(a) ?? new Set()).add(b));
  for (const [a, b] of given)
    if (known.get(a)?.has(b) !== true && known.get(b)?.has(a) !== true)
      most.push({ a, b, bits: sharedBits(a, b, weightOf) });
  const reads = new Map<ToldSentence, Read>();
  const read = (told: ToldSentence): Read => {
    const found = reads.get(told) ?? readSentence(told, weightOf);
    reads.set(told, found);
    return found;
  };
  return most.map(({ a, b, bits }) => ({ a, b, features: featuresOf(read(a), read(b), bits) }));
}

function readSentence(told: ToldSentence, weightOf: Weigh): Read {
  const { text } = told;
  const plain = told.terms.filter((term) => !isDay(term));
  return {
    told,
    words: matchWords(plain, weightOf),
    clauses: statementsOf(told).map((statement) => clauseOf(statement, weightOf)),
    places: [...text.matchAll(PLACE)].map(({ groups }) => groups?.place?.toLowerCase() ?? ''),
    stems: new Set(plain.map(({ printed }) => stem(printed.toLowerCase()))),
    negations: text.match(NEGATION)?.length ?? 0,
    numbers: text.match(/\d[\d.,]*/g)?.length ?? 0,
    denies: DENIAL.test(text),
    contrasts: CONTRAST.test(text),
    corrects: CORRECTION.test(text),
    own: OWN.test(text),
    ordered: ORDERED.test(text),
    began: BEGAN.test(text),
    cause: CAUSE.test(text),
    said: SAYING.test(text),
    quoted: /[“"‘]/.test(text),
    plans: PLANS.test(text),
    does: actsOf(told, weightOf),
  };
}

function clauseOf(statement: Statement, weightOf: Weigh): Clause {
  const plain = statement.terms.filter((term) => !isDay(term));
  const words = matchWords(plain, weightOf);
  const subject = matchWords(statement.subject, weightOf);
  const before = new Set(subject.map(({ family }) => family));
  return {
    statement,
    words,
    subject,
    rest: words.filter(({ family }) => !before.has(family)),
    deeds: words.filter(({ family }) => statement.deeds.has(family)),
    subjectNames: namesOf(statement.subject),
  };
}

function namesOf(terms: readonly Term[]): string[] {
  return terms.flatMap(({ term, printed }) => (/^\p{Lu}/u.test(printed) ? [term] : []));
}

interface Closest {
  readonly a: Clause;
  readonly b: Clause;
  readonly match: Match;
  readonly deed: number;
}

function featuresOf(a: Read, b: Read, shared: number): number[] {
  const { a: one, b: other, match, deed } = closestClauses(a, b);
  const subject = matchOf(one.subject, other.subject);
  const rest = matchOf(one.rest, other.rest);
  const sentence = matchOf(a.words, b.words);
  const [firstTold] = olderFirst({ told: a.told }, { told: b.told });
  const [older, newer] = firstTold.told === a.told ? [a, b] : [b, a];
  const gap = daysBetween(older.told, newer.told) ?? 0;
  const names = [[...a.told.names], [...b.told.names]] as const;
  const sharedNames = names[0].filter((name) => b.told.names.has(name)).length;
  const force = (x: Clause) => x.statement.force;
  const absent = (x: Clause, y: Clause) =>
    [...x.statement.absent].some((family) => y.statement.families.has(family));
  const bothSubjects = one.subjectNames.length > 0 && other.subjectNames.length > 0;
  const commonSubject = one.subjectNames.some((name) => other.subjectNames.includes(name));
  const days = [a.told.days, b.told.days].map((all) => all.map(({ from }) => from));
  const [ours = [], theirs = []] = days;
  const instead = insteadIn(one, other);
  const left = (x: Read, y: Read) => [...x.told.names].filter((name) => !y.told.names.has(name)).length;
  return [
    cut(shared, 80),
    cut(match.bits, 60),
    Math.max(...match.shares),
    Math.min(...match.shares),
    deed,
    cut(subject.bits, 30),
    subject.share,
    cut(subject.left[0] + subject.left[1], 40),
    +(one.subject.length > 0 && other.subject.length > 0),
    cut(rest.bits, 40),
    rest.share,
    cut(sentence.bits, 80),
    sentence.share,
    +(bothSubjects && !commonSubject),
    +commonSubject,
    +((force(one) === 'negated') !== (force(other) === 'negated')),
    +(force(one) === 'negated' && force(other) === 'negated'),
    (+(force(one) === 'open') + +(force(other) === 'open')) / 2,
    +(one.statement.sure || other.statement.sure),
    +(absent(one, other) || absent(other, one)),
    +(a.negations > 0 !== b.negations > 0),
    cut(Math.max(a.negations, b.negations), 3),
    +(a.denies !== b.denies),
    +newer.denies,
    +newer.contrasts,
    +(a.own !== b.own),
    +((a.own && b.ordered) || (b.own && a.ordered)),
    +(a.began && b.began),
    +(a.cause && b.cause),
    (+a.said + +b.said) / 2,
    (+a.quoted + +b.quoted) / 2,
    cut(antonymsIn(a, b) + antonymsIn(b, a), 2),
    cut(sharedNames, 5),
    cut(names[0].length + names[1].length - 2 * sharedNames, 8),
    +(a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.includes(place))),
    +a.places.some((place) => b.places.includes(place)),
    cut(gap, 20),
    +(gap === 0),
    +sameTime(a.told, b.told),
    cut(Math.max(a.numbers, b.numbers), 4),
    cut(Math.max(a.words.length, b.words.length), 40),
    +(ours.length > 0 && theirs.length > 0 && !ours.some((day) => theirs.includes(day))),
    +ours.some((day) => theirs.includes(day)),
    cut(a.told.ref.sentence + b.told.ref.sentence, 20),
    (+(a.told.speaker !== null) + +(b.told.speaker !== null)) / 2,
    +(a.told.speaker !== null && b.told.speaker !== null && !isSameName(a.told.speaker, b.told.speaker)),
    +(a.told.speaker !== null && b.told.speaker !== null && isSameName(a.told.speaker, b.told.speaker)),
    +isSwapped(one, other),
    instead.likeness,
    cut(instead.bits, 20),
    +(match.bits > 0 && one.words.every(({ printed }) => printed === '')),
    +(a.told.ref.sentence === 0 || b.told.ref.sentence === 0),
    +(older.plans && !newer.plans),
    +newer.corrects,
    cut(Math.min(left(a, b), left(b, a)), 3),
    ...oppositeStates(a.does.states, b.does.states),
    ...sameActs(a.does.acts, b.does.acts),
    cut(oppositesBetween(a.does.states, b.does.states), 3),
  ];
}

const cut = (value: number, most: number): number => Math.min(value, most) / most;

function isSameName(a: string, b: string): boolean {
  return a.split(' ').at(-1) === b.split(' ').at(-1);
}

/** The two clauses that have most in common. */
function closestClauses(a: Read, b: Read): Closest {
  let best: (Closest & { readonly score: number }) | null = null;
  for (const one of a.clauses)
    for (const other of b.clauses) {
      const match = matchOf(one.words, other.words);
      let deed = 0;
      for (const x of one.deeds) for (const y of other.deeds) deed = Math.max(deed, alikeWords(x, y));
      const score = match.bits + DEED * deed;
      if (best === null || score > best.score) best = { a: one, b: other, match, deed, score };
    }
  return best ?? { a: whole(a), b: whole(b), match: matchOf(a.words, b.words), deed: 0 };
}

/** A sentence of no clause as one. */
function whole({ told, words }: Read): Clause {
  const statement: Statement = {
    told,
    from: 0,
    to: told.text.length,
    terms: told.terms,
    families: new Set(words.map(({ family }) => family)),
    subject: [],
    deeds: new Set(),
    force: 'asserted',
    past: false,
    sure: false,
    absent: new Set(),
  };
  return { statement, words, subject: [], rest: words, deeds: [], subjectNames: [] };
}

/** Bits that a like deed counts as. */
const DEED = 6;

/** Words of one that are opposites of words of the other, and stand in one of them only. */
function antonymsIn(a: Read, b: Read): number {
  let count = 0;
  for (const { printed } of a.words) {
    if (printed === '' || b.stems.has(stem(printed))) continue;
    for (const opposite of oppositesOf(printed))
      if (b.stems.has(opposite) && !a.stems.has(opposite)) count += 1;
  }
  return count;
}

/** A word of either clause that the other hasn't, but one much like it: "the left engine", "the right engine". */
function insteadIn(one: Clause, other: Clause): { readonly likeness: number; readonly bits: number } {
  let best = { likeness: 0, bits: 0 };
  const apart = (words: readonly MatchWord[], others: readonly MatchWord[]) =>
    words.filter(({ family, printed }) => printed !== '' && !others.some((each) => each.family === family));
  const theirs = apart(other.words, one.words);
  for (const word of apart(one.words, other.words))
    for (const each of theirs) {
      const likeness = alikeWords(word, each);
      if (likeness > best.likeness) best = { likeness, bits: Math.min(word.bits, each.bits) };
    }
  return best;
}

/** Who does it in the one is whom it is done to in the other. */
function isSwapped(one: Clause, other: Clause): boolean {
  const inRest = (clause: Clause, name: string) =>
    clause.statement.terms.some(({ term }) => term === name) && !clause.subjectNames.includes(name);
  return (
    one.subjectNames.some((name) => inRest(other, name)) &&
    other.subjectNames.some((name) => inRest(one, name))
  );
}

function oppositesBetween(a: readonly ToldAct[], b: readonly ToldAct[]): number {
  return new Set(
    a.flatMap((one) =>
      b.some((other) => other.group === one.group && other.side !== one.side) ? [one.group] : [],
    ),
  ).size;
}

/** Whether the one tells the opposite of what the other does, and of how like a thing. */
function oppositeStates(a: readonly ToldAct[], b: readonly ToldAct[]): number[] {
  let best = [0, 0, 0, 0];
  const both = (all: readonly ToldAct[], { group, side }: ToldAct) =>
    all.some((each) => each.group === group && each.side !== side);
  for (const one of a)
    for (const other of b) {
      if (one.group !== other.group || one.side === other.side || both(a, one) || both(b, other)) continue;
      if (one.open || other.open) continue;
      const near = matchOf(one.near, other.near);
      const found = [1, cut(near.bits, 20), near.share, matchOf(one.subject, other.subject).share];
      if ((found[1] ?? 0) + (found[3] ?? 0) >= (best[1] ?? 0) + (best[3] ?? 0)) best = found;
    }
  return best;
}

/** Bits of two subjects that have next to nothing in common. */
const UNLIKE = 2;

/** Whether both tell one act, one of them that it was not done, or that others did it. */
function sameActs(a: readonly ToldAct[], b: readonly ToldAct[]): number[] {
  const best = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const raise = (at: number, value: number) => {
    best[at] = Math.max(best[at] ?? 0, value);
  };
  for (const one of a)
    for (const other of b) {
      if (one.group !== other.group || one.open || other.open) continue;
      const near = matchOf(one.near, other.near);
      const subject = matchOf(one.subject, other.subject);
      raise(0, 1);
      raise(1, cut(near.bits, 20));
      raise(2, near.share);
      if (one.negated !== other.negated) {
        raise(3, 1);
        raise(4, cut(near.bits + subject.bits, 30));
      }
      const named = one.subjectNames.length > 0 && other.subjectNames.length > 0;
      if (named && !one.subjectNames.some((name) => other.subjectNames.includes(name))) {
        raise(5, 1);
        raise(6, cut(near.bits, 20));
      }
      raise(7, subject.share);
      if (one.subject.length > 0 && other.subject.length > 0 && subject.bits < UNLIKE) {
        raise(8, 1);
        raise(9, cut(near.bits, 20));
      }
      raise(
        10,
        cut(new Set(a.map(({ group }) => group)).intersection(new Set(b.map(({ group }) => group))).size, 4),
      );
    }
  return best;
}
