import lexicon from '../../../data/lexicon/antonyms.json' with { type: 'json' };
import { stem } from '../stem.ts';

const opposites = new Map<string, Set<string>>();
for (const pair of lexicon.pairs) {
  const [one = '', other = ''] = pair.split(' ').map((word) => stem(word));
  opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
  opposites.set(other, (opposites.get(other) ?? new Set()).add(one));
}

/** Stems of the opposites of a word, as WordNet has them; none for most words. Lower case, as printed. */
export function oppositesOf(word: string): ReadonlySet<string> {
  return opposites.get(stem(word)) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
