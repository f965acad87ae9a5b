import { amountOf, NUMBER_WORD } from './amounts.ts';

/** A vote as counted: so many for, so many against; 0 and 0 where it was unanimous. */
export interface VoteTally {
  readonly votes: readonly [number, number];
  /** As printed, with its offset into the sentence. */
  readonly words: string;
  readonly start: number;
}

const ONE = String.raw`(?<one>\d{1,3}(?:,\d{3}){1,3}|\d{1,7}|${NUMBER_WORD})`;
const TWO = ONE.replace('<one>', '<two>');
/**
 * Finds:     "by 61 votes to 54", "passed 63-52", "six to three", "Five members voted for it and four against",
 *            "by five of the board's members against two", "94 in favour, 81 against"
 * Finds not: "won 3-1 in the cup" (no vote is spoken of), "from 61 to 54 percent"
 */
const TALLIES = [
  new RegExp(
    String.raw`(?<![\p{L}\d.,-])${ONE}(?: votes?)?(?: to | against |(?<=\d)[-–](?=\d))${TWO}(?: votes?)?(?![\p{L}\d%]|[.,]\d| (?:per|million|billion))`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d.,-])${ONE}(?: \p{L}+){0,6}? (?:for|in favou?r)\b[^.;:]{0,40}?(?: and| while|,) ${TWO}(?: \p{L}+){0,3}? (?:against|opposed)\b`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d.,-])${ONE} of [^.;:\d]{3,40}? against ${TWO}(?![\p{L}\d%]|[.,]\d)`,
    'giu',
  ),
];
const VOTED =
  /\b(?:vot(?:e[sd]?|ing)|ballots?|pass(?:ed|es)|reject(?:ed|s)|approv(?:ed|es)|elect(?:ed|s)?|committee|parliament|senate|chamber|assembly|congress|bill|motion|jury|jurors|judges|bench|council|board|for (?:it|the)|in favou?r|ruled|divided|scraped|carried|defeat(?:ed)?|beaten|majority)\b/i;
const UNANIMOUS =
  /\b(?:unanimous(?:ly)?|without a (?:single )?dissenting vote|without dissent|(?:all|every one of the) (?:\p{L}+|\d+) (?:jurors|judges|members|councill?ors|justices|directors|trustees|professors)(?! of\b))\b/iu;
const SCORE =
  /\b(?:goals?|match|game|scored|half-time|quarter-final|semi-final|striker|coach|opinion polls?)\b/i;

const TIME = /\b(?:at|about|around|until|till|before|after|since)(?: about)? $/i;

/** The counted votes of a sentence, four at most; a unanimous one only where none was counted. */
export function voteTalliesIn(text: string): VoteTally[] {
  if (!VOTED.test(text) || SCORE.test(text)) return [];
  const tallies = TALLIES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: words, groups }): VoteTally[] => {
      const votes = [amountOf(groups?.one ?? ''), amountOf(groups?.two ?? '')] as const;
      const plain = votes.every((count) => Number.isInteger(count) && count >= 0) && votes[0] + votes[1] > 4;
      // "1910-1945", "2018-19" are years.
      const years = /^(?:19|20)\d\d[-–]/.test(words);
      // "at twenty to eleven" is a time of day.
      const time =
        /^(?:five|ten|twenty|twenty-five) to /i.test(words) &&
        TIME.test(text.slice(Math.max(0, index - 16), index));
      return plain && !years && !time ? [{ votes, words: words.trim(), start: index }] : [];
    }),
  );
  if (tallies.length > 0) return tallies.slice(0, 4);
  const all = UNANIMOUS.exec(text);
  return all === null ? [] : [{ votes: [0, 0], words: all[0], start: all.index }];
}
