import { quarterYearsFrom, unitValue } from '../calendar.ts';
import { rule, type When } from '../rule.ts';

/**
 * The same stretch of the year before, as company reports compare.
 * Finds: "the year-earlier quarter", "the year-ago period", "year-earlier", "the same period last year",
 * "the same month a year ago", "the same quarter a year earlier", "the same period of 2018", "the previous year".
 * Not: "a year ago" (another rule).
 */
export const yearEarlier = rule(
  'year earlier',
  'DATE',
  '(?:the )?year - (?:earlier|ago)(?: (?:(?:first|second|third|fourth) )?(?<what>quarter|period|month|week))?|the same (?<what>period|quarter|month|week|time) (?:(?:of )?(?:last|the last|the previous) year|(?:of )?a year (?:ago|earlier|before)|the year before)|the (?:same|corresponding|comparable) (?:period|quarter) (?:of|in) (?<year>YEAR)|the (?<year>YEAR) (?:quarter|period)|the (?:quarter|period) a year (?:ago|earlier)',
  (match, when) => {
    if (match.has('year')) return ofYear(match.phrase('year'), when);
    return { value: before(match.phrase('what'), when), aside: true };
  },
);

/** "the 1988 quarter": the quarter told of, in that year. */
function ofYear(year: string, { told }: When): string {
  return told?.level === 'quarter' ? `${year}${told.value.slice(4)}` : `${year}-QX`;
}

function before(what: string, { told, article }: When): string {
  if (told !== null && (told.level === 'quarter' || told.level === 'month') && what !== 'week')
    return told.level === 'quarter' ? quarterYearsFrom(told.value, -1) : unitValue(told.day, -12, 'month');
  if (what === 'month') return unitValue(article, -12, 'month');
  if (what === 'quarter') return unitValue(article, -5, 'quarter');
  if (what === 'week') return unitValue(article, -52, 'week');
  return unitValue(told?.day ?? article, -1, 'year');
}
