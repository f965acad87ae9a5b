import type { Term, ToldSentence, Weigh } from './told-sentences.ts';

/** Words in a row of one sentence, between two that both have: as many of those as can be had in six words. */
export function wordsOfBoth(
  told: ToldSentence,
  terms: readonly Term[],
  other: ToldSentence,
  weightOf: Weigh,
): string {
  const shared = terms.filter(({ term, printed }) => other.set.has(term) && printed !== '');
  let best = { text: '', bits: 0 };
  for (const [at, first] of shared.entries())
    for (let last = at; last < Math.min(shared.length, at + 5); last++) {
      const end = shared[last];
      if (end === undefined) break;
      const text = told.text.slice(first.start, end.start + end.printed.length);
      if (text.split(/\s+/).length > 6 || /[.;:“”"‘(]|, /.test(text)) break;
      const within = shared.slice(at, last + 1);
      // Names alone say who, not what.
      const what = within.some(({ printed }) => /^\p{Ll}/u.test(printed)) ? 20 : 0;
      const bits = what + weightOf(new Set(within.map(({ term }) => term)));
      if (bits > best.bits) best = { text, bits };
    }
  return best.text.replace(/\s+/g, ' ') || (terms[0]?.printed ?? '');
}
