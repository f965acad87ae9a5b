import { yearValue } from '../calendar.ts';
import { seasonAfter, seasonBefore, seasonOrder } from '../directed.ts';
import { type Match, rule } from '../rule.ts';
import { SEASONS } from '../vocabulary.ts';
import { yearsOff } from './full-date.ts';
import { centuryOf } from './short-year.ts';

/**
 * Finds: "last summer", "this fall", "the summer of 1998", "the summer of '69", "the winter of 1998-99" (of 1999), "the spring of the following year", "spring 2016", "that summer", "the following spring", "in the winter", "next spring".
 * Not: "fall" as a verb, "Spring Street", "a fall in prices", "springs".
 */
export const season = rule(
  'season',
  'DATE',
  '(?<which>last|this|next|this past|this coming|that|the following|the previous|the same|the)? (?:(?:early|late|mid) -? )?(?<season>SEASON)(?: (?:of )?(?:(?<year>YEAR)(?: (?:-|--|/) (?<second>TWODIGITS|YEAR))?|(?<short>SHORTYEAR)|(?:the )?(?<rel>last|next|this|that|same|following|previous) year))?',
  (match, when) => {
    const name = match.phrase('season');
    const code = SEASONS.get(name) ?? 'SU';
    if (match.has('year')) return `${yearOf(match, code)}-${code}`;
    if (match.has('rel')) return `${yearValue(yearsOff(match.phrase('rel'), when))}-${code}`;
    if (match.has('short')) return `${yearValue(centuryOf(match.phrase('short'), when))}-${code}`;
    let which = match.phrase('which');
    if (which === '' && /^(?:in|during|since|by|until)$/.test(match.before())) which = match.before();
    if (which === '' || match.capitalised(match.last)) return undefined;
    if (
      name === 'fall' &&
      (which === 'the' || which === 'in' || which === 'during' || which === 'by') &&
      /^(in|of|from|to|below)$/.test(match.after())
    )
      return undefined;
    if (
      name === 'spring' &&
      which === 'the' &&
      /^[a-z]/.test(match.after()) &&
      !/^(of|and|in|when|to|at|for|with|by)$/.test(match.after())
    )
      return undefined;
    const { article } = when;
    if (article === null) return `XXXX-${code}`;
    const { order, now, current } = seasonOrder(code, article);
    let year = current;
    if (which === 'that' || which === 'the same') year = when.told?.day.year ?? current;
    else if (which === 'the previous') year = seasonBefore(code, when.told?.day ?? article);
    else if (which === 'the following') year = seasonAfter(code, when.told?.day ?? article);
    else if (which === 'last' || which === 'this past') year = seasonBefore(code, article);
    else if (which === 'next' || which === 'this coming') year = seasonAfter(code, article);
    else if (which !== 'this') {
      if (when.direction() === 'future') year = order >= now ? current : current + 1;
      else year = order <= now ? current : current - 1;
    }
    return `${yearValue(year)}-${code}`;
  },
);

/** A winter of two years is that of the second. */
function yearOf(match: Match, code: string): string {
  const [first, second] = [match.phrase('year'), match.phrase('second')];
  return second === '' || code !== 'WI' ? first : first.slice(0, 4 - second.length) + second;
}
