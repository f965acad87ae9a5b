/**
 * The same quotation in several articles: wire copies, shorter and longer cuts, light rewording.
 *   One: "We will not be pushed out of our own waters" and "We will not be pushed out", both Holm;
 *     "The door stays open" (direct) and that the door stays open (indirect), both the commission's.
 *   Two: "Yes" of two days; "We welcome the deal" of two people; two sentences of one speech; "We will sign" and
 *     "We will not sign"; "denied that it fired" and "said that it fired"; 34 percent and 41 percent, unless one
 *     article copies or corrects the other.
 */
import { dayOf, type Said } from './said.ts';
import { isDenial } from './saying.ts';
import { mayBeOneVoice, type Voice, voiceOf } from './voice.ts';
import { differenceOf, type Token, tokensOf, wordsIn } from './wording.ts';

/** What another article has where its words are not those of the fullest wording. */
export interface Variant {
  readonly said: Said;
  /** `body.slice(start, end)` of that article, from the first to the last word that differs. */
  readonly differing: string;
}

/** One quotation as all its articles have it. */
export interface SameQuote {
  /** The fullest wording. */
  readonly said: Said;
  /** All of them, the fullest one first, then in the order given. */
  readonly all: readonly Said[];
  /** Those whose words differ; a shorter cut of the same words does not. */
  readonly variants: readonly Variant[];
}

/** Runs of three words tell one quotation from another; one of fewer words than this must be the same as a whole. */
const SHORT = 6;
/** The share of the shorter one's runs that the longer one must have. */
const CONTAINED = 0.6;
/** A short answer is given again another week. */
const SHORT_DAYS = 4;

/**
 * Gathers quotations that are the same; the order is that of each one's first. Linear but for quotations that share
 * runs of words.
 */
export function sameQuotes(said: readonly Said[]): SameQuote[] {
  const wordings = wordingsOf(said);
  const groups = new Map(wordings.map((wording) => [wording.index, [wording]]));
  const leader = wordings.map((_, index) => index);
  const join = (later: number, earlier: number) => {
    const [from, to] = [leader[later] ?? later, leader[earlier] ?? earlier];
    const [moved, grown] = [groups.get(from) ?? [], groups.get(to) ?? []];
    // One whom nobody is named for may not bring two people together.
    if (from === to || !moved.every((a) => grown.every((b) => mayBeOne(a, b)))) return;
    for (const each of moved) {
      grown.push(each);
      leader[each.index] = to;
    }
    groups.delete(from);
  };
  const byRun = new Map<number | string, number[]>();
  const sharedWith = new Uint16Array(wordings.length);
  for (const [index, wording] of wordings.entries()) {
    const candidates: number[] = [];
    for (const run of wording.runs) {
      const others = byRun.get(run);
      if (others === undefined) {
        byRun.set(run, [index]);
        continue;
      }
      for (const other of others) {
        if (sharedWith[other] === 0) candidates.push(other);
        sharedWith[other] = (sharedWith[other] ?? 0) + 1;
      }
      // A run that dozens of quotations have tells nothing.
      if (others.length < MOST_WITH_RUN) others.push(index);
    }
    for (const other of candidates) {
      const candidate = wordings[other];
      if (candidate && leader[index] !== leader[other] && isSame(wording, candidate, sharedWith[other] ?? 0))
        join(index, other);
      sharedWith[other] = 0;
    }
  }
  return [...groups.values()]
    .map((group) => group.sort((a, b) => a.index - b.index))
    .sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0))
    .map(gather);
}

const MOST_WITH_RUN = 64;

/** Quotations in the very same words by the same speaker: most that are the same are copies. */
interface Wording {
  readonly index: number;
  readonly said: Said[];
  readonly length: number;
  /** Each once, as a number; for a short quotation all its words as one text. */
  readonly runs: readonly (number | string)[];
  /** Words with a digit. */
  readonly figures: readonly string[];
  readonly negations: number;
  readonly denies: boolean;
  readonly voice: Voice | null;
  /** Days since 1970; null where nobody knows. */
  readonly day: number | null;
  readonly dropped: boolean;
  readonly articles: Set<string>;
  readonly copyOf: Set<string>;
}

function wordingsOf(said: readonly Said[]): Wording[] {
  const wordings = new Map<string, Wording>();
  const voices = new Map<string, Voice>();
  const numbers = new Map<string, number>();
  const read = new Map<string, string[]>();
  for (const each of said) {
    const { source, quote, dropped } = each;
    const printed = quote.parts.map((part) => source.article.body.slice(part.start, part.end)).join(' ');
    const { speaker, kind } = quote;
    let words = read.get(printed);
    if (words === undefined) {
      words = wordsIn(printed);
      read.set(printed, words);
    }
    const iso = dayOf(each);
    const who = `${speaker?.name}|${speaker?.named}|${speaker?.party}|${speaker?.affiliation}`;
    const denies = isDenial(quote);
    const key = `${words.join(' ')}|${who}|${kind}|${denies}|${dropped}|${words.length < SHORT ? iso : ''}`;
    let wording = wordings.get(key);
    if (wording === undefined) {
      const voice = speaker === null ? null : (voices.get(who) ?? voiceOf(speaker));
      if (voice !== null) voices.set(who, voice);
      wording = {
        index: wordings.size,
        said: [],
        length: words.length,
        runs: runsOf(words, numbers),
        figures: words.filter((word) => /\d/.test(word)),
        negations: words.filter((word) => NEGATION.test(word)).length + (denies ? 1 : 0),
        denies,
        voice,
        day: iso === null ? null : Math.round(Date.parse(iso) / 86_400_000),
        dropped,
        articles: new Set(),
        copyOf: new Set(),
      };
      wordings.set(key, wording);
    }
    wording.said.push(each);
    wording.articles.add(source.article.id);
    if (source.copyOf) wording.copyOf.add(source.copyOf);
  }
  return [...wordings.values()];
}

/** Three words as one number; `numbers` counts up the words that there are. */
function runsOf(words: readonly string[], numbers: Map<string, number>): (number | string)[] {
  if (words.length < SHORT) return [words.join(' ')];
  const runs = new Set<number>();
  let [first, second] = [-1, -1];
  for (const word of words) {
    let third = numbers.get(word);
    if (third === undefined) {
      third = numbers.size % MOST_WORDS;
      numbers.set(word, third);
    }
    if (first !== -1) runs.add((first * MOST_WORDS + second) * MOST_WORDS + third);
    [first, second] = [second, third];
  }
  return [...runs];
}

/** Its third power is a safe integer. */
const MOST_WORDS = 2 ** 17;

function isSame(a: Wording, b: Wording, shared: number): boolean {
  if (a.length === 0) return false;
  // The run of a short quotation is all of it, so one that is shared is the same.
  if (Math.min(a.length, b.length) < SHORT)
    return (areNear(a, b) && a.denies === b.denies && mayBeOneVoice(a.voice, b.voice)) || areCopies(a, b);
  if (shared < CONTAINED * Math.min(a.runs.length, b.runs.length)) return false;
  return (!contradict(a, b) && mayBeOneVoice(a.voice, b.voice)) || areCopies(a, b);
}

function mayBeOne(a: Wording, b: Wording): boolean {
  return mayBeOneVoice(a.voice, b.voice) || areCopies(a, b);
}

/** A copy of an article, or its earlier version. */
function areCopies(a: Wording, b: Wording): boolean {
  if (a.dropped !== b.dropped && meet(a.articles, b.articles)) return true;
  return meet(a.copyOf, b.articles) || meet(b.copyOf, a.articles) || meet(a.copyOf, b.copyOf);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const each of small) if (large.has(each)) return true;
  return false;
}

const NEGATION = /^(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|.*n't)$/;

/** The same sentence with another figure, or with a "not", says something else. */
function contradict(a: Wording, b: Wording): boolean {
  if (a.denies !== b.denies) return true;
  const onlyIn = (one: Wording, other: Wording) =>
    one.figures.some((figure) => !other.figures.includes(figure));
  if (onlyIn(a, b) && onlyIn(b, a)) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  // A longer cut may hold more of them.
  return (
    shorter.negations > longer.negations ||
    (shorter.length > 0.75 * longer.length && a.negations !== b.negations)
  );
}

function areNear({ day: a }: Wording, { day: b }: Wording): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= SHORT_DAYS;
}

const FULL = { direct: 1.4, mixed: 1.15, indirect: 1 } as const;

/** `group` in the order of each one's first; the fullest wording leads. */
function gather(group: readonly Wording[]): SameQuote {
  const rank = ({ said: [first], length, dropped }: Wording) => {
    const speaker = first?.quote.speaker == null ? 0 : 0.5;
    // What an article says today goes before what it said once.
    return (length * FULL[first?.quote.kind ?? 'indirect'] + speaker) * (dropped ? 0.1 : 1);
  };
  const [fullest, ...others] = group.toSorted((a, b) => rank(b) - rank(a));
  const [said, ...copies] = fullest?.said.toSorted((a, b) => b.quote.confidence - a.quote.confidence) ?? [];
  if (fullest === undefined || said === undefined)
    throw new RangeError('A group of quotations is never empty.');
  let fullestWords: string[] | null = null;
  return {
    said,
    all: [said, ...copies, ...group.filter((each) => each !== fullest).flatMap((each) => each.said)],
    variants: others.flatMap((other) => {
      const words = other.said[0] === undefined ? [] : tokensOfQuote(other.said[0]).map(({ word }) => word);
      fullestWords ??= tokensOfQuote(said).map(({ word }) => word);
      const difference = differenceOf(fullestWords, words);
      // Copies in the same words differ in the same place, but in the capitals and marks of their own articles.
      return difference === null ? [] : other.said.flatMap((each) => variantOf(each, difference));
    }),
  };
}

function variantOf(
  said: Said,
  { first, last }: { readonly first: number; readonly last: number },
): Variant[] {
  const tokens = tokensOfQuote(said);
  const [start, end] = [tokens[first]?.start, tokens[last]?.end];
  if (start === undefined || end === undefined) return [];
  return [{ said, differing: said.source.article.body.slice(start, end) }];
}

function tokensOfQuote({ source, quote }: Said): Token[] {
  return quote.parts.flatMap((part) => tokensOf(source.article.body, part.start, part.end));
}
