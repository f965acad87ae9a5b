import stopWords from '../../../data/lexicon/stop-words.json' with { type: 'json' };
import type { Event } from '../../analysis/facts.ts';
import { type Interval, intervalOf, type Precision, precisionOf } from '../date-words.ts';
import type { AnalysedArticle } from '../story.ts';
import { actOf } from './event-words.ts';

/** One article telling one event. */
export interface Claim {
  /** Index into the articles. */
  readonly article: number;
  readonly source: AnalysedArticle;
  readonly event: Event;
  readonly interval: Interval | null;
  readonly precision: Precision;
  /** ISO day of the article. */
  readonly published: string | null;
  /** Roots of its telling words, kinds of act ("~close") in place of their words; days and words of saying are none. */
  readonly terms: ReadonlySet<string>;
  /** The kinds of act among them. */
  readonly acts: ReadonlySet<string>;
}

/** Claims read in all, and of each article at least. */
const READ = { all: 500, each: 4 } as const;

/**
 * The claims of all articles, oldest article first. Of a story of hundreds not all are read: of each article how it
 * begins, and of the rest what stands at the days that most articles name, so that a turn told deep down is not lost.
 */
export function claimsOf(articles: readonly AnalysedArticle[]): Claim[] {
  const each = Math.max(READ.each, Math.floor(READ.all / Math.max(1, articles.length)));
  const weights = dayWeights(articles, each);
  return articles.flatMap((source, article) =>
    weightiest(source.facts.events, each, weights).flatMap((told) => {
      const event = eventThatHolds(source, told);
      if (event === null) return [];
      return {
        article,
        source,
        event,
        interval: intervalOf(event.date),
        precision: precisionOf(event.date),
        published: source.article.publishedAt?.slice(0, 10) ?? null,
        ...termsOf(undatedWords(source, event)),
      };
    }),
  );
}

/** Before a day that is named as the wrong one. */
const WRONG_DAY = /\b(?:not|instead of|rather than)(?: (?:on|in|until|by))? (?:\p{L}+day,? )?$/u;

/** Null for "not [on May 4]": what is said not to be the day dates nothing. "Postponed from A to B" is dated B. */
function eventThatHolds({ article, facts }: AnalysedArticle, event: Event): Event | null {
  const date = event.dateExpression === null ? undefined : facts.dates[event.dateExpression];
  if (date === undefined) return event;
  const before = article.body.slice(Math.max(event.start, date.start - 60), date.start);
  if (WRONG_DAY.test(before)) return null;
  const to = date.ends?.[1].value;
  if (to === undefined || precisionOf(to) === 'unknown' || !MOVED.test(before)) return event;
  return { ...event, date: to };
}

const MOVED =
  /\b(?:postponed|delayed|deferred|moved|shifted|rescheduled|pushed back|put off|brought forward)\b[^.;]{0,40}$/;

/** How many articles date an event to each day, month or year; empty where all is read anyway. */
function dayWeights(articles: readonly AnalysedArticle[], each: number): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  if (articles.every(({ facts }) => facts.events.length <= each)) return weights;
  for (const { facts } of articles)
    for (const date of new Set(facts.events.map((event) => event.date)))
      if (date !== null) weights.set(date, (weights.get(date) ?? 0) + 1);
  return weights;
}

function weightiest(
  events: readonly Event[],
  each: number,
  weights: ReadonlyMap<string, number>,
): readonly Event[] {
  if (events.length <= each) return events;
  const weighed = events.map((event, at) => ({
    event,
    at,
    // How an article begins is read in any case.
    weight: at === 0 ? Number.POSITIVE_INFINITY : event.date === null ? 0 : (weights.get(event.date) ?? 0),
  }));
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, each)
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => event);
}

const UNTELLING = new Set([
  ...stopWords.words,
  ...'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
  ...'said says say told adds added announced year month week day days ago last next earlier later today yesterday tomorrow'.split(
    ' ',
  ),
]);

/**
 * Beginnings of words, cut where their endings start: "closes", "closed" and "closing" are one, "Korea" and "Korean"
 * are. Quicker than a stemmer.
 */
export function rootsOf(text: string): Set<string> {
  return new Set(tellingWords(text).map(rootOf));
}

/** The words of an event without those that date it: "Aug. 22" is no thing that it shares with others. */
function undatedWords({ article, facts }: AnalysedArticle, { start, end }: Event): string {
  const pieces: string[] = [];
  let at = start;
  for (const date of facts.dates) {
    if (date.start < at || date.end > end || (date.type !== 'DATE' && date.type !== 'TIME')) continue;
    pieces.push(article.body.slice(at, date.start));
    at = date.end;
  }
  pieces.push(article.body.slice(at, end));
  return pieces.join(' ');
}

/** The roots of a clause, with kinds of act for the words that tell one. */
export function termsOf(text: string): Pick<Claim, 'terms' | 'acts'> {
  const terms = new Set<string>();
  const acts = new Set<string>();
  for (const word of tellingWords(text)) {
    const act = actOf(word);
    if (act !== undefined) acts.add(act);
    terms.add(act ?? rootOf(word));
  }
  return { terms, acts };
}

function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d][\p{L}\d.]*[\p{L}\d]/gu) ?? [];
  return words.filter((word) => !UNTELLING.has(word) && !/^(?:19|20)\d\d$/.test(word));
}

function rootOf(word: string): string {
  if (word.length < 5) return word;
  const people = word.endsWith('an') ? word.slice(0, -1) : word.replace(/anese$/, 'a');
  return people.replace(/(?:ing|ed|es|s|e)$/, '').slice(0, 7);
}
