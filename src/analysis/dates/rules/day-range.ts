import { dayValue, possibleDay, realDay } from '../calendar.ts';
import { directedDay } from '../directed.ts';
import { type Match, rule, type When } from '../rule.ts';
import { MONTHS } from '../vocabulary.ts';
import { yearsOff } from './full-date.ts';

/**
 * Two days of one month.
 * Finds: "August 3-5", "Aug. 3 to 5, 2019", "3-5 August", "between 3 and 5 August".
 * Not: "August 3-2019", "May 30-40".
 */
export const dayRange = rule(
  'days of a month',
  'DATE',
  '(?:(?<first>(?<month>MONTH) (?<one>DAYNUM)) (?:-|--|to|through|and|until) (?<second>(?<two>DAYNUM))|(?<first>(?<one>DAYNUM)) (?:-|--|to|and|until) (?<second>(?<two>DAYNUM) (?:of )?(?<month>MONTH)))(?: ,? (?<year>YEAR)| (?:of )?(?:the )?(?<rel>that|same|last|next|this|previous|following) year)?(?! (?::|%|am|pm|percent))',
  days,
);

function days(match: Match, when: When): readonly [string, string] | null | undefined {
  const month = MONTHS.get(match.phrase('month')) ?? 0;
  const one = Number(match.phrase('one'));
  const two = Number(match.phrase('two'));
  if (two <= one) return undefined;
  if (!possibleDay(month, one) || !possibleDay(month, two)) return null;
  const relative = match.has('rel') ? yearsOff(match.phrase('rel'), when) : null;
  if (match.has('year') || relative !== null) {
    const year = relative ?? Number(match.phrase('year'));
    const [a, b] = [realDay(year, month, one), realDay(year, month, two)];
    return a === null || b === null ? null : [dayValue(a), dayValue(b)];
  }
  const first = directedDay(month, one, when);
  const pad = String(month).padStart(2, '0');
  if (first === null)
    return [`XXXX-${pad}-${String(one).padStart(2, '0')}`, `XXXX-${pad}-${String(two).padStart(2, '0')}`];
  return [dayValue(first), dayValue(first.with({ day: two }))];
}
