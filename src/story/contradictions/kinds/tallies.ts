import { amountOf, NUMBER_WORD } from '../amounts.ts';
import { type Conflict, pairwise, sharedBits } from '../conflict.ts';
import { sameTime, type ToldSentence, type ToldStory } from '../told-sentences.ts';

/** A vote as counted: so many for, so many against. */
interface Tally {
  readonly told: ToldSentence;
  readonly votes: readonly [number, number];
  readonly words: string;
}

const ONE = String.raw`(?<one>\d{1,3}(?:,\d{3}){1,3}|\d{1,7}|${NUMBER_WORD})`;
const TWO = ONE.replace('<one>', '<two>');
/**
 * Finds:     "by 61 votes to 54", "passed 63-52", "six to three", "Five members voted for it and four against"
 * Finds not: "won 3-1 in the cup" (no vote is spoken of), "from 61 to 54 percent"
 */
const TALLIES = [
  new RegExp(
    String.raw`(?<![\p{L}\d.,-])${ONE}(?: votes?)?(?: to | against |[-–])${TWO}(?: votes?)?(?![\p{L}\d%]|[.,]\d| (?:per|million|billion))`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d.,-])${ONE}(?: \p{L}+){0,6}? (?:for|in favou?r)\b[^.;:]{0,40}? (?:and|,|while) ${TWO}(?: \p{L}+){0,3}? against\b`,
    'giu',
  ),
];
const VOTED =
  /\b(?:vot(?:e[sd]?|ing)|ballots?|pass(?:ed|es)|reject(?:ed|s)|approv(?:ed|es)|elect(?:ed|s)?|committee|parliament|senate|chamber|assembly|congress|bill|motion|jury|jurors|judges|bench|council|board|for (?:it|the)|in favou?r|ruled|divided|scraped|carried)\b/i;
const UNANIMOUS =
  /\b(?:unanimous(?:ly)?|without a dissenting vote|(?:all|every one of the) (?:\p{L}+|\d+) (?:jurors|judges|members|councill?ors|justices))\b/iu;
const SCORE =
  /\b(?:goals?|match|game|scored|half-time|quarter-final|semi-final|striker|coach|opinion polls?)\b/i;
/** What must be shared where the numbers say nothing of themselves. */
const BITS = { unanimous: 10, alike: 2 } as const;

/**
 * Votes that were counted in two ways. Two tallies of as many votes in all, or with one number in common, are most
 * likely of one vote; other votes of a story have other numbers.
 */
export function tallyConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  const tallies = sentences.flatMap(talliesIn);
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

function talliesIn(told: ToldSentence): Tally[] {
  const { text } = told;
  if (!VOTED.test(text) || SCORE.test(text)) return [];
  const tallies = TALLIES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, groups }): Tally[] => {
      const votes = [amountOf(groups?.one ?? ''), amountOf(groups?.two ?? '')] as const;
      const plain = votes.every((count) => Number.isInteger(count) && count >= 0) && votes[0] + votes[1] > 4;
      // "1910-1945", "2018-19" are years.
      const years = /^(?:19|20)\d\d[-–]/.test(words);
      return plain && !years ? [{ told, votes, words: words.trim() }] : [];
    }),
  );
  if (tallies.length > 0) return tallies.slice(0, 4);
  const all = UNANIMOUS.exec(text);
  return all === null ? [] : [{ told, votes: [0, 0], words: all[0] }];
}
