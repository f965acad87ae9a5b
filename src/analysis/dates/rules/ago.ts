import {
  clockFrom,
  dayValue,
  durationValue,
  moveDay,
  quarterYearsFrom,
  unitValue,
  weekdayAfter,
  weekdayBefore,
} from '../calendar.ts';
import { type Match, rule, type When } from '../rule.ts';
import { UNITS, type UnitName, WEEKDAYS } from '../vocabulary.ts';

/**
 * Finds: "two weeks ago", "a year ago", "several years ago" (vague), "three days earlier", "a month later", "the year previous",
 * "six months from now", "20 minutes later" (after a time of day; else a length), "a year and a half ago" (in months), "half a century ago" and "a decade ago" (in years), "a year ago today", "a week from Monday" (to the day), "two weeks later than planned" (a length).
 * Not: "ago" alone, "two years" (a duration), "long ago" (another rule).
 */
export const ago = rule(
  'ago',
  'DATE',
  '(?<count>{number}|{some}|half (?:a|an)|(?:a )?(?<part>quarter) (?:-|of a)|a|an|the) (?:more )?(?<unit>UNIT) (?<half>and a half )?(?:(?<exact>ago|from) (?:on )?(?<base>today|tomorrow|yesterday|WEEKDAY)|(?<way>ago|earlier|before|previously|previous|prior(?! to)|later|after|afterward|afterwards|from now|hence))',
  (match, when) => {
    const stated = UNITS.get(match.phrase('unit')) ?? 'day';
    if (match.has('base')) return toTheDay(match, when);
    const way = match.phrase('way');
    const back = /^(?:ago|earlier|before|previous|previously|prior)$/.test(way);
    if (/^(?:before|after|previous)$/.test(way)) {
      // "two days before the vote" measures from the vote
      if (/^[a-z0-9]/i.test(match.after())) return undefined;
    }
    const words = match.phrase('count');
    // "in the hours before"
    if (words === 'the' && match.phrase('unit').endsWith('s')) return undefined;
    const couple = words.includes('couple') ? 2 : null;
    const quarter = match.has('part') ? 0.25 : null;
    const number =
      words === 'a' || words === 'an' || words === 'the' ? 1 : (couple ?? quarter ?? match.number('count'));
    const [count, unit] =
      stated === 'decade' && number === 1
        ? [10, 'year' as const]
        : whole(number === null ? null : number + (match.has('half') ? 0.5 : 0), stated);
    if ((way === 'later' || way === 'earlier') && match.after() === 'than')
      return { type: 'DURATION', value: durationValue(count, unit) };
    if (count === null) return back ? 'PAST_REF' : 'FUTURE_REF';
    if (unit === 'second' || unit === 'minute' || unit === 'hour') {
      const minutes = { second: 1 / 60, minute: 1, hour: 60 }[unit] * count;
      const clock =
        way === 'ago' || when.told === null ? null : clockFrom(when.told, back ? -minutes : minutes);
      return clock === null
        ? { type: 'DURATION', value: durationValue(count, unit) }
        : { type: 'TIME', value: clock };
    }
    if (unit === 'year' && when.told?.level === 'quarter')
      return { value: quarterYearsFrom(when.told.value, back ? -count : count), aside: true };
    // "rose in February from a year earlier"
    if (
      unit === 'year' &&
      when.told?.level === 'month' &&
      /^(?:from|than|with|against)$/.test(match.before())
    )
      return { value: unitValue(when.told.day, (back ? -12 : 12) * count, 'month'), aside: true };
    const now = way === 'ago' || way === 'from now' || way === 'hence';
    const from = now ? when.article : (when.told?.day ?? when.article);
    // "Elections are due on Sept. 9. Two weeks earlier it arrested …": earlier than them, or than what?
    const lost = when.adrift && !now && unit !== 'year';
    const value = unitValue(lost ? null : from, back ? -count : count, unit);
    // "and eighteen months later the gates were chained": later than something that was not told
    if (
      way === 'later' &&
      when.article !== null &&
      value.slice(0, 3) !== 'XXX' &&
      value > unitValue(when.article, 0, unit) &&
      when.direction() === 'past'
    )
      return { type: 'DURATION', value: durationValue(count, unit) };
    return { value, aside: unit === 'year' };
  },
);

/** "a year ago today", "a week from Monday": reckoned from that day, to the day. */
function toTheDay(match: Match, { article }: When): string | undefined {
  const words = match.phrase('count');
  // "twice a week from Monday", "for five days from Monday"
  if (/^(?:for|once|twice|times)$/.test(match.before())) return undefined;
  const count = words === 'a' || words === 'an' ? 1 : match.number('count');
  if (count === null) return undefined;
  if (article === null) return 'XXXX-XX-XX';
  const back = match.phrase('exact') === 'ago';
  const base = match.phrase('base');
  const weekday = WEEKDAYS.get(base);
  const offset = { today: 0, tomorrow: 1, yesterday: -1 }[base] ?? 0;
  let from = article.add({ days: offset });
  if (weekday !== undefined)
    from = back ? weekdayBefore(article, weekday, false) : weekdayAfter(article, weekday, false);
  return dayValue(moveDay(from, back ? -count : count, UNITS.get(match.phrase('unit')) ?? 'day'));
}

/** Halves in the next smaller unit: 2.5 years are 30 months, half a century is 50 years. */
function whole(count: number | null, unit: UnitName): [number | null, UnitName] {
  const [factor, smaller] = SMALLER[unit] ?? [1, unit];
  return count === null || Number.isInteger(count) ? [count, unit] : [count * factor, smaller];
}

const SMALLER: Readonly<Partial<Record<UnitName, [number, UnitName]>>> = {
  week: [7, 'day'],
  month: [4, 'week'],
  year: [12, 'month'],
  decade: [10, 'year'],
  century: [100, 'year'],
  millennium: [1000, 'year'],
};
