import { rule } from '../rule.ts';

/**
 * Finds: "recently", "the past", "recent years", "years ago", "a long time ago".
 * Not: "the past two years" (a length), "past the gate".
 */
export const pastReference = rule(
  'past',
  'DATE',
  '(?:more |most )?recently|the recent past|the past|(?:a )?(?:very )?(?:long|short|little)? (?:time|while) ago|long ago|(?:seconds|moments|minutes|hours|days|weeks|months|years|decades|centuries) ago|lately|recent (?:years|decades)|recent',
  (match) => {
    const whole = match.tokens.list[match.last - 1]?.word === 'past';
    return whole &&
      !/^(?:[.,;:"”'?!)-]|and|is|was|but|or|to|for|with|by|as|in|when|that|have|has|had)?$/.test(
        match.after(),
      )
      ? undefined
      : 'PAST_REF';
  },
);
