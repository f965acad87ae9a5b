import { dayNumber, dayOf } from '../date-words.ts';
import type { Claim } from './claim.ts';
import type { EventGroup } from './event-group.ts';
import { linked } from './linked-groups.ts';
import { isOther, LEAST_ALIKE, neededLikeness, SLIP } from './needed-likeness.ts';
import { type Bag, type Profile, profileLikeness, profileOf, Vocabulary } from './vocabulary.ts';

/** Likeness of all that two groups tell from which they are one event after all. */
const GROUPS_ALIKE = { sameDay: 0.45, vague: 0.38 } as const;
/** Groups met over the rarest terms, groups that a claim is compared with, claims of a group that it is compared with, groups a group is,
 * and claims of these. */
const COMPARED = { met: 250, groups: 8, claims: 4, joined: 40, joinedClaims: 3 } as const;

/** A group while it grows, with the words of its claims. */
interface Growing extends EventGroup {
  readonly bags: Bag[];
}

/**
 * Groups claims that tell the same event: the same day and much the same words; a vague date ("July") with an exact
 * one in it; what was planned for a day with what happened then; and all but the same words about neighbouring days
 * (which then is a conflict of dates). Deterministic; claims meet only over their rarer terms at about the same day (or
 * in the same month or year, where they are vague), so that the work stays about linear.
 */
export function groupEvents(claims: readonly Claim[]): EventGroup[] {
  const vocabulary = new Vocabulary(claims.map(({ terms }) => terms));
  const groups: Growing[] = [];
  const counts = new Uint16Array(claims.length);
  const index = new Map<string, Map<number, number[]>>();
  for (const claim of [...claims].sort(exactFirst)) {
    const bag = vocabulary.bagOf(claim.terms);
    let best = mostAlike(claim, bag, groups, candidates(claim, bag, index, counts));
    if (best === -1) best = groups.push({ claims: [], denials: [], moved: [], otherwise: [], bags: [] }) - 1;
    groups[best]?.claims.push(claim);
    groups[best]?.bags.push(bag);
    for (const when of placesOf(claim)) enter(index, when, bag, best);
  }
  return linked(joined(groups));
}

/** Under what a claim can be met: its day, month and year, and with all others. */
function placesOf({ interval, precision }: Claim): string[] {
  if (interval === null) return ['*'];
  const { from } = interval;
  const [month, year] = [from.slice(0, 7), from.slice(0, 4)];
  if (precision === 'day') return [from, month, year, '*'];
  return precision === 'month' ? [month, year, '*'] : [year, '*'];
}

/** Where a claim is looked up: the days about its own (claims to the day come before all others), its month or year. */
function lookedUp({ interval, precision }: Claim): string[] {
  if (interval === null) return ['*'];
  const { from } = interval;
  if (precision !== 'day') return [from.slice(0, precision === 'month' ? 7 : 4)];
  const number = dayNumber(from);
  const days = [from];
  for (let by = 1; by <= SLIP; by += 1)
    for (const day of [dayOf(number - by), dayOf(number + by)]) if (day !== null) days.push(day);
  return days;
}

function enter(index: Map<string, Map<number, number[]>>, when: string, bag: Bag, group: number): void {
  let terms = index.get(when);
  if (terms === undefined) {
    terms = new Map();
    index.set(when, terms);
  }
  // A claim of few and common words is looked up by these.
  for (const term of bag.numbers) {
    const known = terms.get(term);
    if (known === undefined) terms.set(term, [group]);
    else if (known.at(-1) !== group) known.push(group);
  }
}

/** The groups that share most of the claim's telling terms at its time. `counts` is zero for every group, and again after. */
function candidates(
  claim: Claim,
  bag: Bag,
  index: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>,
  counts: Uint16Array,
): number[] {
  const met: number[] = [];
  for (const when of lookedUp(claim)) {
    const terms = index.get(when);
    if (terms === undefined) continue;
    let read = 0;
    for (const term of bag.telling) {
      const known = terms.get(term);
      if (known === undefined) continue;
      for (const group of known) {
        const count = counts[group] ?? 0;
        if (count === 0) met.push(group);
        counts[group] = count + 1;
      }
      read += known.length;
      if (read > COMPARED.met) break;
    }
  }
  const least = bag.telling.length < 3 ? 1 : 2;
  const found = met.filter((group) => (counts[group] ?? 0) >= least);
  if (found.length > COMPARED.groups) found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const best = found.slice(0, COMPARED.groups);
  for (const group of met) counts[group] = 0;
  return best;
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
  if (group === undefined) return 0;
  const compared = group.claims.slice(0, COMPARED.claims);
  // The words are compared first: it is quicker than whether the claims may be one.
  const likenesses = compared.map((_, at) => {
    const other = group.bags[at];
    return other === undefined ? 0 : bag.likeness(other);
  });
  if (Math.max(...likenesses) < LEAST_ALIKE) return 0;
  let best = 0;
  for (const [at, other] of compared.entries()) {
    const needed = neededLikeness(claim, other);
    if (needed === null) return 0;
    const likeness = likenesses[at] ?? 0;
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

const EXACTNESS = { day: 0, month: 2, range: 4, year: 6, unknown: 8 } as const;

function rank({ precision, event }: Claim): number {
  return EXACTNESS[precision] + (event.status === 'planned' ? 1 : 0);
}
