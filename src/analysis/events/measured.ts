import { toldFrom, unitValue } from '../dates/calendar.ts';
import { numberOf } from '../dates/numbers.ts';
import { UNITS } from '../dates/vocabulary.ts';
import type { WordDocument } from '../words/document.ts';
import type { Clause } from './clauses.ts';
import type { Dating } from './dating.ts';
import { eventDate } from './event-date.ts';

/**
 * Clauses dated by how far they lie from another's day.
 *   Finds: "The plant reopened on Wednesday, two days after its last order was cancelled" (the Monday), "…, ten years
 *     to the minute after a quake killed 90" (that day ten years before), "a month before the vote was held".
 *   Must not find: "about two weeks after", "shortly after", clauses with a date of their own.
 */
export function measuredFrom(
  document: WordDocument,
  clauses: readonly Clause[],
  dated: ReadonlyMap<Clause, readonly Dating[]>,
): { readonly clause: Clause; readonly dating: Dating }[] {
  const found: { clause: Clause; dating: Dating }[] = [];
  for (const clause of clauses) {
    if (clause.measure === null || dated.has(clause)) continue;
    const word = document.tokens[clause.measure.word]?.lower;
    if (word !== 'after' && word !== 'before') continue;
    const from = [...dated].find(
      ([other, datings]) => other.last <= clause.first && other.kind !== 'relative' && datings.length === 1,
    )?.[1][0];
    if (from === undefined || !/^\d{4}-\d\d-\d\d$/.test(from.date)) continue;
    const date = moved(document, clause.measure, from.date, word === 'after' ? -1 : 1);
    if (date !== null) found.push({ clause, dating: { ...from, date } });
  }
  return found;
}

function moved(
  document: WordDocument,
  { first, word }: { readonly first: number; readonly word: number },
  date: string,
  direction: number,
): string | null {
  const day = toldFrom(date)?.day;
  let words = document.tokens.slice(first, word).map(({ lower }) => lower);
  while (words[0] === ',' || words[0] === 'just' || words[0] === 'only' || words[0] === 'exactly')
    words = words.slice(1);
  const exact = words.length > 3 && words.at(-3) === 'to' && words.at(-2) === 'the';
  if (exact) words = words.slice(0, -3);
  const unit = UNITS.get(words.at(-1) ?? '');
  const count = words.length === 2 && /^an?$/.test(words[0] ?? '') ? 1 : numberOf(words.slice(0, -1));
  if (day === undefined || unit === undefined || count === null || !Number.isInteger(count)) return null;
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  if (exact || unit === 'day') {
    const steps =
      unit === 'day'
        ? { days: count }
        : unit === 'week'
          ? { weeks: count }
          : unit === 'month'
            ? { months: count }
            : { years: count };
    return (direction < 0 ? day.subtract(steps) : day.add(steps)).toString();
  }
  const value = unitValue(day, direction * count, unit);
  return eventDate({ start: 0, end: 0, type: 'DATE', value, ends: null, rule: 'measured from' });
}
