import { expect, it } from 'vitest';
import { toldStory } from '../../../src/story/contradictions/told-sentences.ts';
import { valuePairsOf } from '../../../src/story/contradictions/value-pairs.ts';
import { namedIn, valuesOf } from '../../../src/story/contradictions/values.ts';
import { told } from '../told.ts';

const story = (...bodies: readonly string[]) =>
  toldStory(bodies.map((body, at) => told({ publisher: `Paper ${at}`, published: '2021-03-05', body })));

it('reads values of every sort with what they count', () => {
  const values = valuesOf(
    story(
      'The six-storey mill burnt at 4.20 a.m. and 31 people died, said Tom Garrick, 52. It cost 4 million crowns.',
    ),
  ).map(({ sort, value, head }) => [sort, value, head]);
  expect(values).toEqual(
    expect.arrayContaining([
      ['things', 6, 'storey'],
      ['clock', 980, ''],
      ['people', 31, 'people'],
      ['age', 52, ''],
      ['money', 4_000_000, 'crowns'],
    ]),
  );
});

it('takes names in a row for one', () => {
  expect(
    namedIn(story('The mill belongs to Vesta Holdings of Port Sallow.')).map(({ printed }) => printed),
  ).toEqual(['Vesta Holdings', 'Port Sallow']);
});

it('pairs what differs between articles, and nothing that agrees or is of another sort', () => {
  const told = story(
    'The mill of Lund had 31 looms. It burnt for 31 hours.',
    'The mill of Lund had 38 looms. It burnt for 31 hours.',
  );
  const pairs = valuePairsOf(told, valuesOf(told)).map(({ a, b }) => [a.printed, b.printed]);
  expect(pairs).toEqual([['31 looms', '38 looms']]);
});

it('knows digits that changed places', () => {
  const told = story('The mill of Lund had 186 looms.', 'The mill of Lund had 168 looms.');
  const [pair] = valuePairsOf(told, valuesOf(told));
  expect(pair?.features).toMatchObject({ sameDigits: 1, sameHead: 1, unit: 1, things: 1 });
});

it('reads months, years and votes as counted', () => {
  const told = story('The mill opened in 1931 and passed by 61 votes to 54 in parliament.');
  expect(valuesOf(told).map(({ sort, value, second }) => [sort, value, second])).toEqual([
    ['tally', 61, 54],
    ['year', 1931, null],
  ]);
});

it('knows what is said of people that are counted', () => {
  const [dead, missing] = valuesOf(story('Nine miners were killed. Seven are missing.'));
  expect(dead).toMatchObject({ person: true, state: 'dead' });
  expect(missing).toMatchObject({ person: true, state: 'missing' });
});

it('knows a value that the other article puts right', () => {
  const told = story('In all, 86 people were aboard.', 'There were 92 people aboard, and not 86.');
  const [pair] = valuePairsOf(told, valuesOf(told));
  expect(pair?.features).toMatchObject({ denied: 1, besides: 1 });
});

it('knows one name told in two ways, and not by a title', () => {
  const variant = (one: string, other: string) => {
    const told = story(`The clerk, ${one}, found it.`, `The clerk, ${other}, found it.`);
    return valuePairsOf(told, namedIn(told))[0]?.features.variant;
  };
  expect(variant('Aldous Venn', 'Edmund Venn')).toBe(1);
  expect(variant('Colonel Aldous Venn', 'Colonel Joseph Marund')).toBe(0);
});

it('takes a number that a thing stands at for no time, and one that people are of for an age', () => {
  const values = valuesOf(
    story(
      'The toll now stands at 12. He stopped at six. Lenn Orsk, a firefighter of 29, was hurt. It has a staff of 31, he said.',
    ),
  ).map(({ sort, value }) => [sort, value]);
  expect(values).toEqual([
    ['people', 12],
    ['clock', 1080],
    ['age', 29],
    ['things', 31],
  ]);
});

it("knows a number that is given as somebody else's", () => {
  const told = story(
    'Thieves took 17 gold cups from the museum.',
    'A total of 27 gold cups were taken from the museum. The figure of 17 given by police left out a tray.',
  );
  const features = valuePairsOf(told, valuesOf(told)).map(({ a, b, features }) => [
    a.printed,
    b.printed,
    features.cites,
  ]);
  expect(features).toEqual([['17 gold cups', '27 gold cups', 1]]);
});

it('compares the days and the parts of a day that sentences name', () => {
  const burnt = (body: string, days: string, day: string) =>
    told({ published: '2021-03-05', body, dates: [[days, day]] });
  const fire = toldStory([
    burnt('The fire had burnt 4,200 hectares by Sunday evening.', 'Sunday evening', '2021-02-28TEV'),
    burnt('By Sunday evening the fire had burnt 6,200 hectares.', 'Sunday evening', '2021-02-28TEV'),
    burnt('The fire burnt 5,300 hectares on Monday morning.', 'Monday morning', '2021-03-01TMO'),
  ]);
  const features = valuePairsOf(fire, valuesOf(fire)).flatMap(({ a, b, features }) =>
    a.sort === 'things' ? [[a.value, b.value, features.dayTold, features.partToldOther]] : [],
  );
  expect(features).toEqual(
    expect.arrayContaining([
      [4200, 6200, 1, 0],
      [4200, 5300, 0, 1],
    ]),
  );
});
