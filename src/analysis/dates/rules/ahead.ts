import { unitValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

/**
 * Finds: "in two weeks' time", "in a year's time".
 * Not: "in two weeks" (a length), "a week's time off".
 */
export const ahead = rule(
  'ahead',
  'DATE',
  "(?<count>{number}|a|an) (?<unit>UNIT) (?:'s|'|’) time(?! (?:off|for|to|of))",
  (match, { article }) => {
    if (match.before() !== 'in') return undefined;
    const words = match.phrase('count');
    const count = words === 'a' || words === 'an' ? 1 : match.number('count');
    const unit = UNITS.get(match.phrase('unit')) ?? 'day';
    if (count === null || unit === 'hour' || unit === 'minute' || unit === 'second') return undefined;
    return unitValue(article, count, unit);
  },
);
