import { expect, it } from 'vitest';
import type { Quote } from '../../src/analysis/facts.ts';
import { sameQuoteBlock } from '../../src/command/quote-block.ts';
import { Citations } from '../../src/reply/citations.ts';
import { blockMarkdown } from '../../src/reply/markdown.ts';
import { analysed, testArticle } from '../articles.ts';

const body = `"We wait," the mayor, Ada Venn, said. "We have time."

"The boats can stay," she said.`;

function block(parts: readonly string[]) {
  const source = analysed(testArticle({ headline: 'Boats', body }));
  const spans = parts.map((part) => ({ start: body.indexOf(part), end: body.indexOf(part) + part.length }));
  const quote: Quote = {
    kind: 'direct',
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    parts: spans,
    sentence: 0,
    speaker: null,
    cue: 'said',
    cueSpan: null,
    via: null,
    saidOn: null,
    confidence: 1,
    rule: 'test',
  };
  const said = { source, quote, dropped: false };
  return sameQuoteBlock({ said, all: [said], variants: [] }, new Citations());
}

it('keeps the cue out of the marks of a quotation that it splits', () => {
  const split = block(['We wait,', 'We have time.']);
  expect(split.text).toBe(body.slice(1, body.indexOf('time.') + 5));
  expect(split.parts).toEqual(['We wait,', 'We have time.']);
  expect(blockMarkdown(split)).toMatch(/\n> “We wait,” … “We have time\.”$/);
});

it('joins what goes on in the next paragraph', () => {
  expect(block(['We have time.', 'The boats can stay,']).parts).toEqual([
    'We have time.\nThe boats can stay,',
  ]);
});

it('has no parts where the words are of one piece', () => {
  expect(block(['We wait,']).parts).toBeUndefined();
});
