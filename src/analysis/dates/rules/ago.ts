import { durationValue, quarterYearsFrom, unitValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { UNITS } from '../vocabulary.ts';

/**
 * Finds: "two weeks ago", "a year ago", "several years ago" (vague), "three days earlier", "a month later",
 * "six months from now".
 * Not: "ago" alone, "two years" (a duration), "long ago" (another rule).
 */
export const ago = rule(
  'ago',
  'DATE',
  '(?<count>{number}|{some}|half (?:a|an)|a|an|the) (?:more )?(?<unit>UNIT) (?<way>ago|earlier|before|previously|later|after|afterward|afterwards|from now|hence)',
  (match, when) => {
    const unit = UNITS.get(match.phrase('unit')) ?? 'day';
    const way = match.phrase('way');
    const back = way === 'ago' || way === 'earlier' || way === 'before' || way === 'previously';
    if (way === 'before' || way === 'after') {
      // "two days before the vote" measures from the vote
      if (/^[a-z0-9]/i.test(match.after())) return undefined;
    }
    const words = match.phrase('count');
    const couple = words.includes('couple') ? 2 : null;
    const count = words === 'a' || words === 'an' || words === 'the' ? 1 : (couple ?? match.number('count'));
    if (count === null) return words.startsWith('half') ? undefined : back ? 'PAST_REF' : 'FUTURE_REF';
    if (unit === 'second' || unit === 'minute' || unit === 'hour')
      return { type: 'DURATION', value: durationValue(count, unit) };
    if (unit === 'year' && when.told?.level === 'quarter')
      return { value: quarterYearsFrom(when.told.value, back ? -count : count), aside: true };
    const from =
      way === 'ago' || way === 'from now' || way === 'hence'
        ? when.article
        : (when.told?.day ?? when.article);
    return { value: unitValue(from, back ? -count : count, unit), aside: unit === 'year' };
  },
);
