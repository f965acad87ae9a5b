import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { discordLimits, fitsDiscord } from '../../src/reply/discord-budget.ts';
import { citesOf, pageLayout } from '../../src/reply/discord-layout.ts';
import { paginate } from '../../src/reply/pages.ts';
import { type Block, plainText, type QuoteBlock, reply } from '../../src/reply/reply.ts';
import { arbitraryReply } from './arbitrary-reply.ts';

const heading = (text: string): Block => ({ type: 'heading', text });
const line = (text: string, cites: number[] = []): Block => ({
  type: 'line',
  text: [text],
  bullet: true,
  cites,
});
const quote = (text: string): QuoteBlock => ({
  type: 'quote',
  kind: 'direct',
  text,
  speaker: 'Ilse Marn',
  about: null,
  date: null,
  uncertain: false,
  cites: [1],
});
const atMost = (count: number) => (blocks: readonly Block[]) => blocks.length <= count;

/** Pages as short words, to compare at a glance. */
function outline(blocks: readonly Block[], fits: (blocks: readonly Block[]) => boolean): string[] {
  return paginate(reply({ blocks }), fits).map((page) =>
    page
      .map((block) =>
        'text' in block ? (typeof block.text === 'string' ? block.text : plainText(block.text)) : '?',
      )
      .join(' | '),
  );
}

describe('paginate', () => {
  it('gives one page for a short or an empty reply', () => {
    expect(outline([heading('A'), line('1')], atMost(5))).toEqual(['A | 1']);
    expect(outline([], atMost(5))).toEqual(['']);
  });

  it('repeats the heading of a part that goes on', () => {
    expect(outline([heading('A'), line('1'), line('2'), line('3')], atMost(3))).toEqual([
      'A | 1 | 2',
      'A (continued) | 3',
    ]);
  });

  it('never ends a page with a heading', () => {
    expect(outline([line('1'), line('2'), heading('A'), line('3')], atMost(3))).toEqual(['1 | 2', 'A | 3']);
  });

  it('starts a part on a new page rather than tear it, where the page before is half full', () => {
    const blocks = [heading('A'), line('1'), heading('B'), line('2'), line('3')];
    expect(outline(blocks, atMost(4))).toEqual(['A | 1 | B | 2', 'B (continued) | 3']);
    expect(outline([line('0'), ...blocks], atMost(5))).toEqual(['0 | A | 1', 'B | 2 | 3']);
  });

  it('drops a quotation longer than any page and says where it stands', () => {
    const fits = (blocks: readonly Block[]) => JSON.stringify(blocks).length < 600;
    const [page] = paginate(reply({ blocks: [quote('word '.repeat(400))] }), fits);
    expect(page).toEqual([expect.objectContaining({ type: 'line', cites: [1] })]);
    expect(JSON.stringify(page)).toContain('400 words');
  });

  it('shortens other text to what fits', () => {
    const fits = (blocks: readonly Block[]) => JSON.stringify(blocks).length < 300;
    const [page] = paginate(reply({ blocks: [line('word '.repeat(400))] }), fits);
    expect(JSON.stringify(page).length).toBeGreaterThan(280);
    expect(JSON.stringify(page)).toContain('word…');
  });
});

test('any reply keeps to Discord’s limits, loses no block, and tears no quotation', () => {
  fc.assert(
    fc.property(arbitraryReply, (any) => {
      const fits = fitsDiscord(any);
      const pages = paginate(any, fits);
      for (const [index, page] of pages.entries()) {
        const next = pages[index + 1]?.[0];
        expect(fits(page)).toBe(true);
        if (page.at(-1)?.type === 'heading' && page !== pages.at(-1))
          expect(any.blocks).toContain(next?.type === 'heading' && next);
      }
      const shown = pages.flat();
      const quotes = any.blocks.filter((block) => block.type === 'quote');
      for (const block of shown) if (block.type === 'quote') expect(quotes).toContain(block);
      const repeated = shown.filter(
        (block) => block.type === 'heading' && !any.blocks.includes(block),
      ).length;
      expect(shown.length - repeated).toBe(any.blocks.length);
    }),
    { numRuns: 60 },
  );
});

test('a page names the sources it cites and no others', () => {
  const citations = Array.from({ length: 60 }, (_, index) => ({
    articleId: `a${index}`,
    headline: `Headline number ${index + 1}`,
    publisher: 'The Paper',
    published: '2024-05-02',
    url: `https://paper.example/${index}`,
    invented: true,
  }));
  const any = reply({
    title: 'Title',
    citations,
    blocks: citations.map((_, index) => line('Ten words of a sentence '.repeat(8), [index + 1])),
  });
  const pages = paginate(any, fitsDiscord(any));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) {
    const text = pageLayout(any)(page)
      .flatMap((piece) => (piece.type === 'text' ? [piece.content] : []))
      .join('\n');
    expect(text.length).toBeLessThanOrEqual(discordLimits.characters);
    for (const [index] of citations.entries())
      expect(text.includes(`\\[${index + 1}] [The Paper`)).toBe(citesOf(page).includes(index + 1));
    expect(text).toContain('invented');
  }
});

test('a source is named with publisher, headline and day, and linked where it has an address', () => {
  const citation = {
    articleId: 'a',
    headline: 'Port [reopens]',
    publisher: 'The *Paper*',
    published: '2024-05-02T08:00:00+09:00',
    url: null,
    invented: false,
  };
  const citations = [
    citation,
    { ...citation, url: 'https://paper.example/a', invented: true, published: null },
  ];
  expect(pageLayout(reply({ citations }))([line('x', [2, 1, 9])]).at(-1)).toEqual({
    type: 'text',
    content: [
      '-# \\[1] The \\*Paper\\*, Port \\[reopens] (2 May 2024)',
      '-# \\[2] [The \\*Paper\\*, Port (reopens)](<https://paper.example/a>) · invented',
      '-# **Some of these articles are invented:** their people and events do not exist.',
    ].join('\n'),
  });
});
