import type { Event } from '../analysis/facts.ts';
import type { Span } from '../article/article.ts';
import { conceptsOf, conceptWeights } from './concepts.ts';
import { dayNumber, intervalOf } from './date-words.ts';
import { type Statement, statementOf } from './statement.ts';
import type { AnalysedArticle } from './story.ts';
import { claimsOf } from './timeline/claim.ts';
import { groupEvents } from './timeline/same-event.ts';
import { turningPoint } from './timeline/turning-points.ts';
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
  /** The events it tells, as numbers; the same event told elsewhere has the same number. */
  readonly events: ReadonlySet<number>;
  /** How much of a turning point the greatest of them is, 1 for the story's greatest. */
  readonly turn: number;
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
  const read = articles.map((source, article) => sentencesRead(source, article, reach));
  const weights = conceptWeights(read.flat());
  const last = latestDay(articles);
  const turns = turnsOf(articles);
  const several = articles.length > 1;
  return articles.flatMap((source, article) => {
    const published = source.article.publishedAt?.slice(0, 10) ?? null;
    const newest = articles.length === 1 || (published !== null && published === last) || last === null;
    const overtaken =
      published !== null && last !== null && dayNumber(last) - dayNumber(published) > OVERTAKEN;
    return (read[article] ?? []).flatMap((sentence) =>
      stretchesOf(source, sentence.sentence).flatMap(({ span, event }): BriefCandidate[] => {
        const statement = statementOf(source, span, sentence.sentence);
        if (statement.standing === 0 || (event !== null && !isClause(source, span))) return [];
        const { terms, concepts } =
          event === null ? sentence : contentOf(source.article.body.slice(span.start, span.end));
        const day = dayOfStretch(source, span, event) ?? published;
        const told = turns.filter(
          (each) => each.article === article && each.start < span.end && span.start < each.end,
        );
        const turn = Math.max(0, ...told.map(({ weight }) => weight));
        const future = overtaken && FUTURE.test(source.article.body.slice(span.start, span.end)) ? 0.5 : 1;
        return [
          {
            article,
            sentence: sentence.sentence,
            statement,
            terms,
            day,
            newest,
            old: isOld(source, span, day, published),
            events: new Set(told.map(({ group }) => group)),
            turn,
            score:
              statement.standing *
              future *
              (published === null && last !== null ? UNDATED : 1) *
              (event === null ? 1 : 0.85) *
              (worth(source, sentence.sentence, concepts, terms.size, weights) + (several ? TURN * turn : 0)),
          },
        ];
      }),
    );
  });
}

/** What an article this many days before the newest expected may be known by now. */
const OVERTAKEN = 14;
const FUTURE = /\b(?:will|would|is to|are to|plans? to|expected to|due to|is going to)\b/;

/** What the greatest turning point adds, and what is left of what nobody dates among articles with dates. */
const TURN = 2;
const UNDATED = 0.4;

/** A stretch of an article that tells an event. */
interface Turn extends Span {
  readonly article: number;
  readonly group: number;
  readonly weight: number;
}

function turnsOf(articles: readonly AnalysedArticle[]): Turn[] {
  const groups = groupEvents(claimsOf(articles));
  const scores = groups.map((group) => turningPoint(group, []));
  const greatest = Math.max(1, ...scores);
  return groups.flatMap(({ claims }, group) =>
    claims.map(({ article, event: { start, end } }) => ({
      article,
      group,
      start,
      end,
      weight: (scores[group] ?? 0) / greatest,
    })),
  );
}

interface Content {
  readonly terms: ReadonlySet<string>;
  readonly concepts: readonly string[];
}

interface ReadSentence extends Content {
  readonly article: number;
  readonly sentence: number;
}

function sentencesRead({ article, facts }: AnalysedArticle, index: number, reach: number): ReadSentence[] {
  const indices = new Set([...facts.sentences.keys()].slice(0, reach));
  for (const sentence of facts.keySentences) if (sentence < facts.sentences.length) indices.add(sentence);
  return [...indices]
    .sort((a, b) => a - b)
    .map((sentence) => {
      const { start, end } = facts.sentences[sentence] ?? { start: 0, end: 0 };
      return {
        article: index,
        sentence,
        ...contentOf(article.body.slice(start, Math.min(end, start + 1000))),
      };
    });
}

function contentOf(text: string): Content {
  const words = wordsOf(text);
  return {
    terms: new Set(words.flatMap(({ term, stop }) => (stop ? [] : [term]))),
    concepts: conceptsOf(words),
  };
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

/** A clause that reads as one: it begins with a noun phrase and is not torn from its determiner. */
function isClause({ article: { body } }: AnalysedArticle, { start, end }: Span): boolean {
  return end - start >= 40 && /^["“]?(?:\p{Lu}|\d|(?:an?|the)\s)/u.test(body.slice(start, start + 12));
}

/** What a stretch says of what the articles share, for its length; with what its place and rank in its article add. */
function worth(
  source: AnalysedArticle,
  sentence: number,
  concepts: readonly string[],
  size: number,
  weights: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const concept of concepts) sum += weights.get(concept) ?? 0;
  const shared = Math.log1p(sum / Math.sqrt(size + 8));
  const rank = source.facts.keySentences.indexOf(sentence);
  const key = rank === -1 ? 0 : 0.5 / (1 + rank);
  const place = sentence === 0 ? 1 : 0.5 / (1 + sentence * 0.3);
  const wordy = size > 30 ? 0.75 : size < 5 ? 0.6 : 1;
  return Math.max(0.01, (shared + key + place) * wordy);
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
