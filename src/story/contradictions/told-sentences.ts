import lexicon from '../../../data/lexicon/same-sense.json' with { type: 'json' };
import { datelinePrefixLength } from '../../analysis/dateline-prefix.ts';
import type { DateExpression } from '../../analysis/facts.ts';
import { intervalOf } from '../date-words.ts';
import type { AnalysedArticle, SourceRef } from '../story.ts';
import { shareOf } from '../word-shares.ts';
import { wordsOf } from '../words.ts';

/** A word of a sentence that tells something. */
export interface Term {
  /** What it counts as: its stem, or the word that stands for all of one sense. */
  readonly term: string;
  readonly printed: string;
  /** Offset into the sentence's text. */
  readonly start: number;
}

/** A sentence as far as it can agree or disagree with another one. */
export interface ToldSentence {
  readonly article: number;
  readonly ref: SourceRef;
  readonly publisher: string | null;
  /** ISO day of the article. */
  readonly published: string | null;
  readonly text: string;
  /** In order, repetitions too. */
  readonly terms: readonly Term[];
  readonly set: ReadonlySet<string>;
  /** Those that are printed with a capital; at its start only those that general English hardly has. */
  readonly names: ReadonlySet<string>;
  /** Days it names that lie more than a week before its article, or after it: what it tells of is of another time. */
  readonly times: readonly { readonly from: string; readonly to: string }[];
  /** Days that it names, each a single one. */
  readonly days: readonly ToldDay[];
  /** Months that it names. */
  readonly months: readonly ToldMonth[];
  /** Parts of a day that it names: "morning", "evening". */
  readonly dayParts: ReadonlySet<string>;
  /** The terms of the sentences just before and after. */
  readonly around: ReadonlySet<string>;
  /** Who says it, or part of it, by name; null where nobody does or none is named. */
  readonly speaker: string | null;
  /** It tells of an aftershock. */
  readonly aftershock: boolean;
  /** The terms of the place that it tells the turnout of. */
  readonly turnoutOf: readonly string[];
}

/** Sentences read of each article, and of all together, fewer where the articles are so many that answers would wait. */
const READ = { each: 40, least: 2, all: 800, length: 600, many: 100, ofMany: 700 } as const;
/** Of what such a sentence tells stands in another one, or nowhere. */
const UNTELLING = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december said says say told tell tells added adds announced year years month months week weeks day days ago last next earlier later today yesterday tomorrow night morning evening people percent per cent hundred thousand million billion trillion dozen one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety am pm a.m p.m gmt according'.split(
    ' ',
  ),
);

const senses = new Map<string, string>();
for (const group of lexicon.groups) {
  const [first = '', ...others] = group.split(' ');
  for (const word of [first, ...others]) senses.set(word, `=${first}`);
}

/** What stands for all words of the sense of this one, "=kill"; undefined for most words. Lower case. */
export function senseOf(word: string): string | undefined {
  return senses.get(word);
}

/** How many sentences of each of so many articles are read. */
export function sentencesRead(articles: number): number {
  const all = articles > READ.many ? READ.ofMany : READ.all;
  return Math.min(READ.each, Math.max(READ.least, Math.floor(all / Math.max(1, articles))));
}

/** A single day that a sentence names. */
export interface ToldDay {
  /** ISO day. */
  readonly from: string;
  /** Offset into the sentence. */
  readonly start: number;
}

/** A month that a sentence names, from its first day on. */
export interface ToldMonth extends ToldDay {
  /** ISO day, the last one. */
  readonly to: string;
}

/** The sentences of a story, and how much a word says in it. */
export interface ToldStory {
  readonly sentences: readonly ToldSentence[];
  readonly weightOf: Weigh;
}

/** Bits of information, about, that two sentences of a story have in common where they share these terms. */
export type Weigh = (terms: Iterable<string>) => number;

/** The first sentences of each article, oldest article first as given. */
export function toldStory(articles: readonly AnalysedArticle[]): ToldStory {
  const sentences = toldSentences(articles);
  const counts = new Map<string, number>();
  for (const { set } of sentences) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map<string, number>();
  const weight = (term: string): number => {
    let bits = weights.get(term);
    if (bits === undefined) {
      // What the whole story speaks of tells nothing about one sentence of it, however rare it is elsewhere.
      const inStory = Math.log2(Math.max(LEAST, sentences.length) / (counts.get(term) ?? 1)) + WITHIN;
      bits = Math.min(bitsOf(term), inStory);
      weights.set(term, bits);
    }
    return bits;
  };
  return {
    sentences,
    weightOf(terms) {
      let sum = 0;
      for (const term of terms) sum += weight(term);
      return sum;
    },
  };
}

/** Bits that a word keeps though every sentence of its story has it. */
const WITHIN = 3;
/** In a story of few sentences a word that stands in two of them is no common one. */
const LEAST = 200;

function toldSentences(articles: readonly AnalysedArticle[]): ToldSentence[] {
  const each = sentencesRead(articles.length);
  return articles.flatMap(({ article, facts }, index) => {
    const published = article.publishedAt?.slice(0, 10) ?? null;
    const read = facts.sentences.slice(0, each).map(({ start, end }) => {
      const text = article.body.slice(start, Math.min(end, start + READ.length));
      // A dateline tells where the article was written, not of what.
      const prefix = start === 0 ? datelinePrefixLength(text) : 0;
      return { start, end, text, terms: termsOf(text).filter((term) => term.start >= prefix) };
    });
    const dated = datedIn(facts.dates);
    return read.map(({ start, end, text, terms: words }, sentence): ToldSentence => {
      const dates = dated.filter((date) => date.start >= start && date.end <= end);
      const terms = [...words, ...daysAsTerms(dates, start, published)];
      const near = [read[sentence - 1], read[sentence + 1]].flatMap((other) => other?.terms ?? []);
      return {
        article: index,
        ref: { articleId: article.id, sentence },
        publisher: article.publisher,
        published,
        text,
        terms,
        set: new Set(terms.map(({ term }) => term)),
        names: new Set(
          terms.flatMap(({ term, printed, start: at }) =>
            /^\p{Lu}/u.test(printed) && (at > 0 || bitsOf(term) > RARE) ? [term] : [],
          ),
        ),
        times: [
          ...otherYears(text, published),
          ...dates.flatMap(({ days }) => (isElsewhere(days, published) ? [days] : [])),
        ],
        days: dates.flatMap(({ days: { from, to }, start: at }) =>
          from === to ? [{ from, start: at - start }] : [],
        ),
        months: dates.flatMap(({ days: { from, to }, start: at }) =>
          /-01$/.test(from) && from.slice(0, 7) === to.slice(0, 7) && from < to
            ? [{ from, to, start: at - start }]
            : [],
        ),
        dayParts: dayPartsOf(text),
        around: new Set(near.map(({ term }) => term)),
        speaker:
          facts.quotes.find((quote) => quote.sentence === sentence && quote.speaker !== null)?.speaker
            ?.name ?? null,
        aftershock: AFTERSHOCK.test(text),
        turnoutOf: termsOf(TURNOUT.exec(text)?.groups?.place ?? '').map(({ term }) => term),
      };
    });
  });
}

/** A date of an article as the days it covers. */
interface Dated {
  /** Offsets into the body. */
  readonly start: number;
  readonly end: number;
  readonly days: { readonly from: string; readonly to: string };
}

function datedIn(dates: readonly DateExpression[]): Dated[] {
  return dates.flatMap(({ type, value, start, end }) => {
    const days = type === 'DATE' || type === 'TIME' ? intervalOf(value) : null;
    return days === null ? [] : [{ start, end, days }];
  });
}

/** A day or a span of days that a sentence names is a word that others may share; not that of the news itself. */
function daysAsTerms(dates: readonly Dated[], from: number, published: string | null): Term[] {
  return dates.flatMap(({ days, start }) => {
    if (published === null || days.to >= published || days.from < dayBefore(days.to, SPAN)) return [];
    return [{ term: `${days.from}/${days.to}`, printed: '', start: start - from }];
  });
}

/** A day that counts as a word. */
export function isDay({ term }: Pick<Term, 'term'>): boolean {
  return term.includes('/');
}

/** Days of the longest span that counts as a word. */
const SPAN = 14;

/** The telling words of a text; figures, days and words of saying are none. */
export function termsOf(text: string): Term[] {
  const words = wordsOf(
    text.replace(PHRASES, (phrase) => (phrases.get(phrase.toLowerCase()) ?? '').padEnd(phrase.length)),
  );
  return words.flatMap(({ printed: read, term, start, stop }, at) => {
    const lower = read.toLowerCase();
    const next = words[at + 1]?.printed.toLowerCase() ?? '';
    const printed = text.slice(start, start + read.length);
    // "the first day" names a time as a date does.
    if (ORDINAL.test(lower) && STRETCH.test(next)) return [{ term: `${lower} ${next}`, printed, start }];
    if (stop || UNTELLING.has(lower) || /^\d/.test(lower)) return [];
    return [{ term: senseOf(lower) ?? term, printed, start }];
  });
}

/** What several words say as one, by their words: "took effect" reads "begins". */
const phrases = new Map(
  Object.entries(lexicon.phrases).flatMap(([word, all]) =>
    all.map((phrase): [string, string] => [phrase, word]),
  ),
);
const PHRASES = new RegExp(
  String.raw`\b(?:${[...phrases.keys()].sort((a, b) => b.length - a.length).join('|')})\b`,
  'gi',
);

const ORDINAL = /^(?:first|second|third|fourth|final|opening)$/;
const STRETCH = /^(?:day|night|week|round)$/;

/** Bits of information of a word in texts of general English. */
function bitsOf(term: string): number {
  return -Math.log2(shareOf(term.replace('=', '')));
}

/** Years as printed, other than that of the article. */
function otherYears(text: string, published: string | null): { from: string; to: string }[] {
  const years = new Set(text.match(/\b(?:19|20)\d\d\b/g) ?? []);
  return [...years].flatMap((year) =>
    year === published?.slice(0, 4) ? [] : [{ from: `${year}-01-01`, to: `${year}-12-31` }],
  );
}

/** Bits of a word that is no common one. */
const RARE = 10;
const WEEK = 7;

function isElsewhere({ from, to }: { from: string; to: string }, published: string | null): boolean {
  if (published === null) return true;
  const days = (day: string) => Date.parse(day.slice(0, 10)) / 86_400_000;
  return days(to) < days(published) - WEEK || days(from) > days(published) + 1;
}

/** Whether two sentences may speak of one time: neither names another time than the other. */
export function sameTime(a: ToldSentence, b: ToldSentence): boolean {
  if (a.times.length === 0 && b.times.length === 0) return true;
  const fits = (times: ToldSentence['times'], other: ToldSentence) =>
    times.every(({ from, to }) =>
      other.times.length > 0
        ? other.times.some((time) => time.from <= to && from <= time.to)
        : other.published !== null && from <= other.published && dayBefore(other.published, WEEK) <= to,
    );
  return fits(a.times, b) && fits(b.times, a);
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

const DAY_PARTS: Readonly<Record<string, string>> = {
  dawn: 'morning',
  daybreak: 'morning',
  sunrise: 'morning',
  morning: 'morning',
  noon: 'noon',
  midday: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
  dusk: 'evening',
  sunset: 'evening',
  nightfall: 'evening',
  night: 'night',
  overnight: 'night',
  midnight: 'night',
};
const DAY_PART = new RegExp(String.raw`\b(?:${Object.keys(DAY_PARTS).join('|')})\b`, 'gi');

function dayPartsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(DAY_PART)].map(([word]) => DAY_PARTS[word.toLowerCase()] ?? ''));
}

const AFTERSHOCK = /\b(?:after|fore)shocks?\b/i;
const TURNOUT =
  /\bturnout (?:in|among|of|at) (?<place>[\p{L}’' -]{2,40}?)(?= (?:was|were|is|stood|at|reached|fell|rose|came)\b|[,.;])/iu;

/** One tells of an aftershock and the other of the quake; one of the turnout in the capital, the other in the country. */
export function ofOtherWhole(a: ToldSentence, b: ToldSentence): boolean {
  if (a.aftershock !== b.aftershock) return true;
  if (a.turnoutOf.length === 0 || b.turnoutOf.length === 0) return false;
  return !a.turnoutOf.some((term) => b.turnoutOf.includes(term));
}
