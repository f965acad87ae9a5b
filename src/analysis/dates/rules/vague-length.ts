import { durationValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

/**
 * Finds: "years", "decades", "weeks", "coming months", "decades-long".
 * Not: "minutes", "52 years old".
 */
export const vagueLength = rule(
  'vague length',
  'DURATION',
  '(?:the )?(?:coming |recent )?(?<unit>days|weeks|months|years|decades|centuries) (?<long>- (?:long|old))?(?! old)',
  (match) => {
    const unit = UNITS.get(match.phrase('unit')) ?? 'year';
    return durationValue(null, unit === 'decade' && match.has('long') ? 'year' : unit);
  },
);
