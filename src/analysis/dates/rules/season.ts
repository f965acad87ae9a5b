import { yearValue } from '../calendar.ts';
import { rule } from '../rule.ts';
import { SEASONS } from '../vocabulary.ts';

/**
 * Finds: "last summer", "this fall", "the summer of 1998", "spring 2016", "in the winter", "next spring".
 * Not: "fall" as a verb, "Spring Street", "a fall in prices", "springs".
 */
export const season = rule(
  'season',
  'DATE',
  '(?<which>last|this|next|this past|this coming|the following|the previous|the)? (?:(?:early|late|mid) -? )?(?<season>SEASON)(?: (?:of )?(?<year>YEAR))?',
  (match, when) => {
    const name = match.phrase('season');
    const code = SEASONS.get(name) ?? 'SU';
    if (match.has('year')) return `${match.phrase('year')}-${code}`;
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
    const order = ['WI', 'SP', 'SU', 'FA'].indexOf(code);
    const now = Math.floor((article.month % 12) / 3);
    const current = article.month === 12 ? article.year + 1 : article.year;
    // Counted so that winter opens the year it mostly lies in.
    let year = current;
    if (which === 'last' || which === 'this past' || which === 'the previous')
      year = order < now ? current : current - 1;
    else if (which === 'next' || which === 'this coming' || which === 'the following')
      year = order > now ? current : current + 1;
    else if (which !== 'this') {
      if (when.direction() === 'future') year = order >= now ? current : current + 1;
      else year = order <= now ? current : current - 1;
    }
    return `${yearValue(year)}-${code}`;
  },
);
