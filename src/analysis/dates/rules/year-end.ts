import { unitValue, yearValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

/**
 * Finds: "year-end", "year's end", "the end of the year", "since year-end" (of last year), "the end of the decade", "earlier in the month".
 * Not: "the end of the road".
 */
export const yearEnd = rule(
  'end of the year',
  'DATE',
  "year - end|year 's end|(?:the )?(?:end|close|beginning|start|rest|middle) of the (?<unit>year|month|week|quarter|day|weekend|decade|century)|(?:earlier|later) in the (?<unit>year|month|week|decade|century)",
  (match, when) => {
    const unit = UNITS.get(match.phrase('unit')) ?? 'year';
    // "In 2018 he promised to stay until the end of the decade": of that one
    const from = unit === 'decade' || unit === 'century' ? (when.told?.day ?? when.article) : when.article;
    // "up 4% since year-end": the last one
    const gone = unit === 'year' && !match.has('unit') && match.before() === 'since';
    if (gone) return when.article === null ? 'XXXX-12-31' : `${yearValue(when.article.year - 1)}-12-31`;
    return unitValue(from, 0, unit);
  },
);
