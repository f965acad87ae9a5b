import type { EventStatus } from '../facts.ts';
import type { WordDocument } from '../words/document.ts';
import type { Clause } from './clauses.ts';
import type { Dating } from './dating.ts';
import { deniesNoun, isDenied, isNegated } from './denials.ts';
import { isFuture, isPlan } from './plans.ts';
import { isDenying } from './verbs.ts';

interface Told {
  readonly clause: { readonly first: number; readonly last: number };
  readonly kind: Clause['kind'];
  readonly cue: number | null;
  /** What dates it; null for the article's date. */
  readonly dating: Dating | null;
  /** The first token of its sentence. */
  readonly sentence: number;
  /** The date is the day of a saying, and the saying is the event. */
  readonly saying: boolean;
}

/**
 * Happened, planned, reported or denied. A dated saying happened, whatever it is about; what lies after the
 * article's date or is told in the future is planned; what did not happen or is denied is denied; what somebody else
 * tells is reported.
 */
export function statusOf(
  publishedAt: string | null,
  document: WordDocument,
  { clause, kind, cue, dating, sentence, saying }: Told,
): EventStatus {
  const hasOneOf = (words: ReadonlySet<string>): boolean => {
    for (let at = clause.first; at < clause.last; at += 1)
      if (words.has(document.tokens[at]?.lower ?? '')) return true;
    return false;
  };
  const cueWord = cue === null ? '' : (document.tokens[cue]?.lower ?? '');
  if (isDenying(cueWord) && kind === 'told') return 'denied';
  if (saying) return 'happened';
  if (deniesNoun(document, clause, dating !== null)) return 'denied';
  if (dating !== null && isDenied(document, sentence, dating.first)) return 'denied';
  if (dating !== null && isAfter(dating.date, publishedAt)) return 'planned';
  // "told to hand it back by the end of the year", "called a second strike for the end of the month"
  const toward =
    dating !== null &&
    /^(?:by|until|for|before)$/.test(document.tokens[dating.first - 1]?.lower ?? '') &&
    document.tokens[dating.first]?.lower === 'the' &&
    document.tokens[dating.first + 1]?.lower === 'end';
  if (toward && !isBefore(dating.date, publishedAt)) return 'planned';
  if (dating !== null && isPlan(document, clause.first, dating.first)) return 'planned';
  if (isNegated(document, clause)) return 'denied';
  const future = isFuture(document, clause, dating);
  if (future && (dating === null || !isBefore(dating.date, publishedAt)))
    return dating === null ? 'happened' : 'planned';
  if (kind === 'told') return 'reported';
  if (hasOneOf(HEARSAY)) return 'reported';
  const inMarks = dating !== null && (document.regionOf[dating.first] ?? -1) >= 0;
  return dating?.quoted || inMarks ? 'reported' : 'happened';
}

const HEARSAY = new Set(['allegedly', 'reportedly', 'apparently', 'according']);

export function isAfter(date: string, publishedAt: string | null): boolean {
  if (publishedAt === null || date.includes('X')) return false;
  const first = date.split('/')[0] ?? date;
  return first > publishedAt.slice(0, first.length);
}

function isBefore(date: string, publishedAt: string | null): boolean {
  if (publishedAt === null || date.includes('X')) return false;
  const last = date.split('/').at(-1) ?? date;
  return last < publishedAt.slice(0, last.length);
}
