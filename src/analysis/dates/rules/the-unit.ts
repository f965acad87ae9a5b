import { moveDay, unitValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { MONTHS, UNITS } from '../vocabulary.ts';

/**
 * Finds: "the quarter" (the one told of), "the quarter ended July 31", "the year", "the latest period", "the full year".
 * Not: "the year 2000", "the week of talks", "the year ended March 31" (a length).
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
    if (word === 'quarter' && /^end(?:ed|ing)$/.test(match.after())) {
      const month = MONTHS.get(match.after(2));
      if (month !== undefined) return quarterEnding(month, article);
    }
    // "lost 4.8 billion in the fourth quarter of 2005 and 8.6 billion in the entire year"
    const whole = match.has('full') || match.before() === 'for';
    if (word === 'year' && whole && told?.level === 'quarter') return unitValue(told.day, 0, 'year');
    if (word === 'quarter' || word === 'period') {
      if (told?.level === 'quarter') return told.value;
      return unitValue(article, -1, 'quarter');
    }
    return unitValue(article, 0, UNITS.get(word) ?? 'year');
  },
);

/** "the quarter ended July 31": the one that most of it lies in. */
function quarterEnding(month: number, article: Temporal.PlainDate | null): string {
  if (article === null) return unitValue(null, 0, 'quarter');
  const end = article.with({ day: 1, month }).subtract({ years: month <= article.month ? 0 : 1 });
  return unitValue(moveDay(end, -1, 'month'), 0, 'quarter');
}
