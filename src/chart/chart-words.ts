import { plainText } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { dateWords } from '../story/date-words.ts';
import type { ChartContent, NumberedEntry } from './chart-layout.ts';
import { lanesOf } from './lanes.ts';

/** Alt texts are heard, not scanned: a long sentence is told by its beginning. */
const LONGEST_SENTENCE = 120;

/**
 * What a chart shows, for those who can't see it: the span, how many entries, whose they are, the first and the last,
 * what is only planned and where sources differ. Numbers are those of the list, which may have more entries (`listed`).
 * At least one entry must be given.
 */
export function chartWords({ entries, parties }: ChartContent, listed = entries.length): string {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return 'Timeline without entries.';
  const lanes = lanesOf(entries, parties)
    .map((lane) => `${lane.party ?? 'Others'}: ${numbers(lane.entries)}.`)
    .join(' ');
  const planned = entries.filter(({ status }) => status === 'planned');
  const differing = entries.filter(({ conflicts }) => conflicts.length > 0);
  return [
    `Timeline from ${when(first)} to ${when(last)}, ${countOf(entries.length, listed)}.`,
    lanes.startsWith('Others') ? '' : lanes,
    `First: ${sentence(first)}`,
    entries.length > 1 ? `Last: ${sentence(last)}` : '',
    planned.length > 0 ? `Planned: ${numbers(planned)}.` : '',
    differing.length > 0 ? `Sources differ on ${numbers(differing)}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function countOf(shown: number, listed: number): string {
  if (listed > shown) return `the ${shown} greatest turns of ${listed} entries`;
  return shown === 1 ? 'one entry' : `${shown} entries`;
}

function sentence({ text }: NumberedEntry): string {
  const words = shorten(plainText(text).trim(), LONGEST_SENTENCE);
  return /[.!?…]["”’]?$/.test(words) ? words : `${words}.`;
}

function numbers(entries: readonly NumberedEntry[]): string {
  return entries.map(({ number }) => number).join(', ');
}

function when({ date, interval }: NumberedEntry): string {
  return dateWords(date) ?? interval.from;
}
