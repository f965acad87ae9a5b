import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../src/analysis/dates/dates.ts';
import { namesOf } from '../../../src/analysis/names.ts';
import { quotesOf } from '../../../src/analysis/quotes/quotes.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';

function saidOn(text: string): (string | null)[] {
  const sentences = sentencesOf(text);
  const publishedAt = '2019-08-22';
  const dates = datesOf(text, sentences, publishedAt);
  const entities = namesOf(text, sentences);
  return quotesOf({ text, sentences, entities, dates, publishedAt, headline: '' }).map(
    (quote) => quote.saidOn,
  );
}

describe('the day of a saying', () => {
  it.each([
    ['The bank, founded in 1934, said on Monday that it had lost money.', '2019-08-19'],
    ['Ada Brask, who won in 2018, said late on Tuesday that the road was open.', '2019-08-20'],
  ])('stands with its verb: %j', (text, day) => expect(saidOn(text)).toEqual([day]));

  it.each([
    'The commission, which the two countries founded under their treaty of 1987, said that it would send its secretary.',
    'The body founded in 1987 said that it would close.',
  ])('is not that of something else: %j', (text) => expect(saidOn(text)).toEqual([null]));
});
