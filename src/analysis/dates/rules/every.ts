import { type Match, rule } from '../rule.ts';
import { DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAYS } from '../vocabulary.ts';

/** How long one of each unit is, as a set. */
export const EACH: Readonly<Record<string, string>> = {
  minute: 'PT1M',
  hour: 'PT1H',
  day: 'P1D',
  week: 'P1W',
  weekend: 'XXXX-WXX-WE',
  month: 'P1M',
  quarter: 'P1Q',
  year: 'P1Y',
  decade: 'P10Y',
  century: 'P100Y',
};

/**
 * Finds: "every day", "each year", "every Monday", "each July", "every two weeks", "every morning", "every Monday morning".
 * Not: "everyday", "every so often", "60 miles per hour".
 */
export const everySet = rule(
  'every',
  'SET',
  '(?:each|every|per) (?:(?<count>NUMWORD|INT|other) (?<units>UNIT)|(?:single )?(?<unit>UNIT)|(?<day>WEEKDAY) (?<of>DAYPART)?|(?<month>MONTHNAME)|(?<season>SEASON)|(?<part>DAYPART))',
  (match) => {
    if (match.has('units')) {
      const count = match.phrase('count') === 'other' ? 2 : match.number('count');
      const one = EACH[UNITS.get(match.phrase('units')) ?? 'day'];
      return count === null || one === undefined ? undefined : one.replace('1', String(count));
    }
    if (match.has('unit'))
      return isSpeed(match) ? null : (EACH[UNITS.get(match.phrase('unit')) ?? ''] ?? undefined);
    if (match.has('day')) {
      const part = DAY_PARTS.get(match.phrase('of'));
      return `XXXX-WXX-${WEEKDAYS.get(match.phrase('day'))}${part === undefined ? '' : `T${part}`}`;
    }
    if (match.has('month')) return `XXXX-${String(MONTHS.get(match.phrase('month'))).padStart(2, '0')}`;
    if (match.has('part')) return `XXXX-XX-XXT${DAY_PARTS.get(match.phrase('part'))}`;
    if (match.has('season')) return `XXXX-${SEASONS.get(match.phrase('season'))}`;
    return undefined;
  },
);

/** "60 miles an hour", "100 feet per second": how fast, not how often. */
export function isSpeed(match: Match): boolean {
  return SPEEDS.has(match.before()) && /^(?:hour|second|minute)$/.test(match.phrase('unit'));
}

const SPEEDS = new Set('miles mile km kilometers kilometres kilometer meters metres feet knots'.split(' '));
