import type { DomDocument } from './dom.ts';

/** What JSON-LD on a page says about its article. */
export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:\w*Article|\w*NewsArticle|BlogPosting|LiveBlogPosting|Report\w*|SocialMediaPosting|AnalysisNewsArticle)$/;
const LARGEST = 300_000;

/** Reads the first article among a page's JSON-LD blocks; a WebPage only gives what the article lacks. */
export function linkedDataOf(document: DomDocument): LinkedData {
  const things: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length <= LARGEST) collect(parsed(text), things, 0);
  }
  const article = things.find((thing) => types(thing).some((type) => ARTICLE.test(type)));
  const page = things.find((thing) => types(thing).includes('WebPage'));
  const of = (key: string): unknown => article?.[key] ?? null;
  return {
    headline: text(of('headline')) ?? null,
    authors: names(of('author') ?? of('creator')),
    publisher: names(of('publisher'))[0] ?? null,
    published: text(of('datePublished')) ?? text(page?.datePublished) ?? text(of('dateCreated')),
    url: text(of('url')) ?? reference(of('mainEntityOfPage')),
    language: text(of('inLanguage')),
    body: text(of('articleBody')),
  };
}

function parsed(source: string): unknown {
  // Some templates leave line breaks inside strings, comment marks or CDATA around the block.
  const bare = source
    .trim()
    .replace(/^(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|\/\/\s?<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s?\]\]>\s?\*\/|\/\/\s?\]\]>|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '');
  for (const text of [bare, bare.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return null;
}

function collect(value: unknown, things: Json[], depth: number): void {
  if (depth > 6 || things.length > 200 || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 100)) collect(item, things, depth + 1);
    return;
  }
  const thing = value as Json;
  things.push(thing);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement', 'item']) {
    // Parts and list items of a page are other articles, unless nothing else is there: they come later.
    if (key in thing) collect(thing[key], things, depth + 1);
  }
}

function types(thing: Json): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string');
}

function text(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first : null;
}

function reference(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && '@id' in value) return text(value['@id']);
  return text(value);
}

function names(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, 10) : [value];
  return list.flatMap((person) => {
    if (typeof person === 'string') return person.trim() === '' ? [] : [person];
    if (typeof person !== 'object' || person === null || !('name' in person)) return [];
    const { name } = person;
    return (Array.isArray(name) ? name : [name]).filter(
      (one): one is string => typeof one === 'string' && one.trim() !== '',
    );
  });
}
