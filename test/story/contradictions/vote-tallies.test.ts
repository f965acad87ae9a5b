import { expect, it } from 'vitest';
import { voteTalliesIn } from '../../../src/story/contradictions/vote-tallies.ts';

it.each([
  ['The bill was carried by 61 votes to 54.', [61, 54]],
  ['The directors voted 6-3 in favor.', [6, 3]],
  ['The assembly voted by sixty-three to fifty-eight.', [63, 58]],
  ['The count was 94 in favour, 81 against, when parliament voted.', [94, 81]],
  ["It was ordered by five of the board's members against two.", [5, 2]],
  ['The trustees took the decision unanimously, after a vote.', [0, 0]],
])('%s', (text, votes) => expect(voteTalliesIn(text).map((tally) => tally.votes)).toEqual([votes]));

it.each([
  'They won the match 3-1 on a vote of the fans.',
  'Sixty-four of them voted.',
  'The board ruled from 1910-1945.',
])('nothing in: %s', (text) => expect(voteTalliesIn(text)).toEqual([]));
