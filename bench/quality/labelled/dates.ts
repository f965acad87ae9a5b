import type { Facts } from '../../../src/analysis/facts.ts';
import type { Article } from '../../../src/article/article.ts';
import { count, Tally } from './tally.ts';

interface LabelledDate {
  readonly text: string;
  readonly start: number;
  readonly type: string;
  readonly value: string;
  readonly also?: readonly string[];
}
interface LabelledEvent {
  readonly date: string | null;
  readonly status: string;
  readonly contains: string;
  readonly start: number;
  readonly also?: readonly string[];
}
/** An article with its labels and what was found in it. */
export interface ScoredDates {
  readonly labelled: {
    readonly id: string;
    readonly dates?: readonly LabelledDate[];
    readonly events?: readonly LabelledEvent[];
  };
  readonly article: Article;
  readonly facts: Facts;
}

/** Prints how dates and the events of a timeline come out. */
export function scoreDates(articles: readonly ScoredDates[], complain: (line: string) => void): void {
  const spans = new Tally();
  const values = new Tally();
  const events = new Tally();
  const statuses = new Tally();
  for (const { labelled, article, facts } of articles) {
    const miss = (what: string) => complain(`${labelled.id}: ${what}`);
    for (const tally of [spans, values]) {
      tally.found += facts.dates.length;
      tally.expected += labelled.dates?.length ?? 0;
    }
    for (const gold of labelled.dates ?? []) {
      const found = facts.dates.find(
        (date) => date.start < gold.start + gold.text.length && date.end > gold.start,
      );
      if (found === undefined) {
        miss(`no date: ${gold.text} = ${gold.value}`);
        continue;
      }
      spans.right += 1;
      if (found.type === gold.type && [gold.value, ...(gold.also ?? [])].includes(found.value))
        values.right += 1;
      else
        miss(
          `date "${article.body.slice(found.start, found.end)}" ${found.type} ${found.value} for ${gold.type} ${gold.value} {${found.rule}}`,
        );
    }
    const dated = facts.events.filter((event) => event.date !== null);
    events.found += dated.length;
    events.expected += labelled.events?.length ?? 0;
    for (const gold of labelled.events ?? []) {
      const end = gold.start + gold.contains.length;
      const held = dated.filter((event) => event.start < end && event.end > gold.start);
      const found = held.find((event) => event.date === gold.date) ?? held[0];
      if (found?.date === gold.date) {
        events.right += 1;
        count(statuses, [gold.status, ...(gold.also ?? [])].includes(found.status), () =>
          miss(`status ${found.status} for ${gold.status}: ${gold.contains}`),
        );
      } else miss(`event ${found?.date ?? 'none'} for ${gold.date}: ${gold.contains}`);
    }
  }
  console.log(`dates, found              ${spans}`);
  console.log(`dates, type and value     ${values}`);
  console.log(`events, date              ${events}`);
  console.log(`events, status            ${statuses}`);
}
