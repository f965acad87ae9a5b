import things from '../../../data/lexicon/things.json' with { type: 'json' };
import { likeness } from '../likeness.ts';
import { familyOf } from './statements.ts';
import { isDay, type Term, type Weigh } from './told-sentences.ts';

/** A word of a sentence as far as it can be matched with those of another one. */
export interface MatchWord {
  readonly family: string;
  /** Lower case, "" for names and days: only words of one family match those. */
  readonly printed: string;
  readonly bits: number;
  /** Numbers that stand for the family and for the word as printed, 0 for none. */
  readonly familyId: number;
  readonly id: number;
}

/** What two lists of words have in common. */
export interface Match {
  /** Bits that both have, words that are only alike in part. */
  readonly bits: number;
  /** Of the bits of both, 0 to 1. */
  readonly share: number;
  /** Bits of the one that the other hasn't, the fewer and the more. */
  readonly left: readonly [number, number];
  /** Of the bits of the one, and of the other, 0 to 1. */
  readonly shares: readonly [number, number];
}

/** The words of some terms, each family once. */
export function matchWords(terms: readonly Term[], weightOf: Weigh): MatchWord[] {
  const words = new Map<string, MatchWord>();
  for (const each of terms) {
    const family = familyOf(each.term);
    if (words.has(family)) continue;
    const plain = !isDay(each) && /^\p{Ll}/u.test(each.printed);
    words.set(family, matchWord(family, plain ? each.printed.toLowerCase() : '', weightOf([each.term])));
  }
  return [...words.values()];
}

/** A single word. Lower case. */
export function matchWord(family: string, printed: string, bits: number): MatchWord {
  return { family, printed, bits, familyId: numberOf(family), id: printed === '' ? 0 : numberOf(printed) };
}

const numbers = new Map<string, number>();
/** Words and pairs of words that are remembered; a bot that runs for months would know all. */
const MOST_KNOWN = { words: 200_000, pairs: 500_000 } as const;
const LARGEST = 2 ** 20;

function numberOf(word: string): number {
  let found = numbers.get(word);
  if (found === undefined) {
    if (numbers.size >= MOST_KNOWN.words) {
      numbers.clear();
      alike.clear();
    }
    // Counted on, so that no two words that are in use share a number.
    next = next >= LARGEST - 1 ? 1 : next + 1;
    found = next;
    numbers.set(word, found);
  }
  return found;
}

let next = 0;
const alike = new Map<number, number>();

/** The groups that a noun stands in. */
const groupsOf = new Map<string, Set<number>>();
for (const [at, group] of things.groups.entries())
  for (const word of group.split(' ')) groupsOf.set(word, (groupsOf.get(word) ?? new Set()).add(at));
/** "inmate" and "convict" */
const ONE_THING = 0.9;

function isOneThing(a: string, b: string): boolean {
  const theirs = groupsOf.get(b);
  return theirs !== undefined && [...(groupsOf.get(a) ?? [])].some((group) => theirs.has(group));
}

/** How far two words say the same, 0 to 1. */
export function alikeWords(a: MatchWord, b: MatchWord): number {
  if (a.familyId === b.familyId) return 1;
  if (a.id === 0 || b.id === 0) return 0;
  const key = a.id < b.id ? a.id * LARGEST + b.id : b.id * LARGEST + a.id;
  let found = alike.get(key);
  if (found === undefined) {
    found = isOneThing(a.printed, b.printed) ? ONE_THING : likeness(a.printed, b.printed);
    if (alike.size >= MOST_KNOWN.pairs) alike.clear();
    alike.set(key, found);
  }
  return found;
}

/** Each word of either list with the word of the other one that it is most alike. */
export function matchOf(one: readonly MatchWord[], other: readonly MatchWord[]): Match {
  const theirs = new Float64Array(other.length);
  let [ours, all] = [0, 0];
  for (const word of one) {
    let best = 0;
    for (let at = 0; at < other.length; at += 1) {
      const each = other[at];
      if (each === undefined) break;
      const found = alikeWords(word, each);
      if (found > best) best = found;
      if (found > (theirs[at] ?? 0)) theirs[at] = found;
    }
    ours += best * word.bits;
    all += word.bits;
  }
  let [others, otherAll] = [0, 0];
  for (const [at, word] of other.entries()) {
    others += (theirs[at] ?? 0) * word.bits;
    otherAll += word.bits;
  }
  const left = [all - ours, otherAll - others] as const;
  return {
    bits: (ours + others) / 2,
    share: all + otherAll === 0 ? 0 : (ours + others) / (all + otherAll),
    left: left[0] < left[1] ? left : [left[1], left[0]],
    shares: [all === 0 ? 0 : ours / all, otherAll === 0 ? 0 : others / otherAll],
  };
}
