import { stem } from '../stem.ts';
import type { ToldAct } from './acts.ts';
import { oppositesOf } from './antonyms.ts';
import { daysBetween, olderFirst } from './conflict.ts';
import { cut } from './learnt-score.ts';
import type { Clause, ReadSentence } from './read-sentence.ts';
import type { Statement } from './statements.ts';
import { sameTime } from './told-sentences.ts';
import { alikeWords, type Match, type MatchWord, matchOf } from './word-matches.ts';

/** The clauses of two sentences that have most in common. */
interface Closest {
  readonly a: Clause;
  readonly b: Clause;
  readonly match: Match;
  readonly deed: number;
}

/** What there is to say of two sentences that share so many bits, in numbers of 0 to 1 or about so. */
export function sentenceFeatures(
  a: ReadSentence,
  b: ReadSentence,
  shared: number,
): Readonly<Record<string, number>> {
  const { a: one, b: other, match, deed } = closestClauses(a, b);
  const subject = matchOf(one.subject, other.subject);
  const rest = matchOf(one.rest, other.rest);
  const sentence = matchOf(a.words, b.words);
  const [older, newer] = olderFirst(a, b);
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
  const left = (x: ReadSentence, y: ReadSentence) =>
    [...x.told.names].filter((name) => !y.told.names.has(name)).length;
  return {
    shared: cut(shared, 80),
    bits: cut(match.bits, 60),
    best: Math.max(...match.shares),
    least: Math.min(...match.shares),
    deed,
    subject: cut(subject.bits, 30),
    subjectShare: subject.share,
    subjectLeft: cut(subject.left[0] + subject.left[1], 40),
    subjects: +(one.subject.length > 0 && other.subject.length > 0),
    rest: cut(rest.bits, 40),
    restShare: rest.share,
    sentence: cut(sentence.bits, 80),
    sentenceShare: sentence.share,
    otherSubject: +(bothSubjects && !commonSubject),
    sameSubject: +commonSubject,
    negated: +((force(one) === 'negated') !== (force(other) === 'negated')),
    bothNegated: +(force(one) === 'negated' && force(other) === 'negated'),
    open: (+(force(one) === 'open') + +(force(other) === 'open')) / 2,
    sure: +(one.statement.sure || other.statement.sure),
    absent: +(absent(one, other) || absent(other, one)),
    oneNegates: +(a.negations > 0 !== b.negations > 0),
    negations: cut(Math.max(a.negations, b.negations), 3),
    oneDenies: +(a.denies !== b.denies),
    newerDenies: +newer.denies,
    newerContrasts: +newer.contrasts,
    focus: (+a.focus + +b.focus) / 2,
    again: +newer.again,
    own: +(a.own !== b.own),
    ownOrdered: +((a.own && b.ordered) || (b.own && a.ordered)),
    began: +(a.began && b.began),
    cause: +(a.cause && b.cause),
    said: (+a.said + +b.said) / 2,
    quoted: (+a.quoted + +b.quoted) / 2,
    antonyms: cut(antonymsIn(a, b) + antonymsIn(b, a), 2),
    sharedNames: cut(sharedNames, 5),
    otherNames: cut(names[0].length + names[1].length - 2 * sharedNames, 8),
    otherPlaces: +(
      a.places.length > 0 &&
      b.places.length > 0 &&
      !a.places.some((place) => b.places.includes(place))
    ),
    samePlace: +a.places.some((place) => b.places.includes(place)),
    gap: cut(gap, 20),
    sameDay: +(gap === 0),
    time: +sameTime(a.told, b.told),
    numbers: cut(Math.max(a.numbers, b.numbers), 4),
    length: cut(Math.max(a.words.length, b.words.length), 40),
    otherDay: +(ours.length > 0 && theirs.length > 0 && !ours.some((day) => theirs.includes(day))),
    sameDayTold: +ours.some((day) => theirs.includes(day)),
    place: cut(a.told.ref.sentence + b.told.ref.sentence, 20),
    speakers: (+(a.told.speaker !== null) + +(b.told.speaker !== null)) / 2,
    otherSpeaker: +(
      a.told.speaker !== null &&
      b.told.speaker !== null &&
      !isSameName(a.told.speaker, b.told.speaker)
    ),
    sameSpeaker: +(
      a.told.speaker !== null &&
      b.told.speaker !== null &&
      isSameName(a.told.speaker, b.told.speaker)
    ),
    swapped: +isSwapped(one, other),
    instead: instead.likeness,
    insteadBits: cut(instead.bits, 20),
    onlyNames: +(match.bits > 0 && one.words.every(({ printed }) => printed === '')),
    first: +(a.told.ref.sentence === 0 || b.told.ref.sentence === 0),
    olderPlans: +(older.plans && !newer.plans),
    corrects: +newer.corrects,
    leftNames: cut(Math.min(left(a, b), left(b, a)), 3),
    ...oppositeStates(a.does.states, b.does.states),
    ...sameActs(a.does.acts, b.does.acts),
    stateSame: cut(statesOfBoth(a.does.states, b.does.states, 'same'), 3),
    stateCount: cut(statesOfBoth(a.does.states, b.does.states, 'opposite'), 3),
  };
}

function isSameName(a: string, b: string): boolean {
  return a.split(' ').at(-1) === b.split(' ').at(-1);
}

/** The two clauses that have most in common. */
function closestClauses(a: ReadSentence, b: ReadSentence): Closest {
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
function whole({ told, words }: ReadSentence): Clause {
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
function antonymsIn(a: ReadSentence, b: ReadSentence): number {
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

/** How many pairs of opposites both speak of: of one side of them, or each of another. */
function statesOfBoth(a: readonly ToldAct[], b: readonly ToldAct[], which: 'same' | 'opposite'): number {
  const meets = (one: ToldAct) =>
    b.some(({ group, side }) => group === one.group && (side === one.side) === (which === 'same'));
  return new Set(a.filter(meets).map(({ group }) => group)).size;
}

/** Whether the one tells the opposite of what the other does, and of how like a thing. */
function oppositeStates(a: readonly ToldAct[], b: readonly ToldAct[]) {
  let best = { states: 0, stateBits: 0, stateShare: 0, stateSubject: 0 };
  const both = (all: readonly ToldAct[], { group, side }: ToldAct) =>
    all.some((each) => each.group === group && each.side !== side);
  for (const one of a)
    for (const other of b) {
      if (one.group !== other.group || one.side === other.side || both(a, one) || both(b, other)) continue;
      if (one.open || other.open) continue;
      const near = matchOf(one.near, other.near);
      const stateBits = cut(near.bits, 20);
      const stateSubject = matchOf(one.subject, other.subject).share;
      if (stateBits + stateSubject >= best.stateBits + best.stateSubject)
        best = { states: 1, stateBits, stateShare: near.share, stateSubject };
    }
  return best;
}

/** Bits of two subjects that have next to nothing in common. */
const UNLIKE = 2;

/** Whether both tell one act, one of them that it was not done, or that others did it; and how much else is the same. */
function sameActs(a: readonly ToldAct[], b: readonly ToldAct[]) {
  const found = {
    acts: 0,
    actBits: 0,
    actShare: 0,
    actNegated: 0,
    actNegatedBits: 0,
    actOther: 0,
    actOtherBits: 0,
    actSubject: 0,
    actUnlike: 0,
    actUnlikeBits: 0,
    actCount: 0,
    actBothNegated: 0,
  };
  const raise = (name: keyof typeof found, value: number) => {
    found[name] = Math.max(found[name], value);
  };
  const groups = (acts: readonly ToldAct[]) => new Set(acts.map(({ group }) => group));
  for (const one of a)
    for (const other of b) {
      if (one.group !== other.group || one.open || other.open) continue;
      const near = matchOf(one.near, other.near);
      const subject = matchOf(one.subject, other.subject);
      raise('acts', 1);
      raise('actBits', cut(near.bits, 20));
      raise('actShare', near.share);
      raise('actSubject', subject.share);
      raise('actCount', cut(groups(a).intersection(groups(b)).size, 4));
      if (one.negated && other.negated) raise('actBothNegated', 1);
      if (one.negated !== other.negated) {
        raise('actNegated', 1);
        raise('actNegatedBits', cut(near.bits + subject.bits, 30));
      }
      const named = one.subjectNames.length > 0 && other.subjectNames.length > 0;
      if (named && !one.subjectNames.some((name) => other.subjectNames.includes(name))) {
        raise('actOther', 1);
        raise('actOtherBits', cut(near.bits, 20));
      }
      if (one.subject.length > 0 && other.subject.length > 0 && subject.bits < UNLIKE) {
        raise('actUnlike', 1);
        raise('actUnlikeBits', cut(near.bits, 20));
      }
    }
  return found;
}
