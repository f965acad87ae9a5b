import { type PackedWeights, unpackWeights } from './hashing.ts';

/** A list of hashed features that grows and is emptied without new memory. */
export class FeatureList {
  readonly values = new Int32Array(192);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  /** Adds one feature: a 32-bit hash. */
  add(feature: number): void {
    if (this.size < this.values.length) this.values[this.size++] = feature;
  }
}

/** Weights of a log-linear model: `classes` numbers for each hashed feature. */
export interface LinearModel {
  readonly classes: number;
  /** Rows minus one; rows are a power of two. */
  readonly mask: number;
  readonly weights: Int8Array;
  /** What a weight is multiplied with. */
  readonly scale: number;
}

/** As shipped in data/models. */
export interface PackedModel {
  readonly classes: number;
  readonly rows: number;
  readonly weights: PackedWeights;
}

/** Makes a shipped model ready for use. */
export function unpackModel({ classes, rows, weights }: PackedModel): LinearModel {
  return { classes, mask: rows - 1, weights: unpackWeights(weights), scale: weights.scale };
}

/** Score of one class for the features: a sum of weights. */
export function scoreOf(
  { classes, mask, weights, scale }: LinearModel,
  features: FeatureList,
  which = 0,
): number {
  const { values, size } = features;
  let sum = 0;
  // In bounds by construction: rows are masked, classes few.
  for (let at = 0; at < size; at += 1)
    sum += weights[((values[at] as number) & mask) * classes + which] as number;
  return sum * scale;
}

/** Scores of all classes, in one walk. */
export function scoresOf({ classes, mask, weights, scale }: LinearModel, features: FeatureList): number[] {
  const { values, size } = features;
  const sums: number[] = new Array(classes).fill(0);
  for (let at = 0; at < size; at += 1) {
    const row = ((values[at] as number) & mask) * classes;
    for (let which = 0; which < classes; which += 1)
      sums[which] = (sums[which] as number) + (weights[row + which] as number);
  }
  return sums.map((sum) => sum * scale);
}
