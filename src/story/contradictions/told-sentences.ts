import lexicon from '../../../data/lexicon/same-sense.json' with { type: 'json' };
import { datelinePrefixLength } from '../../analysis/dateline-prefix.ts';
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
  /** The terms of the sentences just before and after. */
  readonly around: ReadonlySet<string>;
  /** It tells of an aftershock. */
  readonly aftershock: boolean;
  /** The terms of the place that it tells the turnout of. */
  readonly turnoutOf: readonly string[];
}

/** Sentences read of each article, and of all together, fewer where the articles are so many that answers would wait. */
const READ = { each: 40, least: 2, all: 2400, length: 600, many: 100, ofMany: 700 } as const;
/** Of what such a sentence tells stands in another one, or nowhere. */
const UNTELLING = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december said says say told tell tells added adds announced year years month months week weeks day days ago last next earlier later today yesterday tomorrow night morning evening people percent per cent hundred thousand million billion trillion dozen am pm a.m p.m gmt according'.split(
    ' ',
  ),
);

const senses = new Map<string, string>();
for (const group of lexicon.groups) {
  const [first = '', ...others] = group.split(' ');
  for (const word of [first, ...others]) senses.set(word, `=${first}`);
}

/** How many sentences of each of so many articles are read. */
export function sentencesRead(articles: number): number {
  const all = articles > READ.many ? READ.ofMany : READ.all;
  return Math.min(READ.each, Math.max(READ.least, Math.floor(all / Math.max(1, articles))));
}

/** The first sentences of each article, oldest article first as given. */
export function toldSentences(articles: readonly AnalysedArticle[]): ToldSentence[] {
  const each = sentencesRead(articles.length);
  return articles.flatMap(({ article, facts }, index) => {
    const published = article.publishedAt?.slice(0, 10) ?? null;
    const read = facts.sentences.slice(0, each).map(({ start, end }) => {
      const text = article.body.slice(start, Math.min(end, start + READ.length));
      // A dateline tells where the article was written, not of what.
      const prefix = start === 0 ? datelinePrefixLength(text) : 0;
      return { start, end, text, terms: termsOf(text).filter((term) => term.start >= prefix) };
    });
    return read.map(({ start, end, text, terms }, sentence): ToldSentence => {
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
            /^\p{Lu}/u.test(printed) && (at > 0 || weightOf([term]) > RARE) ? [term] : [],
          ),
        ),
        times: [
          ...otherYears(text, published),
          ...facts.dates.flatMap((date) => {
            if (date.start < start || date.end > end || (date.type !== 'DATE' && date.type !== 'TIME'))
              return [];
            const interval = intervalOf(date.value);
            return interval !== null && isElsewhere(interval, published) ? [interval] : [];
          }),
        ],
        around: new Set(near.map(({ term }) => term)),
        aftershock: AFTERSHOCK.test(text),
        turnoutOf: termsOf(TURNOUT.exec(text)?.groups?.place ?? '').map(({ term }) => term),
      };
    });
  });
}

/** The telling words of a text; figures, days and words of saying are none. */
export function termsOf(text: string): Term[] {
  const words = wordsOf(text.replace(/\bon board\b/g, 'aboard  '));
  return words.flatMap(({ printed, term, start, stop }, at) => {
    const lower = printed.toLowerCase();
    const next = words[at + 1]?.printed.toLowerCase() ?? '';
    // "the first day" names a time as a date does.
    if (ORDINAL.test(lower) && STRETCH.test(next)) return [{ term: `${lower} ${next}`, printed, start }];
    if (stop || UNTELLING.has(lower) || /^\d/.test(lower)) return [];
    return [{ term: senses.get(lower) ?? term, printed, start }];
  });
}

const ORDINAL = /^(?:first|second|third|fourth|final|opening)$/;
const STRETCH = /^(?:day|night|week|round)$/;

/** Bits of information, about, that two texts have in common where they share these terms. */
export function weightOf(terms: Iterable<string>): number {
  let sum = 0;
  for (const term of terms) sum += -Math.log2(shareOf(term.replace('=', '')));
  return sum;
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

const AFTERSHOCK = /\b(?:after|fore)shocks?\b/i;
const TURNOUT =
  /\bturnout (?:in|among|of|at) (?<place>[\p{L}’' -]{2,40}?)(?= (?:was|were|is|stood|at|reached|fell|rose|came)\b|[,.;])/iu;

/** One tells of an aftershock and the other of the quake; one of the turnout in the capital, the other in the country. */
export function ofOtherWhole(a: ToldSentence, b: ToldSentence): boolean {
  if (a.aftershock !== b.aftershock) return true;
  if (a.turnoutOf.length === 0 || b.turnoutOf.length === 0) return false;
  return !a.turnoutOf.some((term) => b.turnoutOf.includes(term));
}
