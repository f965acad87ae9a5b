import { durationValue } from '../calendar.ts';
import { type Match, rule } from '../rule.ts';
import { NUMBER_WORDS, UNITS } from '../vocabulary.ts';
import { isSpeed } from './every.ts';

/** "$2 million a year" is a rate. */
const RATES = new Set('million billion trillion percent cents % ounces barrels tons tonnes units'.split(' '));

function isCount(word: string): boolean {
  return /^\d[\d.,]*$/.test(word);
}

/** "$2 million [a year]", "8,000 [a day]", "three million passengers [a year]", "three hours of light [a day]". */
function isRate(match: Match): boolean {
  if (/^(?:before|after|ago|later|earlier)$/.test(match.after())) return false;
  if (RATES.has(match.before()) || isCount(match.before())) return true;
  const counted = (back: number): boolean => {
    const word = match.before(back);
    return isCount(word) || RATES.has(word) || NUMBER_WORDS.has(word) || /^(?:doz|hundr|thous)/.test(word);
  };
  const of = match.before(2) === 'of' ? 2 : 0;
  if (!/^[a-z]{2,}$/.test(match.before())) return false;
  return (
    /[a-z]s$/.test(match.before(1 + of)) && (counted(2 + of) || counted(3 + of) || (of > 0 && counted(3)))
  );
}

/**
 * Finds: "three days", "two-year", "a 27-year contract" (the "27-year"), "several months", "half an hour", "three and a half years",
 * "the past two years", "the next few weeks", "the first nine months", "a year", "900 crowns a month", "$2 million a year",
 * "three million passengers a year", "three hours of light a day" (sets).
 * Not: "60 miles an hour", "a second", "could last three days" (the "three days"), "in as many days", "a 52-year-old", "52 years old" (ages), "24-hour" of a clock.
 */
export const duration = rule(
  'duration',
  'DURATION',
  '(?<count>{number}|a|an) - (?<unit>UNIT) (?:- long)?(?! -? old)|(?<count>a|an|one) (?<unit>UNIT) (?<half>and a half)|(?<count>another) (?<unit>UNIT)|(?<lead>(?:the )?(?:(?<!(?:will|would|could|can|should|must|might|to|not) )last|past|next|first|coming|final|previous|following|entire|full|whole)|the)? (?<count>{number}|{some}|half (?:a|an)|(?:a|an) half|a|an) (?:more |straight |consecutive |full |whole |trading |additional |calendar |working |business |long |fiscal )? (?<unit>UNIT)(?! -? old)',
  (match) => {
    const unit = UNITS.get(match.phrase('unit')) ?? 'day';
    const words = match.phrase('count');
    // "the second attack in as many days"
    if (words === 'many' && match.before() === 'as') return null;
    if (match.has('half')) return durationValue(1.5, unit);
    if (words === 'another')
      return match.phrase('unit').endsWith('s') || unit === 'second' ? undefined : durationValue(1, unit);
    if (words === 'a' || words === 'an') {
      if (unit === 'second' || unit === 'quarter' || match.phrase('unit').endsWith('s')) return undefined;
      if (isSpeed(match)) return null;
      if (isRate(match)) return { type: 'SET', value: durationValue(1, unit) };
      return durationValue(1, unit);
    }
    if (/^(?:half|an? half)/.test(words)) return durationValue(0.5, unit);
    if (/couple/.test(words)) return durationValue(2, unit);
    if (/^[a-z]+$/.test(match.phrase('unit')) && !match.phrase('unit').endsWith('s') && /^\d{4}$/.test(words))
      return undefined;
    if (unit === 'second' && match.phrase('unit') === 'second') return undefined;
    // "four weekend clinics"
    if (match.phrase('unit') === 'weekend' && match.number('count') !== 1) return undefined;
    if (unit === 'quarter' && match.number('count') !== 2 && match.after() === 'of') return undefined;
    return durationValue(match.number('count'), unit);
  },
);
