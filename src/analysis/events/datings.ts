import type { WordDocument } from '../words/document.ts';
import type { Dating, EventInput } from './dating.ts';
import { eventDate } from './event-date.ts';
import { periodEnding } from './period.ts';

/** The expressions that can date an event, in text order, each with its tokens. Linear. */
export function datingsOf({ dates, quotes, publishedAt }: EventInput, { tokens }: WordDocument): Dating[] {
  const datings: Dating[] = [];
  let at = 0;
  // Quotations in order of their starts; the furthest end of those that have begun.
  const inOrder = quotes.toSorted((a, b) => a.start - b.start);
  let begun = 0;
  let quotedTo = 0;
  dates.forEach((expression, index) => {
    const date = eventDate(expression);
    if (date === null || COMPARISONS.has(expression.rule)) return;
    // "born on a February 29": of any year
    if (date.startsWith('X') && publishedAt !== null) return;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= expression.start) at += 1;
    let last = at;
    while (last < tokens.length && (tokens[last]?.start ?? 0) < expression.end) last += 1;
    for (; (inOrder[begun]?.start ?? Number.POSITIVE_INFINITY) <= expression.start; begun += 1)
      quotedTo = Math.max(quotedTo, inOrder[begun]?.end ?? 0);
    const period = periodEnding(tokens, at, date) ?? date;
    datings.push({ index, expression, date: period, first: at, last, quoted: expression.end <= quotedTo });
  });
  return datings;
}

/** "from the same month last year": measured against, not told. */
const COMPARISONS = new Set(['year earlier']);
