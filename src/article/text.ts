// An article as plain text, the form that feeds of parsed articles have:
//   headline
//   date, byline, publisher, address or "Key: value" lines, in any order, before or after the headline
//   PLACE: first paragraph, and the others, parted by blank lines or single line breaks, wrapped or not
//   -
//   other headlines
import { datelineOf } from './dateline.ts';
import { isListHeading, isSeparator, partHeadlines } from './headline-list.ts';
import { isPublisher, type KeyFacts, keyFactsOf } from './key-lines.ts';
import { endsSentence, isBulleted, isProse, tidy } from './lines.ts';
import { emptyReading, type Reading } from './reading.ts';
import { fits, paragraphsFrom, wrapWidth } from './wrapping.ts';

/** Lines after the headline among which date, byline and the like are looked for. */
const HEADER = 14;
const FOOTER = 12;
const LONGEST_DECK = 200;

/**
 * Reads repaired plain text; `headline` where it is known from elsewhere and not the first line.
 * Total: what is no article comes back without paragraphs.
 */
export function readText(text: string, headline?: string): Reading {
  const lines = text.split('\n');
  const reading = emptyReading();
  const facts: KeyFacts = headline === undefined ? {} : { headline };
  let next = skipFrontMatterMark(lines);
  next = takeKeyLines(lines, next, facts);

  const titled = facts.headline;
  const first = tidy(lines[next] ?? '');
  if (titled !== undefined) {
    if (sameWords(titled, first)) next++;
  } else if (!opensStory(first)) {
    const rest = lines.slice(next + 1);
    const wrapped = wrappedHeadline(first, rest);
    takeHeadline(tidy([first, ...rest.slice(0, wrapped)].join(' ')).replace(/^#{1,6} /, ''), facts);
    next += 1 + wrapped;
  }
  next = takeHeader(lines, next, facts);

  const story = lines.slice(next);
  takeFooter(story, facts);
  const listed = story.findIndex((line) => isSeparator(line) || isListHeading(line));
  const width = wrapWidth(listed < 0 ? story : story.slice(0, listed));
  const parted = partHeadlines(story, width);
  takeFooter(parted.story, facts);

  reading.headline = facts.headline ?? null;
  reading.paragraphs = paragraphsFrom(parted.story, width);
  reading.relatedHeadlines = parted.headlines;
  reading.published = facts.published === undefined ? null : { at: facts.published, from: 'text' };
  reading.url = facts.url ?? null;
  reading.byline = facts.byline ?? null;
  reading.publisher = facts.publisher ?? null;
  reading.place = facts.place ?? null;
  reading.language = facts.language ?? null;
  reading.copyrightYear = facts.copyrightYear ?? null;
  reading.invented = facts.invented ?? false;
  return reading;
}

function skipFrontMatterMark(lines: readonly string[]): number {
  let i = 0;
  while (i < lines.length && tidy(lines[i] ?? '') === '') i++;
  return /^-{3,}$/.test(tidy(lines[i] ?? '')) ? i + 1 : i;
}

/** Takes blank and key lines; the index of the first line that is neither. */
function takeKeyLines(lines: readonly string[], from: number, facts: KeyFacts): number {
  let i = from;
  let last = from;
  for (; i < lines.length && i < from + 40; i++) {
    const line = tidy(lines[i] ?? '');
    if (line === '' || (i > from && /^-{3,}$/.test(line) && facts.headline !== undefined)) continue;
    const found = keyFactsOf(line);
    // "Source: Minister to resign" alone on top is a headline; key lines come in blocks.
    if (found === null || (i === from && found.headline === undefined && !standsAlone(found, lines, i + 1)))
      break;
    merge(facts, found);
    last = i + 1;
  }
  while (last < lines.length && tidy(lines[last] ?? '') === '') last++;
  return facts.headline !== undefined && /^-{3,}$/.test(tidy(lines[last] ?? '')) ? last + 1 : last;
}

function standsAlone(found: KeyFacts, lines: readonly string[], next: number): boolean {
  if (found.url !== undefined || found.published !== undefined || found.invented) return true;
  return keyFactsOf(lines[next] ?? '') !== null;
}

/** Takes the lines between headline and story; short lines among them (a deck, a section) go with them. */
function takeHeader(lines: readonly string[], from: number, facts: KeyFacts): number {
  let next = from;
  let decks = 0;
  let prose = 0;
  let open = true;
  for (let i = from; i < lines.length && i < from + HEADER; i++) {
    const line = tidy(lines[i] ?? '');
    if (line === '') continue;
    const found = keyFactsOf(line);
    if (found !== null) {
      if (!open) continue;
      merge(facts, found);
      next = i + 1;
    } else if (datelineOf(line) !== null) {
      // The story begins with its dateline; the few short lines above it are a deck.
      if (decks <= 2 && prose <= 1) next = i;
      break;
    } else if (open && isProse(line) && line.length > 80 && decks > 0 && decks <= 2) {
      // One or two short lines above the first paragraph: a section, a name, a deck.
      next = i;
      break;
    } else if (line.length > LONGEST_DECK || isSeparator(line) || isBulleted(line) || line.endsWith(':')) {
      break;
    } else {
      decks++;
      if (isProse(line)) prose++;
      // After a longer line only a dateline tells that the story has not begun.
      if (isProse(line) || line.length > 60) open = false;
    }
  }
  return next;
}

/** Takes the lines about the article from its end, blanking them. */
function takeFooter(lines: string[], facts: KeyFacts): void {
  let seen = 0;
  for (let i = lines.length - 1; i >= 0 && seen < FOOTER; i--) {
    const line = lines[i] ?? '';
    if (line.trim() === '') continue;
    seen++;
    const found = keyFactsOf(line);
    if (found === null) {
      if (isProse(line)) return;
      continue;
    }
    if (found.headline !== undefined) continue;
    merge(facts, found);
    lines[i] = '';
  }
}

function merge(facts: KeyFacts, found: KeyFacts): void {
  for (const [key, value] of Object.entries(found)) {
    if (!(key in facts)) Object.assign(facts, { [key]: value });
  }
}

/** "Headline | Example Times" and "Headline - Reuters" name the publisher, too. */
function takeHeadline(line: string, facts: KeyFacts): void {
  const end = Math.max(line.lastIndexOf(' | '), line.lastIndexOf(' - '), line.lastIndexOf(' – '));
  const publisher = line.slice(end + 3);
  const bar = line.charAt(end + 1) === '|' && publisher.split(' ').length <= 5;
  if (end > 15 && (bar || isPublisher(publisher))) {
    facts.headline = line.slice(0, end).trim();
    facts.publisher ??= publisher;
  } else {
    facts.headline = line;
  }
}

/** The first line is already the story: there is no headline. */
function opensStory(line: string): boolean {
  return (
    line.length > 260 ||
    (line.length > 120 && endsSentence(line)) ||
    (line.length > 80 && datelineOf(line) !== null)
  );
}

/** How many lines under the first belong to a wrapped headline. */
function wrappedHeadline(first: string, rest: readonly string[]): number {
  const width = wrapWidth(rest.slice(0, 400));
  let previous = first;
  for (const [count, next] of rest.slice(0, 4).entries()) {
    const line = tidy(next);
    if (line === '' || keyFactsOf(line) !== null || datelineOf(line) !== null || isSeparator(line))
      return count;
    const full = width !== null && previous.length <= width && !fits(previous, line, width);
    const goesOn = full || (previous.length >= 30 && /^\p{Ll}/u.test(line));
    if (!goesOn || endsSentence(previous)) return count;
    // What ends with a full stop was the story all along.
    if (line.endsWith('.')) return 0;
    previous = line;
  }
  return 0;
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(a) === words(b);
}
