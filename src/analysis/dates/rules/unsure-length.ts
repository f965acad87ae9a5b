import { durationValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

/**
 * Finds: "two to three weeks", "the next 12 to 18 months", "a year or two", "five or six days": how many
 * isn't known; "two years or so": about two.
 * Not: "3-2 weeks" (a score), "two-year", "aged 40 to 60 years".
 */
export const unsureLength = rule(
  'unsure length',
  'DURATION',
  '(?:(?:the )?(?:last|past|next|first) |the )?(?:(?:{number} (?:to|or|--) {number}|INT - INT) (?<unit>UNIT)|a (?<unit>UNIT) or (?:two|(?<about>so|more))|(?<count>{number}) (?<unit>UNIT) or (?:so|more))',
  (match) => {
    // "aged 40 to 60 years"
    if (/^(?:aged?|ages)$/.test(match.before())) return null;
    const unit = UNITS.get(match.phrase('unit')) ?? 'day';
    // "a year or so" is about a year
    const about = match.has('about') ? 1 : match.number('count');
    return durationValue(about, unit);
  },
);
