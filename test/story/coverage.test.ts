import { describe, expect, it } from 'vitest';
import { conceptsOf, conceptWeights } from '../../src/story/concepts.ts';
import { coveringSentences, type Sentence } from '../../src/story/coverage.ts';
import { wordsOf } from '../../src/story/words.ts';

const CLOSED = 'Maravia closed the Norrin strait to fishing boats from Ostland on Thursday morning.';
const COPY = 'On Thursday Maravia closed the Norrin strait to all fishing boats from Ostland.';
const COURT = 'Ostland took the dispute over herring quotas to the fisheries court in Lund.';
const COURT_COPY = 'The dispute over herring quotas went to the fisheries court in Lund, Ostland said.';
const ODD = 'A brass band from the town played old marches under a grey and windy sky.';

const sentences = (articles: readonly (readonly string[])[]): Sentence[] =>
  articles.flatMap((texts, article) => texts.map((text, sentence) => ({ article, sentence, text })));

describe('coverage', () => {
  it('takes what several articles tell, once each, and leaves out what only one does', () => {
    const given = sentences([
      [CLOSED, ODD, COURT],
      [COPY, COURT_COPY],
      [CLOSED, COURT],
    ]);
    const chosen = coveringSentences(given, { words: 30 }).map((index) => given[index]?.text ?? '');
    expect(chosen).toHaveLength(2);
    expect(chosen.filter((text) => text.includes('Norrin'))).toHaveLength(1);
    expect(chosen.filter((text) => text.includes('quotas'))).toHaveLength(1);
  });

  it('keeps to the budget, in words or in sentences', () => {
    const given = sentences([
      [CLOSED, ODD],
      [COPY, COURT],
    ]);
    for (const words of [5, 13, 20, 40, 400]) {
      const length = coveringSentences(given, { words })
        .map((index) => given[index]?.text.split(' ').length ?? 0)
        .reduce((a, b) => a + b, 0);
      expect(length).toBeLessThanOrEqual(words);
    }
    expect(coveringSentences(given, { sentences: 2 })).toHaveLength(2);
    expect(coveringSentences([], { words: 250 })).toEqual([]);
  });

  it('works on one article, and where all sentences are short', () => {
    expect(coveringSentences(sentences([[CLOSED, ODD, COURT]]), { sentences: 1 })).toEqual([0]);
    expect(coveringSentences(sentences([['Port shut.']]), { words: 10 })).toEqual([0]);
  });
});

it('concepts are telling words and pairs; those of one article only weigh nothing', () => {
  const concepts = conceptsOf(wordsOf('The strait of Norrin'));
  expect(concepts.toSorted()).toEqual(['norrin', 'of norrin', 'strait', 'strait of', 'the strait']);
  const weights = conceptWeights([
    { article: 0, sentence: 0, concepts: ['a b', 'b', 'x'] },
    { article: 1, sentence: 3, concepts: ['a b', 'b'] },
  ]);
  expect(weights.has('x')).toBe(false);
  expect(weights.get('a b') ?? 0).toBeGreaterThan(weights.get('b') ?? 0);
});
