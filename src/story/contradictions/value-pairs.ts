import { nearness, senseOfWords } from '../likeness.ts';
import { actsOf, type ToldAct } from './acts.ts';
import { daysBetween, olderFirst } from './conflict.ts';
import { agree } from './numbers.ts';
import { familyOf, type Statement, statementsOf } from './statements.ts';
import { ofOtherWhole, sameTime, type Term, type ToldSentence, type ToldStory } from './told-sentences.ts';
import type { Sort, Value } from './values.ts';
import { alikeWords, type Match, type MatchWord, matchOf, matchWord, matchWords } from './word-matches.ts';

/** Two values of different articles that can't both be right if they are of one thing. */
export interface ValuePair {
  readonly a: Value;
  readonly b: Value;
  /** What speaks for their being of one thing, as FEATURES names it. */
  readonly features: readonly number[];
}

/** Values of one sort of a story that are compared, at most: the first ones of each article come first. */
const MOST = 220;
/** Pairs of one sort, at most: those that fit best. */
const MOST_PAIRS = { values: 1000, names: 250 } as const;
/** Values so many times each other are of different things. */
const FAR_APART = 33;
/** Days further apart are of different events. */
const DAYS_APART = 70;

/** What is looked at of a pair, in the order of its features. */
export const FEATURES = [
  'unit',
  'apart',
  'near',
  'nearShare',
  'nearLeft',
  'nearMost',
  'close',
  'sentence',
  'sentenceShare',
  'sentenceLeft',
  'around',
  'names',
  'otherNames',
  'gap',
  'sameDay',
  'grows',
  'growsSameDay',
  'shrinks',
  'wished',
  'future',
  'partial',
  'other',
  'by',
  'of',
  'all',
  'changed',
  'knows',
  'agreed',
  'times',
  'whole',
  'fewest',
  'most',
  'about',
  'bound',
  'against',
  'small',
  'place',
  'rank',
  'behind',
  'said',
  'quoted',
  'poll',
  'turnout',
  'sourced',
  'support',
  'day',
  'clock',
  'age',
  'length',
  'stretch',
  'speed',
  'share',
  'money',
  'people',
  'things',
  'tally',
  'term',
  'magnitude',
  'lead',
  'bare',
  'headBits',
  'deed',
  'deeds',
  'clause',
  'clauseShare',
  'clauseLeft',
  'clauseMost',
  'subject',
  'subjectLeft',
  'leadWord',
  'localCos',
  'clauseCos',
  'sentenceCos',
  'local3',
  'local3Share',
  'localLeft',
  'sameHead',
  'sameDigits',
  'nearestName',
  'loose',
  'decimals',
  'headsFewest',
  'aroundShare',
  'exactDeed',
  'actNearest',
  'actShared',
  'actsOther',
  'actClose',
  'states',
  'stateOther',
  'name',
  'knownThere',
  'spelling',
  'nameWord',
] as const;

/** Words that set a value against another one. */
const AGAINST =
  /\b(?:higher|lower|contrary|contradict\w*|disput\w*|instead of|rather than|official(?:ly)?|had (?:said|put|given|reported|spoken|announced)|correct\w*|revis\w+|apologi\w+|mistake\w*|error|wrong\w*|(?:and|,|but) not|not as|only|in fact|den(?:y|ied|ies))\b/i;
const SAID_ON = /\b(?:said|told|announced|reported|put|wrote|according to)\b[^.;]{0,30}$/i;
const SOURCE =
  /\b(?:said|says|told|according to|announced|reported|put|puts|claimed|claims|insist\w*|showed|shows|found)\b/i;
const POLL = /\b(?:polls?|surveys?)\b(?! stations?)/i;
const TURNOUT =
  /\bturnout\b|\btook part\b|\bwent to the polls\b|\bof (?:the |all )?(?:registered )?voters\b|\bcast (?:a |their )?(?:ballots?|votes?)\b/i;

/** A value with what is asked of it again and again. */
interface Read {
  readonly value: Value;
  readonly near: readonly MatchWord[];
  readonly words: readonly MatchWord[];
  readonly around: ReadonlySet<string>;
  readonly head: MatchWord;
  readonly names: readonly string[];
  readonly against: boolean;
  readonly said: boolean;
  readonly quoted: boolean;
  readonly poll: boolean;
  readonly turnout: boolean;
  readonly sourced: boolean;
  /** The narrowest clause around it: its words, its verbs, the words before those. */
  readonly clause: readonly MatchWord[];
  readonly deeds: readonly MatchWord[];
  readonly subject: readonly MatchWord[];
  /** Bits of what is counted. */
  readonly headBits: number;
  readonly lead: string;
  readonly local: readonly MatchWord[];
  readonly nearby: readonly MatchWord[];
  readonly loose: boolean;
  readonly acts: readonly number[];
  readonly clauseActs: ReadonlySet<number>;
  readonly states: ReadonlySet<string>;
  readonly senses: readonly Float32Array[];
}

/** The pairs of values of a story that differ and may be of one thing, with their features. */
export function valuePairsOf(story: ToldStory, values: readonly Value[]): ValuePair[] {
  const read = readerOf(story);
  const bySort = new Map<string, Read[]>();
  for (const value of values) {
    const key = value.sort === 'people' ? 'things' : value.sort;
    const known = bySort.get(key) ?? [];
    if (known.length < MOST) bySort.set(key, [...known, read(value)]);
  }
  const sentenceOf = sentenceMatches();
  return [...bySort.values()].flatMap((all) => {
    const drafts: Draft[] = [];
    for (const [at, b] of all.entries())
      for (const a of all.slice(0, at)) {
        const draft = draftOf(a, b, sentenceOf);
        if (draft !== null) drafts.push(draft);
      }
    const best = bestOf(drafts);
    const most = all[0]?.value.sort === 'name' ? MOST_PAIRS.names : MOST_PAIRS.values;
    const enough =
      Float64Array.from(drafts, ({ fit }) => fit)
        .sort()
        .at(-most) ?? 0;
    const counted = new Counts(all);
    return drafts
      .filter(({ fit }) => fit >= enough)
      .map((draft) => ({
        a: draft.a.value,
        b: draft.b.value,
        features: featuresOf(draft, counted, best),
      }));
  });
}

function readerOf({ weightOf }: ToldStory): (value: Value) => Read {
  const sentences = new Map<ToldSentence, readonly MatchWord[]>();
  return (value) => {
    const { told, near, context, unit, start } = value;
    let words = sentences.get(told);
    if (words === undefined) {
      words = matchWords(told.terms, weightOf);
      sentences.set(told, words);
    }
    const within = told.terms.filter(({ term }) => context.has(term));
    const clause = clauseOf(told, start);
    const does = actsOf(told, weightOf);
    const own = clause?.terms ?? within;
    const far = (term: Term) => (term.start < start ? start - term.start : term.start - value.end);
    const local = matchWords([...within].sort((x, y) => far(x) - far(y)).slice(0, 4), weightOf);
    const sense = (list: readonly MatchWord[]) =>
      senseOfWords(list.map(({ printed, bits }) => [printed, bits] as const));
    const clauseWords = matchWords(own, weightOf);
    return {
      value,
      local,
      nearby: matchWords(
        [...told.around].map((term) => ({ term, printed: term.replace('=', ''), start: 0 })),
        weightOf,
      ),
      loose: clause === undefined,
      acts: nearest(does.acts, start).map(({ group }) => group),
      clauseActs: new Set(does.acts.flatMap((act) => (act.clause === clause ? [act.group] : []))),
      states: new Set(
        does.states.flatMap((act) => (act.clause === clause ? [`${act.group} ${act.side}`] : [])),
      ),
      senses: [sense([...local, matchWord('', value.head, 6)]), sense(clauseWords), sense(words)],
      clause: matchWords(own, weightOf),
      deeds: matchWords(
        clause === undefined ? [] : own.filter(({ term }) => clause.deeds.has(familyOf(term))),
        weightOf,
      ),
      subject: matchWords(clause?.subject ?? [], weightOf),
      headBits: unit === '' || value.sort !== 'things' ? 0 : weightOf([unit]),
      lead: /(?<word>\p{L}+)\W*$/u.exec(told.text.slice(0, start))?.groups?.word?.toLowerCase() ?? '',
      near: matchWords(within, weightOf),
      words,
      around: told.around,
      head: matchWord(familyOf(unit.replace(/^people /, '')), value.head, 1),
      names: near.filter((term) => told.names.has(term)),
      against: AGAINST.test(told.text),
      said: SAID_ON.test(told.text.slice(Math.max(0, start - 40), start)),
      quoted: /[“"‘]/.test(told.text),
      poll: POLL.test(told.text),
      turnout: TURNOUT.test(told.text),
      sourced: SOURCE.test(told.text),
    };
  };
}

function nearest(acts: readonly ToldAct[], at: number): ToldAct[] {
  return acts.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
}

function clauseOf(told: ToldSentence, at: number): Statement | undefined {
  return statementsOf(told)
    .filter(({ from, to }) => at >= from && at < to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
}

/** What two sentences have in common, worked out once for all their values. */
function sentenceMatches(): (a: Read, b: Read) => Match {
  const known = new Map<ToldSentence, Map<ToldSentence, Match>>();
  return (a, b) => {
    const [one, other] = [a.value.told, b.value.told];
    const ofOne = known.get(one) ?? new Map<ToldSentence, Match>();
    known.set(one, ofOne);
    const match = ofOne.get(other) ?? matchOf(a.words, b.words);
    ofOne.set(other, match);
    return match;
  };
}

interface Draft {
  readonly a: Read;
  readonly b: Read;
  readonly unit: number;
  readonly near: Match;
  readonly sentence: Match;
  /** How well the pair fits, to be compared with other pairs of either value. */
  readonly fit: number;
}

function draftOf(a: Read, b: Read, sentenceOf: (a: Read, b: Read) => Match): Draft | null {
  const [one, other] = [a.value, b.value];
  if (one.told.article === other.told.article || agreeing(one, other)) return null;
  const unit = unitLikeness(a, b);
  if (unit < LEAST_UNIT || isFar(one, other)) return null;
  const near = matchOf(a.near, b.near);
  const sentence = sentenceOf(a, b);
  if (near.bits + sentence.bits < LEAST_BITS) return null;
  return { a, b, unit, near, sentence, fit: near.bits + sentence.bits + 6 * unit };
}

const LEAST_UNIT = 0.25;
const LEAST_BITS = 3;

/** Both can be true; names are one where the one only says more. */
function agreeing(a: Value, b: Value): boolean {
  if (a.sort !== 'name') return agree(a, b);
  const [one, other] = [wordsIn(a), wordsIn(b)];
  return one.isSubsetOf(other) || other.isSubsetOf(one);
}

function wordsIn({ printed }: Value): Set<string> {
  return new Set(printed.toLowerCase().split(' '));
}

function isFar(a: Value, b: Value): boolean {
  if (a.sort === 'name') return false;
  if (a.sort === 'day') return Math.abs(a.value - b.value) > DAYS_APART;
  return Math.max(a.value, b.value) > FAR_APART * Math.min(a.value, b.value);
}

/** Whether both count the same: 1 for one unit, less for words that are alike, or where one doesn't say. */
function unitLikeness(a: Read, b: Read): number {
  const [one, other] = [a.value.unit, b.value.unit];
  if (one === other) return 1;
  if (withoutRate(one) === withoutRate(other)) return PART;
  if (a.value.sort === 'money' || b.value.sort === 'money') return 0;
  if (one === '' || other === '') return BARE;
  const people = [one, other].filter((unit) => unit.startsWith('people '));
  // Dead and missing are two things; "people" alone may be either.
  if (people.length === 2) return 0;
  if (people.length === 1 || one === 'people' || other === 'people')
    return Math.max(one === 'people' || other === 'people' ? BARE : 0, alikeWords(a.head, b.head));
  return alikeWords(a.head, b.head);
}

/** "crown/year", "docker of 2400" */
function withoutRate(unit: string): string {
  return unit.replace(/(?: of |\/).*$/, '');
}

const BARE = 0.4;
const PART = 0.8;

/** The fit of the best pair of each value with another article. */
function bestOf(drafts: readonly Draft[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { a, b, fit } of drafts)
    for (const key of [keyOf(a, b), keyOf(b, a)]) best.set(key, Math.max(best.get(key) ?? 0, fit));
  return best;
}

function keyOf({ value }: Read, other: Read): string {
  const { told, start } = value;
  return `${told.ref.articleId} ${told.ref.sentence} ${start} ${other.value.told.ref.articleId}`;
}

/** "2.4" and "4.2", "186,000" and "168,000": of the same digits, as slips of the pen are. */
function isSameDigits(a: Value, b: Value): boolean {
  if (a.sort === 'day' || a.sort === 'name') return false;
  const digits = ({ value }: Value) => [...String(value).replace(/\D/g, '')].sort().join('');
  return digits(a).length > 1 && digits(a) === digits(b);
}

/** How many letters two names have in common at their beginning and end, 0 to 1: "Wrenlow", "Wrenholm". */
function spelling(a: string, b: string): number {
  const [one, other] = [a, b].map((name) => name.toLowerCase()) as [string, string];
  const most = Math.min(one.length, other.length);
  let [first, last] = [0, 0];
  while (first < most && one[first] === other[first]) first += 1;
  while (last < most - first && one.at(-1 - last) === other.at(-1 - last)) last += 1;
  return (first + last) / Math.max(one.length, other.length);
}

/** What there is of each sort of value in each article. */
class Counts {
  readonly #byUnit = new Map<string, Read[]>();
  readonly #heads = new Map<string, number>();
  readonly #articles = new Map<string, Set<number>>();

  constructor(all: readonly Read[]) {
    for (const read of all) {
      const { told, unit, head, value } = read.value;
      const key = `${told.article} ${unit}`;
      const known = this.#byUnit.get(key);
      if (known === undefined) this.#byUnit.set(key, [read]);
      else known.push(read);
      this.#heads.set(`${key} ${head}`, (this.#heads.get(`${key} ${head}`) ?? 0) + 1);
      const same = read.value.sort === 'name' ? read.value.printed : `${unit} ${value}`;
      this.#articles.set(same, (this.#articles.get(same) ?? new Set()).add(told.article));
    }
  }

  /** Values of its unit in its article. */
  of({ value: { told, unit } }: Read): number {
    return this.#byUnit.get(`${told.article} ${unit}`)?.length ?? 0;
  }

  /** Those that are also printed with the same word. */
  ofHead({ value: { told, unit, head } }: Read): number {
    return this.#heads.get(`${told.article} ${unit} ${head}`) ?? 0;
  }

  /** Articles that give just this value. */
  support({ value: { unit, value, sort, printed } }: Read): number {
    return this.#articles.get(sort === 'name' ? printed : `${unit} ${value}`)?.size ?? 0;
  }

  /** Whether the article of the one speaks of a name, or of a part of it. */
  knows({ value: { told } }: Read, name: Value): boolean {
    return (this.#byUnit.get(`${told.article} name`) ?? []).some(
      ({ value }) => !wordsIn(value).isDisjointFrom(wordsIn(name)),
    );
  }

  /** Whether the article of the one gives the other's value, too. */
  has({ value }: Read, other: Value): boolean {
    return (this.#byUnit.get(`${value.told.article} ${other.unit}`) ?? []).some(
      (each) => each.value !== value && agreeing(each.value, other),
    );
  }
}

const cut = (value: number, most: number): number => Math.min(value, most) / most;

function featuresOf(
  { a, b, unit, near, sentence, fit }: Draft,
  counted: Counts,
  best: ReadonlyMap<string, number>,
): number[] {
  const [older, newer] = olderFirst(a.value, b.value);
  const gap = daysBetween(older.told, newer.told) ?? 0;
  const grows = older.grows || newer.grows;
  const [one, other] = [a.value, b.value];
  const apart =
    one.sort === 'name'
      ? 0
      : one.sort === 'day'
        ? Math.log(1 + Math.abs(one.value - other.value))
        : Math.log(Math.max(one.value, other.value, 0.01) / Math.max(Math.min(one.value, other.value), 0.01));
  const sharedNames = [...one.told.names].filter((name) => other.told.names.has(name)).length;
  const isOther = (x: Read, y: Read) => x.names[0] !== undefined && !y.value.told.set.has(x.names[0]);
  const counts = [counted.of(a), counted.of(b)];
  const knows = (x: Read, y: Read) =>
    /\d/.test(y.value.printed) &&
    x.value.told.text.includes(y.value.printed.replace(/[^\d.,].*$/, '') || '\0');
  const agreed = (x: Read, y: Read) => counted.has(x, y.value);
  const lost = (x: Read, y: Read) => (best.get(keyOf(x, y)) ?? fit) - fit;
  const closeness = (x: Read, y: Read) =>
    x.value.near.slice(0, 2).filter((term) => y.value.context.has(term)).length;
  const around =
    one.near.filter((term) => b.around.has(term)).length +
    other.near.filter((term) => a.around.has(term)).length;
  const clause = matchOf(a.clause, b.clause);
  const subject = matchOf(a.subject, b.subject);
  const local = matchOf(a.local, b.local);
  const sort = (...sorts: readonly Sort[]) => +(sorts.includes(one.sort) || sorts.includes(other.sort));
  return [
    unit,
    cut(apart, 4),
    cut(near.bits, 40),
    near.share,
    cut(near.left[0], 40),
    cut(near.left[1], 60),
    (closeness(a, b) + closeness(b, a)) / 4,
    cut(sentence.bits, 80),
    sentence.share,
    cut(sentence.left[0], 60),
    cut(around, 6),
    cut(sharedNames, 4),
    (+isOther(a, b) + +isOther(b, a)) / 2,
    cut(gap, 20),
    +(gap === 0),
    +(grows && gap > 0 && newer.value > older.value),
    +(grows && gap === 0),
    +(newer.value < older.value),
    (+one.wished + +other.wished) / 2,
    +(one.future !== other.future),
    +(one.partial !== other.partial),
    +(one.other !== other.other),
    +(one.by !== other.by),
    +(one.of !== null && other.of !== null && one.of !== other.of),
    +(one.all !== other.all),
    +newer.changed,
    +(knows(a, b) || knows(b, a)),
    (+agreed(a, b) + +agreed(b, a)) / 2,
    +sameTime(one.told, other.told),
    +ofOtherWhole(one.told, other.told),
    cut(Math.min(...counts), 6),
    cut(Math.max(...counts), 10),
    +(one.bound === 'about' || other.bound === 'about'),
    +(['least', 'most'].includes(one.bound) || ['least', 'most'].includes(other.bound)),
    (+(newer === one ? a : b).against + +(newer === one ? b : a).against) / 2,
    +(Math.max(one.value, other.value) <= 3),
    cut(one.told.ref.sentence + other.told.ref.sentence, 20),
    +(lost(a, b) <= 0) / 2 + +(lost(b, a) <= 0) / 2,
    cut(Math.max(0, lost(a, b)) + Math.max(0, lost(b, a)), 40),
    (+a.said + +b.said) / 2,
    (+a.quoted + +b.quoted) / 2,
    +(a.poll !== b.poll),
    (+a.turnout + +b.turnout) / 2,
    (+a.sourced + +b.sourced) / 2,
    cut(counted.support(a) + counted.support(b), 8),
    sort('day'),
    sort('clock'),
    sort('age'),
    sort('length'),
    sort('stretch'),
    sort('speed'),
    sort('share'),
    sort('money'),
    sort('people'),
    sort('things'),
    sort('tally'),
    sort('term'),
    sort('magnitude'),
    sort('lead'),
    +(one.unit === '' || other.unit === ''),
    one.unit === other.unit ? cut(a.headBits, 14) : 0,
    Math.max(0, ...a.deeds.map((x) => Math.max(0, ...b.deeds.map((y) => alikeWords(x, y))))),
    +(a.deeds.length > 0 && b.deeds.length > 0),
    cut(clause.bits, 40),
    clause.share,
    cut(clause.left[0], 40),
    cut(clause.left[1], 60),
    cut(subject.bits, 20),
    cut(subject.left[0], 30),
    +(a.lead === b.lead),
    ...a.senses.map((sense, at) => nearness(sense, b.senses[at] as Float32Array)),
    cut(local.bits, 20),
    local.share,
    cut(local.left[0], 30),
    +(one.head !== '' && one.head === other.head),
    +isSameDigits(one, other),
    +(a.names[0] !== undefined && a.names[0] === b.names[0]),
    (+a.loose + +b.loose) / 2,
    +(/\d[.]\d/.test(one.printed) && /\d[.]\d/.test(other.printed)),
    cut(Math.min(counted.ofHead(a), counted.ofHead(b)), 6),
    matchOf(a.nearby, b.words).share + matchOf(b.nearby, a.words).share,
    +a.deeds.some((x) => b.deeds.some((y) => x.family === y.family)),
    +(a.acts[0] !== undefined && a.acts[0] === b.acts[0]),
    cut(a.clauseActs.intersection(b.clauseActs).size, 3),
    +(a.clauseActs.size > 0 && b.clauseActs.size > 0 && a.clauseActs.isDisjointFrom(b.clauseActs)),
    +a.acts.slice(0, 2).some((act) => b.acts.slice(0, 2).includes(act)),
    cut(a.states.intersection(b.states).size, 3),
    +[...a.states].some((state) => {
      const [group, side] = state.split(' ');
      return b.states.has(`${group} ${1 - Number(side)}`);
    }),
    sort('name'),
    one.sort === 'name' ? (+counted.knows(b, one) + +counted.knows(a, other)) / 2 : 0,
    one.sort === 'name' ? spelling(one.printed, other.printed) : 0,
    +(one.sort === 'name' && !wordsIn(one).isDisjointFrom(wordsIn(other))),
  ];
}
