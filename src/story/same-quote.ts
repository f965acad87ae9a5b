/**
 * The same quotation in several articles: wire copies, shorter and longer cuts, light rewording.
 *   One: "We will not be pushed out of our own waters" and "We will not be pushed out", both Holm;
 *     "The door stays open" (direct) and that the door stays open (indirect), both the commission's.
 *   Two: "Yes" of two days; "We welcome the deal" of two people; two sentences of one speech; "We will sign" and
 *     "We will not sign"; 34 percent and 41 percent, unless one article copies or corrects the other.
 */
import type { Quote } from '../analysis/facts.ts';
import { foldName, namesAgree, type PersonName, personName } from './person-name.ts';
import { dayOf, type Said } from './said.ts';

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

/** Runs of so many words tell one quotation from another; a shorter quotation must be the same as a whole. */
const RUN = 3;
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
  const quotes = said.map((each, index) => read(each, index));
  const groups = new Map<number, Read[]>();
  const leader = quotes.map((_, index) => index);
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
  const byRun = new Map<string, number[]>();
  for (const [index, quote] of quotes.entries()) {
    groups.set(index, [quote]);
    const sharedWith = new Map<number, number>();
    for (const run of quote.runs) {
      const others = byRun.get(run);
      if (others === undefined) {
        byRun.set(run, [index]);
        continue;
      }
      for (const other of others) sharedWith.set(other, (sharedWith.get(other) ?? 0) + 1);
      // A run that dozens of quotations have tells nothing.
      if (others.length < MOST_WITH_RUN) others.push(index);
    }
    for (const [other, shared] of sharedWith) {
      const candidate = quotes[other];
      if (candidate && isSame(quote, candidate, shared)) join(index, other);
    }
  }
  return [...groups.values()]
    .map((group) => group.sort((a, b) => a.index - b.index))
    .sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0))
    .map(gather);
}

const MOST_WITH_RUN = 64;

/** Whether two quotations are one: what `sameQuotes` asks of each pair. */
export function isSameQuote(a: Said, b: Said): boolean {
  const [x, y] = [read(a, 0), read(b, 1)];
  const others = new Set(y.runs);
  return isSame(x, y, x.runs.filter((run) => others.has(run)).length);
}

interface Token {
  readonly word: string;
  /** Offsets into the article's body. */
  readonly start: number;
  readonly end: number;
}

interface Read {
  readonly index: number;
  readonly said: Said;
  readonly tokens: readonly Token[];
  /** Each once; for a short quotation all its words as one. */
  readonly runs: readonly string[];
  readonly speaker: PersonName | null;
}

function read(said: Said, index: number): Read {
  const { source, quote } = said;
  const tokens = quote.parts.flatMap((part) => tokensOf(source.article.body, part.start, part.end));
  const words = tokens.map(({ word }) => word);
  const runs = new Set<string>();
  if (words.length < SHORT) runs.add(`= ${words.join(' ')}`);
  for (let at = 0; words.length >= SHORT && at + RUN <= words.length; at += 1)
    runs.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  const speaker = quote.speaker?.named ? personName(quote.speaker.name) : null;
  return { index, said, tokens, runs: [...runs], speaker };
}

function tokensOf(body: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (const match of body.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:['’´.,-][\p{L}\p{N}]+)*/gu)) {
    const from = start + match.index;
    const word = match[0].toLowerCase().replace(/[’´]/g, "'");
    tokens.push({ word, start: from, end: from + match[0].length });
  }
  return tokens;
}

function isSame(a: Read, b: Read, shared: number): boolean {
  if (shared === 0 || a.tokens.length === 0 || !mayBeOne(a, b)) return false;
  // An article that says it twice says it twice.
  if (a.said.source === b.said.source) return false;
  const copies = areCopies(a.said, b.said);
  // The run of a short quotation is all of it, so one that is shared is the same.
  if (Math.min(a.tokens.length, b.tokens.length) < SHORT) return copies || areNear(a.said, b.said);
  if (shared < CONTAINED * Math.min(a.runs.length, b.runs.length)) return false;
  return copies || !contradict(a.tokens, b.tokens);
}

function mayBeOne(a: Read, b: Read): boolean {
  return areCopies(a.said, b.said) || mayBeOneSpeaker(a, b);
}

/** A copy of an article, or its earlier version. */
function areCopies({ source: a, ...x }: Said, { source: b, ...y }: Said): boolean {
  if (a.article.id === b.article.id) return x.dropped !== y.dropped;
  const [one, other] = [a.copyOf ?? null, b.copyOf ?? null];
  return one === b.article.id || other === a.article.id || (one !== null && one === other);
}

const NEGATION = /^(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|.*n't)$/;

/** The same sentence with another figure, or with a "not", says something else. */
function contradict(a: readonly Token[], b: readonly Token[]): boolean {
  const figures = (tokens: readonly Token[]) =>
    new Set(tokens.flatMap(({ word }) => (/\d/.test(word) ? [word] : [])));
  const [x, y] = [figures(a), figures(b)];
  const onlyIn = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].some((figure) => !other.has(figure));
  if (onlyIn(x, y) && onlyIn(y, x)) return true;
  const negations = (tokens: readonly Token[]) => tokens.filter(({ word }) => NEGATION.test(word)).length;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  // A longer cut may hold more of them.
  return (
    negations(shorter) > negations(longer) ||
    (shorter.length > 0.75 * longer.length && negations(a) !== negations(b))
  );
}

function mayBeOneSpeaker({ said: { quote: a }, ...x }: Read, { said: { quote: b }, ...y }: Read): boolean {
  // Long words that nobody is named for belong to whom another article names.
  if (a.speaker === null || b.speaker === null) return true;
  if (x.speaker !== null && y.speaker !== null) {
    if (x.speaker.given === '' || y.speaker.given === '')
      return x.speaker.family === y.speaker.family || isBodyOf(a.speaker, b.speaker);
    return namesAgree(x.speaker, y.speaker) || isBodyOf(a.speaker, b.speaker);
  }
  const sides = [a.speaker.party, b.speaker.party];
  return (
    sides.includes(null) || sides[0] === sides[1] || foldName(a.speaker.name) === foldName(b.speaker.name)
  );
}

type Speaker = NonNullable<Quote['speaker']>;

/** "Lumeret said" and "Colm Varga of Lumeret said": one article names the body, the other who spoke for it. */
function isBodyOf(a: Speaker, b: Speaker): boolean {
  const of = (body: Speaker, person: Speaker) =>
    [person.affiliation, person.party].some(
      (each) => each !== null && foldName(each) === foldName(body.name),
    );
  return of(a, b) || of(b, a);
}

function areNear(a: Said, b: Said): boolean {
  const [x, y] = [dayOf(a), dayOf(b)];
  if (x === null || y === null) return x === y;
  return Math.abs(Date.parse(x) - Date.parse(y)) <= SHORT_DAYS * 86_400_000;
}

const FULL = { direct: 1.4, mixed: 1.15, indirect: 1 } as const;

function gather(group: readonly Read[]): SameQuote {
  const fullness = ({ said, tokens }: Read) =>
    tokens.length * FULL[said.quote.kind] +
    (said.quote.speaker === null ? 0 : 0.5 + said.quote.confidence / 10);
  // What an article says today goes before what it said once.
  const rank = (each: Read) => fullness(each) * (each.said.dropped ? 0.1 : 1);
  const [fullest, ...others] = group.toSorted((a, b) => rank(b) - rank(a));
  if (fullest === undefined) throw new RangeError('A group of quotations is never empty.');
  const rest = group.filter((each) => each !== fullest);
  return {
    said: fullest.said,
    all: [fullest.said, ...rest.map(({ said }) => said)],
    variants: others.flatMap((other) => {
      const differing = difference(fullest, other);
      return differing === null ? [] : [{ said: other.said, differing }];
    }),
  };
}

/** The words of `other` that the fullest wording does not have in this place, as its article prints them. */
function difference(fullest: Read, other: Read): string | null {
  const [a, b] = [fullest.tokens, other.tokens];
  const matched = alignedWith(
    a.map(({ word }) => word),
    b.map(({ word }) => word),
  );
  const first = matched.findIndex((at, index) => breaks(matched, index, at));
  if (first === -1) return null;
  const last = matched.findLastIndex((at, index) => breaks(matched, index, at));
  // Words that are only missing in the middle show between their neighbours.
  const from = matched[first] === -1 ? first : first - 1;
  const [start, end] = [b[from]?.start, b[last]?.end];
  if (start === undefined || end === undefined) return null;
  return other.said.source.article.body.slice(start, end);
}

/** A word the other wording lacks, or one that does not follow there where it follows here. */
function breaks(matched: readonly number[], index: number, at: number): boolean {
  if (at === -1) return true;
  const before = index === 0 ? undefined : matched[index - 1];
  return before !== undefined && before !== -1 && at !== before + 1;
}

const LONGEST_ALIGNED = 400;

/** For each word of `b` its place in `a` by a longest common subsequence, -1 where it has none. */
function alignedWith(a: readonly string[], b: readonly string[]): number[] {
  const [x, y] = [a.slice(0, LONGEST_ALIGNED), b.slice(0, LONGEST_ALIGNED)];
  const width = y.length + 1;
  const lengths = new Uint16Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i -= 1)
    for (let j = y.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        x[i] === y[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const matched = y.map(() => -1);
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) {
      matched[j] = i;
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return matched;
}
