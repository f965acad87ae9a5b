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
  readonly weights: Float32Array;
}

/** As shipped in data/models. */
export interface PackedModel {
  readonly classes: number;
  readonly rows: number;
  readonly weights: PackedWeights;
}

/** Makes a shipped model ready for use. */
export function unpackModel({ classes, rows, weights }: PackedModel): LinearModel {
  return { classes, mask: rows - 1, weights: unpackWeights(weights) };
}

/** Score of one class for the features: a sum of weights. */
export function scoreOf({ classes, mask, weights }: LinearModel, features: FeatureList, which = 0): number {
  let sum = 0;
  for (let at = 0; at < features.size; at += 1)
    sum += weights[((features.values[at] ?? 0) & mask) * classes + which] ?? 0;
  return sum;
}
