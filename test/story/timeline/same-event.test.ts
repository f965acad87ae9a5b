import { describe, expect, it } from 'vitest';
import type { EventStatus } from '../../../src/analysis/facts.ts';
import { claimsOf, rootsOf } from '../../../src/story/timeline/claim.ts';
import { conflictsOf } from '../../../src/story/timeline/conflicts.ts';
import { groupEvents } from '../../../src/story/timeline/same-event.ts';
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
    ['what one says and another denies', [CLOSED, '2021-03-04'], [CLOSED, '2021-03-04', 'denied']],
    ['another month', [CLOSED, '2021-03-04'], [CLOSED, '2021-04']],
  ] as [string, Line, Line][])('two: %s', (_, a, b) =>
    expect(count(...OTHERS, a, b)).toBe(OTHERS.length + 2),
  );

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

it('roots of words: endings, days and words of saying left out', () => {
  expect([...rootsOf('Said on Monday: closing, closed, closes the port')]).toEqual(['clos', 'port']);
});
