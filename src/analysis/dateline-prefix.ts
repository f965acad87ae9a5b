import type { Span } from '../article/article.ts';

/**
 * The place and agency printed before a story's first sentence.
 *
 * Finds:     "VARNHOLM: The port …", "VARNHOLM, March 3 (NPA) - The port …", "LUND (NPA) -- The …", "LUND, 3 March (NPA) — The …", "New Varn — The …", "March 3 (NPA) - The …"
 * Finds not: "Varn: a history of the port", "The port — closed since May — opened.", "Brask said: no."
 */
const UPPER =
  /^[\p{Lu}][\p{Lu}.'’-]{1,25}(?:[ /][\p{Lu}][\p{Lu}.'’-]{0,25}){0,4}(?:, [\p{L}. ]{2,30}){0,2}(?:,? ?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9})(?:,? \d{4})?)?(?: ?\([^()\n]{2,40}\))?(?: ?(?:--?|–|—)|:)\s+(?=\S)/u;
const AGENCY =
  /^\p{Lu}[\p{L}.'’-]{1,25}(?: \p{Lu}[\p{L}.'’-]{0,25}){0,3}(?:, [\p{L}. ]{2,30}){0,2}(?:,? \p{L}{3,9}\.? \d{1,2})?,? ?\([^()\n]{2,40}\)(?: ?(?:--?|–|—)|:)\s+(?=\S)/u;
const DAY_ALONE =
  /^(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}) \([^()\n]{2,40}\)(?: ?(?:--?|–|—)|:)\s+(?=\S)/u;
const MIXED =
  /^\p{Lu}[\p{Ll}.'’-]{1,25}(?: \p{Lu}[\p{Ll}.'’-]{1,25}){0,2}(?:, \p{Lu}[\p{L}. ]{1,25})?(?: (?:--|—|–)| - )\s*(?=\p{Lu})/u;

/** Offset behind the place and agency printed before the first of these sentences of a text. */
export function datelineEnd(text: string, [first]: readonly Span[]): number {
  const start = first?.start ?? 0;
  return start + datelinePrefixLength(text.slice(start, first?.end));
}

/** Length of the dateline prefix at the start of a text, 0 for none. */
export function datelinePrefixLength(text: string): number {
  const start = text.slice(0, 160);
  const match = UPPER.exec(start) ?? AGENCY.exec(start) ?? DAY_ALONE.exec(start) ?? MIXED.exec(start);
  return match?.[0].length ?? 0;
}
