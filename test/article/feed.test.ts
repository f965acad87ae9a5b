import { describe, expect, test } from 'vitest';
import { paragraphs, read } from './read.ts';

const ONE = 'ALDANA: Ostmark said Tuesday it would leave the fishing pact it signed with Vell in 2003.';
const TWO = '“We have waited long enough,” Fisheries Minister Ilka Brandt said in the harbour.';
const HTML = `<p>${ONE}</p><p>${TWO}</p><script>alert(1)</script>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Times</title><link>https://example.org/</link><language>en-gb</language>${items}</channel></rss>`;
const item = (id: string, text = HTML): string =>
  `<item><title>Pact &amp;amp; quota ${id}</title><link>https://example.org/${id}</link><guid isPermaLink="false">${id}</guid><description>Short.</description><content:encoded><![CDATA[${text}]]></content:encoded><pubDate>Thu, 22 Aug 2019 10:30:00 GMT</pubDate><dc:creator>Runa Falk</dc:creator><category>invented</category></item>`;

describe('the four kinds', () => {
  const expected = {
    body: `${ONE}\n\n${TWO}`,
    publishedAt: '2019-08-22T10:30:00+00:00',
    publishedFrom: 'feed',
    publisher: 'Example Times',
    byline: 'Runa Falk',
    url: 'https://example.org/g1',
    invented: true,
    dateline: { place: 'Aldana' },
  };

  test('RSS', () => {
    const { articles, rejected } = read(rss(item('g1')), 'f.xml');
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      ...expected,
      source: 'f.xml#g1',
      headline: 'Pact & quota g1',
      language: 'en-GB',
    });
  });

  test('Atom', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example Times</title><link href="https://example.org/"/><entry><title type="html">Pact</title><id>tag:1</id><link rel="self" href="https://example.org/self"/><link href="/g1"/><author><name>Runa Falk</name></author><updated>2019-08-23T10:30:00Z</updated><published>2019-08-22T10:30:00Z</published><category term="invented"/><content type="html">${escaped(HTML)}</content></entry></feed>`;
    expect(read(atom, 'f').articles[0]).toMatchObject({ ...expected, source: 'f#tag:1', headline: 'Pact' });
  });

  test('RDF', () => {
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Times</title><link>https://example.org</link></channel><item rdf:about="https://example.org/g1"><title>Pact</title><link>https://example.org/g1</link><description>${escaped(HTML)}</description><dc:date>2019-08-22T10:30:00Z</dc:date><dc:creator>Runa Falk</dc:creator><dc:subject>invented</dc:subject></item></rdf:RDF>`;
    expect(read(rdf, 'f').articles[0]).toMatchObject({ ...expected, source: 'f#https://example.org/g1' });
  });

  test('JSON feed', () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Example Times',
      items: [
        {
          id: 'g1',
          url: 'https://example.org/g1',
          title: 'Pact',
          content_html: HTML,
          date_published: '2019-08-22T10:30:00Z',
          authors: [{ name: 'Runa Falk' }],
          tags: ['invented'],
        },
      ],
    };
    expect(read(JSON.stringify(json), 'f').articles[0]).toMatchObject({ ...expected, source: 'f#g1' });
  });
});

describe('texts of items', () => {
  const textOf = (text: string): string[] => read(rss(item('a', text))).articles.flatMap(paragraphs);

  test('br, lists, entities, plain text', () => {
    expect(textOf(`${ONE}<br><br>${TWO}`)).toEqual([ONE, TWO]);
    expect(textOf(`${ONE}<br/>${TWO}`)).toEqual([ONE, TWO]);
    expect(textOf(`${ONE}\n\n${TWO}`)).toEqual([ONE, TWO]);
    expect(textOf(`<div>${ONE}<ul><li>Fish &amp; crabs</li><li>Nets</li></ul></div>`)).toEqual([
      ONE,
      'Fish & crabs',
      'Nets',
    ]);
    expect(
      textOf(`<p>Vell&rsquo;s <b>coast</b>&nbsp;guard kept three boats in the harbour on Monday.</p>`),
    ).toEqual(['Vell’s coast guard kept three boats in the harbour on Monday.']);
  });

  test('the printed list of other headlines', () => {
    const { articles } = read(
      rss(
        item('a', `${HTML}<p>Read more:</p><ul><li><a href="/x">Harbour Votes No On New Pier</a></li></ul>`),
      ),
    );
    expect(articles[0]?.relatedHeadlines).toEqual(['Harbour Votes No On New Pier']);
  });

  test('nothing is run, fetched or shown that is not text', () => {
    expect(
      textOf(`<p>${ONE}</p><img src=x onerror="throw 1"><style>p{}</style><iframe src="//x"></iframe>`),
    ).toEqual([ONE]);
  });
});

describe('broken feeds', () => {
  test('an item without text is named, the others are read', () => {
    const { articles, rejected } = read(
      rss(item('a') + item('b', '<p></p>').replace('Short.', '') + item('c')),
      'f.xml',
    );
    expect(articles.map(({ source }) => source)).toEqual(['f.xml#a', 'f.xml#c']);
    expect(rejected).toEqual([{ source: 'f.xml#b', reason: expect.stringContaining('no paragraphs') }]);
  });

  test('broken XML in one item costs only that item', () => {
    const { articles, rejected } = read(
      rss(item('a') + item('b').replace(']]></content:encoded>', '').replace('<guid', '<guid <') + item('c')),
      'f.xml',
    );
    expect(articles.map(({ url }) => url)).toContain('https://example.org/a');
    expect(articles.map(({ url }) => url)).toContain('https://example.org/c');
    expect(articles.length + rejected.length).toBe(3);
  });

  test('a feed that is cut off gives what is there', () => {
    const whole = rss(item('a') + item('b'));
    for (const cut of [20, 200, 330]) {
      const { articles } = read(whole.slice(0, -cut), 'f.xml');
      expect(articles[0]?.url, String(cut)).toBe('https://example.org/a');
    }
  });

  test('the same guid twice gives two sources', () => {
    const { articles } = read(rss(item('a') + item('a')), 'f.xml');
    expect(articles.map(({ source }) => source)).toEqual(['f.xml#a', 'f.xml#a (2)']);
  });

  test.each([
    ['<rss version="2.0"><channel><title>x</title></channel></rss>', 'no articles'],
    ['<rss version="2.0"', 'broken feed'],
    ['<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>', 'no feed'],
    ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', 'no feed'],
  ])('%s is rejected: %s', (text, reason) => {
    expect(read(text, 'f.xml')).toEqual({
      articles: [],
      rejected: [{ source: 'f.xml', reason: expect.stringContaining(reason) }],
    });
  });

  test('entities that multiply are not expanded', () => {
    const bomb = rss(item('a'))
      .replace(
        '<rss',
        `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 8 }, (_, i) => `<!ENTITY ${'bcdefghi'[i]} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}]><rss`,
      )
      .replace('Short.', '&i;');
    const { articles, rejected } = read(bomb);
    expect(articles.length + rejected.length).toBeGreaterThan(0);
    expect(JSON.stringify(articles).length).toBeLessThan(100_000);
  });
});

test('500 items in linear time', () => {
  const start = performance.now();
  const { articles } = read(rss(Array.from({ length: 500 }, (_, index) => item(`i${index}`)).join('')));
  expect(articles).toHaveLength(500);
  expect(performance.now() - start).toBeLessThan(4000);
});
