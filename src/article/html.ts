import { isDeeperThan, parsePage } from './dom.ts';
import { partHeadlines } from './headline-list.ts';
import { keyFactsOf } from './key-lines.ts';
import { storyOf } from './page-body.ts';
import { printedHeadlines } from './page-headlines.ts';
import { metadataOf } from './page-metadata.ts';
import { emptyReading, type Reading } from './reading.ts';
import { repair } from './repair.ts';

/** Chromium shows no page nested deeper than this; Readability would need minutes for some. */
const DEEPEST = 512;

/**
 * Reads a page. `address` is where it was found, if known. A page without a story comes back without
 * paragraphs, one nested too deeply throws a RangeError. Hostile pages may take long: call it where that can be ended.
 */
export function readHtml(html: string, address: string | null): Reading {
  const reading = emptyReading();
  const document = parsePage(html);
  if (isDeeperThan(document.documentElement, DEEPEST)) throw new RangeError('nested too deeply to be read');
  const { text, ...metadata } = metadataOf(document, address);
  const related = printedHeadlines(document, metadata.headline);
  const listed = new Set(related);
  const story = storyOf(document, html, text)
    .map(repair)
    .filter((paragraph) => !listed.has(paragraph));
  const parted = partHeadlines(story, null);
  return {
    ...reading,
    ...metadata,
    paragraphs: withoutHead(parted.story, metadata.headline),
    relatedHeadlines: [...new Set([...related, ...parted.headlines])],
  };
}

/** The story without the headline, byline and date that pages repeat above it. */
function withoutHead(paragraphs: readonly string[], headline: string | null): string[] {
  let first = 0;
  for (const [index, paragraph] of paragraphs.slice(0, 6).entries()) {
    const short = paragraph.length < 120 && !/[.!?]["'”’)]?$/.test(paragraph);
    if (
      paragraph === headline ||
      (short && (keyFactsOf(paragraph) !== null || /^by \p{Lu}/iu.test(paragraph)))
    ) {
      first = index + 1;
    }
  }
  return paragraphs.slice(first).filter((paragraph) => paragraph !== '');
}
