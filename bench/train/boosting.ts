/**
 * Learns to tell yes from no by numbers: gradient-boosted trees of depth three on the log-likelihood (J. H. Friedman:
 * Greedy function approximation, Annals of Statistics 2001; with half the rows and a part of the features a tree,
 * Stochastic gradient boosting, 2002) and logistic regression beside them, as src/story/contradictions/learnt-score.ts reads them.
 */
import type { LearntScore } from '../../src/story/contradictions/learnt-score.ts';

/** One case: its features by name, and whether it is right. */
export interface Case {
  readonly features: Readonly<Record<string, number>>;
  readonly right: boolean;
}

/** The same with the features in one order for all. */
interface Row {
  readonly features: readonly number[];
  readonly right: boolean;
}

const TREES = 200;
const DEPTH = 3;
const RATE = 0.08;
const ROWS = 0.6;
const LEAST_IN_LEAF = 10;
const TRIED = 12;
const BINS = 64;

/** Learns both; the same cases give the same result. */
export function learnScore(cases: readonly Case[]): LearntScore {
  const features = Object.keys(cases[0]?.features ?? {}).sort();
  const rows = cases.map((each) => ({
    features: features.map((name) => each.features[name] ?? 0),
    right: each.right,
  }));
  return { features, ...learnLinear(rows), trees: learnTrees(rows) };
}

/** Random numbers in 0…1, always the same ones. */
function dice(): () => number {
  let seed = 12345;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

/** Edges between the bins of each feature, by the values that there are and not by how often: rare ones tell most. */
function edgesOf(cases: readonly Row[], feature: number): number[] {
  const values = [...new Set(cases.map(({ features }) => features[feature] ?? 0))].sort((a, b) => a - b);
  if (values.length <= BINS) return values.slice(0, -1);
  const edges = Array.from(
    { length: BINS - 1 },
    (_, at) => values[Math.floor(((at + 1) * values.length) / BINS)] ?? 0,
  );
  return [...new Set(edges)];
}

function learnTrees(cases: readonly Row[]): LearntScore['trees'] {
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
  const right = cases.filter((each) => each.right).length / cases.length;
  const base = Math.log(right / (1 - right));
  const scores = new Float64Array(cases.length).fill(base);
  const random = dice();
  const trees: { readonly features: number[]; readonly edges: number[]; readonly leaves: number[] }[] = [];
  for (let tree = 0; tree < TREES; tree += 1) {
    const rows = cases.flatMap((_, row) => (random() < ROWS ? [row] : []));
    const gradients = new Float64Array(cases.length);
    const weights = new Float64Array(cases.length);
    for (const row of rows) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      gradients[row] = (cases[row]?.right ? 1 : 0) - p;
      weights[row] = p * (1 - p);
    }
    const nodes = 2 ** DEPTH - 1;
    const features = new Array<number>(nodes).fill(0);
    const cuts = new Array<number>(nodes).fill(Number.MAX_VALUE);
    const leaves = new Array<number>(2 ** DEPTH).fill(0);
    const grow = (node: number, own: readonly number[]): void => {
      if (node >= nodes) {
        const sum = own.reduce((all, row) => all + (gradients[row] ?? 0), 0);
        const weight = own.reduce((all, row) => all + (weights[row] ?? 0), 0);
        leaves[node - nodes] = weight < 1e-9 ? 0 : RATE * Math.max(-4, Math.min(4, sum / weight));
        return;
      }
      const split = bestSplit(own, gradients, bins, edges, random);
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
    each: trees.map(({ features, edges: cuts, leaves }) => ({
      features,
      edges: round(cuts),
      leaves: round(leaves),
    })),
  };
}

function bestSplit(
  rows: readonly number[],
  gradients: Float64Array,
  bins: readonly Uint8Array[],
  edges: readonly (readonly number[])[],
  random: () => number,
): { readonly feature: number; readonly bin: number } | null {
  let best: { feature: number; bin: number; gain: number } | null = null;
  const all = rows.reduce((sum, row) => sum + (gradients[row] ?? 0), 0);
  for (let tried = 0; tried < TRIED; tried += 1) {
    const feature = Math.floor(random() * bins.length);
    const own = bins[feature];
    const count = (edges[feature]?.length ?? 0) + 1;
    if (own === undefined || count < 2) continue;
    const sums = new Float64Array(count);
    const sizes = new Float64Array(count);
    for (const row of rows) {
      const bin = own[row] ?? 0;
      sums[bin] = (sums[bin] ?? 0) + (gradients[row] ?? 0);
      sizes[bin] = (sizes[bin] ?? 0) + 1;
    }
    let [sum, size] = [0, 0];
    for (let bin = 0; bin < count - 1; bin += 1) {
      sum += sums[bin] ?? 0;
      size += sizes[bin] ?? 0;
      if (size < LEAST_IN_LEAF || rows.length - size < LEAST_IN_LEAF) continue;
      const gain = sum ** 2 / size + (all - sum) ** 2 / (rows.length - size);
      if (best === null || gain > best.gain) best = { feature, bin, gain };
    }
  }
  return best;
}

const PULL = 30;
const STEPS = 300;
/** Of what is not right one in so many is looked at, and counts for all of them. */
const EVERY = 3;

/** Logistic regression with a pull to zero, by Newton-like steps on features of one size. */
function learnLinear(cases: readonly Row[]): { readonly bias: number; readonly weights: number[] } {
  const count = cases[0]?.features.length ?? 0;
  const means = Array.from({ length: count }, (_, at) =>
    mean(cases.map(({ features }) => features[at] ?? 0)),
  );
  const sizes = means.map((middle, at) =>
    Math.max(1e-6, Math.sqrt(mean(cases.map(({ features }) => ((features[at] ?? 0) - middle) ** 2)))),
  );
  const looked = cases.filter(({ right }, at) => right || at % EVERY === 0);
  const rows = looked.map(({ features }) =>
    Float64Array.from(features, (value, at) => (value - (means[at] ?? 0)) / (sizes[at] ?? 1)),
  );
  const weights = new Float64Array(count);
  let bias = 0;
  const [first, second] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  for (let step = 1; step <= STEPS; step += 1) {
    const slopes = new Float64Array(count + 1);
    for (const [at, row] of rows.entries()) {
      let sum = bias;
      for (let feature = 0; feature < count; feature += 1)
        sum += (weights[feature] ?? 0) * (row[feature] ?? 0);
      const right = looked[at]?.right ?? false;
      const error = (right ? 1 : EVERY) * (1 / (1 + Math.exp(-sum)) - (right ? 1 : 0));
      for (let feature = 0; feature < count; feature += 1)
        slopes[feature] = (slopes[feature] ?? 0) + error * (row[feature] ?? 0);
      slopes[count] = (slopes[count] ?? 0) + error;
    }
    // Adam (D. P. Kingma, J. Ba, 2015) on all cases at once.
    for (let at = 0; at <= count; at += 1) {
      const slope = ((slopes[at] ?? 0) + (at < count ? PULL * (weights[at] ?? 0) : 0)) / cases.length;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * slope ** 2;
      const move =
        (0.05 * ((first[at] ?? 0) / (1 - 0.9 ** step))) /
        (Math.sqrt((second[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
      if (at < count) weights[at] = (weights[at] ?? 0) - move;
      else bias -= move;
    }
  }
  const plain = [...weights].map((weight, at) => weight / (sizes[at] ?? 1));
  return {
    bias: Number(
      (bias - plain.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0)).toPrecision(5),
    ),
    weights: plain.map((weight) => Number(weight.toPrecision(4))),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
