import { datesOf } from '../../../src/analysis/dates/dates.ts';
import { eventsOf } from '../../../src/analysis/events/events.ts';
import type { Event } from '../../../src/analysis/facts.ts';
import { namesOf } from '../../../src/analysis/names.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';

/** The events of a text, each with its words. */
export function told(text: string, publishedAt: string | null = '2019-08-22'): (Event & { text: string })[] {
  const sentences = sentencesOf(text);
  const entities = namesOf(text, sentences);
  const dates = datesOf(text, sentences, publishedAt);
  const events = eventsOf({ text, sentences, entities, quotes: [], dates, publishedAt });
  return events.map((event) => ({ ...event, text: text.slice(event.start, event.end) }));
}

/** Date, status and words of each event. */
export function lines(text: string, publishedAt: string | null = '2019-08-22'): string[] {
  return told(text, publishedAt).map((event) => `${event.date} ${event.status}: ${event.text}`);
}
