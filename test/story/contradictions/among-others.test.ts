import { expect, it } from 'vitest';
import { amongOthers, type JudgedCandidate } from '../../../src/story/contradictions/among-others.ts';
import { toldStory } from '../../../src/story/contradictions/told-sentences.ts';
import { told } from '../told.ts';

const { sentences } = toldStory(
  ['One', 'Two', 'Three'].map((publisher) =>
    told({
      publisher,
      published: '2021-03-05',
      body: `The harbour was open, said ${publisher}. The quay was shut.`,
    }),
  ),
);

function judged(a: number, b: number, certainty: number): JudgedCandidate {
  const [one, other] = [sentences[a], sentences[b]];
  if (one === undefined || other === undefined) throw new Error('no such sentence');
  return { a: one, b: other, features: { gap: 0.5 }, value: null, rule: null, certainty };
}

it('puts the surest first and leaves out what is hardly likely', () => {
  const [first, second, ...others] = amongOthers([judged(0, 2, 0.01), judged(0, 3, 0.4), judged(1, 2, 0.8)]);
  expect(others).toEqual([]);
  expect(first?.candidate.certainty).toBe(0.8);
  expect(first?.features).toMatchObject({ rank: 0, behind: 0, gap: 0.5 });
  expect(second?.features).toMatchObject({ rank: 1 });
  expect(second?.features.behind).toBeLessThan(0);
});

it('knows whether a third article backs a side, and whether a sentence fits another one of the same article', () => {
  const [backed] = amongOthers([judged(0, 2, 0.9), judged(0, 4, 0.5)]);
  expect(backed?.features.backed).toBeCloseTo(0);
  const [rivalled] = amongOthers([judged(0, 2, 0.9), judged(0, 3, 0.5)]);
  expect(rivalled?.features.rivals).toBeCloseTo(0);
  expect(rivalled?.features.backed).toBeLessThan(-5);
});

it('knows three accounts of which no two agree, and two articles on either side', () => {
  const [third] = amongOthers([judged(0, 2, 0.9), judged(0, 4, 0.5), judged(2, 4, 0.5)]);
  expect(third?.features.third).toBeCloseTo(0);
  const [crossed] = amongOthers([judged(0, 2, 0.9), judged(0, 4, 0.5), judged(1, 2, 0.5), judged(1, 4, 0.5)]);
  expect(crossed?.features.crossed).toBeCloseTo(0);
});
