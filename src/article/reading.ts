import { type Article, newArticle, type PublishedFrom } from './article.ts';
import { datelineOf } from './dateline.ts';
import { isProse, tidy } from './lines.ts';
import { isoDate, parsePublished, publishedInUrl } from './published.ts';

/** What every reader finds, in whatever form the article came. */
export interface Reading {
  headline: string | null;
  /** Repaired, white space tidied, none empty. */
  paragraphs: string[];
  url: string | null;
  publisher: string | null;
  byline: string | null;
  published: { readonly at: string; readonly from: PublishedFrom } | null;
  /** Named outside the story (a key line); the dateline of the story comes first. */
  place: string | null;
  copyrightYear: number | null;
  language: string | null;
  relatedHeadlines: string[];
  invented: boolean;
}

/** Where an article comes from, as its reader is told. */
export interface Origin {
  /** The file's name as given. */
  readonly source: string;
  /** What identifies the file: its real path. */
  readonly key: string;
  /** ISO date or date-time given by a person, used where the file has none. */
  readonly published: string | null;
}

/** One article or feed item that can't be read: what is wrong and what to do, without the name. */
export interface Rejection {
  readonly source: string;
  readonly reason: string;
}

/** What came of one file: everything that could be read and everything that could not. */
export interface ReadResult {
  readonly articles: Article[];
  readonly rejected: Rejection[];
}

/** A file that gives no article. */
export function rejected({ source }: Origin, reason: string): ReadResult {
  return { articles: [], rejected: [{ source, reason }] };
}

/** A reading with nothing in it yet. */
export function emptyReading(): Reading {
  return {
    headline: null,
    paragraphs: [],
    url: null,
    publisher: null,
    byline: null,
    published: null,
    place: null,
    copyrightYear: null,
    language: null,
    relatedHeadlines: [],
    invented: false,
  };
}

/** Completes a reading: dateline, publication date, headline; null where it has no paragraph of text. */
export function articleFrom(reading: Reading, origin: Origin): Article | null {
  const paragraphs = reading.paragraphs.map(tidy).filter((paragraph) => paragraph !== '');
  if (!paragraphs.some(isProse)) return null;
  const first = datelineOf(paragraphs[0] ?? '') ?? datelineOf(paragraphs[1] ?? '');
  const url = webAddress(reading.url);
  const published = publication(reading, url, first, origin.published);
  const headline = tidy(reading.headline ?? '') || firstWords(paragraphs[0] ?? '', first?.end ?? 0);
  return newArticle({
    key: origin.key,
    source: origin.source,
    url,
    publisher: named(reading.publisher),
    byline: named(reading.byline),
    headline: cut(headline, 400),
    dateline: { place: first?.place ?? named(reading.place), agency: first?.agency ?? null },
    publishedAt: published?.at ?? null,
    publishedFrom: published?.from ?? 'unknown',
    language: languageTag(reading.language) ?? 'en',
    body: paragraphs.join('\n\n'),
    relatedHeadlines: reading.relatedHeadlines.map(tidy).filter((line) => line !== ''),
    invented: reading.invented,
  });
}

/** The publication date with how it is known, best evidence first; never a guess. */
function publication(
  reading: Reading,
  url: string | null,
  dateline: ReturnType<typeof datelineOf>,
  given: string | null,
): { readonly at: string; readonly from: PublishedFrom } | null {
  if (reading.published !== null) return reading.published;
  const inUrl = url === null ? null : publishedInUrl(url);
  if (inUrl !== null) return { at: inUrl, from: 'url' };
  // A month and a day need a year that stands somewhere.
  const year = dateline?.year ?? reading.copyrightYear ?? yearIn(url);
  const at = dateline?.month && year !== null ? isoDate(year, dateline.month, dateline.day ?? 0) : null;
  if (at !== null) return { at, from: 'dateline' };
  const asGiven = given === null ? null : (parsePublished(given) ?? null);
  return asGiven === null ? null : { at: asGiven, from: 'given' };
}

function yearIn(url: string | null): number | null {
  const year = /\/(19\d\d|20\d\d)(?=[/-])/.exec(url ?? '')?.[1];
  return year === undefined ? null : Number(year);
}

/** An http(s) address without its fragment, or null. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!/^https?:$/.test(parsed.protocol)) return null;
  parsed.hash = '';
  return parsed.href;
}

function languageTag(language: string | null): string | null {
  const tag = language?.trim().replace('_', '-') ?? '';
  try {
    return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)
      ? (Intl.getCanonicalLocales(tag)[0] ?? null)
      : null;
  } catch {
    return null;
  }
}

function named(name: string | null): string | null {
  return cut(tidy(name ?? ''), 200) || null;
}

/** A headline for a text that has none: its first sentence, cut between words. */
function firstWords(paragraph: string, from: number): string {
  const text = paragraph.slice(from, from + 400).trim();
  const sentence = /^.{20,160}?[.!?](?=\s|$)/.exec(text)?.[0];
  return sentence ?? cut(text, 120);
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest)
    .replace(/\s+\S*$/, '')
    .toWellFormed()}…`;
}
