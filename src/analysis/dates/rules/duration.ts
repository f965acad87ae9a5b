import { durationValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

/**
 * Finds: "three days", "two-year", "a 27-year contract" (the "27-year"), "several months", "half an hour",
 * "the past two years", "the next few weeks", "the first nine months", "a year".
 * Not: "a second", "a 52-year-old", "52 years old" (ages), "24-hour" of a clock.
 */
export const duration = rule(
  'duration',
  'DURATION',
  '(?<count>{number}|a|an) - (?<unit>UNIT) (?:- long)?(?! -? old)|(?<lead>(?:the )?(?:last|past|next|first|coming|final|previous|following|entire|full|whole)|the)? (?<count>{number}|{some}|half (?:a|an)|(?:a|an) half|a|an) (?:more |straight |consecutive |full |whole |trading |additional |calendar |working |business |long |fiscal )? (?<unit>UNIT)(?! -? old)',
  (match) => {
    const unit = UNITS.get(match.phrase('unit')) ?? 'day';
    const words = match.phrase('count');
    if (words === 'a' || words === 'an') {
      if (unit === 'second' || unit === 'quarter' || match.phrase('unit').endsWith('s')) return undefined;
      if (MONEY.has(match.before()) || /^\d[\d.,]*$/.test(match.before())) return undefined;
      if (match.before() === 'times' || match.before() === 'once' || match.before() === 'twice')
        return { type: 'SET', value: durationValue(1, unit) };
      return durationValue(1, unit);
    }
    if (words.startsWith('half') || words.endsWith('half')) return durationValue(0.5, unit);
    if (/couple/.test(words)) return durationValue(2, unit);
    if (/^[a-z]+$/.test(match.phrase('unit')) && !match.phrase('unit').endsWith('s') && /^\d{4}$/.test(words))
      return undefined;
    if (unit === 'second' && match.phrase('unit') === 'second') return undefined;
    if (unit === 'quarter' && match.number('count') !== 2 && match.after() === 'of') return undefined;
    return durationValue(match.number('count'), unit);
  },
);

/** "$2 million a year" is a rate. */
const MONEY = new Set(
  'million billion trillion percent cents dollars % ounces barrels tons tonnes units'.split(' '),
);

/**
 * Finds: "the past year", "the last decade", "the past week": lengths that end now.
 * Not: "last year" (a date).
 */
export const pastLength = rule('past length', 'DURATION', 'the past (?<unit>UNIT)', (match) =>
  durationValue(1, UNITS.get(match.phrase('unit')) ?? 'year'),
);

/**
 * Finds: "day-long", "weeklong", "the next half hour", "a quarter-century".
 * Not: "half-hearted", "a quarter of the votes".
 */
export const wholeLength = rule(
  'whole length',
  'DURATION',
  '(?<unit>hour|day|week|month|year|decade|century) - long|single - (?<unit>hour|day|week|month|year)|(?:the |a )?(?:next |last |past )?(?<half>half) -? (?<unit>hour|day|year|century|decade)(?! -)|(?<one>daylong|weeklong|monthlong|yearlong|decadelong)|(?:a )?(?<part>quarter) (?:-|of a) century',
  (match) => {
    if (match.has('half')) return durationValue(0.5, UNITS.get(match.phrase('unit')) ?? 'year');
    if (match.has('part')) return 'P25Y';
    return durationValue(
      1,
      UNITS.get(match.phrase('unit') || match.phrase('one').replace('long', '')) ?? 'year',
    );
  },
);

/**
 * Finds: "years", "decades", "weeks", "the years", "decades-long": more than one, not known how many.
 * Not: "times", "the days" of a name, "52 years old".
 */
export const vagueLength = rule(
  'vague length',
  'DURATION',
  '(?:the )?(?:coming |recent )?(?<unit>days|weeks|months|years|decades|centuries) (?:- (?:long|old))?(?! old)',
  (match) => durationValue(null, UNITS.get(match.phrase('unit')) ?? 'year'),
);

/**
 * Finds: "two to three weeks", "the next 12 to 18 months", "a year or two", "five or six days": how many
 * isn't known.
 * Not: "3-2 weeks" (a score), "two-year".
 */
export const unsureLength = rule(
  'unsure length',
  'DURATION',
  '(?:(?:the )?(?:last|past|next|first) |the )?(?:(?:{number} (?:to|or|--) {number}|INT - INT) (?<unit>UNIT)|a (?<unit>UNIT) or (?:two|so|more)|{number} (?<unit>UNIT) or (?:so|more))',
  (match) => {
    const unit = UNITS.get(match.phrase('unit')) ?? 'day';
    return durationValue(null, unit);
  },
);
