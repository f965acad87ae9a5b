import { toldFrom, unitValue } from '../dates/calendar.ts';
import { numberOf } from '../dates/numbers.ts';
import { UNITS } from '../dates/vocabulary.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
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
    if (from === undefined) continue;
    const date = moved(document, clause.measure, from.date, word === 'after' ? -1 : 1);
    if (date !== null) found.push({ clause, dating: { ...from, date } });
  }
  return found;
}

/**
 * Nouns so measured, after the only date of a clause.
 *   Finds: "won on Sunday, eight months after [a knee operation]", "closed on Monday, two days before [the vote]".
 *   Must not find: "less than two days after a defeat", "a week after it opened" (a clause).
 */
export function nounsMeasuredFrom(
  document: WordDocument,
  clauses: readonly Clause[],
  dated: ReadonlyMap<Clause, readonly Dating[]>,
): { readonly clause: { readonly first: number; readonly last: number }; readonly dating: Dating }[] {
  const found: { clause: { first: number; last: number }; dating: Dating }[] = [];
  for (const [clause, datings] of dated) {
    const [from] = datings;
    if (from === undefined || datings.length > 1 || !/^\d{4}-\d\d-\d\d$/.test(from.date)) continue;
    for (let at = from.last + 2; at < clause.last - 1; at += 1) {
      const word = document.tokens[at]?.lower;
      if ((word !== 'after' && word !== 'before') || !UNITS.has(document.tokens[at - 1]?.lower ?? ''))
        continue;
      if (clauses.some(({ measure }) => measure?.word === at)) continue;
      if (!/^(?:DET|NOUN|PROPN|ADJ)$/.test(tagAt(document, at + 1))) continue;
      let first = at - 1;
      while (first > from.last && document.tokens[first - 1]?.lower !== ',') first -= 1;
      const date = moved(document, { first, word: at }, from.date, word === 'after' ? -1 : 1);
      if (date !== null)
        found.push({ clause: { first: at + 1, last: clause.last }, dating: { ...from, date } });
      break;
    }
  }
  return found;
}

/**
 * What came before the event that the last sentence told: "Varn closed its ports on Thursday. The move came two days
 * after [Lund raised its duties]" (the Tuesday). `from` is that event's day.
 */
export function cameAfter(
  document: WordDocument,
  clauses: readonly Clause[],
  from: string,
): { readonly clause: Clause; readonly date: string } | null {
  for (const clause of clauses) {
    if (clause.measure === null || document.tokens[clause.measure.word]?.lower !== 'after') continue;
    if (!/^(?:came|comes|followed)$/.test(document.tokens[clause.measure.first - 1]?.lower ?? '')) continue;
    const date = moved(document, clause.measure, from, -1);
    if (date !== null) return { clause, date };
  }
  return null;
}

/** "the worst since 1969, when [153 miners died]": clauses that tell what the date before them was the date of. */
export function toldOfDate(
  document: WordDocument,
  clauses: readonly Clause[],
  dated: ReadonlyMap<Clause, readonly Dating[]>,
): { readonly clause: Clause; readonly dating: Dating }[] {
  const found: { clause: Clause; dating: Dating }[] = [];
  for (const clause of clauses) {
    const when = clause.first - 1;
    if (clause.kind !== 'sub' || dated.has(clause) || document.tokens[when]?.lower !== 'when') continue;
    const end = document.tokens[when - 1]?.lower === ',' ? when - 1 : when;
    for (const datings of dated.values()) {
      const dating = datings.find(
        ({ first, last }) => last === end && document.tokens[first - 1]?.lower === 'since',
      );
      if (dating !== undefined) found.push({ clause, dating });
    }
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
  if (day !== undefined && !exact && /^\d{4}$/.test(date) && unit === 'year' && Number.isInteger(count))
    return unitValue(day, direction * (count ?? 0), 'year');
  if (day !== undefined && !exact && /^\d{4}-\d\d$/.test(date) && (unit === 'month' || unit === 'year'))
    return unitValue(day, direction * (count ?? 0) * (unit === 'year' ? 12 : 1), 'month');
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  if (day === undefined || unit === undefined || count === null || !Number.isInteger(count)) return null;
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  // "a week after the first case" is meant to the day
  if (exact || unit === 'day' || (unit === 'week' && count === 1)) {
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
