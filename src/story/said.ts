import type { Quote } from '../analysis/facts.ts';
import type { Span } from '../article/article.ts';
import { intervalOf } from './date-words.ts';
import type { AnalysedArticle, DroppedQuote } from './story.ts';

/** A quotation in its article: its words are `source.article.body.slice(quote.start, quote.end)`. */
export interface Said {
  readonly source: AnalysedArticle;
  readonly quote: Quote;
  /** It stood in an earlier version of the article; `source` holds only the passage around it. */
  readonly dropped: boolean;
}

/** All that is said in an article, in its order, then what only its earlier versions had. */
export function saidIn(source: AnalysedArticle): Said[] {
  const now = source.facts.quotes.map((quote): Said => ({ source, quote, dropped: false }));
  return [...now, ...(source.dropped ?? []).map((each) => formerly(source, each))];
}

/** ISO day it was said, else reported; null where nobody knows. */
export function dayOf({ source, quote }: Said): string | null {
  return intervalOf(quote.saidOn)?.from ?? source.article.publishedAt?.slice(0, 10) ?? null;
}

/** ISO day it was said as far as any article tells, else when it was first reported; null where nobody knows. */
export function firstDay({ all }: { readonly all: readonly Said[] }): string | null {
  const told = all.filter(({ quote }) => quote.saidOn !== null);
  const days = (told.length > 0 ? told : all).map(dayOf).filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

/** The quotations of an earlier version that a later one lacks, with the sentences around them. */
export function droppedQuotes(earlier: AnalysedArticle, later: AnalysedArticle): DroppedQuote[] {
  const kept = new Set(later.facts.quotes.map((quote) => plainWords(later.article.body, quote)));
  return earlier.facts.quotes
    .filter((quote) => !kept.has(plainWords(earlier.article.body, quote)))
    .map((quote) => withPassage(earlier, quote));
}

/** Whether an article has a quotation in these words: other marks or capitals are no other words. */
export function hasQuote({ article, facts }: AnalysedArticle, { passage, quote }: DroppedQuote): boolean {
  const words = plainWords(passage, quote);
  return facts.quotes.some((each) => plainWords(article.body, each) === words);
}

function plainWords(body: string, { parts }: Quote): string {
  const text = parts.map(({ start, end }) => body.slice(start, end)).join(' ');
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function withPassage({ article: { body }, facts }: AnalysedArticle, quote: Quote): DroppedQuote {
  let last = quote.sentence;
  while ((facts.sentences[last + 1]?.start ?? Number.POSITIVE_INFINITY) < quote.end) last += 1;
  const first = Math.max(0, quote.sentence - 1);
  const around = facts.sentences.slice(first, last + 2);
  const speaker = quote.speaker;
  const places = [quote, ...quote.parts, ...around, quote.cueSpan, speaker?.mention].filter(
    (span) => span != null,
  );
  const start = Math.min(...places.map((span) => span.start));
  const end = Math.max(...places.map((span) => span.end));
  // A name far above the quotation would drag half the article along.
  const far = end - start > LONGEST_PASSAGE;
  const from = far ? Math.min(quote.start, ...around.map((span) => span.start)) : start;
  const to = far ? Math.max(quote.end, ...around.map((span) => span.end)) : end;
  const moved = (span: Span): Span => ({ start: span.start - from, end: span.end - from });
  return {
    passage: body.slice(from, to),
    sentences: around.map(moved),
    quote: {
      ...quote,
      ...moved(quote),
      parts: quote.parts.map(moved),
      cueSpan: quote.cueSpan && (far ? null : moved(quote.cueSpan)),
      sentence: quote.sentence - first,
      speaker:
        speaker === null
          ? null
          : {
              ...speaker,
              entity: null,
              mention: far ? moved({ start: from, end: from }) : moved(speaker.mention),
            },
    },
  };
}

const LONGEST_PASSAGE = 4000;

function formerly(source: AnalysedArticle, { passage, sentences, quote }: DroppedQuote): Said {
  return {
    source: {
      article: { ...source.article, body: passage },
      facts: {
        version: source.facts.version,
        sentences,
        entities: [],
        quotes: [quote],
        dates: [],
        events: [],
        keySentences: [],
      },
      copyOf: source.copyOf ?? null,
    },
    quote,
    dropped: true,
  };
}
