import type { EventStatus } from '../facts.ts';
import type { WordDocument } from '../words/document.ts';
import type { Clause } from './clauses.ts';
import type { Dating } from './dating.ts';
import { isDenying, tenseOf } from './verbs.ts';

interface Told {
  readonly clause: { readonly first: number; readonly last: number };
  readonly kind: Clause['kind'];
  readonly cue: number | null;
  /** What dates it; null for the article's date. */
  readonly dating: Dating | null;
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
  { clause, kind, cue, dating, saying }: Told,
): EventStatus {
  const words = (from: number, to: number): string[] =>
    document.tokens.slice(from, to).map((token) => token.lower);
  const cueWord = cue === null ? '' : (document.tokens[cue]?.lower ?? '');
  if (isDenying(cueWord) && kind === 'told') return 'denied';
  if (saying) return 'happened';
  if (words(clause.first, clause.last).some((word) => isDenying(word) && /^den/.test(word))) return 'denied';
  if (dating !== null && isAfter(dating.date, publishedAt)) return 'planned';
  if (isNegated(document, clause)) return 'denied';
  const future = tenseOf(document, clause.first, clause.last) === 'future';
  if (future && (dating === null || !isBefore(dating.date, publishedAt)))
    return dating === null ? 'happened' : 'planned';
  if (kind === 'told') return 'reported';
  if (words(clause.first, clause.last).some((word) => HEARSAY.has(word))) return 'reported';
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

/** "did not sign", "has never paid": told not to have happened. */
function isNegated(document: WordDocument, { first, last }: Told['clause']): boolean {
  for (let at = first; at < last - 1; at += 1) {
    const word = document.tokens[at]?.lower ?? '';
    const next = document.tokens[at + 1]?.lower ?? '';
    // "spent hours together, said two diplomats whom it did not name"
    if (at > first && /^(?:who|whom|whose|which)$/.test(word)) return false;
    if (/^(?:did|had|has|have|was|were)$/.test(word))
      return (
        /^(?:not|never|n['’]t)$/.test(next) && !/^(?:only|just)$/.test(document.tokens[at + 2]?.lower ?? '')
      );
    if (/^(?:did|had|has|have|was|were)n['’´]t$/.test(word)) return true;
  }
  return false;
}
