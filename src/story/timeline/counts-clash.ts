import { type Claim, rootsOf } from './claim.ts';

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d.,])(\d{1,3}(?:,\d{3})+|\d{1,9}|${WORDS.join('|')})(?: (?:more|other|of|the|its|their))? (\p{L}{3,20})(?: (\p{L}{3,20}))?`,
  'giu',
);

/**
 * Whether two claims count the same things differently.
 *
 * Finds:     "expelled three diplomats" / "ordered five Varn diplomats out"
 * Finds not: "three diplomats" / "five ships" · one that counts nothing
 */
export function countsClash(a: Claim, b: Claim): boolean {
  const [one, other] = [countsOf(a), countsOf(b)];
  for (const [thing, count] of one) {
    const counted = other.get(thing);
    if (counted !== undefined && counted !== count) return true;
  }
  return false;
}

const known = new WeakMap<Claim, ReadonlyMap<string, number>>();

function countsOf(claim: Claim): ReadonlyMap<string, number> {
  let counts = known.get(claim);
  if (counts === undefined) {
    const { start, end } = claim.event;
    const found = new Map<string, number>();
    const text = claim.source.article.body.slice(start, Math.min(end, start + 400));
    for (const [, digits = '', ...things] of text.matchAll(COUNTED)) {
      const word = WORDS.indexOf(digits.toLowerCase()) + 1;
      const count = word > 0 ? word : Number(digits.replaceAll(',', ''));
      for (const thing of things)
        for (const root of thing === undefined ? [] : rootsOf(thing)) found.set(root, count);
    }
    counts = found;
    known.set(claim, counts);
  }
  return counts;
}
