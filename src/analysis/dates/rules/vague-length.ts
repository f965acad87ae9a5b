import { durationValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

/**
 * Finds: "years", "decades", "weeks", "coming months", "decades-long", "yearslong", "multi-year".
 * Not: "minutes" (but "minutes after the blast"), "52 years old", "the years 1990 to 2005".
 */
export const vagueLength = rule(
  'vague length',
  'DURATION',
  '(?:the )?(?:coming |recent )?(?<unit>days|weeks|months|years|decades|centuries) (?<long>- (?:long|old))?(?! (?:old|YEAR))|(?<unit>seconds|minutes|hours)(?= (?:after|before))|(?<one>hourslong|dayslong|weekslong|monthslong|yearslong|decadeslong|multiyear)|(?<multi>multi) - (?<unit>hour|day|week|month|year|decade)',
  (match) => {
    const unit = UNITS.get(match.phrase('unit') || match.phrase('one').replace('long', '')) ?? 'year';
    return durationValue(null, unit === 'decade' && match.has('long') ? 'year' : unit);
  },
);
