import { standingOf } from '../analysis/standing-alone.ts';
import { conceptsOf, conceptWeights, type Told } from './concepts.ts';
import { sameSubstance } from './same-substance.ts';
import { wordsOf } from './words.ts';

/** A sentence to choose from. */
export interface Sentence {
  /** Index of the article, in 0…n-1. */
  readonly article: number;
  /** Index within the article. */
  readonly sentence: number;
  readonly text: string;
}

/** How long the choice may be: in words as white space parts them, or in sentences. */
export type Budget = { readonly words: number } | { readonly sentences: number };

/** A first sentence is worth so much for being one. */
const LEAD = 8;
/** Shorter and longer sentences are not chosen: they say too little, or cost too much. */
const WORDS = { least: 8, most: 45 } as const;
/** How much a sentence that hangs on its neighbours loses. */
const HANGING = 0.5;
/** From here on two sentences say the same. */
const SAME = 0.6;
const MOST_SWAPS = 20;

interface Candidate extends Told {
  readonly words: number;
  readonly cost: number;
  readonly terms: ReadonlySet<string>;
  readonly place: number;
  readonly standing: number;
}

/**
 * Indices of the sentences that together tell most of what the articles share, none repeating another, within the
 * budget; in the order given. Greedy by gain for length, then mended by exchanging single sentences (maximum
 * coverage of weighted concepts). Deterministic.
 */
export function coveringSentences(sentences: readonly Sentence[], budget: Budget): number[] {
  const limit = 'words' in budget ? budget.words : budget.sentences;
  const candidates = sentences.map((sentence) => candidateOf(sentence, 'words' in budget));
  const weights = conceptWeights(candidates);
  const usable = candidates
    .map((_, index) => index)
    .filter((index) => {
      const words = candidates[index]?.words ?? 0;
      return words >= WORDS.least && words <= WORDS.most;
    });
  const choice = new Choice(candidates, weights, limit);
  choice.fill(usable);
  for (let round = 0; round < MOST_SWAPS && choice.swap(usable); round += 1) choice.fill(usable);
  // Only odd sentences: better a short or long one than none.
  if (choice.chosen.size === 0) choice.fill(candidates.map((_, index) => index));
  return [...choice.chosen].sort((a, b) => a - b);
}

function candidateOf({ article, sentence, text }: Sentence, costInWords: boolean): Candidate {
  const printed = wordsOf(text);
  const words = text.split(/\s+/).length;
  return {
    article,
    sentence,
    concepts: conceptsOf(printed),
    words,
    cost: costInWords ? words : 1,
    terms: new Set(printed.flatMap(({ term, stop }) => (stop ? [] : [term]))),
    place: (LEAD * words) / 25 / (1 + sentence),
    standing: 1 - HANGING + HANGING * standingOf(text).score,
  };
}

/** The sentences chosen so far and what they cover. */
class Choice {
  readonly chosen = new Set<number>();
  readonly #candidates: readonly Candidate[];
  readonly #weights: ReadonlyMap<string, number>;
  readonly #limit: number;
  readonly #covered = new Map<string, number>();
  #cost = 0;

  constructor(candidates: readonly Candidate[], weights: ReadonlyMap<string, number>, limit: number) {
    this.#candidates = candidates;
    this.#weights = weights;
    this.#limit = limit;
  }

  /** Adds what gains most for its length as long as something fits. */
  fill(usable: readonly number[]): void {
    for (;;) {
      let best = -1;
      let bestRate = 0;
      for (const index of usable) {
        if (!this.#fits(index)) continue;
        const rate = this.#gain(index) / Math.sqrt(this.#candidates[index]?.words ?? 1);
        if (rate > bestRate && !this.#repeats(index)) [best, bestRate] = [index, rate];
      }
      if (best === -1) return;
      this.#put(best, 1);
    }
  }

  /** Makes the one exchange that gains most; false where none gains. */
  swap(usable: readonly number[]): boolean {
    let exchange: readonly [number, number] | null = null;
    let bestGain = 1e-9;
    for (const out of [...this.chosen]) {
      this.#put(out, -1);
      const lost = this.#gain(out);
      for (const into of usable) {
        if (into === out || !this.#fits(into)) continue;
        const gain = this.#gain(into) - lost;
        if (gain > bestGain && !this.#repeats(into)) [exchange, bestGain] = [[out, into], gain];
      }
      this.#put(out, 1);
    }
    if (exchange === null) return false;
    this.#put(exchange[0], -1);
    this.#put(exchange[1], 1);
    return true;
  }

  #fits(index: number): boolean {
    return !this.chosen.has(index) && this.#cost + (this.#candidates[index]?.cost ?? 0) <= this.#limit;
  }

  #gain(index: number): number {
    const candidate = this.#candidates[index];
    if (!candidate) return 0;
    let gain = candidate.place;
    for (const concept of candidate.concepts) {
      if ((this.#covered.get(concept) ?? 0) === 0) gain += this.#weights.get(concept) ?? 0;
    }
    return gain * candidate.standing;
  }

  #repeats(index: number): boolean {
    const { terms } = this.#candidates[index] ?? {};
    if (!terms) return false;
    for (const other of this.chosen) {
      const known = this.#candidates[other]?.terms;
      if (known && sameSubstance(terms, known) > SAME) return true;
    }
    return false;
  }

  #put(index: number, times: 1 | -1): void {
    const candidate = this.#candidates[index];
    if (!candidate) return;
    for (const concept of candidate.concepts) {
      this.#covered.set(concept, (this.#covered.get(concept) ?? 0) + times);
    }
    this.#cost += times * candidate.cost;
    if (times === 1) this.chosen.add(index);
    else this.chosen.delete(index);
  }
}
