import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sameQuoteBlock } from '../../src/command/quote-block.ts';
import { Citations } from '../../src/reply/citations.ts';
import { plainText, type QuoteBlock } from '../../src/reply/reply.ts';
import { readPaths } from '../../src/sources/folder.ts';
import { droppedQuotes, type Said, saidIn } from '../../src/story/said.ts';
import { type SameQuote, sameQuotes } from '../../src/story/same-quote.ts';
import type { AnalysedArticle } from '../../src/story/story.ts';
import { analysed, testArticle } from '../articles.ts';

/** No word of a quotation is ever changed: what is shown is a slice of a stored body, whatever the articles hold. */
function expectByteForByte(articles: readonly AnalysedArticle[]): void {
  const said = articles.flatMap(saidIn);
  const wordsOf = ({ source, quote }: Said) => source.article.body.slice(quote.start, quote.end);
  const groups = sameQuotes(said);
  expect(groups.flatMap(({ all }) => all).length).toBe(said.length);
  for (const same of groups) {
    const block = sameQuoteBlock(same, new Citations(), { context: true });
    expect(block.text).toBe(wordsOf(same.said));
    for (const { said: other, differing } of same.variants) expect(wordsOf(other)).toContain(differing);
    expectSurroundings(block, same);
  }
  for (const each of said)
    expect(sameQuoteBlock({ said: each, all: [each], variants: [] }, new Citations()).text).toBe(
      wordsOf(each),
    );
}

/** The sentences around it hold the quotation's own, in the order of the article. */
function expectSurroundings({ notes = [] }: QuoteBlock, { said: { source } }: SameQuote): void {
  const bare = (text: string) => text.replace(/\s+/g, '');
  expect(bare(source.article.body)).toContain(bare(plainText(notes.at(-1) ?? [])));
}

const NAMES = [
  'Peder Holm',
  'Holm',
  'Ilka Brandt',
  'Ostland',
  'a senior official',
  'the ministry',
  'He',
  'Nobody',
];
const WORDS =
  "we will not never sign the old treaty about herring and 34 41 percent of “it” 'now' *x* naïve 漢字 🙂".split(
    ' ',
  );
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 14 })
  .map((each) => each.join(' '));
const sentence = fc
  .tuple(fc.constantFrom(...NAMES), words, words, fc.nat(7))
  .map(([name, first, second, form]) => {
    const forms = [
      `"${first}," ${name} said.`,
      `${name} said that ${first}.`,
      `${name} said it was "${first}".`,
      `"${first}," said ${name}. "${second}."`,
      `“${first}”, ${name} added, “${second}”.`,
      `According to ${name}, ${first}.`,
      `${first} ${second}.`,
      `"${first}`,
    ];
    return forms[form] ?? '';
  });
const body = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((paragraphs) => paragraphs.map((each) => each.join(' ')).join('\n\n'));

describe('a quotation that is shown', () => {
  const samples: AnalysedArticle[] = [];
  beforeAll(async () => {
    for await (const read of readPaths(['data/articles'], { published: null }))
      if ('articles' in read) samples.push(...read.articles.map(analysed));
  });

  it('is a slice of its article in all sample articles', () => {
    expect(samples.flatMap(saidIn).length).toBeGreaterThan(100);
    expectByteForByte(samples);
  });

  it('is a slice of its article in all samples that lose every other paragraph', () => {
    const changed = samples.map((earlier) => {
      const paragraphs = earlier.article.body.split('\n\n').filter((_, n) => n % 2 === 0);
      const later = analysed({ ...earlier.article, body: paragraphs.join('\n\n') });
      return { ...later, dropped: droppedQuotes(earlier, later) };
    });
    expect(changed.flatMap(({ dropped }) => dropped).length).toBeGreaterThan(20);
    for (const [n, { dropped }] of changed.entries())
      for (const { passage, quote } of dropped) {
        const before = samples[n];
        expect(before?.article.body).toContain(passage);
        expect(before?.facts.quotes.map(({ start, end }) => before.article.body.slice(start, end))).toContain(
          passage.slice(quote.start, quote.end),
        );
      }
    expectByteForByte(changed);
  });

  it('is a slice of its article, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 4 }), (bodies) => {
        const articles = bodies.map((text, n) =>
          analysed(testArticle({ headline: `Article ${n}`, body: text, publishedAt: '2021-03-04' })),
        );
        const [first, second, ...others] = articles;
        // Two become versions of one article, one a copy.
        if (first && second) {
          const later = { ...second, article: { ...second.article, id: first.article.id } };
          expectByteForByte([
            { ...later, dropped: droppedQuotes(first, later) },
            ...others.map((each) => ({ ...each, copyOf: first.article.id })),
          ]);
        } else expectByteForByte(articles);
      }),
      { numRuns: 60 },
    );
  });
});
