import type { ChartContent, NumberedEntry } from '../../src/chart/chart-layout.ts';
import { intervalOf, precisionOf } from '../../src/story/date-words.ts';

type Given = Partial<Pick<NumberedEntry, 'parties' | 'status' | 'conflicts' | 'text'>>;

/** Numbered entries of these TIMEX3 values. */
export function entriesOf(...given: readonly (string | [date: string, rest: Given])[]): NumberedEntry[] {
  return given.map((each, index): NumberedEntry => {
    const [date, rest] = typeof each === 'string' ? [each, {}] : each;
    const interval = intervalOf(date);
    if (interval === null) throw new Error(`${date} is no date`);
    return {
      number: index + 1,
      date,
      interval,
      precision: precisionOf(date),
      status: 'happened',
      parties: [],
      text: [`Event ${index + 1} happened`],
      sources: [],
      conflicts: [],
      score: 1,
      ...rest,
    };
  });
}

/** One entry of a TIMEX3 value. */
export function entryOf(date: string, rest: Given = {}): NumberedEntry {
  const [entry] = entriesOf([date, rest]);
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

export function contentOf(entries: readonly NumberedEntry[], rest: Partial<ChartContent> = {}): ChartContent {
  return { parties: [], published: [], entries, ...rest };
}
