import type { Claim } from './claim.ts';
import type { EventGroup } from './event-group.ts';
import { linked } from './linked-groups.ts';
import { isOther, neededLikeness, SLIP } from './needed-likeness.ts';
import { type Bag, type Profile, profileLikeness, profileOf, Vocabulary } from './vocabulary.ts';

/** Likeness of all that two groups tell from which they are one event after all. */
const GROUPS_ALIKE = { sameDay: 0.45, vague: 0.38 } as const;
/** Groups that a claim is compared with, claims of a group that it is compared with, groups a group is,
 * and claims of these. */
const COMPARED = { groups: 12, claims: 5, joined: 40, joinedClaims: 3 } as const;

/** A group while it grows, with the words of its claims. */
interface Growing extends EventGroup {
  readonly bags: Bag[];
}

/**
 * Groups claims that tell the same event: the same day and much the same words; a vague date ("July") with an exact
 * one in it; what was planned for a day with what happened then; and all but the same words about neighbouring days
 * (which then is a conflict of dates). Deterministic; claims meet only over their rarer terms in the same month (or
 * year, where they are vague), so that the work stays about linear.
 */
export function groupEvents(claims: readonly Claim[]): EventGroup[] {
  const vocabulary = new Vocabulary(claims.map(({ terms }) => terms));
  const groups: Growing[] = [];
  const index = new Map<string, Map<number, number[]>>();
  for (const claim of [...claims].sort(exactFirst)) {
    const bag = vocabulary.bagOf(claim.terms);
    let best = mostAlike(claim, bag, groups, candidates(claim, bag, index));
    if (best === -1) best = groups.push({ claims: [], denials: [], moved: [], bags: [] }) - 1;
    groups[best]?.claims.push(claim);
    groups[best]?.bags.push(bag);
    for (const when of placesOf(claim)) enter(index, when, bag, best);
  }
  return linked(joined(groups));
}

/** Claims meet in the same month, vague ones in the same year, those without a date everywhere. */
function placesOf(claim: Claim): string[] {
  if (claim.interval === null) return ['*'];
  return [...monthsOf(claim, 0), claim.interval.from.slice(0, 4), '*'];
}

function enter(index: Map<string, Map<number, number[]>>, when: string, bag: Bag, group: number): void {
  let terms = index.get(when);
  if (terms === undefined) {
    terms = new Map();
    index.set(when, terms);
  }
  for (const term of bag.telling) {
    const known = terms.get(term);
    if (known === undefined) terms.set(term, [group]);
    else if (known.at(-1) !== group) known.push(group);
  }
}

/** The groups that share most of the claim's telling terms at its time. */
function candidates(
  claim: Claim,
  bag: Bag,
  index: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>,
): number[] {
  const shared = new Map<number, number>();
  for (const when of claim.interval === null ? ['*'] : monthsOf(claim, SLIP)) {
    const terms = index.get(when);
    if (terms === undefined) continue;
    for (const term of bag.telling) {
      for (const group of terms.get(term) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
    }
  }
  const found = [...shared].filter(([, count]) => count > 1 || bag.telling.length < 3);
  if (found.length > COMPARED.groups) found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return found.slice(0, COMPARED.groups).map(([group]) => group);
}

/** Where a claim is looked up: its month with the neighbouring one where it is near, or its year. */
function monthsOf({ interval, precision }: Claim, slip: number): string[] {
  if (interval === null) return [];
  const month = interval.from.slice(0, 7);
  if (precision === 'month') return [month];
  if (precision !== 'day') return [month.slice(0, 4)];
  const day = Number(interval.from.slice(8));
  const number = Number(month.slice(5));
  const neighbour = (by: number) => `${month.slice(0, 5)}${String(number + by).padStart(2, '0')}`;
  if (day <= slip && number > 1) return [month, neighbour(-1)];
  return day > 30 - slip && number < 12 && slip > 0 ? [month, neighbour(1)] : [month];
}

function mostAlike(claim: Claim, bag: Bag, groups: readonly Growing[], among: readonly number[]): number {
  let best = -1;
  let bestMargin = 0;
  for (const index of among) {
    const margin = marginOf(claim, bag, groups[index]);
    if (margin > bestMargin) [best, bestMargin] = [index, margin];
  }
  return best;
}

/** By how much a claim is more alike to a group than it needs to be; 0 where they are not one event. */
function marginOf(claim: Claim, bag: Bag, group: Growing | undefined): number {
  let best = 0;
  if (group === undefined) return best;
  for (let at = 0; at < Math.min(COMPARED.claims, group.claims.length); at += 1) {
    const [other, otherBag] = [group.claims[at], group.bags[at]];
    if (other === undefined || otherBag === undefined) continue;
    const needed = neededLikeness(claim, other);
    if (needed === null) return 0;
    const likeness = bag.likeness(otherBag);
    if (likeness >= needed) best = Math.max(best, likeness - needed + 0.01);
  }
  return best;
}

/** Joins groups of one time whose claims, taken together, tell the same: claims may be alike only in pairs. */
function joined(groups: readonly Growing[]): Growing[] {
  const byTime = new Map<string, { group: Growing; profile: Profile }[]>();
  const left: Growing[] = [];
  for (const group of groups) {
    const [first] = group.claims;
    if (first === undefined) continue;
    const profile = profileOf(group.bags);
    const same =
      first.interval === null
        ? undefined
        : companions(first, byTime).find((other) => {
            const needed = first.precision === 'day' ? GROUPS_ALIKE.sameDay : GROUPS_ALIKE.vague;
            return profileLikeness(profile, other.profile) >= needed && mayBeOne(group, other.group);
          });
    if (same) {
      same.group.claims.push(...group.claims);
      same.group.bags.push(...group.bags);
      continue;
    }
    left.push(group);
    for (const when of timesOf(first)) {
      const known = byTime.get(when);
      if (known) known.push({ group, profile });
      else byTime.set(when, [{ group, profile }]);
    }
  }
  return left;
}

/** None of the first claims of two groups tells what makes it another event than the other's. */
function mayBeOne({ claims: a }: EventGroup, { claims: b }: EventGroup): boolean {
  return a
    .slice(0, COMPARED.joinedClaims)
    .every((one) => b.slice(0, COMPARED.joinedClaims).every((other) => !isOther(one, other)));
}

/** Groups that an event may be told by as well: of its day, or of a day in its month or year. */
function companions<Known extends { group: Growing }>(
  first: Claim,
  byTime: ReadonlyMap<string, Known[]>,
): Known[] {
  if (first.precision === 'range') return [];
  const [when = ''] = timesOf(first);
  const known = byTime.get(when) ?? [];
  return (
    first.precision === 'day' ? known : known.filter(({ group }) => holds(first, group.claims[0]))
  ).slice(0, COMPARED.joined);
}

/** The day, month and year it can be met under, the most exact first. */
function timesOf({ interval, precision }: Claim): string[] {
  if (interval === null) return [];
  const times = [interval.from, interval.from.slice(0, 7), interval.from.slice(0, 4)];
  return times.slice(precision === 'day' ? 0 : precision === 'month' ? 1 : 2);
}

/** The vague claim's time holds the other's. */
function holds(vague: Claim, other: Claim | undefined): boolean {
  if (!other?.interval || !vague.interval) return false;
  return vague.interval.from <= other.interval.from && other.interval.to <= vague.interval.to;
}

function exactFirst(a: Claim, b: Claim): number {
  return rank(a) - rank(b) || a.article - b.article || a.event.start - b.event.start;
}

function rank({ precision, event }: Claim): number {
  const exact = { day: 0, month: 2, range: 4, year: 6, unknown: 8 }[precision];
  return exact + (event.status === 'planned' ? 1 : 0);
}
