/** A row of the chart: what one party did. */
export interface Lane<Entry> {
  /** Null for entries of no party that has a lane of its own. */
  readonly party: string | null;
  readonly entries: readonly Entry[];
}

/** More rows than this can't be told apart on a phone. */
const MOST_LANES = 5;

/**
 * Sorts entries into lanes by the party that each names first, the story's main parties before others, those with
 * more entries before those with fewer; what is left shares the last lane. No party at all: one lane.
 */
export function lanesOf<Entry extends { readonly parties: readonly string[] }>(
  entries: readonly Entry[],
  mainParties: readonly string[],
): Lane<Entry>[] {
  const counts = new Map<string, number>();
  for (const party of entries.flatMap(({ parties }) => parties.slice(0, 1)))
    counts.set(party, (counts.get(party) ?? 0) + 1);
  const rank = (party: string) => {
    const place = mainParties.indexOf(party);
    return place === -1 ? mainParties.length : place;
  };
  const parties = [...counts]
    // A party outside the main ones that acts once is one of the others.
    .filter(([party, count]) => mainParties.includes(party) || count > 1)
    .sort(([a, countA], [b, countB]) => rank(a) - rank(b) || countB - countA || (a < b ? -1 : 1))
    .slice(0, MOST_LANES)
    .map(([party]) => party);
  const laneOf = (entry: Entry) => entry.parties.find((party) => parties.includes(party)) ?? null;
  return [...parties, null]
    .map((party) => ({ party, entries: entries.filter((entry) => laneOf(entry) === party) }))
    .filter((lane) => lane.entries.length > 0);
}
