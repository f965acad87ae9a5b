import { plainText } from '../reply/reply.ts';
import { dateWords } from '../story/date-words.ts';
import type { TimelineEntry } from '../story/timeline.ts';
import { type Sources, sourceWords } from './sources.ts';

const COLUMNS = [
  'date',
  'from',
  'to',
  'when',
  'precision',
  'status',
  'parties',
  'text',
  'differs',
  'source',
  'url',
  'sources',
] as const;

/**
 * Entries as CSV (RFC 4180), a row each under a row of names: the TIMEX3 value, first and last ISO day, the date in
 * words, the event in the words of its first source, and all sources. Empty where something isn't known.
 */
export function tableFile(entries: readonly TimelineEntry[], sources: Sources): string {
  const rows = entries.map((entry) => {
    const cited = entry.sources.flatMap(({ articleId }) => sources.get(articleId) ?? []);
    const row: Record<(typeof COLUMNS)[number], string> = {
      date: entry.date ?? '',
      from: entry.interval?.from ?? '',
      to: entry.interval?.to ?? '',
      when: dateWords(entry.date) ?? '',
      precision: entry.precision,
      status: entry.status,
      parties: entry.parties.join('; '),
      text: plainText(entry.text),
      differs: entry.conflicts.join('; '),
      source: cited[0]?.publisher ?? cited[0]?.headline ?? '',
      url: cited[0]?.url ?? '',
      sources: cited.map(sourceWords).join('\n'),
    };
    return COLUMNS.map((column) => field(row[column])).join(',');
  });
  return [COLUMNS.join(','), ...rows].map((row) => `${row}\r\n`).join('');
}

/**
 * A field in quotation marks where it needs them. A spreadsheet takes what begins with = + - @, a tab or a line's end
 * for a formula: an apostrophe before it keeps it text (OWASP, "CSV Injection").
 */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text.trimStart()) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
