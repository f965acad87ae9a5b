import { TITLES } from '../../analysis/names/lexicon.ts';
import { nearness } from '../likeness.ts';
import { daysBetween, olderFirst } from './conflict.ts';
import { cut } from './learnt-score.ts';
import type { ReadValue } from './read-value.ts';
import { ofOtherWhole, sameTime } from './told-sentences.ts';
import type { ValueCounts } from './value-counts.ts';
import { type Sort, type Value, wordsIn } from './values.ts';
import { alikeWords, type Match, type MatchWord, matchOf } from './word-matches.ts';

/** Two values of different articles with what is the same around them. */
export interface ValueMatch {
  readonly a: ReadValue;
  readonly b: ReadValue;
  /** Whether both count the same, 0 to 1. */
  readonly unit: number;
  readonly near: Match;
  readonly sentence: Match;
  /** By how much either fits another value of the other article better. */
  readonly lost: readonly [number, number];
}

/** What there is to say of a pair of values, in numbers of 0 to 1 or about so. */
export function valueFeatures(
  { a, b, unit, near, sentence, lost }: ValueMatch,
  counted: ValueCounts,
): Readonly<Record<string, number>> {
  const [older, newer] = olderFirst(a.value, b.value);
  const gap = daysBetween(older.told, newer.told) ?? 0;
  const grows = older.grows || newer.grows;
  const [one, other] = [a.value, b.value];
  const sharedNames = [...one.told.names].filter((name) => other.told.names.has(name)).length;
  const isOther = (x: ReadValue, y: ReadValue) =>
    x.names[0] !== undefined && !y.value.told.set.has(x.names[0]);
  const counts = [counted.of(a), counted.of(b)];
  const knows = (x: ReadValue, y: ReadValue) =>
    /\d/.test(y.value.printed) &&
    x.value.told.text.includes(y.value.printed.replace(/[^\d.,].*$/, '') || '\0');
  const ofActs = [counted.ofAct(a), counted.ofAct(b)];
  const agreed = (x: ReadValue, y: ReadValue) => counted.has(x, y.value);
  const denied = (x: ReadValue, y: Value) => {
    const known = counted.besides(x, y);
    return known !== undefined && (known.negated || x.corrects);
  };
  const closeness = (x: ReadValue, y: ReadValue) =>
    x.value.near.slice(0, 2).filter((term) => y.value.context.has(term)).length;
  const around =
    one.near.filter((term) => b.around.has(term)).length +
    other.near.filter((term) => a.around.has(term)).length;
  const clause = matchOf(a.clause, b.clause);
  const subject = matchOf(a.subject, b.subject);
  const local = matchOf(a.local, b.local);
  const role = matchOf(a.role, b.role);
  const sort = (...sorts: readonly Sort[]) => +(sorts.includes(one.sort) || sorts.includes(other.sort));
  return {
    unit,
    apart: cut(apartOf(one, other), 4),
    near: cut(near.bits, 40),
    nearShare: near.share,
    nearLeft: cut(near.left[0], 40),
    nearMost: cut(near.left[1], 60),
    close: (closeness(a, b) + closeness(b, a)) / 4,
    sentence: cut(sentence.bits, 80),
    sentenceShare: sentence.share,
    sentenceLeft: cut(sentence.left[0], 60),
    around: cut(around, 6),
    names: cut(sharedNames, 4),
    otherNames: (+isOther(a, b) + +isOther(b, a)) / 2,
    gap: cut(gap, 20),
    sameDay: +(gap === 0),
    grows: +(grows && gap > 0 && newer.value > older.value),
    growsSameDay: +(grows && gap === 0),
    shrinks: +(newer.value < older.value),
    wished: (+one.wished + +other.wished) / 2,
    future: +(one.future !== other.future),
    partial: +(one.partial !== other.partial),
    other: +(one.other !== other.other),
    by: +(one.by !== other.by),
    of: +(one.of !== null && other.of !== null && one.of !== other.of),
    all: +(one.all !== other.all),
    part: +(one.part !== other.part),
    scope: +(one.scope !== other.scope),
    changed: +newer.changed,
    knows: +(knows(a, b) || knows(b, a)),
    denied: +(denied(a, other) || denied(b, one)),
    besides: +(counted.besides(a, other) !== undefined || counted.besides(b, one) !== undefined),
    agreed: (+agreed(a, b) + +agreed(b, a)) / 2,
    cited: (+a.cited + +b.cited) / 2,
    cites: +(counted.cites(a, other) || counted.cites(b, one)),
    corrects: (+a.corrects + +b.corrects) / 2,
    ...timeFeatures(one, other),
    ...quantityFeatures(a, b),
    times: +sameTime(one.told, other.told),
    whole: +ofOtherWhole(one.told, other.told),
    fewest: cut(Math.min(...counts), 6),
    most: cut(Math.max(...counts), 10),
    about: +(one.bound === 'about' || other.bound === 'about'),
    bound: +(['least', 'most'].includes(one.bound) || ['least', 'most'].includes(other.bound)),
    against: (+(newer === one ? a : b).against + +(newer === one ? b : a).against) / 2,
    small: +(Math.max(one.value, other.value) <= 3),
    place: cut(one.told.ref.sentence + other.told.ref.sentence, 20),
    rank: (+(lost[0] <= 0) + +(lost[1] <= 0)) / 2,
    behind: cut(Math.max(0, lost[0]) + Math.max(0, lost[1]), 40),
    said: (+a.said + +b.said) / 2,
    quoted: (+a.quoted + +b.quoted) / 2,
    poll: +(a.poll !== b.poll),
    turnout: (+a.turnout + +b.turnout) / 2,
    sourced: (+a.sourced + +b.sourced) / 2,
    support: cut(counted.support(a) + counted.support(b), 8),
    day: sort('day'),
    clock: sort('clock'),
    age: sort('age'),
    length: sort('length'),
    stretch: sort('stretch'),
    speed: sort('speed'),
    share: sort('share'),
    money: sort('money'),
    people: sort('people'),
    things: sort('things'),
    tally: sort('tally'),
    term: sort('term'),
    magnitude: sort('magnitude'),
    lead: sort('lead'),
    bare: +(one.unit === '' || other.unit === ''),
    headBits: one.unit === other.unit ? cut(a.headBits, 14) : 0,
    deed: Math.max(0, ...a.deeds.map((x) => Math.max(0, ...b.deeds.map((y) => alikeWords(x, y))))),
    deeds: +(a.deeds.length > 0 && b.deeds.length > 0),
    clause: cut(clause.bits, 40),
    clauseShare: clause.share,
    clauseLeft: cut(clause.left[0], 40),
    clauseMost: cut(clause.left[1], 60),
    subject: cut(subject.bits, 20),
    subjectLeft: cut(subject.left[0], 30),
    leadWord: +(a.lead === b.lead),
    localCos: nearness(a.senses.local, b.senses.local),
    clauseCos: nearness(a.senses.clause, b.senses.clause),
    sentenceCos: nearness(a.senses.sentence, b.senses.sentence),
    local3: cut(local.bits, 20),
    local3Share: local.share,
    localLeft: cut(local.left[0], 30),
    sameHead: +(one.head !== '' && one.head === other.head),
    sameDigits: +isSameDigits(one, other),
    nearestName: +(a.names[0] !== undefined && a.names[0] === b.names[0]),
    loose: (+a.loose + +b.loose) / 2,
    decimals: +(/\d[.]\d/.test(one.printed) && /\d[.]\d/.test(other.printed)),
    headsFewest: cut(Math.min(counted.ofHead(a), counted.ofHead(b)), 6),
    aroundShare: matchOf(a.nearby, b.words).share + matchOf(b.nearby, a.words).share,
    exactDeed: +a.deeds.some((x) => b.deeds.some((y) => x.family === y.family)),
    actNearest: +(a.acts[0] !== undefined && a.acts[0] === b.acts[0]),
    actShared: cut(a.clauseActs.intersection(b.clauseActs).size, 3),
    actsOther: +(a.clauseActs.size > 0 && b.clauseActs.size > 0 && a.clauseActs.isDisjointFrom(b.clauseActs)),
    actClose: +a.acts.slice(0, 2).some((act) => b.acts.slice(0, 2).includes(act)),
    actSame: cut(Math.max(...ofActs.map(({ same }) => same)), 4),
    actSameLess: cut(Math.min(...ofActs.map(({ same }) => same)), 4),
    actAny: cut(Math.max(...ofActs.map(({ any }) => any)), 4),
    states: cut(a.states.intersection(b.states).size, 3),
    stateOther: +[...a.states].some((state) => {
      const [group, side] = state.split(' ');
      return b.states.has(`${group} ${1 - Number(side)}`);
    }),
    name: sort('name'),
    year: sort('year'),
    month: +(one.sort === 'day' && (one.value !== one.second || other.value !== other.second)),
    sameVote: +isSameVote(one, other),
    person: +(one.person && other.person),
    countedSame: +(one.state !== null && one.state === other.state),
    countedOther: +(one.state !== null && other.state !== null && one.state !== other.state),
    countedShared: cut(one.states.intersection(other.states).size, 3),
    countedNone: +(one.states.size === 0 || other.states.size === 0),
    knownThere: one.sort === 'name' ? (+counted.knows(b, one) + +counted.knows(a, other)) / 2 : 0,
    spelling: one.sort === 'name' ? spelling(one.printed, other.printed) : 0,
    before: likenessOf(a.before, b.before),
    after: likenessOf(a.after, b.after),
    across: Math.max(likenessOf(a.before, b.after), likenessOf(a.after, b.before)),
    wordsBeside:
      (+(a.before !== null) + +(a.after !== null) + +(b.before !== null) + +(b.after !== null)) / 4,
    role: cut(role.bits, 20),
    roleShare: role.share,
    roleDeed: Math.max(0, ...a.role.map((x) => Math.max(0, ...b.role.map((y) => alikeWords(x, y))))),
    variant: one.sort === 'name' ? +isVariant(a, b, counted) : 0,
    asPlaces: (+a.place + +b.place) / 2,
    nameLengths: one.sort === 'name' ? Math.min(wordsIn(one).size, wordsIn(other).size) / 3 : 0,
    otherSupport: one.sort === 'name' ? cut(counted.support(a), 5) * cut(counted.support(b), 5) : 0,
    nameWord: +(one.sort === 'name' && !wordsIn(one).isDisjointFrom(wordsIn(other))),
  };
}

/** Whether two sentences name one day, or others, besides what is compared; and one part of a day or another one. */
function timeFeatures({ sort, told: a }: Value, { told: b }: Value) {
  const [days, otherDays] = sort === 'day' ? [[], []] : [a.days, b.days];
  const sameDay = days.some(({ from }) => otherDays.some((day) => day.from === from));
  const samePart = !a.dayParts.isDisjointFrom(b.dayParts);
  return {
    dayTold: +sameDay,
    dayToldOther: +(days.length > 0 && otherDays.length > 0 && !sameDay),
    partTold: +samePart,
    partToldOther: +(a.dayParts.size > 0 && b.dayParts.size > 0 && !samePart),
  };
}

/** Whether the phrases around two values tell that they are of one quantity, or of two. */
function quantityFeatures({ quantities: a }: ReadValue, { quantities: b }: ReadValue) {
  const shared = a.filter(({ name }) => b.some((other) => other.name === name));
  const surest = (own: ReadValue['quantities'], others: ReadValue['quantities']) =>
    own[0] !== undefined && others.some(({ name }) => name === own[0]?.name);
  return {
    quantity: +(a[0] !== undefined && a[0].name === b[0]?.name),
    quantityEither: (+surest(a, b) + +surest(b, a)) / 2,
    quantityShared: cut(shared.length, 3),
    quantityOther: +(a.length > 0 && b.length > 0 && shared.length === 0),
    quantityKnown: (+(a.length > 0) + +(b.length > 0)) / 2,
    quantityFar: cut(Math.max(0, a[0]?.far ?? UNKNOWN) + Math.max(0, b[0]?.far ?? UNKNOWN), 2 * UNKNOWN),
  };
}

/** As far as no phrase is. */
const UNKNOWN = 110;

function likenessOf(a: MatchWord | null, b: MatchWord | null): number {
  return a === null || b === null ? 0 : alikeWords(a, b);
}

/** How unlike two values are, in a measure of each sort's own; names 0. */
function apartOf(a: Value, b: Value): number {
  switch (a.sort) {
    case 'name':
      return 0;
    case 'year':
      return Math.log(1 + Math.abs(a.value - b.value));
    case 'day': {
      const [earlier, later] = a.value < b.value ? [a, b] : [b, a];
      return Math.log(1 + Math.max(0, later.value - (earlier.second ?? earlier.value)));
    }
    default: {
      const [less, more] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
      return Math.log(Math.max(more, 0.01) / Math.max(less, 0.01));
    }
  }
}

/** Of two votes: as many were counted in all, or either side has a number of the other's. */
function isSameVote(a: Value, b: Value): boolean {
  if (a.second === null || b.second === null || a.sort !== 'tally') return false;
  const [one, other] = [
    [a.value, a.second],
    [b.value, b.second],
  ];
  return a.value + a.second === b.value + b.second || one.some((votes) => other.includes(votes));
}

/** "2.4" and "4.2", "186,000" and "168,000": of the same digits, as slips of the pen are. */
function isSameDigits(a: Value, b: Value): boolean {
  if (a.sort === 'day' || a.sort === 'name') return false;
  const digits = ({ value }: Value) => [...String(value).replace(/\D/g, '')].sort().join('');
  return digits(a).length > 1 && digits(a) === digits(b);
}

/** "Aldous Venn" and "Edmund Venn", each where the other's own word is not known: one name that is told in two ways. */
function isVariant(a: ReadValue, b: ReadValue, counted: ValueCounts): boolean {
  const [one, other] = [a, b].map(({ value }) => withoutTitles(wordsIn(value))) as [Set<string>, Set<string>];
  const shared = one.intersection(other);
  const like = shared.size > 0 || spelling(a.value.printed, b.value.printed) >= ALIKE;
  if (!like) return false;
  const knows = (read: ReadValue, words: ReadonlySet<string>) =>
    [...words].some((word) => !shared.has(word) && counted.knowsWord(read, word));
  return !knows(a, other) && !knows(b, one);
}

function withoutTitles(words: ReadonlySet<string>): Set<string> {
  return words.difference(TITLE_WORDS);
}

const TITLE_WORDS = new Set([...TITLES].map((title) => title.toLowerCase()));

/** Letters that two spellings of one name share, about. */
const ALIKE = 0.5;

/** How many letters two names have in common at their beginning and end, 0 to 1: "Wrenlow", "Wrenholm". */
function spelling(a: string, b: string): number {
  const [one, other] = [a, b].map((name) => name.toLowerCase()) as [string, string];
  const most = Math.min(one.length, other.length);
  let [first, last] = [0, 0];
  while (first < most && one[first] === other[first]) first += 1;
  while (last < most - first && one.at(-1 - last) === other.at(-1 - last)) last += 1;
  return (first + last) / Math.max(one.length, other.length);
}
