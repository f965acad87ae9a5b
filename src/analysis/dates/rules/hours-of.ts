import { dayValue, possibleDay, realDay } from '../calendar.ts';
import { directedDay, directedWeekday } from '../directed.ts';
import { rule } from '../rule.ts';
import { DAY_PARTS, MONTHS, WEEKDAYS } from '../vocabulary.ts';

/**
 * Finds: "the early hours of Tuesday", "the small hours of May 3", "the night of Friday", "the evening of Aug. 22", "the night of Friday, 23 October 1998".
 * Not: "the early hours of Tuesday morning" (the morning is the expression), "the morning of the vote".
 */
export const hoursOf = rule(
  'hours of a day',
  'TIME',
  '(?:the )?(?:(?<early>(?:early|small) hours)|(?<=the )(?<part>morning|afternoon|evening|night)) of (?:(?<day>WEEKDAY)(?! (?:DAYPART|,|MONTH))|(?:WEEKDAY ,? )?(?:(?<month>MONTH) (?<date>DAYNUM)|(?<date>DAYNUM) (?<month>MONTH))(?: ,? (?<year>YEAR))?)',
  (match, when) => {
    const part = match.has('early') ? 'MO' : (DAY_PARTS.get(match.phrase('part')) ?? 'NI');
    const month = MONTHS.get(match.phrase('month'));
    if (month !== undefined) {
      const number = Number(match.phrase('date'));
      if (!possibleDay(month, number)) return null;
      const day = match.has('year')
        ? realDay(Number(match.phrase('year')), month, number)
        : directedDay(month, number, when);
      if (day === null && match.has('year')) return null;
      const printed = match.phrase('date').padStart(2, '0');
      return `${day === null ? `XXXX-${String(month).padStart(2, '0')}-${printed}` : dayValue(day)}T${part}`;
    }
    const weekday = WEEKDAYS.get(match.phrase('day')) ?? 1;
    const day = directedWeekday(weekday, when);
    return day === null ? `XXXX-WXX-${weekday}T${part}` : `${dayValue(day)}T${part}`;
  },
);
