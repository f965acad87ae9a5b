import type { EventStatus } from '../analysis/facts.ts';
import type { Inline } from '../reply/reply.ts';
import { type Contradiction, contradictionsOf } from './contradictions/contradictions.ts';
import { type Interval, intervalOf, type Precision } from './date-words.ts';
import { partyTest, wordsOf } from './quote-query.ts';
import type { Statement } from './statement.ts';
import type { Dossier, SourceRef } from './story.ts';
import type { Claim } from './timeline/claim.ts';
import { conflictsOf } from './timeline/conflicts.ts';
import { contradictionsByEvent } from './timeline/contradicted.ts';
import { datingClaim, statusOf } from './timeline/dating-claim.ts';
import type { EventGroup } from './timeline/event-group.ts';
import { mostReadable } from './timeline/readable-claim.ts';
import { toldEvents } from './timeline/told-events.ts';
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
  dossier: Dossier,
  { from = null, to = null, party = null, limit = USUAL_LIMIT }: TimelineOptions = {},
): Timeline {
  const groups = toldEvents(dossier.articles);
  const contradictions = contradictionsByEvent(groups, contradictionsOf(dossier.articles));
  const takesPart = party === null ? null : partTest(party);
  const all = groups
    .filter(({ claims }) => takesPart === null || claims.some(takesPart))
    .flatMap((group) => placed(group, dossier.story.parties));
  const start = intervalOf(from)?.from ?? null;
  const end = intervalOf(to)?.to ?? null;
  const within = ({ dating: { interval } }: Placed) =>
    interval !== null && (start === null || interval.to >= start) && (end === null || interval.from <= end);
  const dated = all.filter(within).sort((a, b) => b.score - a.score || byPlace(a, b));
  const undated = all.filter(({ dating }) => dating.interval === null).sort((a, b) => b.score - a.score);
  // What can't be read on its own gives way to a lesser turn that can.
  const read = (event: Placed) => readable(event, contradictions.get(event.group) ?? []);
  const kept = dated
    .slice(0, 3 * Math.max(0, limit))
    .map(read)
    .sort((a, b) => b.score - a.score || byPlace(a, b))
    .slice(0, Math.max(0, limit))
    .sort(byPlace);
  return {
    entries: kept.map(entryOf),
    more: dated.length - kept.length,
    undated: undated.slice(0, MOST_UNDATED).map((event) => entryOf(read(event))),
  };
}

/** Whether a claim is about a party: it acts or is acted upon, or the words name it. */
function partTest(party: string): (claim: Claim) => boolean {
  const isParty = partyTest(party);
  const named = ` ${wordsOf(party).join(' ')} `;
  return ({ source, event }) => {
    if (event.parties.some(isParty)) return true;
    return ` ${wordsOf(source.article.body.slice(event.start, event.end)).join(' ')} `.includes(named);
  };
}

/** An event with its place in time and its weight; its words are chosen only when it is shown. */
interface Placed {
  readonly group: EventGroup;
  /** The claim that dates it. */
  readonly dating: Claim;
  /** Sorts by time. */
  readonly place: string;
  readonly score: number;
}

function placed(group: EventGroup, mainParties: readonly string[]): Placed[] {
  const dating = datingClaim(group);
  return dating
    ? [{ group, dating, place: placeOf(dating, group.claims), score: turningPoint(group, mainParties) }]
    : [];
}

function byPlace(a: Placed, b: Placed): number {
  return a.place < b.place ? -1 : a.place > b.place ? 1 : b.score - a.score;
}

/** An event with the words it is shown in. */
interface Readable extends Placed {
  readonly contradictions: readonly Contradiction[];
  readonly shown: Claim;
  readonly statement: Statement;
}

function readable(event: Placed, contradictions: readonly Contradiction[]): Readable {
  const { claim, statement } = mostReadable(event.group.claims, event.dating, contradictions);
  return {
    ...event,
    contradictions,
    shown: claim,
    statement,
    score: event.score - HANGING * (1 - statement.standing),
  };
}

/** What an event loses of its score when no article tells it in words that stand alone. */
const HANGING = 1.5;

function entryOf({ group, dating, score, shown, statement, contradictions }: Readable): TimelineEntry {
  const { claims } = group;
  return {
    date: dating.event.date,
    interval: dating.interval,
    precision: dating.precision,
    status: statusOf(claims),
    parties: [...new Set([shown, ...claims].flatMap(({ event }) => event.parties))],
    text: statement.text,
    sources: sourcesOf(shown, [...claims, ...group.denials, ...group.otherwise, ...group.moved]),
    conflicts: conflictsOf(group, contradictions),
    score,
  };
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
function placeOf({ interval, precision }: Claim, claims: readonly Claim[]): string {
  if (interval === null) return '';
  if (precision !== 'month') return precision === 'day' ? `${interval.from} b` : `${interval.from} a`;
  const told = claims
    .flatMap(({ published, event }) => (event.status === 'planned' ? [] : (published ?? [])))
    .sort()[0];
  return told !== undefined && told <= interval.to ? `${told} a` : `${interval.to} c`;
}
