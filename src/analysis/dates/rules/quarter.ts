import { unitValue, yearValue } from '../calendar.ts';
import { directedQuarterYear } from '../directed.ts';
import { ordinalOf } from '../numbers.ts';
import { rule, type When } from '../rule.ts';

/**
 * Finds: "the third quarter", "third-quarter", "the first quarter of 2009", "next year's first quarter",
 * "the 2018 fourth quarter", "the first quarter of the year", "Q3 2019", "the second half of 1998", "the first half".
 * Not: "a quarter of voters", "the first half of the match" with minutes, "quarter-final".
 */
export const quarter = rule(
  'quarter',
  'DATE',
  "(?<count>first|second|third|fourth|ORDSHAPE) - (?<part>quarter|half)(?! -)|(?:the )?(?:(?<owner>(?:last|this|next) year) 's |(?<before>YEAR) (?:'s )?)?(?:fiscal )?(?<count>first|second|third|fourth|final|last|latter|ORDSHAPE) (?:fiscal )?(?<part>quarter|half)(?! -? (?:of (?:the|this) (?:match|game|season|century|decade|DECADE|SHORTDECADE|ORDINAL|late|early|mid)|final|finals|hour|century|mile|dozen|time))(?: (?:of|in)? (?:(?<rel>last|this|next|the last|the current|the previous|that|the) year|(?:fiscal )?(?<year>YEAR)))?",
  (match, when) => {
    const word = match.phrase('count');
    const half = match.phrase('part') === 'half';
    if (word === 'latter' && !half) return undefined;
    const count = /^(?:final|last|latter)$/.test(word) ? (half ? 2 : 4) : (ordinalOf([word]) ?? 0);
    if (count < 1 || count > (half ? 2 : 4)) return undefined;
    const letter = half ? 'H' : 'Q';
    const stated = match.phrase('year') || match.phrase('before');
    if (stated !== '') return `${stated}-${letter}${count}`;
    const relative = match.phrase('owner') || match.phrase('rel');
    const year = yearOf(relative, when, half ? count * 2 : count);
    if (word === 'last' && !match.has('year') && relative === '')
      return half ? undefined : unitValue(when.article, -1, 'quarter');
    return `${yearValue(year)}-${letter}${count}`;
  },
);

function yearOf(relative: string, when: When, quarterNumber: number): number | null {
  if (relative === '' || when.article === null) return directedQuarterYear(quarterNumber, when);
  if (/last|previous/.test(relative)) return when.article.year - 1;
  return relative.startsWith('next') ? when.article.year + 1 : when.article.year;
}
