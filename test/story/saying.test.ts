import { expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { sayingOf } from '../../src/story/saying.ts';
import { testArticle } from '../articles.ts';

/** "leading words | quoted words" for each quotation of a text. */
function sayings(body: string): string[] {
  const article = testArticle({ headline: 'Port', body });
  const facts = analyze(article);
  return facts.quotes.map(
    (quote) => `${sayingOf({ article, facts, copyOf: null }, quote)} | ${body.slice(quote.start, quote.end)}`,
  );
}

it('is the way from the cue to the words, as printed', () => {
  expect(sayings('Anna Berg denied on Tuesday that the port was full.')).toEqual([
    'denied on Tuesday that | the port was full',
  ]);
  expect(sayings('Anna Berg said it was full.')).toEqual(['said | it was full']);
});

it('is the cue alone where it stands behind the words', () => {
  expect(sayings('The port was full, Anna Berg said.')).toEqual(['said | The port was full']);
});

it('is nothing before words in marks', () => {
  expect(sayings('Anna Berg said: "The port is full."')).toEqual(['null | The port is full.']);
});
