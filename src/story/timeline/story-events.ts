import type { EventStatus } from '../../analysis/facts.ts';
import type { Inline } from '../../reply/reply.ts';
import { type Contradiction, contradictionsOf, likely } from '../contradictions/contradictions.ts';
import type { Interval, Precision } from '../date-words.ts';
import { once } from '../once.ts';
import type { AnalysedArticle, SourceRef } from '../story.ts';
import type { Claim } from './claim.ts';
import { conflictsOf } from './conflicts.ts';
import { contradictionsByEvent } from './contradicted.ts';
import { datingClaim, statusOf } from './dating-claim.ts';
import type { EventGroup } from './event-group.ts';
import { mostReadable } from './readable-claim.ts';
import { toldEvents } from './told-events.ts';
import { turningPoint } from './turning-points.ts';

/** An event of a story, with all that any timeline of the story says of it: plain data that survives JSON. */
export interface StoryEvent {
  /** TIMEX3 value or A/B; null where it can't be known. */
  readonly date: string | null;
  /** ISO days, both included. */
  readonly interval: Interval | null;
  readonly precision: Precision;
  /** Sorts by time. */
  readonly place: string;
  /** How much of a turning point it is, whoever acts. */
  readonly weight: number;
  /** Grouping names of all who have a part in it. */
  readonly parties: readonly string[];
  /** Where it is told: index of the article, stretch of its body. */
  readonly told: readonly { readonly article: number; readonly start: number; readonly end: number }[];
  /** Of an event that no timeline has shown it is worked out when it is asked for. */
  readonly shown: ShownEvent;
}

/** The words an event is shown in. */
export interface ShownEvent {
  readonly status: EventStatus;
  /** As `parties`, those of the shown words first. */
  readonly parties: readonly string[];
  /** The words of one article, with what we add as `{added}`. */
  readonly text: readonly Inline[];
  /** 0 hangs on its neighbours, 1 stands by itself. */
  readonly standing: number;
  /** The article whose words these are first. */
  readonly sources: readonly SourceRef[];
  /** How the sources differ, in their own words. */
  readonly conflicts: readonly string[];
}

/** The events that articles tell; what they differ on stands at the event that it is about. */
export function storyEvents(articles: readonly AnalysedArticle[]): StoryEvent[] {
  const groups = toldEvents(articles);
  const contradictions = contradictionsByEvent(groups, likely(contradictionsOf(articles)));
  return groups.flatMap((group) => {
    const dating = datingClaim(group);
    return dating === undefined ? [] : eventOf(group, dating, contradictions.get(group) ?? []);
  });
}

function eventOf(group: EventGroup, dating: Claim, contradictions: readonly Contradiction[]): StoryEvent {
  const { claims } = group;
  const shown = once(() => shownEvent(group, dating, contradictions));
  return {
    date: dating.event.date,
    interval: dating.interval,
    precision: dating.precision,
    place: placeOf(dating, claims),
    weight: turningPoint(group),
    parties: partiesOf(claims),
    told: claims.map(({ article, event: { start, end } }) => ({ article, start, end })),
    get shown() {
      return shown();
    },
  };
}

function shownEvent(group: EventGroup, dating: Claim, contradictions: readonly Contradiction[]): ShownEvent {
  const { claims, denials, otherwise, moved } = group;
  const { claim, statement } = mostReadable(claims, dating, contradictions);
  return {
    status: statusOf(claims),
    parties: partiesOf([claim, ...claims]),
    text: statement.text,
    standing: statement.standing,
    sources: sourcesOf([claim, ...claims, ...denials, ...otherwise, ...moved]),
    conflicts: conflictsOf(group, contradictions),
  };
}

function partiesOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap(({ event }) => event.parties))];
}

function sourcesOf(claims: readonly Claim[]): SourceRef[] {
  const sources = new Map<string, SourceRef>();
  for (const { source, event } of claims) {
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
