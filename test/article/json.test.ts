import { describe, expect, test } from 'vitest';
import { paragraphs, read, readOne } from './read.ts';

const BODY = [
  'ALDANA: Ostmark said Tuesday it would leave the fishing pact it signed with Vell in 2003.',
  '"We have waited long enough," Fisheries Minister Ilka Brandt said in the harbour.',
];
const TITLE = 'Ostmark to leave fishing pact with Vell';

describe('field names', () => {
  test.each<[string, object]>([
    [
      'plain',
      {
        title: TITLE,
        text: BODY.join('\n\n'),
        date: '2019-08-22',
        url: 'https://example.org/a/1',
        author: 'Runa Falk',
        publisher: 'Example Times',
      },
    ],
    [
      'schema.org',
      {
        '@type': 'NewsArticle',
        headline: TITLE,
        articleBody: BODY.join('\n'),
        datePublished: '2019-08-22',
        url: 'https://example.org/a/1',
        author: { '@type': 'Person', name: 'Runa Falk' },
        publisher: { '@type': 'Organization', name: 'Example Times' },
      },
    ],
    [
      'a news service',
      {
        source: { id: null, name: 'Example Times' },
        author: 'By Runa Falk',
        title: TITLE,
        url: 'https://example.org/a/1',
        publishedAt: '2019-08-22',
        content: BODY.join('\r\n\r\n'),
      },
    ],
    [
      'a crawler',
      {
        title: TITLE,
        maintext: BODY.join('\n'),
        date_publish: '2019-08-22',
        authors: ['Runa Falk'],
        source_domain: 'Example Times',
        url: 'https://example.org/a/1',
      },
    ],
    [
      'a blog',
      {
        title: { rendered: TITLE },
        content: { rendered: BODY.map((line) => `<p>${line}</p>`).join('') },
        date: '2019-08-22',
        link: 'https://example.org/a/1',
        author: 'Runa Falk',
        site_name: 'Example Times',
      },
    ],
    [
      'paragraphs',
      {
        Headline: TITLE,
        paragraphs: BODY,
        pub_date: '2019-08-22',
        canonical_url: 'https://example.org/a/1',
        byline: 'By Runa Falk',
        Outlet: 'Example Times',
      },
    ],
    [
      'wrapped',
      {
        status: 'ok',
        data: {
          articles: [
            {
              title: TITLE,
              body: BODY.join('\n\n'),
              published: '2019-08-22',
              link: 'https://example.org/a/1',
              creator: 'Runa Falk',
              publication: 'Example Times',
            },
          ],
        },
      },
    ],
  ])('%s', (_, value) => {
    expect(readOne(JSON.stringify(value), 'a.json')).toMatchObject({
      headline: TITLE,
      body: BODY.join('\n\n'),
      publishedAt: '2019-08-22',
      publishedFrom: 'metadata',
      url: 'https://example.org/a/1',
      byline: 'Runa Falk',
      publisher: 'Example Times',
      dateline: { place: 'Aldana' },
    });
  });
});

test('seconds and milliseconds since 1970', () => {
  for (const date of [1566469800, 1566469800000, '1566469800']) {
    expect(readOne(JSON.stringify({ title: TITLE, text: BODY.join('\n\n'), date })).publishedAt).toBe(
      '2019-08-22T10:30:00+00:00',
    );
  }
});

test('related headlines, invented, language, repaired text', () => {
  const article = readOne(
    JSON.stringify({
      title: 'Vell´s coast guard &amp; Ostmark',
      text: `${BODY.join('\n\n')}\n\nItâ€™s over.\n\n-\nHarbour Votes No On New Pier -`,
      related: [{ title: 'Ice Keeps Road Shut' }],
      invented: true,
      lang: 'en-GB',
    }),
  );
  expect(article).toMatchObject({
    headline: "Vell's coast guard & Ostmark",
    relatedHeadlines: ['Harbour Votes No On New Pier', 'Ice Keeps Road Shut'],
    invented: true,
    language: 'en-GB',
  });
  expect(paragraphs(article).at(-1)).toBe('It’s over.');
});

describe('several', () => {
  const item = (id: number | string) => ({ id, title: `${TITLE} ${id}`, text: BODY.join('\n\n') });

  test('an array and JSON lines, each with a source of its own', () => {
    const array = read(
      JSON.stringify([
        item(7),
        item('b'),
        { ...item(1), id: undefined, url: 'https://example.org/c' },
        { title: TITLE, text: BODY[0] },
      ]),
      'a.json',
    );
    expect(array.articles.map(({ source }) => source)).toEqual([
      'a.json#7',
      'a.json#b',
      'a.json#https://example.org/c',
      'a.json#4',
    ]);
    const lines = read(
      [
        '',
        JSON.stringify(item(1)),
        JSON.stringify({ title: TITLE, text: BODY[0] }),
        JSON.stringify(item(1)),
      ].join('\r\n'),
      'a.jsonl',
    );
    expect(lines.articles.map(({ source }) => source)).toEqual(['a.jsonl#1', 'a.jsonl#3', 'a.jsonl#1 (2)']);
    expect(new Set(lines.articles.map(({ id }) => id)).size).toBe(3);
  });

  test('a broken item is named, the others are read', () => {
    const { articles, rejected } = read(
      [
        JSON.stringify(item(1)),
        '{"title": "cut',
        '[]',
        JSON.stringify({ title: TITLE }),
        '7',
        JSON.stringify(item(2)),
      ].join('\n'),
      'a.jsonl',
    );
    expect(articles).toHaveLength(2);
    expect(rejected).toEqual([
      { source: 'a.jsonl#2', reason: 'this line is not JSON; write one article a line' },
      { source: 'a.jsonl#3', reason: expect.stringContaining('not an article') },
      { source: 'a.jsonl#4', reason: expect.stringContaining('no paragraphs') },
      { source: 'a.jsonl#5', reason: expect.stringContaining('not an article') },
    ]);
  });

  test('an array with strange items', () => {
    const { articles, rejected } = read(
      JSON.stringify([null, 'x', item(1), { title: 5, text: 6 }, { text: {} }]),
      'a.json',
    );
    expect(articles).toHaveLength(1);
    expect(rejected.map(({ source }) => source)).toEqual(['a.json#1', 'a.json#2', 'a.json#4', 'a.json#5']);
  });
});

test.each<[string, string]>([
  ['{"title": "Cut off in the mid', 'broken JSON'],
  ['{"title": "x", "text": "y",}', 'broken JSON'],
  ['[{"title": "x"}, ', 'broken JSON'],
  ['{}', 'no paragraphs'],
  ['[]', 'no articles'],
  ['{"a": 1}', 'no paragraphs'],
  ['{"articles": []}', 'no articles'],
  ['{"title": "x", "text": ""}', 'no paragraphs'],
  ['"only a string"', 'not an article'],
])('%s is rejected: %s', (text, reason) => {
  const { articles, rejected } = read(text, 'a.json');
  expect(articles).toEqual([]);
  expect(rejected).toEqual([{ source: 'a.json', reason: expect.stringContaining(reason) }]);
});

test('a text that opens with a bracket is a text', () => {
  expect(readOne(`[Updated] ${TITLE}\n\n${BODY.join('\n\n')}`, 'a.txt').headline).toBe(`[Updated] ${TITLE}`);
});
