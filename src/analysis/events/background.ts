import { tagAt, type WordDocument } from '../words/document.ts';
import type { Dating, EventInput } from './dating.ts';
import { isFiniteVerb, tenseOf } from './verbs.ts';

type Bounds = { readonly first: number; readonly last: number };

/**
 * States that no timeline tells: "In the 1930s it was a cinema", "it was 29 degrees", what was true "before this
 * month"; and "it will leave the body that has watched over the river since 1987": 1987 dates no plan.
 */
export function isBackground(document: WordDocument, clause: Bounds, dating: Dating): boolean {
  const before = document.tokens[dating.first - 1]?.lower;
  if (before === 'before') return true;
  if (before === 'since' && tenseOf(document, clause.first, clause.last) === 'future') return true;
  const long = /^\d{2,3}$/.test(dating.expression.value);
  for (let at = clause.first; at < clause.last; at += 1) {
    if (!isFiniteVerb(document, at)) continue;
    if (!/^(?:is|are|was|were)$/.test(document.tokens[at]?.lower ?? '')) return false;
    let next = at + 1;
    while (tagAt(document, next) === 'ADV' || document.tokens[next]?.lower === 'not') next += 1;
    if (tagAt(document, next) === 'VERB' || document.tokens[next]?.lower === 'to') return false;
    const thing = /^(?:DET|NUM|NOUN)$/.test(tagAt(document, next));
    return long || (thing && document.tokens[at - 1]?.lower === 'it');
  }
  return false;
}

/** "would have met on Friday": it never came to that. */
export function isCounterfactual(document: WordDocument, { first, last }: Bounds): boolean {
  for (let at = first; at < last; at += 1)
    if (isFiniteVerb(document, at))
      return (
        /^(?:would|could|might|should)$/.test(document.tokens[at]?.lower ?? '') &&
        document.tokens[at + 1]?.lower === 'have'
      );
  return false;
}

/**
 * A day named in the words of a speaker ("I would go again tomorrow"), unless they tell a dated fact ("Between
 * March 2022 and May 2023 the company stored the data").
 */
export function isSpoken(
  { text }: EventInput,
  document: WordDocument,
  { expression, first }: Dating,
): boolean {
  const region = document.regions[document.regionOf[first] ?? -1];
  if (region === undefined) return false;
  if (!/\d{4}/.test(text.slice(expression.start, expression.end))) return true;
  const [from, to] = [Math.max(region.open, first - 100), Math.min(region.end, first + 100)];
  for (let at = from; at < to; at += 1)
    if (/^(?:i|we|my|our|you|your|us|me|let)$/.test(document.tokens[at]?.lower ?? '')) return true;
  return false;
}
