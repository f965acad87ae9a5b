import { rule } from '../rule.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'XXXX-XX-XXTNI',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annually: 'P1Y',
  annual: 'P1Y',
};

/**
 * Finds: "daily", "weekly", "annually", "paid quarterly".
 * Not: "the Daily Mail" (a newspaper), "a quarterly loss" (of one quarter).
 */
export const adverbSet = rule(
  'how often',
  'SET',
  '(?<word>hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually|annual|quarterly(?! WORD))',
  (match) =>
    match.capitalised(match.first) && match.first > 0 && match.before() !== '.'
      ? null
      : (ADVERBS[match.phrase('word')] ?? null),
);
