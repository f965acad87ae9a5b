import { rule } from '../rule.ts';

/**
 * Finds: "soon", "the near future", "a later date", "weeks later" (nobody knows how many).
 * Not: "the foreseeable future" (a length nobody knows), "as soon as", "soon after", "was soon released" (told of the past).
 */
export const futureReference = rule(
  'future',
  'DATE',
  '(?<soon>(?:very )?soon)|the (?:near |immediate |distant )?future|the near term|the long term|a later date|(?:seconds|moments|minutes|hours|days|weeks|months|years|decades|centuries) later(?! than)',
  (match) => {
    if (match.before() === 'as' || /^(?:as|after|afterwards?)$/.test(match.after())) return undefined;
    // "he was soon released": told of the past, not to come
    if (
      match.phrase('soon') !== '' &&
      (/^(?:was|were|had|that|which|and)$/.test(match.before()) || /ed$/.test(match.after()))
    )
      return undefined;
    return 'FUTURE_REF';
  },
);
