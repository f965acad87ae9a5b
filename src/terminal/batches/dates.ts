import { z } from 'zod';
import { datesOf } from '../../analysis/dates/dates.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { eachLine } from '../batch.ts';

const lineSchema = z.object({ id: z.string(), text: z.string(), dct: z.string().nullish() });

/** One line of `batch dates`, as TimeML prints dates: each end of a range is an entry of its own. */
export function datesEntry({ id, text, dct }: z.infer<typeof lineSchema>): object {
  const dates = datesOf(text, sentencesOf(text), dct ?? null)
    .flatMap((date) => date.ends ?? [date])
    .map(({ start, end, type, value }) => ({ start, end, text: text.slice(start, end), type, value }));
  return { id, dates };
}

/** `batch dates`: {id, text, dct} -> {id, dates}. */
export default eachLine(lineSchema, datesEntry);
