import { dayValue, possibleDay, realDay } from '../calendar.ts';
import { directedDay } from '../directed.ts';
import { ordinalOf } from '../numbers.ts';
import { type Match, rule, type When } from '../rule.ts';
import { MONTHS } from '../vocabulary.ts';

/**
 * Finds: "August 22", "Aug. 22, 2019", "Thursday, 22 August 2019", "Friday Oct. 13", "the 4th of July, 1976",
 * "March eighth", "last Oct. 12", "on a February 29" (of no year).
 * Not: "February 30" (there is no such day), "May 2019" (a month), "June 35", "in June 35 people".
 */
export const monthDay = rule(
  'month and day',
  'DATE',
  '(?:(?:this coming )?DAYNAME ,? (?:the )?|(?<which>last|this past|next|this coming) )?(?<month>MONTH) (?:the )?(?<day>DAYNUM|ORDINAL|(?:twenty|thirty) - ORDWORD|NODAY(?! WORD))(?: ,? (?<year>YEAR)| (?:of )?(?:the )?(?<rel>that|same|last|next|this|previous|following) year)?',
  read,
);

export const dayMonth = rule(
  'day and month',
  'DATE',
  '(?:DAYNAME ,? )?(?:the )?(?<day>DAYNUM|ORDINAL|(?:twenty|thirty) - ORDWORD|NODAY) (?:of )?(?<month>MONTH)(?: ,? (?<year>YEAR)| (?:of )?(?:the )?(?<rel>that|same|last|next|this|previous|following) year)?',
  read,
);

function read(match: Match, when: When): string | null {
  const month = MONTHS.get(match.phrase('month')) ?? 0;
  const words = match.words('day');
  const day = ordinalOf(words) ?? 0;
  if (!possibleDay(month, day)) return null;
  if (match.has('year')) {
    const real = realDay(Number(match.phrase('year')), month, day);
    return real === null ? null : dayValue(real);
  }
  // "the Sept. 11 attacks"
  if (month === 9 && day === 11 && /^(?:attacks?|terror|terrorist|hijack)/.test(match.after()))
    return '2001-09-11';
  if (match.has('which') && when.article !== null)
    return nearest(match.phrase('which'), month, day, when.article);
  if (match.has('rel')) {
    const base = yearsOff(match.phrase('rel'), when);
    const real = base === null ? null : realDay(base, month, day);
    if (real !== null) return dayValue(real);
  }
  // "born on a February 29": of no year
  const anyYear = match.before() === 'a' && match.before(2) === 'on';
  const directed = anyYear ? null : directedDay(month, day, when);
  return directed === null
    ? `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : dayValue(directed);
}

/** The year that "last year", "that year" and the like mean; null where it can't be known. */
export function yearsOff(word: string, { article, told }: When): number | null {
  const base = /^(?:that|same|following|previous)$/.test(word) ? (told?.day ?? article) : article;
  const step = { last: -1, previous: -1, next: 1, following: 1 }[word] ?? 0;
  return base === null ? null : base.year + step;
}

/** "last Oct. 12", "next May 3": the nearest such day on that side. */
function nearest(which: string, month: number, day: number, article: Temporal.PlainDate): string {
  const back = which === 'last' || which === 'this past';
  for (let step = 0; step <= 8; step += 1) {
    const candidate = realDay(article.year + (back ? -step : step), month, day);
    const side = candidate === null ? 0 : Temporal.PlainDate.compare(candidate, article);
    if (candidate !== null && (back ? side < 0 : side > 0)) return dayValue(candidate);
  }
  return 'XXXX-XX-XX';
}
