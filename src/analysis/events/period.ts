import { toldFrom } from '../dates/calendar.ts';
import { numberOf } from '../dates/numbers.ts';
import type { WordDocument } from '../words/document.ts';

const MONTHS: Readonly<Record<string, number>> = { months: 1, quarter: 3, half: 6, year: 12 };

/**
 * The period that a day ends, as A/B; null where it ends none.
 *   Finds: "the three months ended [Sept. 30]" (July 1 to September 30), "the year ending [June 30]".
 *   Must not find: "talks ended on Sept. 30", "the strike ended Sept. 30".
 */
export function periodEnding(tokens: WordDocument['tokens'], first: number, date: string): string | null {
  const word = (back: number): string => tokens[first - back]?.lower ?? '';
  const ended = word(1) === 'on' ? 2 : 1;
  if (!/^(?:ended|ending)$/.test(word(ended)) || !/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  const months = MONTHS[word(ended + 1)];
  const count = word(ended + 1) === 'months' ? numberOf([word(ended + 2)]) : 1;
  const end = toldFrom(date)?.day;
  if (months === undefined || count === null || end === undefined) return null;
  const start = end.add({ days: 1 }).subtract({ months: months * count });
  return `${start.toString()}/${date}`;
}
