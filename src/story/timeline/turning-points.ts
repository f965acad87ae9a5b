import type { EventGroup } from './same-event.ts';

/**
 * How much of a turn an event is: how many articles and days come back to it, whether it leads an article, whether
 * it is told to the day, and whether parties act in it. Comparable only within one story.
 */
export function turningPoint({ claims }: EventGroup, mainParties: readonly string[]): number {
  const articles = new Set(claims.map(({ article }) => article)).size;
  const days = new Set(claims.map(({ published }) => published)).size;
  const [first] = claims;
  if (!first) return 0;
  const leads = claims.filter(({ event }) => event.sentence === 0).length;
  const later = new Set(
    claims
      .filter(({ published, interval }) => published && interval && published > interval.to)
      .map(({ article }) => article),
  ).size;
  const parties = new Set(claims.flatMap(({ event }) => event.parties));
  const acting = mainParties.filter((party) => parties.has(party)).length;
  const exact = { day: 0.5, month: 0.3, range: 0.2, year: 0.1, unknown: 0 }[first.precision];
  const status = claims.some(({ event }) => event.status === 'happened') ? 0.4 : 0;
  return (
    1.2 * Math.log2(1 + articles) +
    0.8 * Math.log2(days) +
    0.8 * Math.log2(1 + leads) +
    0.5 * Math.log2(1 + later) +
    0.5 * Math.min(2, acting) +
    exact +
    status
  );
}
