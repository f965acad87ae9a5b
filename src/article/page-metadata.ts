// What a page says about its article, best witness first: JSON-LD, meta elements, microdata and <time>,
// what is printed, the address. The date keeps the name of its witness.
import type { PublishedFrom } from './article.ts';
import { type DomDocument, textOf } from './dom.ts';
import { linkedDataOf } from './json-ld.ts';
import { tidy } from './lines.ts';
import { publishedOf } from './page-date.ts';
import { repair } from './repair.ts';

export interface PageMetadata {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: { readonly at: string; readonly from: PublishedFrom } | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly invented: boolean;
  /** The whole text of the article, where JSON-LD holds it. */
  readonly text: string | null;
}

const AUTHOR_METAS = [
  'author',
  'article:author',
  'parsely-author',
  'byl',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'og:article:author',
  'cxenseparse:author',
  'rnews:author',
  'authors',
  'article:author_name',
  'twitter:creator:name',
  'creator',
];

const LONGEST_TITLE = 500;

/** Reads the metadata of a page; `address` is where it was found, if known. */
export function metadataOf(document: DomDocument, address: string | null): PageMetadata {
  const metas = metaElements(document);
  const data = linkedDataOf(document);
  const meta = (...names: string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const url = absolute(
    address,
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
    meta('og:url'),
    data.url,
    address,
  );
  const publisher =
    meta('og:site_name') ?? data.publisher ?? meta('application-name', 'publisher', 'dc.publisher', 'cre');
  return {
    headline: headlineOf(document, data.headline, meta('og:title', 'twitter:title', 'dc.title'), publisher),
    byline: bylineOf(
      document,
      data.authors,
      AUTHOR_METAS.map((name) => metas.get(name)),
    ),
    publisher: clean(publisher?.replace(/^@/, '') ?? null),
    published: publishedOf(document, data.published, metas, url),
    url,
    language:
      document.documentElement.getAttribute('lang') ??
      data.language ??
      meta('og:locale', 'content-language', 'language'),
    invented: meta('dateline:invented')?.toLowerCase() === 'true',
    text: data.body,
  };
}

/** meta elements by lower-case name, property or itemprop; the first of each name counts. */
function metaElements(document: DomDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')?.trim();
    if (content === undefined || content === '' || content.length > 5000) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

function headlineOf(
  document: DomDocument,
  linked: string | null,
  meta: string | null,
  publisher: string | null,
): string | null {
  const title = textOf(document.querySelector('title')).slice(0, LONGEST_TITLE);
  const shown = [...document.querySelectorAll('h1')]
    .map(textOf)
    .filter((text) => text.length > 5 && text.length < LONGEST_TITLE);
  const named = [linked, meta, title].flatMap((text) =>
    text === null ? [] : [tidy(text).slice(0, LONGEST_TITLE)],
  );
  // The printed headline, where metadata agree that it is one.
  const agreed = shown.find((h1) => named.some((text) => sameStart(text, h1)));
  return clean(
    agreed ?? withoutSite(named.find((text) => text.length > 5) ?? '', publisher) ?? shown[0] ?? null,
  );
}

function sameStart(a: string, b: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const [x, y] = [letters(a), letters(b)];
  return x.length > 8 && y.length > 8 && (x.startsWith(y) || y.startsWith(x));
}

/** "Headline | Example Times" without the site; a dash inside a headline stays. */
function withoutSite(title: string, publisher: string | null): string | null {
  if (publisher !== null) {
    const end = title.toLowerCase().lastIndexOf(publisher.toLowerCase());
    const before = title.slice(0, Math.max(0, end)).replace(/\s*[|·•»:–—-]+\s*$/, '');
    if (end > 10 && end + publisher.length >= title.length - 4 && before.length < end) return before;
  }
  const parts = title.split(/\s+[|»·•]\s+/);
  const [first = ''] = parts;
  return (parts.length > 1 && first.length > 15 ? first : title) || null;
}

function bylineOf(
  document: DomDocument,
  linked: readonly string[],
  metas: readonly (string | undefined)[],
): string | null {
  const fromData = names(linked);
  if (fromData !== null) return fromData;
  for (const meta of metas) {
    const byline = meta === undefined ? null : names([meta]);
    if (byline !== null) return byline;
  }
  const marked = [
    '[itemprop="author"] [itemprop="name"]',
    '[rel="author"]',
    '[itemprop="author"]',
    '.author-name',
    '.byline__name',
    '.byline-name',
    '.author a',
    '.byline a',
    '[class*="byline"]',
    '[class*="Byline"]',
    '[class*="author"]',
    '[class*="Author"]',
  ];
  for (const selector of marked) {
    const found: string[] = [];
    for (const element of document.querySelectorAll(selector)) {
      if (
        found.length >= 4 ||
        element.closest('aside, footer, nav, [class*="comment"], [class*="related"]') !== null
      )
        continue;
      const text = textOf(element);
      if (text.length <= 100 && !found.includes(text)) found.push(text);
    }
    const byline = names(/class\*|\[itemprop="author"\]$/.test(selector) ? found.slice(0, 1) : found);
    if (byline !== null) return byline;
  }
  return null;
}

/** Author names joined by commas; addresses, handles, dates and "By" are no part of them. */
function names(raw: readonly string[]): string | null {
  const found: string[] = [];
  for (const text of raw) {
    const name = repair(tidy(text.slice(0, 300)))
      .replace(
        /^(?:by|(?:written|posted|story|text|words|analysis|opinion|reporting|commentary|perspective) by|author|from)\b[\s:]{0,3}/i,
        '',
      )
      .split(/\s[|•·]\s|\s[-–—]\s|\n|,?\s(?:updated?|published|posted)\b/i)[0]
      ?.replace(/\s+(?:on )?(?:\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4}).*$/, '')
      .replace(/[\s,;:.]+$/, '')
      .trim();
    if (!name || name.length < 3 || name.length > 100 || /^https?:|[@<>{}]|\/|\d{3}/.test(name)) continue;
    if (!/^\p{Lu}|^\p{Lo}/u.test(name) && !/\s/.test(name)) continue;
    if (/^(?:admin|staff|editor|author|unknown|none|null|undefined|guest)$/i.test(name)) continue;
    if (!found.includes(name)) found.push(name);
  }
  return found.length === 0 ? null : found.join(', ');
}

/** The first address that can be made whole and points at a page rather than at the front page. */
function absolute(base: string | null, ...candidates: (string | null)[]): string | null {
  for (const candidate of candidates) {
    if (candidate === null || candidate.length > 4000) continue;
    const whole = URL.parse(candidate.trim(), base ?? undefined);
    if (whole !== null && /^https?:$/.test(whole.protocol) && (whole.pathname !== '/' || whole.search !== ''))
      return whole.href;
  }
  return null;
}

function clean(text: string | null): string | null {
  return text === null ? null : tidy(repair(text)) || null;
}
