import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../src/story/contradictions.ts';
import { told } from './told.ts';

const found = (...articles: readonly (readonly [day: string, body: string])[]) =>
  contradictionsOf(
    articles.map(([published, body], index) => told({ publisher: `Paper ${index + 1}`, published, body })),
  ).map(({ about, claims }) => [
    about,
    ...claims.map(({ text, corrects }) => `${corrects ? '!' : ''}${text}`),
  ]);

describe('contradictions', () => {
  it('finds figures for one thing that differ', () => {
    expect(
      found(
        ['2021-03-05', 'Turnout in the harbour vote in Lund was 31 percent.'],
        ['2021-03-06', 'Lund backed the harbour plan on a turnout of 37 percent.'],
        ['2021-03-06', 'Lund closed its harbour.'],
      ),
    ).toEqual([['turnout', '31 percent', '37 percent']]);
  });

  it('says which one corrects', () => {
    expect(
      found(
        ['2021-03-05', 'The harbour board fined ferry firm Brask 18 million crowns.'],
        [
          '2021-03-08',
          'The fine on ferry firm Brask is 16 million crowns and not 18 million crowns, the harbour board said.',
        ],
      ),
    ).toEqual([['fined', '18 million crowns', '!16 million crowns']]);
  });

  it.each([
    [
      'the same figure',
      [
        ['2021-03-05', 'Turnout in the vote in Lund was 31 percent.'],
        ['2021-03-06', 'In Lund the turnout of the vote was 31%.'],
      ],
    ],
    [
      'a toll that grows',
      [
        ['2021-03-05', 'The ferry fire off Lund killed 12 people.'],
        ['2021-03-06', 'The ferry fire off Lund killed 14 people.'],
      ],
    ],
    [
      'another time',
      [
        ['2021-03-05', 'Turnout in the vote in Lund was 31 percent.'],
        ['2021-03-06', 'Turnout in the vote in Lund was 45 percent in 2017.'],
      ],
    ],
    [
      'another matter',
      [
        ['2021-03-05', 'Turnout in the vote in Lund was 31 percent.'],
        ['2021-03-06', 'Brask looked at a turnout of 45 percent.'],
      ],
    ],
    [
      'one article that compares',
      [
        [
          '2021-03-05',
          'Turnout in the vote in Lund was 31 percent. Turnout in the vote in Brask was 45 percent.',
        ],
        ['2021-03-06', 'Turnout in the vote in Lund was 31 percent.'],
      ],
    ],
  ] as [string, [string, string][]][])('is silent on %s', (_, articles) =>
    expect(found(...articles)).toEqual([]),
  );

  it('finds a toll that shrinks', () => {
    expect(
      found(
        ['2021-03-05', 'The ferry fire off Lund killed 14 people.'],
        ['2021-03-06', 'The ferry fire off Lund killed 12 people.'],
      ),
    ).toEqual([['killed', '14 people', '12 people']]);
  });
});
