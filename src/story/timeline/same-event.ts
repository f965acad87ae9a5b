import { dayNumber } from '../date-words.ts';
import type { Claim } from './claim.ts';

/** Claims of one and the same event; the first is the most exact. */
export interface EventGroup {
  readonly claims: Claim[];
}

/** Likeness from which two claims are one event. */
const ALIKE = { sameDay: 0.38, vague: 0.5, plannedThenDone: 0.3, otherDay: 0.72 } as const;
/** Likeness of all that two groups tell from which they are one event after all. */
const GROUPS_ALIKE = { sameDay: 0.45, vague: 0.5 } as const;
/** Days by which articles may differ about one event. */
const SLIP = 2;
/** Terms that a claim is looked up by, and groups that it is compared with. */
const LOOKED_UP = 8;
const COMPARED = 16;

/**
 * Groups claims that tell the same event: the same day and much the same words; a vague date ("July") with an exact
 * one in it; what was planned for a day with what happened then; and all but the same words about neighbouring days
 * (which then is a conflict of dates). Deterministic; claims meet only over their rarer terms in the same month (or
 * year, where they are vague), so that the work stays about linear.
 */
export function groupEvents(claims: readonly Claim[]): EventGroup[] {
  const weights = termWeights(claims);
  const groups: EventGroup[] = [];
  const index = new Map<string, number[]>();
  for (const claim of [...claims].sort(exactFirst)) {
    const terms = tellingTerms(claim, weights);
    let best = mostAlike(claim, groups, candidates(claim, terms, index), weights);
    if (best === -1) best = groups.push({ claims: [] }) - 1;
    groups[best]?.claims.push(claim);
    for (const when of [...monthsOf(claim, 0), claim.interval?.from.slice(0, 4) ?? '', '*']) {
      for (const term of terms) enter(index, `${term} ${when}`, best);
    }
  }
  return joined(groups, weights);
}

/** Joins groups of one time whose claims, taken together, tell the same: claims may be alike only in pairs. */
function joined(groups: readonly EventGroup[], weights: ReadonlyMap<string, number>): EventGroup[] {
  const byTime = new Map<string, EventGroup[]>();
  const left: EventGroup[] = [];
  for (const group of groups) {
    const [first] = group.claims;
    const year = first?.interval?.from.slice(0, 4);
    const among = first?.precision === 'day' ? byTime.get(first.event.date?.slice(0, 10) ?? '') : undefined;
    const vague =
      first?.precision === 'year' || first?.precision === 'month' ? byTime.get(year ?? '') : undefined;
    const profile = profileOf(group);
    const same = [
      ...(among ?? []),
      ...(vague ?? []).filter((other) => first && holds(first, other.claims[0])),
    ].find(
      (other) =>
        profileLikeness(profile, profileOf(other), weights) >=
        (vague ? GROUPS_ALIKE.vague : GROUPS_ALIKE.sameDay),
    );
    if (same) {
      same.claims.push(...group.claims);
      continue;
    }
    left.push(group);
    for (const when of new Set([first?.event.date?.slice(0, 10) ?? '', year ?? ''])) {
      const known = byTime.get(when);
      if (known) known.push(group);
      else byTime.set(when, [group]);
    }
  }
  return left;
}

/** The vague claim's time holds the other's. */
function holds(vague: Claim, other: Claim | undefined): boolean {
  if (!other?.interval || !vague.interval) return false;
  return vague.interval.from <= other.interval.from && other.interval.to <= vague.interval.to;
}

/** How many claims of a group have each term, of the first ones. */
function profileOf({ claims }: EventGroup): Map<string, number> {
  const profile = new Map<string, number>();
  for (const { terms } of claims.slice(0, 8))
    for (const term of terms) profile.set(term, (profile.get(term) ?? 0) + 1);
  return profile;
}

function profileLikeness(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number>,
): number {
  let shared = 0;
  let x = 0;
  let y = 0;
  for (const [term, count] of a) {
    const weight = (weights.get(term) ?? 0) ** 2;
    shared += weight * count * (b.get(term) ?? 0);
    x += weight * count ** 2;
  }
  for (const [term, count] of b) y += (weights.get(term) ?? 0) ** 2 * count ** 2;
  return shared === 0 ? 0 : shared / Math.sqrt(x * y);
}

function enter(index: Map<string, number[]>, key: string, group: number): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [group]);
  else if (known.at(-1) !== group) known.push(group);
}

/** The groups that share most of the claim's telling terms at its time. */
function candidates(
  claim: Claim,
  terms: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
): number[] {
  const shared = new Map<number, number>();
  for (const when of new Set(monthsOf(claim, SLIP))) {
    for (const term of terms) {
      for (const group of index.get(`${term} ${when}`) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
    .map(([group]) => group);
}

/** Where a claim is looked up: its month with the neighbouring one where it is near, its year, or everywhere. */
function monthsOf({ interval, precision }: Claim, slip: number): string[] {
  if (interval === null) return ['*'];
  const month = interval.from.slice(0, 7);
  if (precision === 'month') return [month];
  if (precision !== 'day') return [month.slice(0, 4)];
  const day = Number(interval.from.slice(8));
  const number = Number(month.slice(5));
  const neighbour = (by: number) => `${month.slice(0, 5)}${String(number + by).padStart(2, '0')}`;
  if (day <= slip && number > 1) return [month, neighbour(-1)];
  return day > 30 - slip && number < 12 && slip > 0 ? [month, neighbour(1)] : [month];
}

function mostAlike(
  claim: Claim,
  groups: readonly EventGroup[],
  among: readonly number[],
  weights: ReadonlyMap<string, number>,
): number {
  let best = -1;
  let bestMargin = 0;
  for (const index of among) {
    const margin = marginOf(claim, groups[index], weights);
    if (margin > bestMargin) [best, bestMargin] = [index, margin];
  }
  return best;
}

/** By how much a claim is more alike to a group than it needs to be; 0 where they are not one event. */
function marginOf(claim: Claim, group: EventGroup | undefined, weights: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const other of group?.claims.slice(0, 6) ?? []) {
    const needed = neededLikeness(claim, other);
    if (needed === null) return 0;
    const likeness = likenessOf(claim.terms, other.terms, weights);
    if (likeness >= needed) best = Math.max(best, likeness - needed + 0.01);
  }
  return best;
}

/** The likeness that two claims need, given their dates and status; null where they can't be the same event. */
function neededLikeness(a: Claim, b: Claim): number | null {
  if ((a.event.status === 'denied') !== (b.event.status === 'denied')) return null;
  if (a.interval === null || b.interval === null) return ALIKE.otherDay;
  const planned = (a.event.status === 'planned') !== (b.event.status === 'planned');
  if (a.interval.from === b.interval.from && a.interval.to === b.interval.to) {
    if (a.precision !== 'day') return ALIKE.vague;
    return planned ? ALIKE.plannedThenDone : ALIKE.sameDay;
  }
  const inside = a.interval.from <= b.interval.to && b.interval.from <= a.interval.to;
  if (inside) return a.precision === 'range' || b.precision === 'range' ? ALIKE.otherDay : ALIKE.vague;
  const gap = Math.abs(dayNumber(a.interval.from) - dayNumber(b.interval.from));
  const told = a.event.dateExpression !== null && b.event.dateExpression !== null;
  const days = a.precision === 'day' && b.precision === 'day';
  return gap <= SLIP && a.article !== b.article && told && days ? ALIKE.otherDay : null;
}

function exactFirst(a: Claim, b: Claim): number {
  return rank(a) - rank(b) || a.article - b.article || a.event.start - b.event.start;
}

function rank({ precision, event }: Claim): number {
  const exact = { day: 0, month: 2, range: 4, year: 6, unknown: 8 }[precision];
  return exact + (event.status === 'planned' ? 1 : 0);
}

function termWeights(claims: readonly Claim[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of claims) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [term, count] of counts) weights.set(term, Math.log(1 + (claims.length + 4) / count));
  return weights;
}

/** The rarest terms of a claim: those it is looked up by. */
function tellingTerms({ terms }: Claim, weights: ReadonlyMap<string, number>): string[] {
  return [...terms]
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, Math.max(LOOKED_UP, terms.size / 2));
}

/** Between the cosine and the share of the shorter one's weight, so that a short clause meets its long sentence. */
function likenessOf(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  let common = 0;
  for (const term of small) {
    if (!large.has(term)) continue;
    shared += (weights.get(term) ?? 0) ** 2;
    common += 1;
  }
  if (common < 2 && large.size > 1) return 0;
  const [x, y] = [weightOf(small, weights), weightOf(large, weights)];
  return 0.5 * (shared / Math.sqrt(x * y)) + 0.5 * (shared / Math.max(Math.min(x, y), 1));
}

function weightOf(terms: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += (weights.get(term) ?? 0) ** 2;
  return sum;
}
