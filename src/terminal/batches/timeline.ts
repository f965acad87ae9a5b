import { z } from 'zod';
import { type DatedText, datedText } from '../../story/timeline/dated-text.ts';
import { greatDays } from '../../story/timeline/great-days.ts';
import { partyDays } from '../../story/timeline/party-days.ts';
import { eachLine } from '../batch.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}/);
const asked = z.object({
  from: day.nullish(),
  to: day.nullish(),
  length: z.number().int().positive().nullish(),
});

const lineSchema = z.object({
  topic: z.string(),
  entity: z.string().nullish(),
  articles: z.array(
    z.object({ published: z.string().nullish(), title: z.string().nullish(), text: z.string() }),
  ),
  timelines: z.array(asked).nullish(),
});

/** `batch timeline`: {topic, entity?, articles, timelines} -> a line for each timeline, one entry a day. */
export default eachLine(lineSchema, ({ topic, entity, articles, timelines }) => {
  const texts = articles.map(({ published, title, text }) =>
    datedText({ title: title ?? '', text, published: published ?? null }),
  );
  const days = entity ? daysWith(texts, entity) : greatDays(texts);
  return (timelines ?? [{}]).map(({ from, to, length }, timeline) => {
    const within = days.filter(
      (each) => (!from || each.day >= from.slice(0, 10)) && (!to || each.day <= to.slice(0, 10)),
    );
    const entries = within
      .slice(0, length ?? (entity ? within.length : usualLength(articles.length)))
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map((each) => ({ date: each.day, text: each.text }));
    return { topic, timeline, entries };
  });
});

/** The days of a party, greatest first. */
function daysWith(texts: readonly DatedText[], entity: string): { day: string; text: string }[] {
  const rank = new Map(greatDays(texts).map((each, index) => [each.day, index]));
  return partyDays(texts, entity).sort((a, b) => (rank.get(a.day) ?? 0) - (rank.get(b.day) ?? 0));
}

/** As many days as a reader takes in where nobody says how many: more for more articles, 10 to 40. */
function usualLength(articles: number): number {
  return Math.min(40, Math.max(10, Math.round(2 * Math.sqrt(articles))));
}
