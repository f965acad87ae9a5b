import { rule } from '../rule.ts';
import { DAY_PARTS, WEEKDAYS } from '../vocabulary.ts';

/**
 * Finds: "Mondays", "Friday nights".
 * Not: "monday" in lower case, "Monday".
 */
export const weekdaysSet = rule(
  'weekdays',
  'SET',
  '(?<day>WEEKDAYS)|(?<day>WEEKDAY) (?<part>mornings|afternoons|evenings|nights)',
  (match) => {
    if (!match.capitalised(match.first)) return null;
    const part = DAY_PARTS.get(match.phrase('part'));
    return `XXXX-WXX-${WEEKDAYS.get(match.phrase('day'))}${part === undefined ? '' : `T${part}`}`;
  },
);
