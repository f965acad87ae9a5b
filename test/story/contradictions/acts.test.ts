import { expect, it } from 'vitest';
import { actsOf } from '../../../src/story/contradictions/acts.ts';
import { toldStory } from '../../../src/story/contradictions/told-sentences.ts';
import { told } from '../told.ts';

const read = (body: string) => {
  const { sentences, weightOf } = toldStory([told({ published: '2021-03-05', body })]);
  const [sentence] = sentences;
  if (sentence === undefined) throw new Error('no sentence');
  return actsOf(sentence, weightOf);
};
const groups = (body: string) => new Set(read(body).acts.map(({ group }) => group));

it('knows one act by several wordings', () => {
  expect(
    groups('The minister resigned.').intersection(groups('The minister stepped down.')).size,
  ).toBeGreaterThan(0);
});

it('tells opposite states apart, and turns round what is negated', () => {
  const states = (body: string) => new Map(read(body).states.map(({ group, side }) => [group, side]));
  const [open, shut, notShut] = [
    'The gate was open.',
    'The gate was padlocked.',
    'The gate was not padlocked.',
  ].map(states);
  const both = [...(open ?? [])].filter(([group]) => shut?.has(group));
  expect(both.length).toBeGreaterThan(0);
  for (const [group, side] of both) {
    expect(shut?.get(group)).toBe(1 - side);
    expect(notShut?.get(group)).toBe(side);
  }
});
