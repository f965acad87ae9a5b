/** The terms of all claims as numbers, each with its weight: the rarer, the heavier. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #weights: number[] = [];

  constructor(claims: readonly ReadonlySet<string>[]) {
    const counts: number[] = [];
    for (const terms of claims) {
      for (const term of terms) {
        let number = this.#numbers.get(term);
        if (number === undefined) {
          number = counts.push(0) - 1;
          this.#numbers.set(term, number);
        }
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    for (const count of counts) this.#weights.push(Math.log(1 + (claims.length + 4) / count) ** 2);
  }

  bagOf(terms: ReadonlySet<string>): Bag {
    const numbers: number[] = [];
    for (const term of terms) {
      const number = this.#numbers.get(term);
      if (number !== undefined) numbers.push(number);
    }
    return new Bag(numbers, this.#weights);
  }
}

/** The terms of one claim as numbers. */
export class Bag {
  /** Ascending. */
  readonly numbers: readonly number[];
  /** The rarest first. */
  readonly telling: readonly number[];
  readonly weights: readonly number[];
  readonly #size: number;

  constructor(numbers: readonly number[], weights: readonly number[]) {
    this.numbers = [...numbers].sort((a, b) => a - b);
    this.weights = weights;
    this.telling = [...this.numbers].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
    this.#size = sizeOf(this.numbers, weights);
  }

  /** Two shared terms at least, or the only one. Between the cosine and the share of the shorter one's weight, so that a short clause meets its long sentence. */
  likeness(other: Bag): number {
    let shared = 0;
    let common = 0;
    let at = 0;
    for (const number of this.numbers) {
      while ((other.numbers[at] ?? Number.POSITIVE_INFINITY) < number) at += 1;
      if (other.numbers[at] !== number) continue;
      shared += this.weights[number] ?? 0;
      common += 1;
    }
    if (common < Math.min(2, this.numbers.length, other.numbers.length)) return 0;
    const [x, y] = [this.#size, other.#size];
    return 0.5 * (shared / Math.sqrt(x * y)) + 0.5 * (shared / Math.max(Math.min(x, y), 1));
  }
}

/** What several claims tell together. */
export interface Profile {
  readonly counts: ReadonlyMap<number, number>;
  readonly weights: readonly number[];
  readonly norm: number;
}

/** Claims that a profile is made of. */
const PROFILED = 8;

export function profileOf(bags: readonly Bag[]): Profile {
  const counts = new Map<number, number>();
  for (const { numbers } of bags.slice(0, PROFILED)) {
    for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const weights = bags[0]?.weights ?? [];
  let norm = 0;
  for (const [number, count] of counts) norm += (weights[number] ?? 0) * count ** 2;
  return { counts, weights, norm: Math.sqrt(norm) };
}

/** Cosine of two profiles. */
export function profileLikeness(a: Profile, b: Profile): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [number, count] of small.counts) {
    const other = large.counts.get(number);
    if (other !== undefined) shared += (a.weights[number] ?? 0) * count * other;
  }
  return shared === 0 ? 0 : shared / (a.norm * b.norm);
}

function sizeOf(numbers: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += weights[number] ?? 0;
  return sum;
}
