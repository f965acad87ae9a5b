import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { plainText } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { statusWord } from '../reply/status-word.ts';
import { dateWords } from '../story/date-words.ts';
import type { TimelineEntry } from '../story/timeline.ts';
import { type Sources, sourceWords } from './sources.ts';

/** What a calendar shows in a day's box; the whole sentence stands in the description. */
const LONGEST_SUMMARY = 150;
/** No calendar has a day after it to end on. */
const LAST_DAY = '9999-12-31';

/**
 * Entries as iCalendar (RFC 5545): whole days without a time zone, a month or a range from its first to its last day,
 * free time rather than busy. `now` is when the file is made. An entry keeps its UID as long as its date and the
 * sentence that tells it are the same, so that a newer file updates what an older one brought. Undated entries can't
 * be in it.
 */
export function calendarFile(
  title: string,
  entries: readonly TimelineEntry[],
  sources: Sources,
  now: Temporal.Instant,
): string {
  const calendar = ical({
    name: title,
    prodId: { company: 'Dateline', product: 'Timeline', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) {
    if (entry.interval === null) continue;
    const cited = entry.sources.flatMap(({ articleId }) => sources.get(articleId) ?? []);
    const url = cited.map((article) => webAddress(article.url)).find((address) => address !== null);
    const { from, to } = entry.interval;
    calendar.createEvent({
      id: uid(entry),
      stamp: now,
      start: Temporal.PlainDate.from(from),
      // The end is the first day that is not in it any more.
      end: to === LAST_DAY ? Temporal.PlainDate.from(to) : Temporal.PlainDate.from(to).add({ days: 1 }),
      allDay: true,
      summary: shorten(told(entry), LONGEST_SUMMARY),
      description: description(entry, cited.map(sourceWords)),
      status:
        entry.status === 'happened' || entry.status === 'reported'
          ? ICalEventStatus.CONFIRMED
          : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(url !== undefined && { url }),
    });
  }
  return calendar.toString();
}

function uid({ date, sources: [first] }: TimelineEntry): string {
  const place = first === undefined ? '' : `${first.articleId}-${first.sentence}`;
  return `${date?.replaceAll('/', '_')}-${place}@dateline`;
}

function told({ status, text }: TimelineEntry): string {
  const words = visible(plainText(text));
  const word = statusWord(status, text);
  return word === null ? words : `${word.replace(/^./, (letter) => letter.toUpperCase())}: ${words}`;
}

function description(entry: TimelineEntry, sources: readonly string[]): string {
  return [
    told(entry),
    entry.precision === 'day' ? '' : `When: ${dateWords(entry.date) ?? entry.date}`,
    entry.conflicts.length === 0 ? '' : `Sources differ: ${visible(entry.conflicts.join('; '))}`,
    ...sources.map((source, index) => `[${index + 1}] ${visible(source)}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** A calendar may open its address at a press: only those of the web. */
function webAddress(url: string | null): string | null {
  const address = url === null ? null : URL.parse(url);
  return address !== null && (address.protocol === 'https:' || address.protocol === 'http:')
    ? address.href
    : null;
}

/** Control characters have no place in a calendar's text. */
function visible(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
