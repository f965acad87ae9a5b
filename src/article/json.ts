// Articles as JSON: one object, an array, an object that holds the array, or an object a line. Field names
// are those in use: title or headline; text, body, content or articleBody; date, published or datePublished …
// whatever their case and underscores. Texts may be plain or markup.
import { z } from 'zod';
import type { Article } from './article.ts';
import { fragmentParagraphs } from './html-blocks.ts';
import { uniqueName } from './item-name.ts';
import { tidy } from './lines.ts';
import { parsePublished } from './published.ts';
import { articleFrom, type Origin, type ReadResult, type Rejection } from './reading.ts';
import { repair } from './repair.ts';
import { readText } from './text.ts';

const phrase = z.union([
  z.string(),
  z.object({ rendered: z.string() }).transform(({ rendered }) => rendered),
  z.object({ name: z.string() }).transform(({ name }) => name),
  z.object({ title: z.string() }).transform(({ title }) => title),
  z.object({ headline: z.string() }).transform(({ headline }) => headline),
  z.object({ text: z.string() }).transform(({ text }) => text),
]);
const phrases = z.union([phrase.transform((one) => [one]), z.array(phrase)]);
const moment = z.union([z.string(), z.number()]);

/** Names of each field, best first, without case, blanks, - and _. */
const FIELDS = {
  headline: ['headline', 'title', 'articletitle', 'heading', 'name'],
  text: [
    'articlebody',
    'body',
    'text',
    'content',
    'contenthtml',
    'bodyhtml',
    'html',
    'contenttext',
    'bodytext',
    'maintext',
    'fulltext',
    'articletext',
    'story',
    'article',
    'paragraphs',
    'cleanedtext',
    'plaintext',
  ],
  published: [
    'datepublished',
    'publishedat',
    'published',
    'publishdate',
    'publicationdate',
    'publisheddate',
    'pubdate',
    'datepublish',
    'publishedtime',
    'firstpublished',
    'firstpublicationdate',
    'dategmt',
    'date',
    'publishtime',
    'datetime',
    'time',
    'timestamp',
    'createdat',
    'datecreated',
  ],
  url: ['url', 'link', 'canonicalurl', 'permalink', 'weburl', 'sourceurl', 'articleurl', 'href', 'uri'],
  byline: ['author', 'authors', 'byline', 'creator', 'by', 'writer', 'authorname'],
  publisher: [
    'publisher',
    'sitename',
    'source',
    'publication',
    'outlet',
    'sourcename',
    'newspaper',
    'provider',
    'hostname',
    'sourcedomain',
    'domain',
    'site',
    'agency',
  ],
  language: ['language', 'lang', 'inlanguage', 'languagecode'],
  related: ['relatedheadlines', 'otherheadlines', 'relatedarticles', 'relatedstories', 'related', 'readmore'],
  invented: ['invented', 'fictional'],
  id: ['guid', 'id', 'uuid', 'articleid', 'slug'],
} as const;

const shape = z.object({
  headline: phrase.optional().catch(undefined),
  text: phrases.optional().catch(undefined),
  published: moment.optional().catch(undefined),
  url: phrase.optional().catch(undefined),
  byline: phrases.optional().catch(undefined),
  publisher: phrase.optional().catch(undefined),
  language: z.string().optional().catch(undefined),
  related: phrases.optional().catch(undefined),
  invented: z.union([z.boolean(), z.string()]).optional().catch(undefined),
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
});
type JsonArticle = z.infer<typeof shape>;

/** Fields that hold the article or the articles of a file. */
const HOLDERS = [
  'articles',
  'items',
  'results',
  'docs',
  'documents',
  'stories',
  'news',
  'data',
  'entries',
  'article',
  '@graph',
  'response',
  'hits',
  'posts',
];

const BROKEN_LINE = 'this line is not JSON; write one article a line';
const NO_ARTICLE = 'this is not an article; give an object with a "title" and a "text"';
const NO_TEXT = 'has no paragraphs of text; give the article as "text" (or "body", "content", "articleBody")';

/** Reads JSON or JSON lines, decoded but not repaired; a reason where the whole is broken. Never throws. */
export function readJson(text: string, origin: Origin): ReadResult | string {
  const whole = parse(text);
  if ('value' in whole) return fromValue(whole.value, origin);
  const lines = text
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ number: index + 1, ...parse(line) }]));
  if (!lines.slice(0, 50).some((line) => 'value' in line && typeof line.value === 'object')) {
    return `is broken JSON (${whole.error}); export it again`;
  }
  return fromItems(lines, origin);
}

interface JsonItem {
  readonly number: number;
  /** Missing where the item could not be parsed. */
  readonly value?: unknown;
}

function fromValue(value: unknown, origin: Origin): ReadResult {
  const held = hold(value, 0);
  if (Array.isArray(held))
    return fromItems(
      held.map((item, index) => ({ number: index + 1, value: item })),
      origin,
    );
  const read = readObject(held, origin);
  if (typeof read === 'string') return { articles: [], rejected: [{ source: origin.source, reason: read }] };
  return { articles: [read], rejected: [] };
}

/** The article or the list inside what services wrap around them. */
function hold(value: unknown, depth: number): unknown {
  if (!isRecord(value) || depth > 3 || textOf(value) !== undefined) return value;
  for (const name of HOLDERS) {
    const inner = value[name];
    if (typeof inner === 'object' && inner !== null) return hold(inner, depth + 1);
  }
  return value;
}

function fromItems(items: readonly JsonItem[], origin: Origin): ReadResult {
  const articles: Article[] = [];
  const rejected: Rejection[] = [];
  const used = new Set<string>();
  for (const item of items) {
    const fields = isRecord(item.value) ? fieldsOf(item.value) : null;
    const name = uniqueName(String(fields?.id ?? fields?.url ?? item.number), used);
    const at = { ...origin, source: `${origin.source}#${name}`, key: `${origin.key}#${name}` };
    const read = 'value' in item ? readObject(item.value, at) : BROKEN_LINE;
    if (typeof read === 'string') rejected.push({ source: at.source, reason: read });
    else articles.push(read);
  }
  return { articles, rejected };
}

/** One article, or why the object is none. */
function readObject(value: unknown, origin: Origin): Article | string {
  const inner = hold(value, 2);
  if (!isRecord(inner)) return NO_ARTICLE;
  const fields = fieldsOf(inner);
  const body = (fields.text ?? []).join('\n\n');
  if (body.trim() === '') return NO_TEXT;
  let text = body;
  try {
    if (/<[a-z!/]|&[a-z#]/i.test(body)) text = fragmentParagraphs(body).join('\n\n');
  } catch {
    return 'has markup nested too deeply to read; give the text as plain text';
  }
  const headline = fields.headline === undefined ? undefined : tidy(repair(plain(fields.headline)));
  const reading = readText(repair(text), headline);
  const at = fields.published === undefined ? null : published(fields.published);
  const byline = (fields.byline ?? [])
    .map((name) => name.replace(/^by\s+/i, '').trim())
    .filter((name) => name !== '');
  const article = articleFrom(
    {
      ...reading,
      url: fields.url ?? reading.url,
      byline: byline.length > 0 ? repair(byline.join(', ')) : reading.byline,
      publisher: fields.publisher === undefined ? reading.publisher : repair(fields.publisher),
      published: at === null ? reading.published : { at, from: 'metadata' },
      language: fields.language ?? reading.language,
      relatedHeadlines: [
        ...reading.relatedHeadlines,
        ...(fields.related ?? []).map((line) => repair(plain(line))),
      ],
      invented: reading.invented || /^(?:true|yes)$/i.test(String(fields.invented ?? '')),
    },
    origin,
  );
  return article ?? NO_TEXT;
}

function fieldsOf(record: Readonly<Record<string, unknown>>): JsonArticle {
  const byName = new Map(
    Object.entries(record).map(([key, value]) => [key.toLowerCase().replace(/[\s_.:-]/g, ''), value]),
  );
  const found = Object.entries(FIELDS).map(([field, names]) => {
    for (const name of names) {
      const value = byName.get(name);
      if (
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0)
      )
        return [field, value];
    }
    return [field, undefined];
  });
  return shape.parse(Object.fromEntries(found));
}

function textOf(record: Readonly<Record<string, unknown>>): string | undefined {
  return fieldsOf(record).text?.[0];
}

/** Seconds or milliseconds since 1970 as numbers, all else as printed. */
function published(value: string | number): string | null {
  const number = typeof value === 'number' || /^\d{10}$|^\d{13}$/.test(value) ? Number(value) : null;
  if (number === null || number < 1e8) return parsePublished(String(value));
  const date = new Date(number < 1e11 ? number * 1000 : number);
  return Number.isNaN(date.getTime()) ? null : parsePublished(date.toISOString());
}

function plain(text: string): string {
  return /<[a-z!/]|&[a-z#]/i.test(text) ? fragmentParagraphs(`<p>${text}</p>`).join(' ') : text;
}

function parse(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /position (\d+)(?: \(line (\d+) column (\d+)\))?/.exec(message);
    return { error: at?.[2] !== undefined ? `at line ${at[2]}, column ${at[3]}` : 'it ends too early' };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
