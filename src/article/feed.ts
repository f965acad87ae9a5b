// RSS, Atom, RDF and JSON feeds: every item is an article. A feed that is broken somewhere is read item by
// item, so that only the broken item is lost.
import { parseFeed } from 'feedsmith';
import type { Article } from './article.ts';
import { fragmentParagraphs } from './html-blocks.ts';
import { uniqueName } from './item-name.ts';
import { tidy } from './lines.ts';
import { parsePublished } from './published.ts';
import { articleFrom, type Origin, type Reading, type ReadResult, type Rejection } from './reading.ts';
import { repair } from './repair.ts';
import { readText } from './text.ts';

/** What all four kinds of feed say of an item. */
interface Item {
  readonly id: string | null;
  readonly title: string | null;
  readonly link: string | null;
  /** Markup, longest first. */
  readonly contents: readonly string[];
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly language: string | null;
  readonly categories: readonly string[];
}

const NO_TEXT = 'this item has no paragraphs of text; give a feed that carries the text of its articles';
const BROKEN = 'this item is broken XML; export the feed again';

/** Reads a feed's text, decoded but not yet repaired; null where it is none. Never throws. */
export function readFeed(text: string, origin: Origin): ReadResult | null {
  const whole = itemsOf(text);
  // CDATA that one item does not close swallows the items after it.
  const swallowed = whole !== null && whole.length < (text.match(/<(?:item|entry)(?=[\s>])/gi) ?? []).length;
  const pieces = whole === null || swallowed ? splitItems(text) : null;
  if (pieces === null) return whole === null ? null : articlesFrom(whole, origin);
  const items = pieces.flatMap((piece) => itemsOf(piece) ?? [null]);
  return articlesFrom(items, origin);
}

function articlesFrom(items: readonly (Item | null)[], origin: Origin): ReadResult {
  const articles: Article[] = [];
  const rejected: Rejection[] = [];
  const used = new Set<string>();
  for (const [index, item] of items.entries()) {
    const name = uniqueName(item?.id ?? item?.link ?? String(index + 1), used);
    const at = { ...origin, source: `${origin.source}#${name}`, key: `${origin.key}#${name}` };
    if (item === null) {
      rejected.push({ source: at.source, reason: BROKEN });
      continue;
    }
    let article: Article | null = null;
    for (const content of item.contents) {
      article = articleOf(item, content, at);
      if (article !== null) break;
    }
    if (article !== null) articles.push(article);
    else rejected.push({ source: at.source, reason: NO_TEXT });
  }
  return { articles, rejected };
}

function articleOf(item: Item, content: string, origin: Origin): Article | null {
  let paragraphs: string[];
  try {
    paragraphs = fragmentParagraphs(content);
  } catch {
    return null;
  }
  const title = item.title === null ? null : tidy(repair(plain(item.title)));
  const reading: Reading = readText(repair(paragraphs.join('\n\n')), title ?? undefined);
  const at = item.date === null ? null : parsePublished(item.date);
  return articleFrom(
    {
      ...reading,
      url: item.link ?? reading.url,
      byline: item.authors.length > 0 ? repair(item.authors.join(', ')) : reading.byline,
      publisher: item.publisher === null ? reading.publisher : repair(plain(item.publisher)),
      published: at === null ? reading.published : { at, from: 'feed' },
      language: item.language ?? reading.language,
      invented: reading.invented || item.categories.some((category) => /^invented$/i.test(category.trim())),
    },
    origin,
  );
}

/** A title with its tags and entities read; titles are often escaped twice. */
function plain(title: string): string {
  return /[<&]/.test(title) ? fragmentParagraphs(`<p>${title}</p>`).join(' ') : title;
}

function itemsOf(text: string): Item[] | null {
  try {
    const parsed = parseFeed(text);
    const { feed } = parsed;
    const shared = { language: ('language' in feed ? feed.language : undefined) ?? feedLanguage(feed) };
    switch (parsed.format) {
      case 'rss': {
        const channel = parsed.feed;
        return (channel.items ?? []).map((item) => ({
          id: item.guid?.value ?? null,
          title: item.title ?? null,
          link: address(
            item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
            channel.link,
          ),
          contents: longestFirst(item.content?.encoded, item.description),
          date: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? null,
          authors: strings(item.dc?.creators).concat(item.dc?.creators ? [] : people(item.authors)),
          publisher: item.source?.title ?? channel.title ?? null,
          language: item.dc?.languages?.[0] ?? shared.language,
          categories: strings(item.categories?.map((category) => category.name)),
        }));
      }
      case 'atom': {
        const { entries, title, links, authors } = parsed.feed;
        const home = links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href;
        return (entries ?? []).map((entry) => ({
          id: entry.id ?? null,
          title: entry.title?.value ?? null,
          link: address(entry.links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href, home),
          contents: longestFirst(entry.content?.value, entry.summary?.value),
          date: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated ?? null,
          authors: people(entry.authors ?? authors),
          publisher: entry.source?.title?.value ?? title?.value ?? null,
          language: entry.xml?.lang ?? shared.language,
          categories: strings(entry.categories?.map((category) => category.term ?? category.label)),
        }));
      }
      case 'rdf': {
        const channel = parsed.feed;
        return (channel.items ?? []).map((item) => ({
          id: item.rdf?.about ?? null,
          title: item.title ?? null,
          link: address(item.link, channel.link),
          contents: longestFirst(item.content?.encoded, item.description),
          date: item.dc?.dates?.[0] ?? null,
          authors: strings(item.dc?.creators),
          publisher: channel.title ?? null,
          language: item.dc?.languages?.[0] ?? channel.dc?.languages?.[0] ?? shared.language,
          categories: strings(item.dc?.subjects),
        }));
      }
      case 'json': {
        const { items, title, home_page_url: home } = parsed.feed;
        return (items ?? []).map((item) => ({
          id: item.id ?? null,
          title: item.title ?? null,
          link: address(item.url ?? item.external_url, home),
          contents: longestFirst(item.content_html, item.content_text, item.summary),
          date: item.date_published ?? null,
          authors: people(item.authors ?? parsed.feed.authors),
          publisher: title ?? null,
          language: item.language ?? shared.language,
          categories: strings(item.tags),
        }));
      }
      default:
        return null;
    }
  } catch {
    return null;
  }
}

function feedLanguage(feed: object): string | null {
  const xml = 'xml' in feed ? feed.xml : null;
  return typeof xml === 'object' && xml !== null && 'lang' in xml && typeof xml.lang === 'string'
    ? xml.lang
    : null;
}

function address(link: string | undefined, home: string | undefined): string | null {
  return link === undefined ? null : (URL.parse(link.trim(), home)?.href ?? null);
}

function longestFirst(...contents: (string | undefined)[]): string[] {
  return strings(contents).sort((a, b) => b.length - a.length);
}

function strings(list: readonly (string | undefined)[] | undefined): string[] {
  return (list ?? []).filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}

function people(list: readonly (string | { readonly name?: string | undefined })[] | undefined): string[] {
  return strings((list ?? []).map((person) => (typeof person === 'string' ? person : person.name)));
}

/** A broken XML feed as one small feed an item, with what stands before the first; null where there are no items. */
function splitItems(text: string): string[] | null {
  const first = /<(item|entry)(?=[\s>])/i.exec(text);
  if (first?.[1] === undefined) return null;
  const head = text.slice(0, first.index);
  const root = /<(rss|feed|rdf:RDF)(?=[\s>])/i.exec(head)?.[1];
  if (root === undefined) return null;
  const open = /<channel(?=[\s>])/i.test(head) && !/<\/channel\s*>/i.test(head);
  const tail = `${open ? '</channel>' : ''}</${root}>`;
  const name = first[1];
  return text
    .slice(first.index)
    .split(new RegExp(`(?=<${name}[\\s>])`, 'i'))
    .map((piece) => {
      const end = piece.toLowerCase().lastIndexOf(`</${name.toLowerCase()}>`);
      // Cut off in the middle: what is open is closed, and the item read as far as it goes.
      const item = end < 0 ? closed(piece, name) : piece.slice(0, end + name.length + 3);
      return `${head}${item}${tail}`;
    });
}

function closed(piece: string, name: string): string {
  const cdata = piece.lastIndexOf('<![CDATA[') > piece.lastIndexOf(']]>');
  const cut = piece.lastIndexOf('<');
  const text = cdata ? `${piece}]]>` : cut > piece.lastIndexOf('>') ? piece.slice(0, cut) : piece;
  const open: string[] = [];
  const tags = withoutCdata(text).matchAll(/<(\/?)([\w:.-]{1,60})([^<>]{0,2000})>/g);
  for (const [, close, tag = '', rest = ''] of tags) {
    if (close === '/') {
      if (open.at(-1) === tag) open.pop();
    } else if (!rest.endsWith('/')) {
      open.push(tag);
    }
  }
  if (open.length === 0 || open.length > 50) return `${text}</${name}>`;
  return text + open.reduceRight((ends, tag) => `${ends}</${tag}>`, '');
}

function withoutCdata(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('<![CDATA[', from);
    const end = start < 0 ? -1 : text.indexOf(']]>', start);
    kept.push(text.slice(from, end < 0 ? undefined : start));
    if (end < 0) return kept.join('');
    from = end + 3;
  }
}
