import { yearValue } from '../calendar.ts';
import { rule } from '../rule.ts';

const LEADS = new Set(['in', 'since', 'year', 'of']);
const NEVER_BEFORE = new Set('$ £ € ¥ # no number flight room route highway page model'.split(' '));
const COUNTED = new Set(
  (
    'people men women troops soldiers miles kilometers kilometres km meters metres feet tons tonnes dollars euros pounds yen ' +
    'points shares jobs workers employees barrels percent units votes members students cars vehicles words pages homes ' +
    'houses families cases deaths kg hours minutes seconds days weeks months years mph rpm square cubic cc mg am pm'
  ).split(' '),
);

/**
 * Finds: "1998", "in 2016", "'82", "the year 2000", "nineteen seventy-nine".
 * Not: "1,998", "1998 people", "$2000", "2000 troops", "Windows 2000", "2000 km", "No. 1998".
 */
export const year = rule('year', 'DATE', '(?:the year )?(?<year>YEAR)', (match) => {
  const number = Number(match.phrase('year'));
  if (number < 1400 || number > 2100)
    return LEADS.has(match.before()) && number < 1400 && !COUNTED.has(match.after())
      ? yearValue(number)
      : undefined;
  const before = match.before();
  if (NEVER_BEFORE.has(before)) return undefined;
  if (/^[.,:/]$/.test(before) && match.glued(match.first) && /\d/.test(match.before(2))) return undefined;
  if (before === '-' && /\d/.test(match.before(2)) && !/^\d{4}$/.test(match.before(2))) return undefined;
  const after = match.after();
  // "2019-08-2275"
  if (after === '-' && match.glued(match.last) && /^\d/.test(match.after(2))) return undefined;
  if (after === '%' || (after === '-' && match.glued(match.last) && COUNTED.has(match.after(2))))
    return undefined;
  if (COUNTED.has(after)) return undefined;
  return yearValue(number);
});
