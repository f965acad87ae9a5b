import type { Contradiction } from '../contradictions/contradictions.ts';
import type { EventGroup } from './event-group.ts';

/**
 * The event that each contradiction is shown at: the one that most of its sides tell; else, since what an article
 * says without a day belongs to its news, the one that its first side's article begins with.
 */
export function contradictionsByEvent(
  groups: readonly EventGroup[],
  contradictions: readonly Contradiction[],
): Map<EventGroup, Contradiction[]> {
  const found = new Map<EventGroup, Contradiction[]>();
  if (contradictions.length === 0) return found;
  const tellers = new Map<string, EventGroup[]>();
  for (const group of groups)
    for (const { source, event } of group.claims) {
      const key = `${source.article.id} ${event.sentence}`;
      const known = tellers.get(key);
      if (known === undefined) tellers.set(key, [group]);
      else if (!known.includes(group)) known.push(group);
    }
  for (const contradiction of contradictions) {
    if (contradiction.kind === 'account' && isToldAlike(contradiction, tellers)) continue;
    const counts = new Map<EventGroup, number>();
    for (const { source } of contradiction.claims)
      for (const group of tellers.get(`${source.articleId} ${source.sentence}`) ?? [])
        counts.set(group, (counts.get(group) ?? 0) + 1);
    const [most] = [...counts].sort(([a, x], [b, y]) => y - x || b.claims.length - a.claims.length);
    const group = most?.[0] ?? leadOf(contradiction, tellers);
    if (group === undefined) continue;
    const known = found.get(group);
    if (known === undefined) found.set(group, [contradiction]);
    else known.push(contradiction);
  }
  return found;
}

/** Its accounts were found to tell one and the same: they may differ in a figure, not in what they tell. */
function isToldAlike(
  { claims }: Contradiction,
  tellers: ReadonlyMap<string, readonly EventGroup[]>,
): boolean {
  const [first = [], ...others] = claims.map(
    ({ source }) => tellers.get(`${source.articleId} ${source.sentence}`) ?? [],
  );
  return first.some((group) => others.every((each) => each.includes(group)));
}

function leadOf(
  { claims }: Contradiction,
  tellers: ReadonlyMap<string, readonly EventGroup[]>,
): EventGroup | undefined {
  for (const { source } of claims) {
    const [lead] = tellers.get(`${source.articleId} 0`) ?? [];
    if (lead !== undefined) return lead;
  }
  return undefined;
}
