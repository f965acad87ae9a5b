import { CONFIGURATION, NOT_DATES } from './configuration.ts';
import { withModifiers } from './modifiers.ts';
import { Match, type Rule, type When } from './rule.ts';
import type { Tokens } from './tokens.ts';

/** A stretch of tokens that a rule takes for a date; end exclusive. */
export interface Candidate {
  readonly rule: Rule;
  readonly match: Match;
  readonly first: number;
  readonly last: number;
  /** The rule's place in the configuration. */
  readonly order: number;
}

/** No article has as many of one kind; what comes after in junk is not read. */
export const MOST = 20_000;

/** Everything any rule finds, rule by rule, except where words are known to be no date. */
export function candidatesOf(tokens: Tokens): Candidate[] {
  const blocked = new Uint8Array(tokens.list.length + 1);
  for (const match of tokens.codes.matchAll(NOT_DATES.regex))
    blocked.fill(1, match.index, match.index + match[0].length);
  const candidates: Candidate[] = [];
  let limit = tokens.list.length;
  CONFIGURATION.forEach((rule, order) => {
    const { regex, groups } = rule.pattern;
    let count = 0;
    for (const found of tokens.codes.matchAll(regex)) {
      if (found[0] === '') continue;
      if (found.index >= limit) break;
      const match = new Match(tokens, found, groups);
      if (isBlocked(blocked, match) || rule.value(match, NOTHING_KNOWN) === undefined) continue;
      const first = withModifiers(tokens.list, match.first, rule);
      candidates.push({ rule, match, first, last: match.last, order });
      count += 1;
      if (count === MOST) limit = match.last;
    }
  });
  return limit < tokens.list.length ? candidates.filter(({ last }) => last <= limit) : candidates;
}

/** Asked only whether a rule applies at all. */
const NOTHING_KNOWN: When = {
  article: null,
  told: null,
  adrift: false,
  day: () => null,
  dayTold: () => null,
  frame: null,
  story: null,
  direction: () => 'unknown',
};

function isBlocked(blocked: Uint8Array, match: Match): boolean {
  for (let index = match.first; index < match.last; index += 1) if (blocked[index] === 1) return true;
  return false;
}

/** Where candidates overlap the longest stays; of equally long ones the one whose rule stands first. */
export function withoutOverlaps(tokens: Tokens, candidates: readonly Candidate[]): Candidate[] {
  const byMerit = candidates.toSorted(
    (a, b) => b.last - b.first - (a.last - a.first) || a.order - b.order || a.first - b.first,
  );
  const taken = new Uint8Array(tokens.list.length + 1);
  const chosen: Candidate[] = [];
  for (const candidate of byMerit) {
    if (taken[candidate.first] === 1 || taken[candidate.last - 1] === 1) continue;
    taken.fill(1, candidate.first, candidate.last);
    chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.first - b.first);
}
