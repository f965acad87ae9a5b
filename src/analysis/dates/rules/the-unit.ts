import { realDay, unitValue, weekValue } from '../calendar.ts';
import { directedDay, directedYear } from '../directed.ts';
import { type Match, rule, type When } from '../rule.ts';
import { MONTHS, UNITS } from '../vocabulary.ts';

/**
 * A stretch named before or the one at hand.
 * Finds: "the quarter", "the year", "the week", "for the day", "later in the day", "the latest period",
 * "the full year", "the weekend", "year-end", "the week of March 6" (the week).
 * Not: "the day of the vote", "the year 2000", "the week's news" twice, "the month" of a name.
 */
export const theUnit = rule(
  'the unit',
  'DATE',
  'the (?<full>full |entire |whole |latest )?(?<unit>quarter|year|week|month|period)(?! (?:of|INT|DECIMAL|ago|earlier|before|after|when|since|previous|-))',
  (match, when) => {
    const { told, article } = when;
    const word = match.phrase('unit');
    if (word === 'year' && /^end(?:ed|ing)$/.test(match.after())) return { type: 'DURATION', value: 'P1Y' };
    if (word === 'period' && (!match.has('full') || match.phrase('full') !== 'latest')) return undefined;
    if (word === 'quarter' || word === 'period') {
      if (told?.level === 'quarter') return told.value;
      return unitValue(article, -1, 'quarter');
    }
    return unitValue(article, 0, UNITS.get(word) ?? 'year');
  },
);

export const theDay = rule(
  'the day',
  'DATE',
  '(?<=(?:for|on|during|of|in|end|finish|ended|closed|finished) )the day(?! (?:before|after|of|when|that|-|CAPITAL))',
  (_match, { told, article }) => unitValue(told?.level === 'day' ? told.day : article, 0, 'day'),
);

export const theWeekend = rule(
  'the weekend',
  'DATE',
  '(?:the|(?<this>this)) (?:past |coming )?weekend',
  (match, when) => {
    if (when.article === null) return 'XXXX-WXX-WE';
    const ahead =
      when.direction() === 'future' ||
      when.article.dayOfWeek > 5 ||
      (match.has('this') && when.article.dayOfWeek === 5);
    return `${weekValue(when.article.subtract({ weeks: ahead ? 0 : 1 }))}-WE`;
  },
);

/**
 * Finds: "year-end", "year's end", "the end of the year".
 * Not: "year-end bonus" is one too.
 */
export const yearEnd = rule(
  'end of the year',
  'DATE',
  "year - end|year 's end|(?:the )?(?:end|close|beginning|start|rest|middle) of the (?<unit>year|month|week|quarter|day|weekend)|(?:earlier|later) in the (?<unit>year|month|week)",
  (match, when) => unitValue(when.article, 0, UNITS.get(match.phrase('unit')) ?? 'year'),
);

/**
 * Finds: "the week of March 6".
 * Not: "the week of talks".
 */
export const weekOf = rule(
  'week of',
  'DATE',
  'the week of (?<month>MONTH) (?<day>DAYNUM)|the (?<count>first|second|third|fourth|last|final) week (?:of|in) (?<month>MONTH)(?: (?<year>YEAR))?',
  (match, when) => {
    if (match.has('count')) return weekOfMonth(match, when);
    const day = directedDay(MONTHS.get(match.phrase('month')) ?? 1, Number(match.phrase('day')), when);
    return day === null ? 'XXXX-WXX' : weekValue(day);
  },
);

function weekOfMonth(match: Match, when: When): string {
  const month = MONTHS.get(match.phrase('month')) ?? 1;
  const year = match.has('year') ? Number(match.phrase('year')) : directedYear(month, when);
  const first = year === null ? null : realDay(year, month, 1);
  if (first === null) return 'XXXX-WXX';
  const count = ['first', 'second', 'third', 'fourth'].indexOf(match.phrase('count'));
  return weekValue(count < 0 ? first.with({ day: first.daysInMonth }) : first.add({ weeks: count }));
}

/**
 * Finds: "a second day", "the eighth day", "a third consecutive day": the day at hand.
 * Not: "the first day", "the last day" (of something).
 */
export const countedDay = rule(
  'counted day',
  'DATE',
  '(?<=(?:for|is|was|on|into) )(?:the |a |its )?(?<count>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ORDSHAPE) (?:straight |consecutive |successive )?day(?! (?:before|after))',
  (_match, { article }) => unitValue(article, 0, 'day'),
);
