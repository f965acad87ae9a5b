import { monthValue } from '../calendar.ts';
import { directedYear } from '../directed.ts';
import { type Match, rule } from '../rule.ts';
import { MONTHS, WEEKDAYS } from '../vocabulary.ts';
import { yearsOff } from './full-date.ts';

/**
 * Finds: "July 2019", "July, 2019", "July of 2019", "July" (the last one in the past tense), "last April",
 * "next March", "this September", "the month of May".
 * Not: "may" and "march" as verbs, "Jan" or "April Jones" (people), "May" before a name.
 */
export const month = rule(
  'month',
  'DATE',
  '(?<named>MONTH) (?:,|of)? (?:(?<year>YEAR)(?! -? UNIT)|(?:the )?(?<rel>last|next|this|that|following|previous|same) year(?! POSSESSIVE))|(?<which>last|next|this|this past|this coming|past|that|the previous|the following)? (?<month>MONTHNAME)',
  (match, when) => {
    const { article } = when;
    if (match.has('year'))
      return monthValue(Number(match.phrase('year')), MONTHS.get(match.phrase('named')) ?? 1);
    if (match.has('rel'))
      return monthValue(yearsOff(match.phrase('rel'), when), MONTHS.get(match.phrase('named')) ?? 1);
    const word = match.phrase('month');
    // "June 35" is no date, and no June either
    if (/^\d{1,3}$/.test(match.after()) && !/^[a-z]/.test(match.after(2))) return undefined;
    const number = MONTHS.get(word) ?? 1;
    const which = match.phrase('which');
    if (which === '' && isPerson(match, word)) return undefined;
    if (article === null) return monthValue(null, number);
    switch (which) {
      case 'last':
      case 'past':
      case 'this past':
        return monthValue(number < article.month ? article.year : article.year - 1, number);
      case 'next':
      case 'this coming':
        return monthValue(number > article.month ? article.year : article.year + 1, number);
      case 'this':
        return monthValue(article.year, number);
      default:
        return monthValue(directedYear(number, when), number);
    }
  },
);

const TIME_WORDS = new Set(
  (
    'in of since by until till through from to for during before after between and or next last this early late mid ' +
    'around about as than the - ( each every'
  ).split(' '),
);

const DETERMINERS = new Set('a its their his her our last'.split(' '));

/** "Josiah March": a word with a capital right before that doesn't open the sentence. */
function isName(match: Match): boolean {
  const at = match.first - 1;
  return (
    /^[a-z]{2,}$/.test(match.before()) &&
    match.capitalised(at) &&
    /^[a-z]+$/.test(match.before(2)) &&
    !WEEKDAYS.has(match.before())
  );
}

/** "April Jones", "Theresa May said": a name rather than a month. */
function isPerson(match: Match, month: string): boolean {
  const [before, next, nextCapital] = [match.before(), match.after(), match.capitalised(match.last)];
  // "the March Institute"
  if (month === 'March' && before === 'the' && nextCapital && /^[a-z]/.test(next)) return true;
  if (TIME_WORDS.has(before)) return false;
  if (/^(?:March|april|june|august)$/.test(month) && isName(match)) return true;
  if (month === 'March')
    return !DETERMINERS.has(before) || nextCapital || /^(?:on|of|for|by|through|past|in|to)$/.test(next);
  if (month === 'May') return true;
  return (
    (month === 'april' || month === 'june' || month === 'august') && nextCapital && /^[a-z]+$/.test(next)
  );
}
