import { foldName } from './person-name.ts';

/** The heading of those who speak for no party that is known. */
export const OTHERS = 'Others';

/**
 * Groups what is said by the party that `partyOf` gives, the party that speaks most first, those without one last.
 * "commission" is the one commission that another item names in full; where that could be several, nobody knows.
 */
export function groupByParty<Item>(
  items: readonly Item[],
  partyOf: (item: Item) => string | null,
): [party: string, items: Item[]][] {
  const full = fullNames(items.flatMap((item) => partyOf(item) ?? []));
  const groups = new Map<string, [party: string, items: Item[]]>();
  for (const item of items) {
    const party = full(partyOf(item) ?? OTHERS);
    // Another apostrophe or accent is no other party.
    const key = foldName(party);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [party, [item]]);
    else group[1].push(item);
  }
  return [...groups.values()].sort(
    ([a, x], [b, y]) => Number(a === OTHERS) - Number(b === OTHERS) || y.length - x.length,
  );
}

function fullNames(parties: readonly string[]): (party: string) => string {
  const byWord = new Map<string, Set<string>>();
  for (const party of new Set(parties)) {
    if (!/\p{Lu}/u.test(party)) continue;
    for (const word of party.toLowerCase().split(/[^\p{L}\p{N}]+/u))
      byWord.set(word, (byWord.get(word) ?? new Set()).add(party));
  }
  return (party) => {
    if (/\p{Lu}/u.test(party)) return party;
    const names = [...(byWord.get(party.split(' ').at(-1) ?? party) ?? [])];
    const [first] = names;
    return first !== undefined && new Set(names.map(foldName)).size === 1 ? first : OTHERS;
  };
}
