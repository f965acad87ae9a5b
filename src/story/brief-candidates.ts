import type { Event } from '../analysis/facts.ts';
import type { Span } from '../article/article.ts';
import { conceptsOf, conceptWeights } from './concepts.ts';
import { dayNumber, intervalOf } from './date-words.ts';
import { type Statement, statementOf } from './statement.ts';
import type { AnalysedArticle } from './story.ts';
import { toldEvents } from './timeline/told-events.ts';
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
  /** Tells of what was still to come. */
  readonly ahead: boolean;
  readonly score: number;
}

/** Sentences read of each article when there are few, and of all articles and of each when there are many. */
const READ = { few: 60, all: 320, each: 3, most: 14 } as const;
const FEW = 3;
/** Sentences that are looked at closely: the most promising of all and, besides, of the newest articles. */
const CLOSELY = { all: 120, newest: 20 } as const;
/** What lies this many days before the article is history. */
const HISTORY = 60;
/** What an article this many days before the newest expected may be known by now. */
const OVERTAKEN = 14;
const FUTURE =
  /\b(?:will|would|is to|are to|plans? (?:to|an?)|is planned|are planned|expected (?:to|on|in|by)|due (?:to|by|on|in)|is going to)\b/;
/** What the greatest turning point adds. */
const TURN = 2;
/** What is left of a line's worth: of one that nobody dates among articles with dates, of one overtaken, of a clause. */
const LESS = { undated: 0.4, overtaken: 0.5, clause: 0.85, byTheWay: 0.5 } as const;
/** "materials that it put under controls last month": a sentence about a shipment is not the news of these controls. */
const BY_THE_WAY = /noun|possession|measured/;

/** A sentence before anybody looks at its wording. */
interface ReadSentence {
  readonly article: number;
  readonly sentence: number;
  readonly terms: ReadonlySet<string>;
  readonly concepts: readonly string[];
}

/** What every candidate is judged by. */
interface Story {
  readonly articles: readonly AnalysedArticle[];
  readonly weights: ReadonlyMap<string, number>;
  /** By "article sentence". */
  readonly turns: ReadonlyMap<string, readonly Turn[]>;
  /** ISO day of the newest article. */
  readonly last: string | null;
}

/** The lines that a brief could have, scored by what they say of the story and how well they stand alone. */
export function briefCandidates(articles: readonly AnalysedArticle[]): BriefCandidate[] {
  const reach =
    articles.length <= FEW
      ? READ.few
      : Math.min(READ.most, Math.max(READ.each, Math.floor(READ.all / articles.length)));
  const read = articles.flatMap((source, article) => sentencesRead(source, article, reach));
  const story: Story = {
    articles,
    weights: conceptWeights(read),
    turns: turnsOf(articles),
    last: latestDay(articles),
  };
  const promising = read
    .map((sentence) => ({ sentence, promise: promiseOf(sentence, story) }))
    .sort(
      (a, b) =>
        b.promise - a.promise ||
        a.sentence.article - b.sentence.article ||
        a.sentence.sentence - b.sentence.sentence,
    )
    .map(({ sentence }) => sentence);
  const newest = promising.filter(({ article }) => isNewest(article, story)).slice(0, CLOSELY.newest);
  return [...new Set([...promising.slice(0, CLOSELY.all), ...newest])].flatMap((sentence) =>
    candidatesOf(sentence, story),
  );
}

/** The sentence itself, and where it hangs on its neighbours the clauses of it that tell an event. */
function candidatesOf(sentence: ReadSentence, story: Story): BriefCandidate[] {
  const source = story.articles[sentence.article];
  const span = source?.facts.sentences[sentence.sentence];
  if (!source || !span) return [];
  const whole = candidateOf(sentence, span, null, story);
  if (whole !== null && whole.statement.standing >= 0.6) return [whole];
  const clauses = source.facts.events
    .filter((event) => event.sentence === sentence.sentence && isClause(source, event, span))
    .flatMap((event) => {
      const words = wordsOf(source.article.body.slice(event.start, event.end));
      const terms = new Set(words.flatMap(({ term, stop }) => (stop ? [] : [term])));
      return candidateOf({ ...sentence, terms, concepts: conceptsOf(words) }, event, event, story) ?? [];
    });
  return whole === null ? clauses : [whole, ...clauses];
}

function candidateOf(
  sentence: ReadSentence,
  span: Span,
  event: Event | null,
  story: Story,
): BriefCandidate | null {
  const source = story.articles[sentence.article];
  if (!source) return null;
  const statement = statementOf(source, { start: span.start, end: span.end }, sentence.sentence);
  if (statement.standing === 0) return null;
  const turns = turnsIn(sentence, story).filter((turn) => turn.start < span.end && span.start < turn.end);
  const published = publishedOn(source);
  const day = intervalOf((event ?? turns[0]?.event)?.date ?? null)?.from ?? published;
  return {
    article: sentence.article,
    sentence: sentence.sentence,
    statement,
    terms: sentence.terms,
    day,
    newest: isNewest(sentence.article, story),
    events: new Set(turns.map(({ group }) => group)),
    turn: Math.max(0, ...turns.map(({ weight }) => weight)),
    old: isOld(source, span, day, published),
    ahead: FUTURE.test(source.article.body.slice(span.start, span.end)),
    score: statement.standing * (event === null ? 1 : LESS.clause) * promiseOf(sentence, story),
  };
}

/** What a sentence is worth if it can be read alone. */
function promiseOf(sentence: ReadSentence, story: Story): number {
  const source = story.articles[sentence.article];
  const span = source?.facts.sentences[sentence.sentence];
  if (!source || !span) return 0;
  const published = publishedOn(source);
  const turn = Math.max(0, ...turnsIn(sentence, story).map(({ weight }) => weight));
  let promise = worth(source, sentence, story.weights) + (story.articles.length > 1 ? TURN * turn : 0);
  if (published === null && story.last !== null) promise *= LESS.undated;
  const overtaken =
    published !== null && story.last !== null && dayNumber(story.last) - dayNumber(published) > OVERTAKEN;
  if (overtaken && FUTURE.test(source.article.body.slice(span.start, span.end))) promise *= LESS.overtaken;
  return promise;
}

/** What it says of what the articles share, for its length; with what its place and rank in its article add. */
function worth(
  source: AnalysedArticle,
  { sentence, concepts, terms }: ReadSentence,
  weights: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const concept of concepts) sum += weights.get(concept) ?? 0;
  const shared = Math.log1p(sum / Math.sqrt(terms.size + 8));
  const rank = source.facts.keySentences.indexOf(sentence);
  const key = rank === -1 ? 0 : 0.5 / (1 + rank);
  const place = sentence === 0 ? 1 : 0.5 / (1 + sentence * 0.3);
  const wordy = terms.size > 30 ? 0.75 : terms.size < 5 ? 0.6 : 1;
  return Math.max(0.01, (shared + key + place) * wordy);
}

function sentencesRead({ article, facts }: AnalysedArticle, index: number, reach: number): ReadSentence[] {
  const indices = new Set([...facts.sentences.keys()].slice(0, reach));
  for (const sentence of facts.keySentences.slice(0, reach))
    if (sentence < facts.sentences.length) indices.add(sentence);
  return [...indices]
    .sort((a, b) => a - b)
    .map((sentence) => {
      const { start, end } = facts.sentences[sentence] ?? { start: 0, end: 0 };
      const words = wordsOf(article.body.slice(start, Math.min(end, start + 1000)));
      const terms = new Set(words.flatMap(({ term, stop }) => (stop ? [] : [term])));
      return { article: index, sentence, terms, concepts: conceptsOf(words) };
    });
}

/** A stretch of an article that tells an event. */
interface Turn extends Span {
  readonly event: Event;
  readonly group: number;
  readonly weight: number;
}

function turnsOf(articles: readonly AnalysedArticle[]): Map<string, Turn[]> {
  const groups = toldEvents(articles);
  const scores = groups.map((group) => turningPoint(group));
  const greatest = Math.max(1, ...scores);
  const turns = new Map<string, Turn[]>();
  for (const [group, { claims }] of groups.entries()) {
    for (const { article, event } of claims) {
      const key = `${article} ${event.sentence}`;
      const turn = {
        start: event.start,
        end: event.end,
        event,
        group,
        weight: ((scores[group] ?? 0) / greatest) * (BY_THE_WAY.test(event.rule) ? LESS.byTheWay : 1),
      };
      const known = turns.get(key);
      if (known) known.push(turn);
      else turns.set(key, [turn]);
    }
  }
  for (const each of turns.values()) each.sort((a, b) => a.start - b.start);
  return turns;
}

function turnsIn({ article, sentence }: ReadSentence, { turns }: Story): readonly Turn[] {
  return turns.get(`${article} ${sentence}`) ?? [];
}

/** A clause that reads as one: it begins with a noun phrase and is not torn from its determiner. */
function isClause({ article: { body } }: AnalysedArticle, { start, end }: Span, sentence: Span): boolean {
  if (end - start < 40 || end - start >= 0.9 * (sentence.end - sentence.start)) return false;
  return /^["“]?(?:\p{Lu}|\d|(?:an?|the)\s)/u.test(body.slice(start, start + 12));
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

function isNewest(article: number, { articles, last }: Story): boolean {
  const source = articles[article];
  return articles.length === 1 || last === null || (source !== undefined && publishedOn(source) === last);
}

function publishedOn({ article }: AnalysedArticle): string | null {
  return article.publishedAt?.slice(0, 10) ?? null;
}

function latestDay(articles: readonly AnalysedArticle[]): string | null {
  return articles.reduce<string | null>((last, source) => {
    const day = publishedOn(source);
    return day !== null && (last === null || day > last) ? day : last;
  }, null);
}
