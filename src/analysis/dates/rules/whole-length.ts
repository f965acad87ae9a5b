import { durationValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

/**
 * Finds: "day-long", "weeklong", "the next half hour", "a quarter-century".
 * Not: "half-hearted", "a quarter of the votes".
 */
export const wholeLength = rule(
  'whole length',
  'DURATION',
  '(?<unit>hour|day|week|month|year|decade|century) - long|single - (?<unit>hour|day|week|month|year)|(?:the |a )?(?:next |last |past )?(?<half>half) -? (?<unit>hour|day|year|century|decade)(?! -)|(?<one>hourlong|daylong|weeklong|monthlong|yearlong|decadelong)|(?:a )?(?<part>quarter) (?:-|of a) century',
  (match) => {
    if (match.has('half')) return durationValue(0.5, UNITS.get(match.phrase('unit')) ?? 'year');
    if (match.has('part')) return 'P25Y';
    return durationValue(
      1,
      UNITS.get(match.phrase('unit') || match.phrase('one').replace('long', '')) ?? 'year',
    );
  },
);
