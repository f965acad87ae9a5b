/** What was learnt to tell yes from no: a logistic regression and boosted trees of depth three (bench/train/boosting.ts). */
export interface LearntScore {
  /** Names of the features in the order in which the rest speaks of them. */
  readonly features: readonly string[];
  readonly bias: number;
  /** One for each feature. */
  readonly weights: readonly number[];
  readonly trees: {
    readonly base: number;
    /** Nodes in rows from the root: those at `n` have theirs at `2n + 1` (at most the edge) and `2n + 2`. */
    readonly each: readonly {
      readonly features: readonly number[];
      readonly edges: readonly number[];
      readonly leaves: readonly number[];
    }[];
  };
}

/** How sure it is, 0 to 1: the mean of both in log-odds. A feature that isn't given counts as 0. */
export function scoreOf(learnt: LearntScore, features: Readonly<Record<string, number>>): number {
  const { bias, weights, trees } = learnt;
  const values = Float64Array.from(learnt.features, (name) => features[name] ?? 0);
  let linear = bias;
  for (const [at, weight] of weights.entries()) linear += weight * (values[at] ?? 0);
  let sum = trees.base;
  for (const { features: asked, edges, leaves } of trees.each) {
    let node = 0;
    while (node < asked.length)
      node = 2 * node + ((values[asked[node] ?? 0] ?? 0) <= (edges[node] ?? 0) ? 1 : 2);
    sum += leaves[node - asked.length] ?? 0;
  }
  return 1 / (1 + Math.exp(-(linear + sum) / 2));
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
