import lexicon from '../../data/lexicon/word-shares.json' with { type: 'json' };

const LEAST_SHARE = 0.0005;
const shares = new Map<string, number>();
for (const [power, terms] of Object.entries(lexicon.shares))
  for (const term of terms.split(' ')) shares.set(term, 2 ** -Number(power));

/** In what share of texts of general English a stem stands, about; the same small share for all rare ones and names. */
export function shareOf(term: string): number {
  return shares.get(term) ?? LEAST_SHARE;
}
