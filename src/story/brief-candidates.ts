import type { Event } from '../analysis/facts.ts';
import type { Span } from '../article/article.ts';
import { dayNumber, intervalOf } from './date-words.ts';
import { type Statement, statementOf } from './statement.ts';
import type { AnalysedArticle } from './story.ts';
import { wordsOf } from './words.ts';

/** A sentence or clause that could be a line of a brief. */
export interface BriefCandidate {
  /** Index into the articles. */
  readonly article: number;
  readonly sentence: number;
  readonly statement: Statement;
  /** Stems without stop words. */
  readonly terms: ReadonlySet<string>;
  /** ISO day it tells of: an event's first day, else the article's; null where unknown. */
  readonly day: string | null;
  /** From the article that is the newest of the story. */
  readonly newest: boolean;
  /** Tells of what was long before its article. */
  readonly old: boolean;
  readonly score: number;
}

/** Sentences read of each article when there is one, and when there are many. */
const READ = { one: 60, many: 14 } as const;
/** What lies this many days before the article is history. */
const HISTORY = 60;

/** All lines that a brief could have, scored by what they say of the story and how well they stand alone. */
export function briefCandidates(articles: readonly AnalysedArticle[]): BriefCandidate[] {
  const reach = articles.length > 3 ? READ.many : READ.one;
  const read = articles.map((source) => sentencesRead(source, reach));
  const weights = termWeights(articles, read);
  const last = latestDay(articles);
  return articles.flatMap((source, article) => {
    const published = source.article.publishedAt?.slice(0, 10) ?? null;
    const newest = articles.length === 1 || (published !== null && published === last) || last === null;
    return (read[article] ?? []).flatMap(({ index, terms }) =>
      stretchesOf(source, index).flatMap(({ span, event }): BriefCandidate[] => {
        const statement = statementOf(source, span, index);
        if (statement.standing === 0) return [];
        const own = event === null ? terms : termsOf(source.article.body.slice(span.start, span.end));
        const day = dayOfStretch(source, span, event) ?? published;
        const old = isOld(source, span, day, published);
        const score = statement.standing * worth(source, index, own, weights) * (event === null ? 1 : 0.9);
        return [{ article, sentence: index, statement, terms: own, day, newest, old, score }];
      }),
    );
  });
}

interface ReadSentence {
  readonly index: number;
  readonly terms: ReadonlySet<string>;
}

function sentencesRead({ article, facts }: AnalysedArticle, reach: number): ReadSentence[] {
  const indices = new Set([...facts.sentences.keys()].slice(0, reach));
  for (const index of facts.keySentences) if (index < facts.sentences.length) indices.add(index);
  return [...indices]
    .sort((a, b) => a - b)
    .map((index) => {
      const { start, end } = facts.sentences[index] ?? { start: 0, end: 0 };
      return { index, terms: termsOf(article.body.slice(start, Math.min(end, start + 1000))) };
    });
}

/** The sentence itself, and clauses of it that tell an event. */
function stretchesOf({ facts }: AnalysedArticle, index: number): { span: Span; event: Event | null }[] {
  const sentence = facts.sentences[index];
  if (!sentence) return [];
  const clauses = facts.events
    .filter(
      (event) => event.sentence === index && event.end - event.start < 0.9 * (sentence.end - sentence.start),
    )
    .map((event) => ({ span: { start: event.start, end: event.end }, event }));
  return [{ span: sentence, event: null }, ...clauses];
}

/** Among several articles a term counts by how many tell it, within one by how many sentences do. */
function termWeights(
  articles: readonly AnalysedArticle[],
  read: readonly (readonly ReadSentence[])[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const groups =
    articles.length > 1
      ? read.map((sentences) => sentences.map(({ terms }) => terms))
      : (read[0] ?? []).map(({ terms }) => [terms]);
  for (const group of groups) {
    for (const term of new Set(group.flatMap((terms) => [...terms])))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const weights = new Map<string, number>();
  for (const [term, count] of counts) weights.set(term, Math.log2(count + 1) - 0.8);
  return weights;
}

function worth(
  source: AnalysedArticle,
  index: number,
  terms: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const term of terms) sum += weights.get(term) ?? 0;
  const central = sum / (terms.size + 8);
  const rank = source.facts.keySentences.indexOf(index);
  const key = rank === -1 ? 0 : 0.6 / (1 + rank);
  const place = index === 0 ? 1 : 0.5 / (1 + index * 0.3);
  const wordy = terms.size > 30 ? 0.75 : terms.size < 5 ? 0.6 : 1;
  return Math.max(0.01, (central + key + place) * wordy);
}

function dayOfStretch({ facts }: AnalysedArticle, span: Span, event: Event | null): string | null {
  if (event) return intervalOf(event.date)?.from ?? null;
  const told = facts.events.find(({ start, end }) => start >= span.start && end <= span.end);
  return intervalOf(told?.date ?? null)?.from ?? null;
}

const HISTORY_WORDS =
  /\b(?:colonial|decades?|centur(?:y|ies)|(?:has|have) long|long-running|years? ago|since (?:the )?(?:\d{4}|early|mid|late)|began (?:in|when)|dates back|in the wake of|following a (?:series|string)|stems? from|rooted in)\b/;

function isOld(
  { article, facts }: AnalysedArticle,
  span: Span,
  day: string | null,
  published: string | null,
): boolean {
  const limit = published === null ? null : dayNumber(published) - HISTORY;
  let dated = false;
  for (const date of facts.dates) {
    if (date.start < span.start || date.end > span.end || (date.type !== 'DATE' && date.type !== 'TIME'))
      continue;
    const interval = intervalOf(date.value);
    if (interval === null) continue;
    if (limit === null || dayNumber(interval.to) >= limit) return false;
    dated = true;
  }
  if (dated || (day !== null && limit !== null && dayNumber(day) < limit)) return true;
  return HISTORY_WORDS.test(article.body.slice(span.start, span.end));
}

function latestDay(articles: readonly AnalysedArticle[]): string | null {
  const days = articles.flatMap(({ article }) => article.publishedAt?.slice(0, 10) ?? []);
  return days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b));
}

function termsOf(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ term, stop }) => (stop ? [] : [term])));
}
