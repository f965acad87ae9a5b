import type { Span } from '../article/article.ts';
import { endsSentence } from './sentence-boundary.ts';
import { listItemStarts } from './sentence-list.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How much of the neighbourhood a boundary is judged by. */
const REACH = 120;

/**
 * The sentences of a text as spans without surrounding white space. A sentence never crosses a blank line; a single
 * line break ends one too, unless the lines are wrapped ("a cold\nnight."). Closing marks belong to the sentence.
 * Boundaries come from Unicode's segmentation (UAX 29), judged by `endsSentence`. Linear in the length of the text.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const block of blocksOf(text)) addSentences(text, block, spans);
  return spans;
}

function addSentences(text: string, block: Span, spans: Span[]): void {
  const flat = unwrapped(text.slice(block.start, block.end));
  const items = listItemStarts(flat);
  const forced = new Set(items);
  const boundaries = boundariesOf(flat);
  for (const item of items) boundaries.push(item);
  boundaries.push(flat.length);
  let start = 0;
  let last = -1;
  for (const boundary of Int32Array.from(boundaries).sort()) {
    if (boundary === last) continue;
    last = boundary;
    const ends = boundary === flat.length || forced.has(boundary) || endsLine(flat, boundary);
    if (!ends) {
      const before = flat.slice(Math.max(start, boundary - REACH), boundary).trim();
      const after = flat.slice(boundary, boundary + REACH).trimStart();
      if (!endsSentence(before, after)) continue;
    }
    const trimmed = trim(flat, start, boundary);
    if (trimmed.start < trimmed.end)
      spans.push({ start: block.start + trimmed.start, end: block.start + trimmed.end });
    start = boundary;
  }
}

/** Every sign after which Unicode may begin a sentence, and "…". */
const STOP = /[\p{STerm}…\u2024\ufe52\uff0e\n\r\u0085\u2028\u2029]/u;

/** Where a sentence may begin: Unicode's boundaries, and two kinds of place they leave out. */
function boundariesOf(text: string): number[] {
  const found: number[] = [];
  const stop = text.search(STOP);
  // The one sentence of a short paragraph.
  if (stop < 0 || (text.length - stop < 8 && /^[.!?…]+["'”’)\]]*$/.test(text.slice(stop)))) return found;
  for (const { index } of segmenter.segment(text)) if (index > 0) found.push(index);
  // "in 2019. 3 people died": before a number or mark, Unicode goes on when the next letter is small.
  for (const match of text.matchAll(/[.!?…]["'”’)\]]{0,3}[^\S\n]{1,4}(?=["“‘([$€£]{0,2}[\d\p{Lu}])/gu))
    found.push(match.index + match[0].length);
  // "the dispute.The": the space is missing.
  for (const match of text.matchAll(
    /[\p{Ll}\d][\p{Ll}\d)][.!?]["”’)]{0,2}(?=(?:The|In|But|He|She|It|They|We|A|This|And) )/gu,
  ))
    found.push(match.index + match[0].length);
  return found;
}

/** The stretches between blank lines. */
function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n\s*\n/g)) {
    blocks.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  blocks.push({ start, end: text.length });
  return blocks;
}

/**
 * Line breaks of wrapped lines become spaces (same length). Lines are taken as wrapped when one goes on in small
 * letters where the line before had no stop, and the block ends like a sentence.
 */
function unwrapped(block: string): string {
  if (!block.includes('\n')) return block;
  const wrapped =
    /[^\s.!?:;"”’)\]][^\S\n]*\n[^\S\n]*\p{Ll}/u.test(block) && /[.!?…]["'”’)\]]*\s*$/u.test(block.slice(-20));
  return wrapped ? block.replace(/\n/g, ' ') : block;
}

function endsLine(text: string, boundary: number): boolean {
  return /\n\s*$/.test(text.slice(Math.max(0, boundary - 20), boundary));
}

function trim(text: string, from: number, to: number): Span {
  const slice = text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  return { start, end: Math.max(start, from + slice.trimEnd().length) };
}
