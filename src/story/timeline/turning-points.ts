import { dayNumber } from '../date-words.ts';
import type { EventGroup } from './event-group.ts';

/**
 * How much of a turn an event is, whoever acts: how many articles tell it, how many still come back to it days and
 * weeks later, whether it leads an article, and how exactly it is dated. Comparable only within one story.
 */
export function turningPoint({ claims }: EventGroup): number {
  const [first] = claims;
  if (!first) return 0;
  const ages = new Map<number, number>();
  for (const { article, published, interval } of claims) {
    const age = published && interval ? dayNumber(published) - dayNumber(interval.to) : 0;
    ages.set(article, Math.max(ages.get(article) ?? 0, age));
  }
  // Of what only one article tells, in passing, looking back says nothing.
  const others = ages.size - 1;
  const back = Math.min(others, [...ages.values()].filter((age) => age >= 2).length);
  const farBack = Math.min(others, [...ages.values()].filter((age) => age >= 7).length);
  const leads = new Set(claims.filter(({ event }) => event.sentence === 0).map(({ article }) => article))
    .size;
  const exact = { day: 0.5, month: 0.3, range: 0.2, year: 0, unknown: 0 }[first.precision];
  const happened = claims.some(({ event }) => event.status === 'happened') ? 0.4 : 0;
  return (
    2 * Math.log1p(ages.size) +
    Math.log1p(back) +
    Math.log1p(farBack) +
    1.2 * Math.log1p(leads) +
    exact +
    happened
  );
}

/** What it is more of a turn for the story's main parties that have a part in it. */
export function actingParties(parties: readonly string[], mainParties: readonly string[]): number {
  return 0.4 * Math.min(2, mainParties.slice(0, 3).filter((party) => parties.includes(party)).length);
}
