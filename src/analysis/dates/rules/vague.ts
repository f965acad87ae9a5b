import { rule } from '../rule.ts';

/**
 * Times that are only said to be now, gone or to come.
 * Finds: "now", "currently", "recently", "soon", "the past", "the near future", "recent years", "these days".
 * Not: "a former minister", "no longer", "sooner or later" twice, "recent" of things without time.
 */
export const presentReference = rule(
  'present',
  'DATE',
  '(?:right )?now|currently|current|nowadays|these days|at present|the present|presently|at the moment|the time being|to date',
  () => 'PRESENT_REF',
);

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

export const futureReference = rule(
  'future',
  'DATE',
  '(?<soon>(?:very )?soon)|the (?:near |immediate |foreseeable |distant )?future|the near term|the long term|a later date',
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
