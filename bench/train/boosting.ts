/**
 * Learns to tell yes from no by numbers: gradient-boosted trees on the log-likelihood (J. H. Friedman: Greedy function
 * approximation, Annals of Statistics 2001; with a part of the rows and of the features a tree, Stochastic gradient
 * boosting, 2002; fewer of the rows that are clear already, as G. Ke et al.: LightGBM, 2017), as
 * src/story/contradictions/learnt-score.ts reads them.
 */
import type { LearntScore } from '../../src/story/contradictions/learnt-score.ts';

/** One case: its features by name, and whether it is right. */
export interface Case {
  readonly features: Readonly<Record<string, number>>;
  readonly right: boolean;
}

/** The same with the features in one order for all, and for how many it counts. */
interface Row {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

const TREES = 400;
const DEPTH = 5;
const RATE = 0.05;
const ROWS = 0.6;
const LEAST_IN_LEAF = 20;
/** Cases that are told rightly by so much (log-odds) have little left to teach: of them so many are looked at. */
const CLEAR = -4;
const OF_CLEAR = 0.2;
/** Features that are tried for a split. */
const TRIED = 40;
const BINS = 128;
/** What keeps leaves of few rows small. */
const PULL = 5;

/**
 * Learns trees; the same cases give the same result. Of what is not right one in `every` is looked at, and counts for
 * all of them: where there are a hundred times as many the rest would say the same.
 */
export function learnScore(all: readonly Case[], every = 1): LearntScore {
  const features = Object.keys(all[0]?.features ?? {}).sort();
  const cases = all.filter(({ right }, at) => right || at % every === 0);
  const rows = cases.map((each) => ({
    features: features.map((name) => each.features[name] ?? 0),
    right: each.right,
    weight: each.right ? 1 : every,
  }));
  return { features, ...learnTrees(rows) };
}

/** Random numbers in 0…1, always the same ones. */
function dice(): () => number {
  let seed = 12345;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

/** Edges between the bins of each feature, each bin with as many rows; of few values one a bin. */
function edgesOf(cases: readonly Row[], feature: number): number[] {
  const sorted = cases.map(({ features }) => features[feature] ?? 0).sort((a, b) => a - b);
  const values = [...new Set(sorted)];
  if (values.length <= BINS) return values.slice(0, -1);
  const edges = Array.from(
    { length: BINS - 1 },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / BINS)] ?? 0,
  );
  return [...new Set(edges)];
}

function learnTrees(cases: readonly Row[]): Pick<LearntScore, 'base' | 'trees'> {
  const count = cases[0]?.features.length ?? 0;
  const edges = Array.from({ length: count }, (_, feature) => edgesOf(cases, feature));
  const bins = edges.map((all, feature) =>
    Uint8Array.from(cases, ({ features }) => {
      const value = features[feature] ?? 0;
      let bin = 0;
      while (bin < all.length && value > (all[bin] ?? 0)) bin += 1;
      return bin;
    }),
  );
  const mass = (rows: readonly Row[]) => rows.reduce((sum, { weight }) => sum + weight, 0);
  const right = mass(cases.filter((each) => each.right)) / mass(cases);
  const base = Math.log(right / (1 - right));
  const scores = new Float64Array(cases.length).fill(base);
  const random = dice();
  const trees: { readonly features: number[]; readonly edges: number[]; readonly leaves: number[] }[] = [];
  for (let tree = 0; tree < TREES; tree += 1) {
    const gradients = new Float64Array(cases.length);
    const weights = new Float64Array(cases.length);
    const chance = (row: number) => ((scores[row] ?? 0) < CLEAR && !cases[row]?.right ? OF_CLEAR : 1);
    const rows = Int32Array.from(cases.keys()).filter((row) => random() < ROWS * chance(row));
    for (const row of rows) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = (cases[row]?.weight ?? 1) / chance(row);
      gradients[row] = weight * ((cases[row]?.right ? 1 : 0) - p);
      weights[row] = weight * p * (1 - p);
    }
    const nodes = 2 ** DEPTH - 1;
    const features = new Array<number>(nodes).fill(0);
    const cuts = new Array<number>(nodes).fill(Number.MAX_VALUE);
    const leaves = new Array<number>(2 ** DEPTH).fill(0);
    const grow = (node: number, own: Int32Array): void => {
      if (node >= nodes) {
        let [sum, weight] = [0, 0];
        for (const row of own) {
          sum += gradients[row] ?? 0;
          weight += weights[row] ?? 0;
        }
        leaves[node - nodes] = (RATE * sum) / (weight + PULL);
        return;
      }
      const split = bestSplit(own, gradients, weights, bins, edges, random);
      if (split !== null) {
        features[node] = split.feature;
        cuts[node] = edges[split.feature]?.[split.bin] ?? 0;
      }
      const goesLeft = (row: number) => split === null || (bins[split.feature]?.[row] ?? 0) <= split.bin;
      grow(2 * node + 1, own.filter(goesLeft));
      grow(
        2 * node + 2,
        own.filter((row) => !goesLeft(row)),
      );
    };
    grow(0, rows);
    const learnt = { features, edges: cuts, leaves };
    for (const [row, each] of cases.entries()) {
      let node = 0;
      while (node < nodes)
        node = 2 * node + ((each.features[features[node] ?? 0] ?? 0) <= (cuts[node] ?? 0) ? 1 : 2);
      scores[row] = (scores[row] ?? 0) + (leaves[node - nodes] ?? 0);
    }
    trees.push(learnt);
  }
  const round = (numbers: readonly number[]) =>
    numbers.map((value) => (value === Number.MAX_VALUE ? 1e9 : Number(value.toPrecision(4))));
  return {
    base: Number(base.toPrecision(5)),
    trees: trees.map(({ features, edges: cuts, leaves }) => ({
      features,
      edges: round(cuts),
      leaves: round(leaves),
    })),
  };
}

/** Of each bin its sum of gradients, of second derivatives, and its rows, three numbers a bin. */
const histogram = new Float64Array(3 * BINS);

/** The split with the most gain, second derivatives counted (T. Chen, C. Guestrin, XGBoost, 2016, eq. 7). */
function bestSplit(
  rows: Int32Array,
  gradients: Float64Array,
  weights: Float64Array,
  bins: readonly Uint8Array[],
  edges: readonly (readonly number[])[],
  random: () => number,
): { readonly feature: number; readonly bin: number } | null {
  let best: { feature: number; bin: number; gain: number } | null = null;
  const [ownGradients, ownWeights] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  let [all, allWeight] = [0, 0];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    ownGradients[at] = gradients[row] ?? 0;
    ownWeights[at] = weights[row] ?? 0;
    all += gradients[row] ?? 0;
    allWeight += weights[row] ?? 0;
  }
  for (let tried = 0; tried < TRIED; tried += 1) {
    const feature = Math.floor(random() * bins.length);
    const own = bins[feature];
    const count = (edges[feature]?.length ?? 0) + 1;
    if (own === undefined || count < 2) continue;
    histogram.fill(0, 0, 3 * count);
    for (let at = 0; at < rows.length; at += 1) {
      const bin = 3 * (own[rows[at] ?? 0] ?? 0);
      histogram[bin] = (histogram[bin] ?? 0) + (ownGradients[at] ?? 0);
      histogram[bin + 1] = (histogram[bin + 1] ?? 0) + (ownWeights[at] ?? 0);
      histogram[bin + 2] = (histogram[bin + 2] ?? 0) + 1;
    }
    let [sum, mass, size] = [0, 0, 0];
    for (let bin = 0; bin < count - 1; bin += 1) {
      sum += histogram[3 * bin] ?? 0;
      mass += histogram[3 * bin + 1] ?? 0;
      size += histogram[3 * bin + 2] ?? 0;
      if (size < LEAST_IN_LEAF || rows.length - size < LEAST_IN_LEAF) continue;
      const gain = sum ** 2 / (mass + PULL) + (all - sum) ** 2 / (allWeight - mass + PULL);
      if (best === null || gain > best.gain) best = { feature, bin, gain };
    }
  }
  return best;
}
