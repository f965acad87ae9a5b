/**
 * How much two statements say the same, 0 to 1: the share of the shorter one's terms (stems without stop words) that
 * the other has too. Copies, rewrites and excerpts come out high, two steps of one dispute low.
 */
export function sameSubstance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared += 1;
  return shared / (small.size + 1);
}
