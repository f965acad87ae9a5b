// When a page was published, best witness first: JSON-LD, meta elements, microdata and <time>, the address,
// a printed date in an element named so. Times of updates are no witness.
import type { PublishedFrom } from './article.ts';
import { type DomDocument, labelOf, textOf } from './dom.ts';
import { parsePublished, publishedInUrl } from './published.ts';

interface Published {
  readonly at: string;
  readonly from: PublishedFrom;
}

const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'article.published',
  'datepublished',
  'date_published',
  'publish-date',
  'publishdate',
  'publish_date',
  'publication_date',
  'published_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'originalpublicationdate',
  'bt:pubdate',
  'dcsext.articlefirstpublished',
  'ptime',
  'pdate',
  'article_date_original',
  'displaydate',
  'created',
  'date',
];
/** The date with the name of its witness; `linked` is the one of JSON-LD, `metas` are by lower-case name. */
export function publishedOf(
  document: DomDocument,
  linked: string | null,
  metas: ReadonlyMap<string, string>,
  url: string | null,
): Published | null {
  const named = [linked, ...DATE_METAS.map((name) => metas.get(name))];
  for (const text of named) {
    const at = text ? parsePublished(text) : null;
    if (at !== null) return { at, from: 'metadata' };
  }
  const marked = [
    ...document.querySelectorAll('[itemprop="datePublished"]'),
    ...document.querySelectorAll(
      'time[pubdate], article time[datetime], main time[datetime], header time[datetime]',
    ),
    ...document.querySelectorAll('time'),
  ];
  for (const element of marked) {
    if (/\b(?:updated?|modified)\b/i.test(labelOf(element)) || element.closest('aside, footer, nav') !== null)
      continue;
    const at = parsePublished(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element),
    );
    if (at !== null) return { at, from: 'metadata' };
  }
  const inUrl = url === null ? null : publishedInUrl(url);
  if (inUrl !== null) return { at: inUrl, from: 'url' };
  const printed = document.querySelectorAll(
    '[class*="date"], [class*="Date"], [class*="time"], [class*="publish"], [id*="date"], [class*="byline"]',
  );
  for (const element of printed) {
    const text = textOf(element);
    if (
      text.length > 120 ||
      /\b(?:updated?|modified)\b/i.test(text) ||
      element.closest('aside, footer, nav') !== null
    )
      continue;
    const at = parsePublished(text);
    if (at !== null) return { at, from: 'text' };
  }
  return null;
}
