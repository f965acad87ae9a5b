import { describe, expect, test } from 'vitest';
import { renderReply } from '../../src/preview/render.ts';
import { type Block, type Citation, reply } from '../../src/reply/reply.ts';
import { everything, hostileReply } from './sample-commands.ts';

const draw = (...blocks: Block[]) => renderReply(reply({ blocks }), 1).html.markup;
/** What a reader sees: the markup without its tags. */
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const quote = {
  type: 'quote',
  kind: 'direct',
  text: 'We will share it fairly,',
  speaker: 'Ada Venn',
  about: 'water minister',
  date: 'Tue 4 Mar 2031',
  uncertain: false,
  cites: [],
} as const;

describe('quotations', () => {
  test('a direct one stands in a block, in marks', () => {
    expect(draw(quote)).toContain('<blockquote>“We will share it fairly,”</blockquote>');
    expect(textOf(draw(quote))).toBe('Ada Venn, water minister · Tue 4 Mar 2031“We will share it fairly,”');
  });
  test.each([
    ['mixed', 'partly quoted'],
    ['indirect', 'reported speech'],
  ] as const)('a %s one gets no marks and says what it is', (kind, word) => {
    const drawn = draw({ ...quote, kind });
    expect(drawn).not.toMatch(/blockquote|“/);
    expect(textOf(drawn)).toContain(word);
  });
  test('words without marks are led to as in the article', () => {
    expect(textOf(draw({ ...quote, kind: 'indirect', saying: 'denied that' }))).toContain('· denied that');
  });
  test('nobody is named where nobody is stated', () => {
    expect(textOf(draw({ ...quote, speaker: null, about: null, date: null }))).toMatch(/^Speaker not stated/);
  });
  test('a likely speaker is not a certain one', () => {
    expect(textOf(draw({ ...quote, uncertain: true }))).toContain('Ada Venn (probably)');
  });
});

describe('links', () => {
  const citation: Citation = {
    articleId: 'a1',
    headline: 'Norland shuts the sluices',
    publisher: 'Post',
    published: '2031-03-04',
    url: null,
    invented: false,
  };
  const line: Block = { type: 'line', text: ['It shut.'], bullet: false, cites: [1] };
  const cited = (url: string | null) =>
    renderReply(reply({ blocks: [line], citations: [{ ...citation, url }] }), 1).html.markup;

  test('lead to web pages', () => {
    expect(cited('https://news.example/a?b=1&c="2"')).toContain(
      'href="https://news.example/a?b=1&amp;c=%222%22" target="_blank" rel="noopener noreferrer"',
    );
  });
  test.each([
    null,
    'javascript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//news.example',
    'blob:http://x/1',
  ])('never to %j', (url) => {
    expect(cited(url)).not.toMatch(/href|<a /);
    expect(textOf(cited(url))).toContain('[1] Post, Norland shuts the sluices (4 Mar');
  });
});

describe('sources', () => {
  const draw = (cites: number[]) => {
    const citations = Array.from({ length: 9 }, (_, index) => ({
      articleId: `a${index}`,
      headline: `Headline ${index + 1}`,
      publisher: 'Post',
      published: '2031-03-04',
      url: null,
      invented: false,
    }));
    const { html } = renderReply(
      reply({ blocks: [{ type: 'line', text: ['It shut.'], bullet: false, cites }], citations }),
      1,
    );
    return [...html.markup.matchAll(/<li>(.*?)<\/li>/g)].map((match) => match[1]?.replace(/\s/g, ' '));
  };
  test('only what is cited is named, a line each', () => {
    expect(draw([3, 1])).toEqual([
      expect.stringMatching(/^\[1\] Post, Headline 1 \(4 Mar/),
      expect.stringMatching(/^\[3\] Post, Headline 3 \(4 Mar/),
    ]);
  });
  test('many are named briefly', () => {
    const lines = draw([1, 2, 3, 4, 5, 6, 7]);
    expect(lines.length).toBe(7);
    expect(lines[6]).toMatch(/^\[7\] Post 4 Mar\w* 2031$/);
  });
});

test('invented articles are called so', () => {
  expect(textOf(renderReply(everything, 1).html.markup)).toContain(
    'Some of these articles are invented: their people and events do not exist.',
  );
});

test('hostile text stays text', () => {
  const { markup } = renderReply(hostileReply, 1).html;
  expect(markup).not.toMatch(/<script|<img src=x|javascript:|data:text|\u202E/i);
  // Every tag is one of ours, and none has an attribute that runs.
  const tags = [...markup.matchAll(/<([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/gi)];
  expect(tags.length).toBe([...markup.matchAll(/<(?!\/)/g)].length);
  for (const [, name, attributes] of tags) {
    expect(
      'div h2 h3 p span strong em button a time figure figcaption blockquote br img ul li'.split(' '),
    ).toContain(name);
    expect(attributes?.replace(/="[^"]*"/g, '')).not.toMatch(/\bon[a-z]+/i);
  }
});

test('one line names twelve sources at most', () => {
  const cites = Array.from({ length: 15 }, (_, index) => index + 1);
  const drawn = textOf(draw({ type: 'line', text: ['It shut.'], bullet: false, cites }));
  expect(drawn).toMatch(/\[12\] and 3 more$/);
});

test('pages end where Discord’s messages end', () => {
  const blocks: Block[] = Array.from({ length: 200 }, (_, n) => ({
    type: 'line',
    text: [`Line ${n} ${'word '.repeat(10)}`],
    bullet: true,
    cites: [],
  }));
  const first = renderReply(reply({ title: 'Long', blocks }), 1);
  expect(first.pages).toBeGreaterThan(2);
  expect(textOf(first.html.markup).length).toBeLessThan(4100);
  expect(first.html.markup).toContain(`data-page="0" disabled>‹ Prev`);
  expect(first.html.markup).toContain('data-page="2">Next ›');
  expect(renderReply(reply({ blocks }), 99).page).toBe(first.pages);
});

test('a file is a link that saves it, and needs no further request', () => {
  const drawn = draw({
    type: 'file',
    name: 'story.ics',
    mimeType: 'text/calendar',
    content: 'BEGIN:한국',
    description: 'Three days',
  });
  const [, name, data = ''] =
    /<a download="([^"]*)" href="data:text\/calendar;base64,([^"]*)">/.exec(drawn) ?? [];
  expect(name).toBe('story.ics');
  expect(Buffer.from(data, 'base64').toString()).toBe('BEGIN:한국');
  expect(textOf(drawn)).toContain('Three days');
  const odd = draw({ type: 'file', name: '"><b>', mimeType: 'text/html;x="', content: '', description: '' });
  expect(odd).toContain('data:application/octet-stream;base64,');
  expect(odd).not.toContain('<b>');
});

test('an entry wears the number it has in the picture', () => {
  const entry = {
    type: 'entry',
    when: '9 May 2031',
    date: '2031-05-09',
    interval: null,
    precision: 'day',
    status: 'happened',
    text: ['Talks'],
    conflicts: [],
    cites: [],
  } as const;
  expect(textOf(draw({ ...entry, number: 3 }))).toBe('3 9 May 2031 · Talks');
  expect(textOf(draw(entry))).toBe('9 May 2031 · Talks');
});
