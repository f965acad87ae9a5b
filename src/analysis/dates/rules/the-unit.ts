import { unitValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

/**
 * Finds: "the quarter" (the one told of), "the year", "the latest period", "the full year".
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
    if (word === 'quarter' || word === 'period') {
      if (told?.level === 'quarter') return told.value;
      return unitValue(article, -1, 'quarter');
    }
    return unitValue(article, 0, UNITS.get(word) ?? 'year');
  },
);
