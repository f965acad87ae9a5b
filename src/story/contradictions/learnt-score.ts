/** What was learnt to tell yes from no: boosted trees (bench/train/boosting.ts). */
export interface LearntScore {
  /** Names of the features in the order in which the trees speak of them. */
  readonly features: readonly string[];
  /** Log-odds before any tree is asked. */
  readonly base: number;
  /** Nodes in rows from the root: those at `n` have theirs at `2n + 1` (at most the edge) and `2n + 2`. */
  readonly trees: readonly {
    readonly features: readonly number[];
    readonly edges: readonly number[];
    readonly leaves: readonly number[];
  }[];
}

/** How sure it is, 0 to 1. A feature that isn't given counts as 0. */
export function scoreOf(
  { features, base, trees }: LearntScore,
  given: Readonly<Record<string, number>>,
): number {
  const values = Float64Array.from(features, (name) => given[name] ?? 0);
  let sum = base;
  for (const { features: asked, edges, leaves } of trees) {
    let node = 0;
    while (node < asked.length)
      node = 2 * node + ((values[asked[node] ?? 0] ?? 0) <= (edges[node] ?? 0) ? 1 : 2);
    sum += leaves[node - asked.length] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** A number as a feature: 0 to 1, and 1 from `most` on. */
export function cut(value: number, most: number): number {
  return Math.min(value, most) / most;
}

/** How sure something is, 0 to 1, in log-odds; between -7 and 7, about. */
export function oddsOf(certainty: number): number {
  const inside = Math.min(1 - NEARLY, Math.max(NEARLY, certainty));
  return Math.log(inside / (1 - inside));
}

const NEARLY = 0.001;
