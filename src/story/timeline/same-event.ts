import { dayNumber } from '../date-words.ts';
import type { Claim } from './claim.ts';

/** Claims of one and the same event; the first is the most exact. */
export interface EventGroup {
  readonly claims: Claim[];
}

/** Likeness (weighted cosine of terms) from which two claims are one event. */
const ALIKE = { sameDay: 0.34, vague: 0.42, plannedThenDone: 0.28, otherDay: 0.72 } as const;
/** Days by which articles may differ about one event. */
const SLIP = 2;

/**
 * Groups claims that tell the same event: the same day and much the same words; a vague date ("July") with an exact
 * one in it; what was planned for a day with what happened then; and all but the same words about neighbouring days
 * (which then is a conflict of dates). Deterministic, about linear: claims meet only over their rarer terms.
 */
export function groupEvents(claims: readonly Claim[]): EventGroup[] {
  const weights = termWeights(claims);
  const groups: EventGroup[] = [];
  const byTerm = new Map<string, Set<number>>();
  for (const claim of [...claims].sort(exactFirst)) {
    const candidates = new Map<number, number>();
    for (const term of tellingTerms(claim, weights)) {
      for (const group of byTerm.get(term) ?? []) candidates.set(group, (candidates.get(group) ?? 0) + 1);
    }
    let best = -1;
    let bestLikeness = 0;
    for (const [index] of [...candidates].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 24)) {
      const group = groups[index];
      if (!group) continue;
      const likeness = groupLikeness(claim, group, weights);
      if (likeness > bestLikeness) [best, bestLikeness] = [index, likeness];
    }
    if (best === -1) best = groups.push({ claims: [] }) - 1;
    groups[best]?.claims.push(claim);
    for (const term of tellingTerms(claim, weights)) {
      const known = byTerm.get(term);
      if (known) known.add(best);
      else byTerm.set(term, new Set([best]));
    }
  }
  return groups;
}

/** How alike a claim and a group are, 0 where they are not one event. */
function groupLikeness(claim: Claim, group: EventGroup, weights: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const other of group.claims.slice(0, 8)) {
    const needed = threshold(claim, other);
    if (needed === null) return 0;
    const likeness = cosine(claim.terms, other.terms, weights);
    if (likeness >= needed) best = Math.max(best, likeness - needed + 0.01);
  }
  return best;
}

/** The likeness that two claims need, given their dates; null where they can't be the same event. */
function threshold(a: Claim, b: Claim): number | null {
  if (a.interval === null || b.interval === null) return ALIKE.otherDay;
  const planned = (a.event.status === 'planned') !== (b.event.status === 'planned');
  const denied = (a.event.status === 'denied') !== (b.event.status === 'denied');
  const sameDates = a.interval.from === b.interval.from && a.interval.to === b.interval.to;
  if (denied) return null;
  if (sameDates)
    return a.precision === 'day' ? (planned ? ALIKE.plannedThenDone : ALIKE.sameDay) : ALIKE.vague;
  const inside = a.interval.from <= b.interval.to && b.interval.from <= a.interval.to;
  if (inside) return a.precision === 'range' || b.precision === 'range' ? ALIKE.otherDay : ALIKE.vague;
  const gap = Math.min(
    Math.abs(dayNumber(a.interval.from) - dayNumber(b.interval.to)),
    Math.abs(dayNumber(b.interval.from) - dayNumber(a.interval.to)),
  );
  const told = a.event.dateExpression !== null && b.event.dateExpression !== null;
  return gap <= SLIP && a.article !== b.article && told && a.precision === 'day' && b.precision === 'day'
    ? ALIKE.otherDay
    : null;
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
    .slice(0, 12);
}

function cosine(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared += (weights.get(term) ?? 0) ** 2;
  return shared === 0 ? 0 : shared / (norm(a, weights) * norm(b, weights));
}

function norm(terms: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += (weights.get(term) ?? 0) ** 2;
  return Math.sqrt(sum);
}
