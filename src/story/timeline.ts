import type { EventStatus } from '../analysis/facts.ts';
import type { Inline } from '../reply/reply.ts';
import { type Interval, intervalOf, type Precision } from './date-words.ts';
import { statementOf } from './statement.ts';
import type { Dossier, SourceRef } from './story.ts';
import { type Claim, claimsOf } from './timeline/claim.ts';
import { conflictsOf } from './timeline/conflicts.ts';
import { type EventGroup, groupEvents } from './timeline/same-event.ts';
import { turningPoint } from './timeline/turning-points.ts';

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
  /** At most so many dated entries, the greatest turning points first chosen; 12 unless told. */
  readonly limit?: number;
}

const USUAL_LIMIT = 12;

/** The timeline of a story: the same event is one entry with all its sources. Pure and deterministic. */
export function timeline(
  dossier: Dossier,
  { from = null, to = null, limit = USUAL_LIMIT }: TimelineOptions = {},
): Timeline {
  const all = groupEvents(claimsOf(dossier.articles)).map((group) => {
    const entry = entryOf(group, dossier.story.parties);
    return { entry, place: place(entry, group.claims) };
  });
  const start = intervalOf(from)?.from ?? null;
  const end = intervalOf(to)?.to ?? null;
  const dated = all.filter(
    ({ entry: { interval } }) =>
      interval !== null && (start === null || interval.to >= start) && (end === null || interval.from <= end),
  );
  const byTime = (a: Placed, b: Placed) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0);
  const kept = [...dated]
    .sort((a, b) => b.entry.score - a.entry.score || byTime(a, b))
    .slice(0, Math.max(0, limit));
  const undated = all
    .filter(({ entry }) => entry.interval === null)
    .sort((a, b) => b.entry.score - a.entry.score);
  return {
    entries: kept.sort(byTime).map(({ entry }) => entry),
    more: dated.length - kept.length,
    undated: undated.map(({ entry }) => entry),
  };
}

interface Placed {
  readonly entry: TimelineEntry;
  /** Sorts entries by time. */
  readonly place: string;
}

function entryOf(group: EventGroup, mainParties: readonly string[]): TimelineEntry {
  const { claims } = group;
  const shown = mostReadable(claims);
  const dating = claims[0] ?? shown;
  const { text } = statementOf(shown.source, shown.event, shown.event.sentence);
  const parties = new Set([shown, ...claims].flatMap(({ event }) => event.parties));
  return {
    date: dating.event.date,
    interval: dating.interval,
    precision: dating.precision,
    status: statusOf(claims),
    parties: [...parties],
    text,
    sources: sourcesOf(shown, claims),
    conflicts: conflictsOf(group),
    score: turningPoint(group, mainParties),
  };
}

/** The claim whose words are shown: one that stands alone, neither clipped nor long, of the status that holds. */
function mostReadable(claims: readonly Claim[]): Claim {
  const status = statusOf(claims);
  let best = claims[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const claim of claims) {
    const { standing } = statementOf(claim.source, claim.event, claim.event.sentence);
    const words = claim.event.end - claim.event.start;
    const size = words < 40 ? -0.5 : words > 220 ? -(words - 220) / 300 : 0;
    const score =
      standing + size + (claim.event.status === status ? 0.5 : 0) + (claim.event.sentence === 0 ? 0.2 : 0);
    if (score > bestScore) [best, bestScore] = [claim, score];
  }
  if (!best) throw new Error('a group without claims');
  return best;
}

/** What happened is more than what was reported, planned or denied. */
function statusOf(claims: readonly Claim[]): EventStatus {
  const statuses = new Set(claims.map(({ event }) => event.status));
  for (const status of ['happened', 'reported', 'planned'] as const) if (statuses.has(status)) return status;
  return 'denied';
}

function sourcesOf(shown: Claim, claims: readonly Claim[]): SourceRef[] {
  const sources = new Map<string, SourceRef>();
  for (const { source, event } of [shown, ...claims]) {
    const articleId = source.article.id;
    if (!sources.has(articleId)) sources.set(articleId, { articleId, sentence: event.sentence });
  }
  return [...sources.values()];
}

/**
 * The day an entry stands at: ranges and years at their start; a month at its end, or, when it had happened by then,
 * on the day of the article that first tells it, before what is dated to that day.
 */
function place({ interval, precision }: TimelineEntry, claims: readonly Claim[]): string {
  if (interval === null) return '';
  if (precision !== 'month') return precision === 'day' ? `${interval.from} b` : `${interval.from} a`;
  const told = claims
    .flatMap(({ published, event }) => (event.status === 'planned' ? [] : (published ?? [])))
    .sort()[0];
  return told !== undefined && told <= interval.to ? `${told} a` : `${interval.to} c`;
}
