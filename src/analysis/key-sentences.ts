import model from '../../data/models/key-sentences.json' with { type: 'json' };
import {
  KEY_SENTENCE_FEATURES,
  type KeySentenceInput,
  measureSentences,
  overlap,
} from './key-sentence-features.ts';

/** As many key sentences as an article has at most. */
const MOST = 6;
/** Sentences further down are never among them; keeps the work bounded. */
const READ = 200;
/** How much a sentence loses that says what a better one said. */
const REPEATED = 2;

const weights = KEY_SENTENCE_FEATURES.map((name) => model.weights[name]);

/**
 * Indices of the sentences that together tell the article, best first: at most six. How likely an editor chooses a
 * sentence is learnt (logistic regression, bench/train/key-sentences.ts) from its place, the words it shares with the
 * headline and the rest, names, figures and acts, and what is quoted; one that repeats a better one counts less
 * (maximal marginal relevance; Carbonell and Goldstein, 1998).
 */
export function keySentencesOf(input: KeySentenceInput): number[] {
  const { features, bags } = measureSentences({ ...input, sentences: input.sentences.slice(0, READ) });
  const scores = features.map((values) => scoreOf(values, weights));
  return bestApart(scores, bags, MOST);
}

/** The weighed sum of features. */
export function scoreOf(values: readonly number[], weighed: readonly number[]): number {
  let sum = 0;
  for (const [at, value] of values.entries()) sum += value * (weighed[at] ?? 0);
  return sum;
}

/** The best `most` of them, each compared with what the chosen ones say already. */
export function bestApart(
  scores: readonly number[],
  bags: readonly ReadonlySet<string>[],
  most: number,
): number[] {
  const chosen: number[] = [];
  const left = new Set(scores.keys());
  // How much of each sentence the chosen one that is most like it says already.
  const repeated = scores.map(() => 0);
  while (chosen.length < most && left.size > 0) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const index of left) {
      const score = (scores[index] ?? 0) - REPEATED * (repeated[index] ?? 0);
      if (score > bestScore) [best, bestScore] = [index, score];
    }
    chosen.push(best);
    left.delete(best);
    const said = bags[best] ?? new Set<string>();
    for (const index of left)
      repeated[index] = Math.max(repeated[index] ?? 0, overlap(bags[index] ?? new Set(), said));
  }
  return chosen;
}
