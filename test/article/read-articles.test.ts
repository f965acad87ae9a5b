import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../src/article/article.ts';
import { formOf } from '../../src/article/form.ts';
import { readArticles } from '../../src/article/read-articles.ts';
import { read, readOne } from './read.ts';

const TEXT =
  'Ostmark to leave pact\n\nALDANA: Ostmark said Tuesday it would leave the pact it signed with Vell in 2003.';

describe('forms are recognised by content', () => {
  test.each<[string, string, string]>([
    ['text', 'a.html', TEXT],
    ['text', 'a.txt', '[Updated] Headline'],
    ['text', 'a.txt', '{not json}'],
    ['text', 'a.txt', 'x < y and y > z, he wrote: <sigh>'],
    ['text', 'a.json', TEXT],
    ['json', 'a.txt', '{"title": 1}'],
    ['json', 'a.txt', '\ufeff [ {"title": 1} ]'],
    ['json', 'a.txt', '{"cut": '],
    ['html', 'a.txt', '<!DOCTYPE html><html></html>'],
    ['html', 'a.txt', '<!-- saved -->\n<html lang="en"></html>'],
    ['html', 'a.txt', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="x"></html>'],
    ['html', 'a.txt', '<p>One</p><p>Two</p>'],
    ['html', 'a.txt', 'Headline\n<p>One</p><p>Two</p>'],
    ['feed', 'a.html', '<?xml version="1.0"?>\n<!-- x --><rss version="2.0"></rss>'],
    ['feed', 'a.txt', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
    ['feed', 'a.txt', '<?xml version="1.0"?><?xml-stylesheet href="a"?><rdf:RDF></rdf:RDF>'],
    ['xml', 'a.txt', '<?xml version="1.0"?><urlset></urlset>'],
  ])('%s: %s %j', (form, name, text) => {
    expect(formOf(text, name)).toBe(form);
  });
});

describe('rejections name the file, what is wrong and what to do', () => {
  test.each<[string, Uint8Array | string, RegExp]>([
    ['empty', '', /^is empty; /],
    ['blank', ' \n\t\n', /^is empty; /],
    ['binary', Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 30), /^is not text; save/],
    ['PDF', '%PDF-1.4\n1 0 obj', /^is a PDF, not text; save/],
    ['large text', `${TEXT}\n`.repeat(60_000), /^is too large \(\d\.\d MB, at most 5\); split/],
    ['no paragraphs', 'Only a headline', /^has no paragraphs of text; give/],
    ['broken JSON', '{"title": "x"', /^is broken JSON .*; export/],
  ])('%s', (_, content, reason) => {
    const { articles, rejected } = read(content, 'bad.txt');
    expect(articles).toEqual([]);
    expect(rejected).toEqual([{ source: 'bad.txt', reason: expect.stringMatching(reason) }]);
    expect(rejected[0]?.reason).not.toContain('\n');
  });

  test('more than 50 MB of anything', () => {
    expect(read(new Uint8Array(51 * 1024 * 1024)).rejected[0]?.reason).toMatch(
      /^is too large \(51\.0 MB, at most 50\)/,
    );
  });
});

test('a text with tags in it is read as a text', () => {
  const tagged = TEXT.replace('\n\n', '\n\n<p>')
    .replace('the pact', 'the <b>pact</b>')
    .replace('Vell', '<a href="https://example.org/">Vell</a>');
  expect(readOne(`${tagged}</p>`)).toMatchObject({
    headline: 'Ostmark to leave pact',
    body: readOne(TEXT).body,
  });
});

test('the same file gives the same article, other words another hash', () => {
  const one = readOne(TEXT);
  expect(readOne(TEXT)).toEqual(one);
  expect(readOne(`${TEXT} It gave no date.`)).toMatchObject({ id: one.id });
  expect(readOne(`${TEXT} It gave no date.`).contentHash).not.toBe(one.contentHash);
});

describe('any input gives articles or rejections', () => {
  const pieces = fc.constantFrom(
    'ALDANA: ',
    'Ostmark said it would leave the pact with Vell. ',
    '\n',
    '\n\n',
    '-\n',
    '* ',
    ' -',
    'Read more',
    'By Runa Falk',
    '22 August 2019',
    'Source: x',
    'https://example.org/a',
    '<p>',
    '</p>',
    '<html>',
    '<body>',
    '<rss><channel><item>',
    '</item>',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#0;',
    '<script type="application/ld+json">',
    '{"title":',
    '"text":',
    '[',
    ']',
    '}',
    '"',
    '´',
    '\ufeff',
    '\u2028',
    'Ã©',
    '\ud800',
    '\0',
    '<br>',
    '<a href="x">',
    '<li>',
    '<!--',
    '<svg>',
    '<template>',
    '<table>',
  );
  const check = (bytes: Uint8Array): void => {
    const { articles, rejected } = readArticles(bytes, { source: 's', key: 'k', published: null });
    expect(articles.length + rejected.length).toBeGreaterThan(0);
    for (const article of articles) {
      const spans = paragraphsOf(article.body);
      const cut = spans.map(({ start, end }) => article.body.slice(start, end));
      expect(cut.join('\n\n')).toBe(article.body);
      for (const paragraph of cut) expect(paragraph).toMatch(/^\S(?:[^\n]*\S)?$/);
      expect(article.body.isWellFormed()).toBe(true);
      expect(article.headline).not.toMatch(/^\s*$|\n/);
      expect(article.publishedAt === null).toBe(article.publishedFrom === 'unknown');
    }
  };

  test('bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), check), { numRuns: 300 });
  });
  test('what articles are made of, in any order', () => {
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 });
    fc.assert(
      fc.property(text, (parts) => check(new TextEncoder().encode(parts.join('')))),
      { numRuns: 400 },
    );
  });
  test('any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.boolean(), (json, article) =>
        check(new TextEncoder().encode(article ? `{"title":${json},"text":${json}}` : json)),
      ),
      { numRuns: 200 },
    );
  });
});
