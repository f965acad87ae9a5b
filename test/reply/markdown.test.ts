import { describe, expect, it, test } from 'vitest';
import { blockMarkdown, circled, inlineMarkdown } from '../../src/reply/markdown.ts';
import type { QuoteBlock } from '../../src/reply/reply.ts';

const quote: QuoteBlock = {
  type: 'quote',
  kind: 'direct',
  text: 'We will not sign,',
  speaker: 'Ilse Marn',
  about: 'harbour minister, Varland',
  date: 'Thu 2 May 2024',
  uncertain: false,
  cites: [1],
};

describe('a quotation', () => {
  it('is a block within marks where the words are quoted', () => {
    expect(blockMarkdown(quote)).toBe(
      '**Ilse Marn**, harbour minister, Varland · Thu 2 May 2024 [1]\n> “We will not sign,”',
    );
  });

  it('keeps every paragraph inside the block and its first and last mark', () => {
    expect(
      blockMarkdown({ ...quote, text: 'One.\n\n# Two.' })
        .split('\n')
        .slice(1),
    ).toEqual(['> “One.', '> \\# Two.”']);
  });

  it('gets no marks from us where the clause is the article’s', () => {
    const mixed = blockMarkdown({ ...quote, kind: 'mixed', text: 'the deal was "dead"' });
    expect(mixed).toMatch(/ · partly quoted \[1\]\nthe deal was "dead"$/);
    const indirect = blockMarkdown({ ...quote, kind: 'indirect', text: 'it would not sign' });
    expect(indirect).toMatch(/ · reported speech \[1\]\nit would not sign$/);
    expect(indirect).not.toMatch(/["“”]/);
  });

  it('tells how the article leads to words that nobody quotes: a denial is no claim', () => {
    const denied = blockMarkdown({ ...quote, kind: 'indirect', saying: 'denied on *Monday* that' });
    expect(denied).toContain(' · denied on \\*Monday\\* that [1]\n');
    expect(blockMarkdown({ ...quote, saying: 'said' })).not.toContain('· said');
  });

  it('says what is not certain', () => {
    expect(blockMarkdown({ ...quote, uncertain: true })).toMatch(/^\*\*Ilse Marn\*\* \(probably\), harbour/);
    expect(blockMarkdown({ ...quote, speaker: null, about: null, date: null })).toMatch(
      /^\*\*Speaker not stated\*\* \[1\]/,
    );
  });
});

test('an entry names its status and how sources differ', () => {
  const entry = blockMarkdown({
    type: 'entry',
    when: '9 May 2024',
    date: '2024-05-09',
    interval: null,
    precision: 'day',
    status: 'planned',
    text: ['talks'],
    conflicts: ['31 % (A)', '37 % (B)'],
    cites: [2, 3],
  });
  expect(entry).toBe('**9 May 2024** · planned: talks [2] [3]\n-# Sources differ: 31 % (A) · 37 % (B)');
});

test('a headline carries its reason', () => {
  const headline = { type: 'headline', text: '- *Dash*', reason: 'same parties', cites: [1] } as const;
  expect(blockMarkdown(headline)).toBe('- \\- \\*Dash\\* · *same parties* [1]');
  expect(blockMarkdown({ ...headline, reason: null, cites: [] })).toBe('- \\- \\*Dash\\*');
});

test('words of ours stand in brackets that cannot become a link', () => {
  expect(inlineMarkdown(['on Thursday ', { added: '2 May 2024' }, '(https://evil.example)'])).toBe(
    'on Thursday \\[2 May 2024](https\\://evil.example)',
  );
});

test('a command can be clicked where its id is known', () => {
  const line = [{ command: 'article show' }];
  expect(inlineMarkdown(line, { commandIds: new Map([['article', '77']]) })).toBe('</article show:77>');
  expect(inlineMarkdown(line)).toBe('`/article show`');
});

test('links lead to the web or nowhere', () => {
  expect(inlineMarkdown([{ link: 'https://a.example/x_(y)?q=<z>', text: 'A [b](c)' }])).toBe(
    '[A (b)(c)](<https://a.example/x_%28y%29?q=%3Cz%3E>)',
  );
  for (const link of ['javascript:alert(1)', 'discord://x', 'no address', '/path'])
    expect(inlineMarkdown([{ link, text: '*A*' }])).toBe('\\*A\\*');
});

test('an instant is shown in the reader’s zone, anything else as it stands', () => {
  expect(inlineMarkdown([{ instant: '2019-08-22T09:30:00+09:00' }])).toBe('<t:1566433800:f>');
  expect(inlineMarkdown([{ instant: 'Thursday' }])).toBe('Thursday');
});

test('marks split over two pieces are found', () => {
  expect(inlineMarkdown(['~', '~a~', '~'])).toBe('\\~\\~a\\~\\~');
  expect(inlineMarkdown(['', { strong: '' }, '# x'])).toBe('\\# x');
});

test('numbers look as they do in a picture', () => {
  expect([1, 20, 21, 35, 36, 50, 51, 0].map(circled)).toEqual([
    '①',
    '⑳',
    '㉑',
    '㉟',
    '㊱',
    '㊿',
    '(51)',
    '(0)',
  ]);
});
