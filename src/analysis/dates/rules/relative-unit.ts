import { unitValue } from '../calendar.ts';
import { type Match, rule, type When } from '../rule.ts';
import { UNITS, type UnitName } from '../vocabulary.ts';

/**
 * Finds: "last month", "this year", "next week", "the current quarter", "the previous year", "the past weekend",
 * "the coming year", "the following month", "the same year", "the new year".
 * Not: "last minute", "this day and age" (vague), "the last two years" (a duration), "next-day delivery".
 */
export const relativeUnit = rule(
  'relative unit',
  'DATE',
  '(?<which>last|this|next|the new(?= year)|(?:the )?(?:current|previous|following|preceding|same|coming|present|latest|upcoming)|that|the next|this past|this coming|the last) (?:fiscal |calendar |financial |whole |entire )?(?<unit>week|month|quarter|year|decade|century|weekend|day|fortnight)',
  (match, when) => {
    const unit = UNITS.get(match.phrase('unit')) ?? 'day';
    const which = match.phrase('which').replace(/^the /, '');
    const { article, told } = when;
    // "that day" after a year or a month was told: nobody knows which
    if (unit === 'day' && told !== null && told.level !== 'day' && !/^(?:this|present|current)$/.test(which))
      return told.level === 'month' && /^(?:same|that)$/.test(which) ? `${told.value}-XX` : 'XXXX-XX-XX';
    if (unit === 'day' && /^(?:same|that)$/.test(which)) return unitValue(when.dayTold(), 0, 'day');
    const from = told?.day ?? article;
    switch (which) {
      case 'last':
      case 'this past':
        if (unit === 'day') return undefined;
        return unitValue(article, -1, unit);
      case 'next':
      case 'following':
        if (unit === 'day') return narrated(unitValue(from, 1, 'day'), unit, when);
        // "The next year he lost" goes on from what was told, "in the next year" from now
        return which === 'next' && !isNarrated(match, when)
          ? unitValue(article, 1, unit)
          : narrated(unitValue(from, 1, unit), unit, when);
      case 'coming':
      case 'this coming':
      case 'upcoming':
        return unitValue(article, 1, unit);
      case 'previous':
      case 'preceding':
        return unitValue(from, -1, unit);
      case 'same':
      case 'that':
        return unitValue(from, 0, unit);
      case 'new':
        return unitValue(article, article !== null && article.month >= 10 ? 1 : 0, 'year');
      case 'latest':
        return unitValue(article, unit === 'quarter' ? -1 : 0, unit);
      default:
        return unitValue(article, 0, unit);
    }
  },
);

/** "The following day it fell" lies after something that was not told where it would lie ahead. */
function narrated(value: string, unit: UnitName, { article, direction }: When): string {
  return article !== null && value > unitValue(article, 0, unit) && direction() === 'past'
    ? unitValue(null, 0, unit)
    : value;
}

function isNarrated(match: Match, when: When): boolean {
  if (/^(?:in|over|within|for|during)$/.test(match.before())) return false;
  return match.phrase('which') === 'the next' && when.told !== null && when.direction() === 'past';
}
