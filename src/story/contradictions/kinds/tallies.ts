import { type Conflict, pairwise, sharedBits } from '../conflict.ts';
import { sameTime, type ToldSentence, type ToldStory } from '../told-sentences.ts';
import { type VoteTally, voteTalliesIn } from '../vote-tallies.ts';

interface Tally extends VoteTally {
  readonly told: ToldSentence;
}

/** What must be shared where the numbers say nothing of themselves. */
const BITS = { unanimous: 10, alike: 2 } as const;

/**
 * Votes that were counted in two ways. Two tallies of as many votes in all, or with one number in common, are most
 * likely of one vote; other votes of a story have other numbers.
 */
export function tallyConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  const tallies = sentences.flatMap((told) =>
    voteTalliesIn(told.text).map((tally): Tally => ({ ...tally, told })),
  );
  if (tallies.length < 2) return [];
  return pairwise(tallies, (a, b) => {
    if (!sameTime(a.told, b.told)) return null;
    const [one, other] = [ordered(a.votes), ordered(b.votes)];
    if (one[0] === other[0] && one[1] === other[1]) return null;
    const unanimous = one[0] === 0 || other[0] === 0;
    const alike =
      unanimous || one[0] + one[1] === other[0] + other[1] || one[0] === other[0] || one[1] === other[1];
    if (!alike || sharedBits(a.told, b.told, weightOf) < (unanimous ? BITS.unanimous : BITS.alike))
      return null;
    const side = ({ told, words, votes }: Tally) => ({ told, words, value: votes.join('-') });
    return {
      about: 'the vote',
      sides: [side(a), side(b)],
      certainty: unanimous ? 0.6 : 0.95,
      key: `tally ${one} ${other}`,
    };
  });
}

function ordered([one, two]: Tally['votes']): Tally['votes'] {
  return one < two ? [one, two] : [two, one];
}
