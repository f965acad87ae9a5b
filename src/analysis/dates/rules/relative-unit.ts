import { unitValue } from '../calendar.ts';
import { type Match, rule, type When } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

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
      return 'XXXX-XX-XX';
    const from = told?.day ?? article;
    switch (which) {
      case 'last':
      case 'this past':
        if (unit === 'day') return undefined;
        return unitValue(article, -1, unit);
      case 'next':
      case 'following':
        if (unit === 'day')
          return which === 'next' && !match.has('which') ? undefined : unitValue(from, 1, 'day');
        // "The next year he lost" goes on from what was told, "in the next year" from now
        return unitValue(which === 'next' && !isNarrated(match, when) ? article : from, 1, unit);
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

function isNarrated(match: Match, when: When): boolean {
  return match.phrase('which') === 'the next' && when.told !== null && when.direction() === 'past';
}
