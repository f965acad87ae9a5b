import { describe, expect, test } from 'vitest';
import { fragmentParagraphs } from '../../src/article/html-blocks.ts';
import { paragraphs, read, readOne } from './read.ts';

const HEADLINE = 'Ostmark to leave fishing pact with Vell';
const STORY = [
  'ALDANA (Coastwire) - Ostmark said Tuesday it would leave the fishing pact it signed with Vell in 2003, a step that both coasts had feared for years.',
  '"We have waited long enough," Fisheries Minister Ilka Brandt said in the harbour, adding that the talks of the spring, the summer and the autumn had "led nowhere".',
  'Vell’s government called the step a mistake, asked for a meeting of both coast guards next week, and recalled the head of its delegation from the joint commission.',
  'The pact covers herring, cod and the crabs of the outer banks; boats of both countries, some of them very small, fish there from March on until the ice returns.',
];
const LINKS = ['Harbour town votes no on new pier', 'Ice keeps northern road shut for third week'];

interface Parts {
  head?: string;
  above?: string;
  story?: string;
  below?: string;
  html?: string;
}
function page({
  head = '',
  above = '',
  story = STORY.map((line) => `<p>${line}</p>`).join('\n'),
  below = '',
  html = 'lang="en-GB"',
}: Parts): string {
  return `<!DOCTYPE html><html ${html}><head><title>${HEADLINE} | Example Times</title>${head}</head><body>
<header><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport pages of today</a></nav></header>
<main><article><h1>${HEADLINE}</h1>${above}<div class="story-body">${story}</div></article>${below}</main>
<footer><p>© 2019 Example Times. All rights reserved. Imprint and contact.</p></footer></body></html>`;
}

describe('the story', () => {
  test('its paragraphs, without menu, headline, byline, buttons, captions and footer', () => {
    const story = `<figure><img src="x.jpg"><figcaption>Boats in the harbour of Aldana. Photo: R. Falk</figcaption></figure>
      <p>${STORY[0]}</p><div class="share-buttons"><a href="#">Share on this</a><a href="#">Send to that</a></div>
      <p>${STORY[1]}</p><div class="advert">Advertisement</div><p>Advertisement</p>
      <p>${STORY[2]}</p><aside class="newsletter-signup"><p>Get our newsletter every morning, free of charge and without spam.</p></aside>
      <p>${STORY[3]}</p><p hidden>Hidden words that nobody sees on the page.</p><p style="display:none">These neither.</p>
      <script>document.write("<p>evil</p>")</script>`;
    const article = readOne(
      page({
        story,
        above: '<p class="byline">By Runa Falk</p><time datetime="2019-08-22">22 August 2019</time>',
      }),
    );
    expect(paragraphs(article)).toEqual(STORY);
    expect(article).toMatchObject({
      headline: HEADLINE,
      dateline: { place: 'Aldana', agency: 'Coastwire' },
      language: 'en-GB',
    });
  });

  test('paragraphs as blocks of many kinds', () => {
    const [a = '', b = '', c = '', d = ''] = STORY;
    const story = `<div>${a}</div><div>${b}<br><br>${c}</div><blockquote>${d}</blockquote>`;
    expect(paragraphs(readOne(page({ story })))).toEqual(STORY);
  });

  test('inline elements and entities keep words together', () => {
    const story = STORY.map(
      (line) =>
        `<p>${line.replace('pact', '<b>pa</b>ct').replace('’', '&rsquo;').replace(' (', '&nbsp;(')}</p>`,
    ).join('');
    expect(paragraphs(readOne(page({ story })))).toEqual(STORY);
  });

  test('without html, head and body elements', () => {
    expect(
      paragraphs(readOne(`<h1>${HEADLINE}</h1>${STORY.map((line) => `<p>${line}</p>`).join('')}`)),
    ).toEqual(STORY);
  });

  test('a card of links over a name goes, the name stays', () => {
    const card = `<span class="who"><a href="/b">Ilka Brandt</a><span class="card"><a href="/b">Ilka Brandt</a><a href="/1">Harbour votes no</a> <a href="/2">Ice on the road</a> <a href="/3">MORE</a></span></span>`;
    const story = STORY.map((line) => `<p>${line.replace('Ilka Brandt', card)}</p>`).join('');
    expect(paragraphs(readOne(page({ story })))).toEqual(STORY);
  });

  test('a story inside a box with the name of something else', () => {
    const story = `<div class="modal"><div class="overlay">${STORY.join('<br><br>')}</div></div>`;
    expect(paragraphs(readOne(page({ story })))).toEqual(STORY);
  });

  test('a story that only the metadata hold', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: STORY.join('\n\n') })}</script>`;
    expect(paragraphs(readOne(page({ head, story: '<p>Subscribe to read on.</p>' })))).toEqual(STORY);
    expect(paragraphs(readOne(page({ head: head.replace(STORY[0] ?? '', 'Other words.') })))).toEqual(STORY);
  });

  test.each([
    ['<html><body></body></html>'],
    [
      '<html><head><title>Sign in</title></head><body><form><input name="a"><button>Go</button></form></body></html>',
    ],
    ['<!DOCTYPE html><html><body><nav><a href="/">Home</a></nav></body></html>'],
  ])('a page without a story is rejected: %s', (html) => {
    expect(read(html, 'p.html').rejected).toEqual([
      { source: 'p.html', reason: expect.stringContaining('no story') },
    ]);
  });
});

describe('metadata', () => {
  const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  test.each<[string, Parts, string, string]>([
    [
      'JSON-LD',
      {
        head: ld({
          '@context': 'https://schema.org',
          '@type': 'NewsArticle',
          headline: HEADLINE,
          datePublished: '2019-08-22T10:30:00+09:00',
        }),
      },
      '2019-08-22T10:30:00+09:00',
      'metadata',
    ],
    [
      'JSON-LD in a graph',
      {
        head: ld({
          '@graph': [
            { '@type': 'Organization', name: 'x' },
            { '@type': ['ReportageNewsArticle'], datePublished: '2019-08-22' },
          ],
        }),
      },
      '2019-08-22',
      'metadata',
    ],
    [
      'JSON-LD before meta',
      {
        head: `<meta property="article:published_time" content="2019-08-23">${ld({ '@type': 'NewsArticle', datePublished: '2019-08-22' })}`,
      },
      '2019-08-22',
      'metadata',
    ],
    [
      'meta',
      { head: '<meta property="article:published_time" content="2019-08-22T01:00:00Z">' },
      '2019-08-22T01:00:00+00:00',
      'metadata',
    ],
    ['another meta', { head: '<meta name="pubdate" content="20190822">' }, '2019-08-22', 'metadata'],
    [
      'time',
      { above: '<time datetime="2019-08-22T01:00Z">two hours ago</time>' },
      '2019-08-22T01:00:00+00:00',
      'metadata',
    ],
    [
      'time before address',
      {
        above: '<time datetime="2019-08-22">x</time>',
        head: '<link rel="canonical" href="https://example.org/2019/08/23/pact">',
      },
      '2019-08-22',
      'metadata',
    ],
    [
      'address',
      { head: '<link rel="canonical" href="https://example.org/2019/08/22/pact">' },
      '2019-08-22',
      'url',
    ],
    ['printed', { above: '<div class="article-date">Thursday, 22 August 2019</div>' }, '2019-08-22', 'text'],
  ])('the date: %s', (_, parts, published, from) => {
    const article = readOne(page(parts), 'p.html', '2001-01-01');
    expect([article.publishedAt, article.publishedFrom]).toEqual([published, from]);
  });

  test('no date: null, or the one given', () => {
    expect(readOne(page({ above: '<p class="updated-date">Updated 23 August 2019</p>' }))).toMatchObject({
      publishedAt: null,
      publishedFrom: 'unknown',
    });
    expect(readOne(page({}), 'p.html', '2019-08-22')).toMatchObject({
      publishedAt: '2019-08-22',
      publishedFrom: 'given',
    });
  });

  test('byline, publisher, address, invented', () => {
    const article = readOne(
      page({
        head: `<meta property="og:site_name" content="Example Times"><meta name="author" content="By Runa Falk and Tor Lindqvist"><link rel="canonical" href="https://example.org/pact?id=1#top"><meta name="dateline:invented" content="true">`,
      }),
    );
    expect(article).toMatchObject({
      publisher: 'Example Times',
      byline: 'Runa Falk and Tor Lindqvist',
      url: 'https://example.org/pact?id=1',
      invented: true,
    });
    const linked = readOne(
      page({
        head: ld({
          '@type': 'NewsArticle',
          author: [{ name: 'Runa Falk' }, { name: 'Tor Lindqvist' }],
          publisher: { name: 'Example Times' },
        }),
      }),
    );
    expect(linked).toMatchObject({
      byline: 'Runa Falk, Tor Lindqvist',
      publisher: 'Example Times',
      invented: false,
    });
    const marked = readOne(
      page({ above: '<span class="byline">By <a rel="author" href="/r">Runa Falk</a></span>' }),
    );
    expect(marked.byline).toBe('Runa Falk');
  });

  test('the headline: printed where metadata agree, without the site elsewhere', () => {
    expect(
      readOne(page({ head: `<meta property="og:title" content="${HEADLINE} - Example Times">` })).headline,
    ).toBe(HEADLINE);
    const noH1 = page({}).replace(`<h1>${HEADLINE}</h1>`, '');
    expect(readOne(noH1).headline).toBe(HEADLINE);
    const site = noH1
      .replace(' | Example Times', ' - Example Times')
      .replace('<head>', '<head><meta property="og:site_name" content="Example Times">');
    expect(readOne(site).headline).toBe(HEADLINE);
  });

  test('broken JSON-LD is passed over', () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script><script type="application/ld+json">null</script>';
    expect(readOne(page({ head })).publishedAt).toBeNull();
  });
});

describe('the printed list of other headlines', () => {
  const items = LINKS.map((text) => `<li><a href="/x">${text}</a></li>`).join('');
  test.each([
    ['under a heading', `<h3>Related stories</h3><ul>${items}</ul>`],
    [
      'under a heading in a box',
      `<section><div><h2>Most read</h2></div><div><ul>${items}</ul></div></section>`,
    ],
    [
      'in a box named so',
      `<aside class="related-articles">${LINKS.map((text) => `<article><a href="/x"><h4>${text}</h4></a></article>`).join('')}</aside>`,
    ],
    ['without links', `<h3>Read more</h3><ul>${LINKS.map((text) => `<li>${text}</li>`).join('')}</ul>`],
  ])('%s', (_, list) => {
    for (const parts of [
      { below: list },
      { story: `${STORY.map((line) => `<p>${line}</p>`).join('')}${list}` },
    ]) {
      const article = readOne(page(parts));
      expect(article.relatedHeadlines).toEqual(LINKS);
      expect(paragraphs(article)).toEqual(STORY);
    }
  });

  test('menus, the own headline and links in the story are none', () => {
    const story = STORY.map(
      (line) => `<p>${line.replace('fishing pact it signed', '<a href="/p">fishing pact it signed</a>')}</p>`,
    ).join('');
    const below = `<div class="related"><a href="/self">${HEADLINE}</a></div><ul class="footer-menu"><li><a href="/a">Terms and conditions of use</a></li></ul>`;
    expect(readOne(page({ story, below })).relatedHeadlines).toEqual([]);
  });
});

test('fragments', () => {
  expect(fragmentParagraphs('<p>a  b</p>c<br>d<pre>e\nf</pre>')).toEqual(['a b', 'c d', 'e f']);
  expect(fragmentParagraphs('<table><tr><td>a</td><td>b</td></tr></table>')).toEqual(['a', 'b']);
  expect(fragmentParagraphs('')).toEqual([]);
  expect(fragmentParagraphs('a &lt; b & c')).toEqual(['a < b & c']);
});
