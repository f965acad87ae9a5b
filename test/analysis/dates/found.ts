import { datesOf } from '../../../src/analysis/dates/dates.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';

/** A Thursday. */
export const PUBLISHED = '2019-08-22';

/** What is found in a text, as "words = value" (with the type where it is no DATE), in order. */
export function found(text: string, published: string | null = PUBLISHED): string[] {
  return datesOf(text, sentencesOf(text), published).map(({ start, end, type, value }) => {
    const words = text.slice(start, end);
    return type === 'DATE' ? `${words} = ${value}` : `${words} = ${type} ${value}`;
  });
}
