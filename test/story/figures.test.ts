import { expect, it } from 'vitest';
import { figuresIn } from '../../src/story/contradictions/figures.ts';

it.each([
  ['Turnout in the vote was 34 percent.', [['turnout', '34 percent', 34, '%']]],
  ['They won on a turnout of 34%.', [['turnout', '34%', 34, '%']]],
  [
    'The board fined parcel firm Lund 1.5 million crowns on Friday.',
    [['fined', '1.5 million crowns', 1_500_000, 'crown']],
  ],
  ['A fine of 1.5 million crowns was imposed.', [['fine', '1.5 million crowns', 1_500_000, 'crown']]],
  ['Police said 12 people were injured.', [['injured', '12 people', 12, 'people']]],
  ['Three dead after the ferry sank', [['dead', 'Three', 3, 'people']]],
  ['The storm killed at least 1,200 people.', [['killed', '1,200 people', 1200, 'people']]],
  ['A 6.1-magnitude quake shook Lund.', [['magnitude', '6.1', 6.1, '']]],
] as const)('%s', (sentence, expected) => {
  expect(figuresIn(sentence).map(({ about, printed, value, unit }) => [about, printed, value, unit])).toEqual(
    expected,
  );
});

it.each([
  'The port closed in 2019.',
  'The union demands 12 percent more.',
  'She was killed on June 24.',
  'Police arrested a 60-year-old woman at 10:24 a.m.',
  'No-one was injured.',
])('no figure of a thing: %s', (sentence) => expect(figuresIn(sentence)).toEqual([]));
