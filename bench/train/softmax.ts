/**
 * Log-linear learning over hashed features: stochastic gradient on the log-likelihood with AdaGrad steps
 * (Duchi et al. 2011) and an L1 pull to zero; gives bytes ready for data/models.
 */

/** One decision: candidates with their features, and which is right. With `classes`, one candidate and a class. */
export interface Example {
  readonly candidates: readonly Int32Array[];
  readonly right: number;
}

export interface Learnt {
  readonly classes: number;
  readonly rows: number;
  readonly weights: { readonly scale: number; readonly bytes: string };
}

/** Learns a ranker (classes = 1) or a classifier (classes > 1, each example one candidate). */
export function learn(
  examples: readonly Example[],
  classes: number,
  rows: number,
  epochs = 8,
  rate = 0.2,
  l1 = 2e-6,
): Learnt {
  const weights = new Float32Array(rows * classes);
  const squares = new Float32Array(rows * classes).fill(1e-2);
  const mask = rows - 1;
  const order = examples.map((_, index) => index);
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      const held = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = held;
    }
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const options = classes === 1 ? example.candidates.length : classes;
      const scores = new Float64Array(options);
      for (let option = 0; option < options; option += 1) {
        const features = example.candidates[classes === 1 ? option : 0] ?? new Int32Array();
        let sum = 0;
        for (const feature of features)
          sum += weights[(feature & mask) * classes + (classes === 1 ? 0 : option)] ?? 0;
        scores[option] = sum;
      }
      const largest = Math.max(...scores);
      let total = 0;
      for (let option = 0; option < options; option += 1) {
        scores[option] = Math.exp((scores[option] ?? 0) - largest);
        total += scores[option] ?? 0;
      }
      for (let option = 0; option < options; option += 1) {
        const gradient = (scores[option] ?? 0) / total - (option === example.right ? 1 : 0);
        if (Math.abs(gradient) < 1e-4) continue;
        for (const feature of example.candidates[classes === 1 ? option : 0] ?? []) {
          const row = (feature & mask) * classes + (classes === 1 ? 0 : option);
          const square = (squares[row] ?? 0) + gradient * gradient;
          squares[row] = square;
          const step = rate / Math.sqrt(square);
          let weight = (weights[row] ?? 0) - step * gradient;
          const pull = step * l1 * 50;
          weight = weight > pull ? weight - pull : weight < -pull ? weight + pull : 0;
          weights[row] = weight;
        }
      }
    }
  }
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { classes, rows, weights: { scale, bytes: Buffer.from(bytes.buffer).toString('base64') } };
}
