import { describe, expect, it } from 'vitest';
import type { EventStatus } from '../../../src/analysis/facts.ts';
import { claimsOf, rootsOf } from '../../../src/story/timeline/claim.ts';
import { conflictsOf } from '../../../src/story/timeline/conflicts.ts';
import { groupEvents } from '../../../src/story/timeline/same-event.ts';
import { analysed, testArticle } from '../../articles.ts';
import { told } from '../told.ts';

type Line = readonly [text: string, date: string | null, status?: EventStatus];

/** How the events of articles are grouped, each by its first words; one article a line. */
const groups = (...lines: readonly Line[]) =>
  groupEvents(
    claimsOf(
      lines.map(([body, date, status], index) =>
        told({
          publisher: `Paper ${index + 1}`,
          published: '2021-05-01',
          body,
          events: [[body, date, status ?? 'happened']],
        }),
      ),
    ),
  );
const count = (...lines: readonly Line[]) => groups(...lines).length;

const CLOSED = 'Maravia closed the Norrin strait to trawlers from Ostland';
const OTHERS: Line[] = [
  ['A brass band played in the harbour of Vesterby', '2021-01-01'],
  ['The fisheries court heard a case about herring quotas', '2021-01-02'],
  ['Anna Lund won the mayoral vote in Port Alda', '2021-01-03'],
];

describe('same event', () => {
  it.each([
    [
      'the same words on the same day',
      [CLOSED, '2021-03-04'],
      ['Maravia has closed the strait to Ostland trawlers', '2021-03-04'],
    ],
    [
      'a month that holds the day',
      [CLOSED, '2021-03-04'],
      ['Maravia closed the Norrin strait to trawlers', '2021-03'],
    ],
    [
      'what was planned and then happened',
      [CLOSED, '2021-03-04'],
      ['Maravia will close the strait to trawlers', '2021-03-04', 'planned'],
    ],
  ] as [string, Line, Line][])('one: %s', (_, a, b) =>
    expect(count(...OTHERS, a, b)).toBe(OTHERS.length + 1),
  );

  it.each([
    ['another day', [CLOSED, '2021-03-04'], [CLOSED, '2021-03-14']],
    [
      'another thing on the same day',
      [CLOSED, '2021-03-04'],
      ['Ostland recalled its ambassador from Port Alda', '2021-03-04'],
    ],
    [
      'opening and closing',
      ['Maravia closed the strait to trawlers', '2021-03-04'],
      ['Maravia reopened the strait to trawlers', '2021-03-04'],
    ],
    ['another month', [CLOSED, '2021-03-04'], [CLOSED, '2021-04']],
  ] as [string, Line, Line][])('two: %s', (_, a, b) =>
    expect(count(...OTHERS, a, b)).toBe(OTHERS.length + 2),
  );

  it('does not let an article tell what happened after it came out', () => {
    const article = (published: string, date: string, status: EventStatus) =>
      told({ publisher: published, published, body: CLOSED, events: [[CLOSED, date, status]] });
    const later = article('2021-03-05', '2021-03-04', 'happened');
    const groupsWith = (status: EventStatus, published: string) =>
      groupEvents(claimsOf([article(published, '2021', status), later])).length;
    expect(groupsWith('happened', '2021-02-01')).toBe(2);
    expect(groupsWith('planned', '2021-02-01')).toBe(1);
    expect(groupsWith('happened', '2021-06-01')).toBe(1);
  });

  it('keeps days and figures that differ in sight', () => {
    const [group] = groups(
      ['Turnout in the harbour vote of Port Alda was 31 percent', '2021-03-04'],
      ['Turnout in the harbour vote of Port Alda was 37 percent', '2021-03-04'],
      ['Turnout in the harbour vote of Port Alda was 31 percent', '2021-03-04'],
    );
    expect(group && conflictsOf(group)).toEqual(['31 percent (Paper 1), 37 percent (Paper 2)']);
    const [same] = groups(
      ['Port Alda bought 1,200 boats for $3.5 million', '2021-03-04'],
      ['Port Alda bought 1,200 boats and 20 nets for $3.5 million', '2021-03-04'],
    );
    expect(same && conflictsOf(same)).toEqual([]);
  });
});

describe('same event, as the analysis finds it', () => {
  const entries = (...bodies: readonly (readonly [published: string, body: string])[]) =>
    groupEvents(
      claimsOf(
        bodies.map(([publishedAt, body], index) =>
          analysed(testArticle({ headline: `Article ${index}`, publishedAt, body })),
        ),
      ),
    );

  it.each([
    [
      'quite other words',
      'Voters in the delta backed a closure of the Ilm on Sunday.',
      'On May 2, voters in the delta province voted to shut the river Ilm.',
    ],
    [
      'a noun for the act',
      'Maravia and Ostland met in Lund on Sunday.',
      'The talks in Lund of May 2 were the first between Maravia and Ostland.',
    ],
    [
      'a year for the day',
      'Maravia signed the herring treaty with Ostland on May 2, 1988.',
      'Ostland and Maravia signed the herring treaty in 1988.',
    ],
    [
      '"last week" for the day',
      'The board fined Lund Line 16 million crowns on Sunday.',
      'The fine that the board imposed on Lund Line last week was paid.',
    ],
    [
      'the plan of it',
      'The talks between Maravia and Ostland opened in Lund on Sunday.',
      'Maravia and Ostland are to meet in Lund on May 2.',
    ],
  ])('one: %s', (_, a, b) => {
    const later = b.includes('are to') ? '2021-04-26' : '2021-05-05';
    expect(entries(['2021-05-02', a], [later, b])).toHaveLength(1);
  });

  it.each([
    [
      'the same act of the other side',
      'Japan recalled its ambassador on Sunday.',
      'South Korea recalled its ambassador on Sunday.',
    ],
    [
      'the same done to somebody else',
      'Police in Lund arrested Anna Brask over the fire on Sunday.',
      'Police in Lund arrested Peder Holm over the fire on Sunday.',
    ],
    [
      'other numbers of other people',
      'Japan expelled three South Korean diplomats on Sunday.',
      'On Sunday, South Korea ordered five Japanese diplomats out.',
    ],
    [
      'a second one in the same article',
      'A blast damaged the pier in Lund on Sunday. A second blast damaged the pier on Sunday.',
      'Rain fell in Lund on Sunday.',
    ],
  ])('two: %s', (_, a, b) => {
    const groups = entries(['2021-05-02', a], ['2021-05-02', b]);
    expect(groups.length).toBeGreaterThan(1);
    const words = groups.map(({ claims: [claim] }) =>
      claim?.source.article.body.slice(claim.event.start, claim.event.end),
    );
    expect(new Set(words).size).toBe(groups.length);
  });

  it('does not date a saying by what it speaks of', () => {
    const groups = entries([
      '2021-05-02',
      'Maravia said on Sunday it will leave the commission that has watched over the Ilm since 1987.',
    ]);
    for (const { claims } of groups) expect(new Set(claims.map(({ event }) => event.date)).size).toBe(1);
  });
});

describe('one event with', () => {
  const groupOf = (...lines: readonly Line[]) => groups(...OTHERS, ...lines).slice(-1)[0];

  it('a denial of it', () => {
    const group = groups(
      ...OTHERS,
      ['Maravia closed the strait to trawlers', '2021-03-04'],
      ['Maravia did not close the strait', '2021-03-04', 'denied'],
    ).find(({ denials }) => denials.length > 0);
    expect(group && conflictsOf(group)).toEqual(['“Maravia did not close the strait” (Paper 5, 1 May 2021)']);
    const other = groups(
      ...OTHERS,
      ['Maravia closed the strait to trawlers', '2021-03-04'],
      ['Maravia did not warn the trawlers before the strait was closed', '2021-03-04', 'denied'],
    );
    expect(other.every(({ denials }) => denials.length === 0)).toBe(true);
  });

  it('the day that it was moved from, and its calling off', () => {
    const moved = groupOf(
      ['Maravia and Ostland will hold talks on herring in Lund', '2021-05-10', 'planned'],
      [
        'The talks on herring between Maravia and Ostland were postponed and will be held',
        '2021-05-20',
        'planned',
      ],
    );
    expect(moved && conflictsOf(moved)).toEqual(['planned before for 10 May 2021 (Paper 4, 1 May 2021)']);
  });
});

it('roots of words: endings, days and words of saying left out', () => {
  expect([...rootsOf('Said on Monday: closing, closed, closes the port')]).toEqual(['clos', 'port']);
});

it('does not lose a turn that long articles tell deep down', () => {
  const filler = Array.from({ length: 12 }, (_, at): [string, string] => [
    `Clerk ${at} of Lund wrote report number ${at} about jetties and rope`,
    `2020-${String(at + 1).padStart(2, '0')}-03`,
  ]);
  const articles = Array.from({ length: 130 }, (_, at) => {
    const events: [string, string][] = [
      ...filler.map(([words, date]): [string, string] => [
        `${words} in district ${at}`,
        `${date.slice(0, 8)}${String((at % 28) + 1).padStart(2, '0')}`,
      ]),
      ['Maravia signed the herring treaty with Ostland', '1988-05-03'],
    ];
    return told({
      publisher: `Paper ${at}`,
      published: '2021-05-01',
      body: `${events.map(([words]) => words).join('. ')}.`,
      events,
    });
  });
  expect(claimsOf(articles).length).toBeLessThan(600);
  const treaty = groupEvents(claimsOf(articles)).find(
    ({ claims: [first] }) => first?.event.date === '1988-05-03',
  );
  expect(treaty?.claims.length).toBeGreaterThan(100);
});
