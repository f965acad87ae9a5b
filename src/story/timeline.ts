import type { EventStatus } from '../analysis/facts.ts';
import type { Inline } from '../reply/reply.ts';
import { type Interval, intervalOf, type Precision } from './date-words.ts';
import { digestOf } from './digest.ts';
import { partyTest, wordsOf } from './quote-query.ts';
import type { AnalysedArticle, Dossier, SourceRef } from './story.ts';
import type { StoryEvent } from './timeline/story-events.ts';
import { actingParties } from './timeline/turning-points.ts';

/** The turning points of a story in order. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** Dated entries within `from` and `to` that `limit` left out. */
  readonly more: number;
  /** What can't be ordered: the articles don't say when. */
  readonly undated: readonly TimelineEntry[];
}

/** One event with every article that tells it. */
export interface TimelineEntry {
  /** TIMEX3 value or A/B; null where it can't be known. */
  readonly date: string | null;
  /** ISO days, both included. */
  readonly interval: Interval | null;
  readonly precision: Precision;
  readonly status: EventStatus;
  /** Grouping names. */
  readonly parties: readonly string[];
  /** The words of one article, with what we add as `{added}`. */
  readonly text: readonly Inline[];
  /** The article whose words these are first. */
  readonly sources: readonly SourceRef[];
  /** How the sources differ, in their own words. */
  readonly conflicts: readonly string[];
  /** How much of a turning point it is; comparable within one timeline. */
  readonly score: number;
}

export interface TimelineOptions {
  /** ISO day, month or year from which on; null: from the beginning. */
  readonly from?: string | null;
  /** ISO day, month or year up to which. */
  readonly to?: string | null;
  /** Only what this party, or somebody of this name, has a part in. */
  readonly party?: string | null;
  /** At most so many dated entries, the greatest turning points first chosen; 12 unless told. */
  readonly limit?: number;
}

const USUAL_LIMIT = 12;
/** What has no date is shown up to here. */
const MOST_UNDATED = 40;

/** The timeline of a story: the same event is one entry with all its sources. Pure and deterministic. */
export function timeline(
  { story, articles }: Dossier,
  { from = null, to = null, party = null, limit = USUAL_LIMIT }: TimelineOptions = {},
): Timeline {
  const takesPart = party === null ? null : partTest(party, articles);
  const all = digestOf(articles)
    .events.filter((event) => takesPart === null || takesPart(event))
    .map((event): Scored => ({ event, score: event.weight + actingParties(event.parties, story.parties) }));
  const start = intervalOf(from)?.from ?? null;
  const end = intervalOf(to)?.to ?? null;
  const within = ({ event: { interval } }: Scored) =>
    interval !== null && (start === null || interval.to >= start) && (end === null || interval.from <= end);
  const dated = all.filter(within).sort((a, b) => b.score - a.score || byPlace(a, b));
  const undated = all.filter(({ event }) => event.interval === null).sort((a, b) => b.score - a.score);
  // What can't be read on its own gives way to a lesser turn that can.
  const kept = dated
    .slice(0, 3 * Math.max(0, limit))
    .map(asRead)
    .sort((a, b) => b.score - a.score || byPlace(a, b))
    .slice(0, Math.max(0, limit))
    .sort(byPlace);
  return {
    entries: kept.map(entryOf),
    more: dated.length - kept.length,
    undated: undated.slice(0, MOST_UNDATED).map((event) => entryOf(asRead(event))),
  };
}

/** Whether an event is about a party: it acts or is acted upon, or the words of an article that tells it name it. */
function partTest(party: string, articles: readonly AnalysedArticle[]): (event: StoryEvent) => boolean {
  const isParty = partyTest(party);
  const named = ` ${wordsOf(party).join(' ')} `;
  return ({ parties, told }) =>
    parties.some(isParty) ||
    told.some(({ article, start, end }) => {
      const words = articles[article]?.article.body.slice(start, end) ?? '';
      return ` ${wordsOf(words).join(' ')} `.includes(named);
    });
}

/** An event with its weight in this timeline. */
interface Scored {
  readonly event: StoryEvent;
  readonly score: number;
}

function byPlace(a: Scored, b: Scored): number {
  return a.event.place < b.event.place ? -1 : a.event.place > b.event.place ? 1 : b.score - a.score;
}

/** What an event loses of its score when no article tells it in words that stand alone. */
const HANGING = 1.5;

function asRead({ event, score }: Scored): Scored {
  return { event, score: score - HANGING * (1 - event.shown.standing) };
}

function entryOf({ event, score }: Scored): TimelineEntry {
  const { date, interval, precision, shown } = event;
  const { status, parties, text, sources, conflicts } = shown;
  return { date, interval, precision, status, parties, text, sources, conflicts, score };
}
