import type { AnalysedArticle } from '../story.ts';
import { claimsOf } from './claim.ts';
import type { EventGroup } from './event-group.ts';
import { groupEvents } from './same-event.ts';

const known = new WeakMap<readonly AnalysedArticle[], readonly EventGroup[]>();

/**
 * The events that articles tell, each with all who tell it. Brief and timeline of the same articles ask for the same,
 * so it is worked out once for each list of articles (the list itself is the key; lists are never changed).
 */
export function toldEvents(articles: readonly AnalysedArticle[]): readonly EventGroup[] {
  let events = known.get(articles);
  if (events === undefined) {
    events = groupEvents(claimsOf(articles));
    known.set(articles, events);
  }
  return events;
}
