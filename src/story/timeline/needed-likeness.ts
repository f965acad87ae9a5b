import { dayNumber, type Interval, weekdayOf } from '../date-words.ts';
import type { Claim } from './claim.ts';
import { countsClash } from './counts-clash.ts';
import { corrects } from './dating-claim.ts';
import { areOpposite } from './event-words.ts';
import { namesClash } from './names-clash.ts';

/** Likeness from which two claims are one event. */
const ALIKE = {
  sameDay: 0.38,
  bothNews: 0.22,
  remembered: 0.26,
  vague: 0.5,
  plannedThenDone: 0.3,
  plannedAbout: 0.42,
  partial: 0.6,
  otherDay: 0.72,
} as const;
/** Less is never enough. */
export const LEAST_ALIKE = ALIKE.bothNews;
/** Days after which an article that names a day remembers it: for one thing, mostly. */
const REMEMBERED = 2;
/** Likeness of claims that name other people or places, or tell opposite acts, all else being much the same. */
const CLASHING = 0.75;
/** So much more when they count the same things differently: either they contradict each other, or tell of others. */
const OTHER_COUNT = { usual: 0.25, news: 0.1 } as const;
/** Days by which articles may differ about one event. */
export const SLIP = 2;
/** What is longer than a month tells an age, not a day that isn't known well. */
const LONG = 31;
/** It says of itself that it is one more of a kind. */
const ONE_MORE = /\b(?:second|another|third|further|again|separate|also)\b/i;

/** The likeness that two claims need, given their dates, status and names; null where they can't be the same event. */
export function neededLikeness(a: Claim, b: Claim): number | null {
  if ((a.event.status === 'denied') !== (b.event.status === 'denied')) return null;
  // What one sentence dates differently, it tells apart.
  const sameArticle = a.article === b.article;
  if (sameArticle && a.event.sentence === b.event.sentence && a.event.date !== b.event.date) return null;
  const needed = neededForDates(a, b);
  return needed === null || needed >= CLASHING ? needed : neededForNames(a, b, needed);
}

/** Whether dates, status or names show that two claims tell two events, however alike their words. */
export function isOther(a: Claim, b: Claim): boolean {
  const needed = neededLikeness(a, b);
  return needed === null || needed >= CLASHING;
}

function neededForDates(a: Claim, b: Claim): number | null {
  if (a.interval === null || b.interval === null) {
    if (a.interval === null && b.interval === null) return ALIKE.otherDay;
    const fits = fitsPartial(a, b);
    return fits === null ? ALIKE.otherDay : fits ? ALIKE.partial : null;
  }
  const planned = (a.event.status === 'planned') !== (b.event.status === 'planned');
  if (a.interval.from === b.interval.from && a.interval.to === b.interval.to) {
    if (a.precision !== 'day') return ALIKE.vague;
    if (planned) return ALIKE.plannedThenDone;
    if (areBothNews(a, b)) return ALIKE.bothNews;
    return isRemembered(a, b) ? ALIKE.remembered : ALIKE.sameDay;
  }
  if (a.interval.from <= b.interval.to && b.interval.from <= a.interval.to) {
    if (cameBefore(a, b) || cameBefore(b, a)) return null;
    if (isLong(a, a.interval) || isLong(b, b.interval)) return ALIKE.otherDay;
    return planned ? ALIKE.plannedAbout : ALIKE.vague;
  }
  const told = a.event.dateExpression !== null && b.event.dateExpression !== null;
  if (a.article === b.article || !told || a.precision !== 'day' || b.precision !== 'day') return null;
  if (Math.abs(dayNumber(a.interval.from) - dayNumber(b.interval.from)) > SLIP) return null;
  return corrects(a) || corrects(b) ? ALIKE.vague : ALIKE.otherDay;
}

/** Two articles of about one day begin with what happened on the same day: mostly with the same. */
function areBothNews(a: Claim, b: Claim): boolean {
  if (a.article === b.article || a.published === null || b.published === null) return false;
  if (a.event.sentence + b.event.sentence > 1) return false;
  if ([a, b].some(({ event }) => BY_THE_WAY.test(event.rule))) return false;
  return Math.abs(dayNumber(a.published) - dayNumber(b.published)) <= 1;
}

const BY_THE_WAY = /noun|possession|measured/;

/** Two articles name the day, and one of them some time later. */
function isRemembered(a: Claim, b: Claim): boolean {
  if (a.article === b.article || a.event.dateExpression === null || b.event.dateExpression === null)
    return false;
  return [a, b].some(
    ({ published, interval }) =>
      published !== null && interval !== null && dayNumber(published) - dayNumber(interval.to) >= REMEMBERED,
  );
}

/** An article that came out before the other's day tells of no such thing as done: "this year", told in March. */
function cameBefore({ published, event }: Claim, { interval }: Claim): boolean {
  return (
    published !== null &&
    interval !== null &&
    event.status !== 'planned' &&
    published.slice(0, 10) < interval.from
  );
}

function isLong({ precision }: Claim, { from, to }: Interval): boolean {
  return precision === 'range' && dayNumber(to) - dayNumber(from) > LONG;
}

/** Whether a date without a year or a bare weekday fits the other's day; null where it says too little to tell. */
function fitsPartial(a: Claim, b: Claim): boolean | null {
  const [partial, dated] = a.interval === null ? [a, b] : [b, a];
  // A speaker says many things on many Wednesdays.
  if (SAID.test(partial.event.rule)) return false;
  const value = partial.event.date?.split('T')[0] ?? '';
  if (dated.interval === null || !/^XXXX-/.test(value)) return null;
  const [, monthDay, weekday] = /^XXXX-(?:(\d{2}(?:-\d{2})?)|WXX-([1-7]))$/.exec(value) ?? [];
  if (monthDay !== undefined) return dated.interval.from.slice(5).startsWith(monthDay);
  if (weekday === undefined || dated.precision !== 'day') return null;
  return WEEKDAYS.indexOf(weekdayOf(dated.interval.from)) === Number(weekday) - 1;
}

const SAID = /quotation|attributed|saying/;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Two arrests of one day are told in much the same words: other names, another place, "a second" tell them apart. */
function neededForNames(a: Claim, b: Claim, needed: number): number | null {
  const clash = namesClash(a, b);
  if (a.article === b.article && a.event.sentence !== b.event.sentence) {
    if (clash || isOneMore(a) !== isOneMore(b)) return null;
  }
  if (clash || areOpposite(a.acts, b.acts)) return CLASHING;
  if (!countsClash(a, b)) return needed;
  return Math.min(CLASHING, needed + (needed === ALIKE.bothNews ? OTHER_COUNT.news : OTHER_COUNT.usual));
}

function isOneMore({ source, event }: Claim): boolean {
  return ONE_MORE.test(source.article.body.slice(event.start, Math.min(event.end, event.start + 80)));
}
