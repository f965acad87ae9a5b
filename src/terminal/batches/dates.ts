import { z } from 'zod';
import { datesOf } from '../../analysis/dates/dates.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { eachLine } from '../batch.ts';

const lineSchema = z.object({ id: z.string(), text: z.string(), dct: z.string().nullish() });

/** `batch dates`: {id, text, dct} -> {id, dates}, as TimeML prints them: each end of a range is an entry of its own. */
export default eachLine(lineSchema, ({ id, text, dct }) => ({
  id,
  dates: datesOf(text, sentencesOf(text), dct ?? null)
    .flatMap((date) => date.ends ?? [date])
    .map(({ start, end, type, value }) => ({ start, end, text: text.slice(start, end), type, value })),
}));
