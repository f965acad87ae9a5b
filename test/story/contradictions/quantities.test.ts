import { expect, it } from 'vitest';
import { quantitiesOf } from '../../../src/story/contradictions/quantities.ts';
import { toldStory } from '../../../src/story/contradictions/told-sentences.ts';
import { valuesOf } from '../../../src/story/contradictions/values.ts';
import { told } from '../told.ts';

const quantities = (body: string) =>
  valuesOf(toldStory([told({ published: '2021-03-05', body })])).map((value) => [
    value.printed,
    quantitiesOf(value)[0]?.name,
  ]);

it('tells what a number is a number of by the nearest phrase of its sort', () => {
  expect(quantities('Turnout was 41 percent, and the Farmers took 22 percent of the vote.')).toEqual([
    ['41 percent', 'turnout'],
    ['22 percent', 'vote share'],
  ]);
  expect(quantities('The storm killed 14 people and injured 31 people.')).toEqual([
    ['14 people', 'dead'],
    ['31 people', 'injured'],
  ]);
});

it('prefers the longer of two phrases that stand in one place', () => {
  expect(quantities('Doctors said 31 people were seriously injured.')).toEqual([
    ['31 people', 'seriously injured'],
  ]);
});

it('tells nothing where no phrase does', () => {
  expect(quantities('She has 14 cats.')).toEqual([['14 cats', undefined]]);
});
