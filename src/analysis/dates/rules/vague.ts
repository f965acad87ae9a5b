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
  (match) => {
    if (match.phrase('x') === '' && match.before() === 'from') return undefined;
    return 'PRESENT_REF';
  },
);

export const pastReference = rule(
  'past',
  'DATE',
  '(?:more |most )?recently|the recent past|the past(?! WORD| INT)|long ago|lately|recent (?:days|weeks|months|years|decades|quarters)|recent',
  () => 'PAST_REF',
);

export const futureReference = rule(
  'future',
  'DATE',
  '(?:very )?soon|the (?:near |immediate |foreseeable |distant )?future|the near term|the long term|a later date|(?:the )?coming (?:days|weeks|months|years|decades)',
  (match) => {
    if (match.before() === 'as' || match.after() === 'as') return undefined;
    return 'FUTURE_REF';
  },
);
