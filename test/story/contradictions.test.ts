import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../src/story/contradictions/contradictions.ts';
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
    ).toEqual([['fine', '18 million crowns', '!16 million crowns']]);
  });

  it('shows the telling that admits it', () => {
    expect(
      found(
        ['2021-03-05', 'Twenty-seven miners were missing in the pit of Lund.'],
        ['2021-03-06', 'Thirty-four men are missing in the pit of Lund, the union said.'],
        ['2021-03-07', 'The director admitted that 34 men were missing in the pit of Lund.'],
      ),
    ).toEqual([['people missing', 'Twenty-seven miners', '!34 men']]);
  });

  it('knows which figure is set against which', () => {
    expect(
      found(
        ['2021-03-05', 'The death toll of the ferry fire has risen to 38, the governor said.'],
        ['2021-03-07', 'Thirty-one people are confirmed dead, not 38 as the governor announced.'],
      ),
    ).toEqual([['death toll', '38', '!Thirty-one people']]);
    expect(
      found(
        ['2021-03-05', 'According to the union, 2,400 dockers stayed away on the first day.'],
        ['2021-03-06', 'Only 1,100 dockers were missing on Tuesday, the first day, the port said.'],
      ),
    ).toEqual([['dockers', '2,400 dockers', '1,100 dockers']]);
  });

  it('says in words of the article what accounts differ about', () => {
    const [[about] = []] = found(
      ['2021-03-05', 'The ministers of Lund and Brask met in secret on Lake Orn, a broadcaster reported.'],
      ['2021-03-06', 'The ministry denied that its minister had met the minister of Brask on Lake Orn.'],
    );
    expect(about).toBe('minister of Brask on Lake Orn');
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
    ).toEqual([['death toll', '14 people', '12 people']]);
  });

  it.each([
    [
      'a denial',
      ['2021-03-05', 'The ministers of Lund and Brask met in secret on Lake Orn, a broadcaster reported.'],
      ['2021-03-06', 'The ministry denied that its minister had met the minister of Brask on Lake Orn.'],
    ],
    [
      'somebody else who did it',
      ['2021-03-05', 'President Tor Lind ordered the release of the seamen, an official said.'],
      [
        '2021-03-06',
        'The release of the seamen was ordered by a judge and not by the president, the palace said.',
      ],
    ],
    [
      'what is said never to have been',
      ['2021-03-05', 'The harbour court has ordered a recount of the vote in Lund.'],
      ['2021-03-06', 'The board had decided on the recount itself and no court had ordered it, it said.'],
    ],
    [
      'what is said never to have been in anybody’s life',
      ['2021-03-05', 'Tor Lind met the minister of Brask on March 14, 2004, prosecutors said.'],
      ['2021-03-06', 'Tor Lind said that he had never in his life met the minister of Brask.'],
    ],
    [
      'who ordered it',
      ['2021-03-05', 'Officers cleared the gate of Lund harbour at the request of the port company.'],
      [
        '2021-03-06',
        'The port said that the order to clear the gate of Lund harbour had come from City Hall.',
      ],
    ],
    [
      'a cause that an inquiry does not find',
      ['2021-03-05', 'The disaster was caused by heavy rain, the owner of the dam said.'],
      ['2021-09-06', 'The dam collapsed because its drains had been blocked, a commission found.'],
    ],
    [
      'another cause of the same fire',
      ['2021-03-05', 'The fire was caused by a gas leak, the mayor said.'],
      ['2021-03-06', 'The blaze was caused by a cigarette, the owner said.'],
    ],
    [
      'a deed against somebody’s account',
      ['2021-03-05', 'Sirens sounded before the wave, the owner of the dam told reporters.'],
      ['2021-03-06', 'The sirens stayed silent, villagers say, contradicting the account of the owner.'],
    ],
  ] as [string, [string, string], [string, string]][])('finds %s, with both sides', (_, one, other) => {
    const [first, ...more] = found(one, other);
    expect(more).toEqual([]);
    expect(first?.slice(1)).toEqual([one[1], other[1]]);
  });

  it.each([
    [
      'what came later',
      ['2021-03-05', 'Lind did not concede the election in Lund.'],
      ['2021-03-09', 'Lind conceded the election in Lund.'],
    ],
    [
      'a denial of something else',
      ['2021-03-05', 'The mayor of Lund was charged with fraud over the harbour plan.'],
      ['2021-03-06', 'The mayor of Lund was denied bail over the harbour plan.'],
    ],
    [
      'what somebody wants',
      ['2021-03-05', 'The dockers of Lund want 6 percent more pay from the port of Lund.'],
      ['2021-03-06', 'The dockers of Lund settled for 4 percent more pay from the port of Lund.'],
    ],
    [
      'an aftershock',
      ['2021-03-05', 'The quake in Lund had a magnitude of 6.9.'],
      ['2021-03-05', 'A 5.4-magnitude aftershock shook Lund.'],
    ],
    [
      'a part of the whole',
      ['2021-03-05', 'Turnout in the capital was 54 percent in the vote in Lund.'],
      ['2021-03-05', 'Turnout in the country was 61 percent in the vote in Lund.'],
    ],
    [
      'a denial of what a sentence of the same names does not tell',
      [
        '2021-03-05',
        'The river stood low after Brask shut its gates, according to the Orn River Commission.',
      ],
      ['2021-03-06', 'The minister denied that Brask had misled the commission.'],
    ],
    [
      'two that say the same with a negation',
      [
        '2021-03-05',
        'Talks between Lund and Brask over the dam broke down, each having come without an offer.',
      ],
      ['2021-03-06', 'Lund and Brask broke off talks over the dam, each having come without an offer.'],
    ],
    [
      'numbers that go with other names',
      ['2021-03-05', 'In Lund 65 percent of the lines were down, and many in Brask.'],
      ['2021-03-05', 'In Brask 52 percent of the lines were down, and in Lund about 66 percent.'],
    ],
    [
      'two descriptions of one who ordered it',
      ['2021-03-05', 'Officers cleared the gate of Lund harbour at the request of the port company.'],
      ['2021-03-06', 'Officers cleared the gate of Lund harbour on the orders of its owner, Brask Ports.'],
    ],
    [
      'a cause that an inquiry finds too',
      ['2021-03-05', 'The disaster was caused by heavy rain, the owner of the dam said.'],
      ['2021-09-06', 'The dam collapsed because rain had filled its drains, a commission found.'],
    ],
  ] as [string, [string, string], [string, string]][])('is silent on %s', (_, one, other) =>
    expect(found(one, other)).toEqual([]),
  );

  it('finds times of day, tallies, parts of a whole and terms of prison that differ', () => {
    for (const [one, other] of [
      [
        'The captain gave the order to abandon the ferry at 2.55.',
        'The captain gave no order to abandon the ferry until 3.20 a.m.',
      ],
      ['The party of Lind won 61 of the 150 seats.', 'The party of Lind has taken 64 of the 150 seats.'],
      [
        'The court sent banker Tor Lind to prison for six years.',
        'Banker Tor Lind got seven years in prison.',
      ],
    ] as const)
      expect(found(['2021-03-05', one], ['2021-03-06', other]), one).toHaveLength(1);
  });

  it('takes its time from no junk', () => {
    const junk = [
      '12 men, 13 women and not by the 14 at 2.55 denied that no ',
      'not, not, and not, by 1 of the 2 3 4 to 5 percent ',
      'the order to clear it at the request of the the fire was caused by a the fire because caused the the ',
      'turnout in in in in in turnout of of of killed killed 5 of the 6 ',
    ].map((words) => words.repeat(4000));
    const started = process.cpuUsage();
    found(['2021-03-05', junk.join('. ')], ['2021-03-06', junk.toReversed().join('. ')]);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});

it('knows a figure that is taken back', () => {
  expect(
    found(
      ['2021-03-05', 'Some 200,000 litres of oil had run into the river at Lund.'],
      [
        '2021-03-09',
        'About 35,000 litres of oil escaped at Lund. The 200,000 litres which it had given on the first day were what the tank could hold, the firm said.',
      ],
    ),
  ).toEqual([['litres', '200,000 litres', '!35,000 litres']]);
});
