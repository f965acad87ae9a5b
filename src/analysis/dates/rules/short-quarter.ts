import { quarterOf, yearValue } from '../calendar.ts';
import { rule, type When } from '../rule.ts';

/**
 * Finds: "Q3 2019", "Q1", "Q4 of 2018", "H1 2019".
 * Not: "Q&A", "Q5", "q 3".
 */
export const shortQuarter = rule(
  'short quarter',
  'DATE',
  '(?<letter>q|h) (?<count>MONTHNUM)(?: (?:of )?(?<year>YEAR))?',
  (match, when) => {
    const count = Number(match.phrase('count'));
    const half = match.phrase('letter') === 'h';
    if (!match.glued(match.first + 1) || !match.capitalised(match.first) || count > (half ? 2 : 4))
      return undefined;
    if (half && !match.has('year')) return undefined;
    const year = match.has('year') ? Number(match.phrase('year')) : yearOf('', when, count);
    return `${yearValue(year)}-${half ? 'H' : 'Q'}${count}`;
  },
);

function yearOf(relative: string, when: When, quarterNumber: number): number | null {
  const { article } = when;
  if (article === null) return null;
  if (relative.startsWith('last') || relative.includes('last') || relative.includes('previous'))
    return article.year - 1;
  if (relative.startsWith('next')) return article.year + 1;
  if (relative !== '') return article.year;
  const now = quarterOf(article);
  if (quarterNumber <= now) {
    // only a quarter long past can be the next year's
    return now - quarterNumber > 1 && when.direction() === 'future' ? article.year + 1 : article.year;
  }
  return when.direction() === 'future' || quarterNumber === now + 1 ? article.year : article.year - 1;
}
