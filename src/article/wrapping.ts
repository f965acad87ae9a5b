// Lines to paragraphs. A line break may end a paragraph or only a line that was full:
//   full lines of about the same length, ending in mid-sentence     -> one paragraph
//   lines of very different lengths, each ending a sentence         -> a paragraph each
//   a short line that ends a sentence among full ones               -> ends the paragraph
import { endsSentence, hasTrailingDash, isBulleted, tidy } from './lines.ts';

/** Longer lines were not wrapped by a mail program, a terminal or an agency's wire. */
const WIDEST_WRAP = 140;

/** The width at which lines were wrapped, or null where they were not. Blank lines may be among them. */
export function wrapWidth(lines: readonly string[]): number | null {
  const text = lines.filter((line) => !isBulleted(line) && !hasTrailingDash(line));
  let width = 0;
  for (const line of text) width = Math.max(width, line.trimEnd().length);
  if (width > WIDEST_WRAP) return null;
  let breaks = 0;
  let inside = 0;
  let full = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    const line = text[i]?.trimEnd() ?? '';
    const next = text[i + 1] ?? '';
    if (line === '' || next.trim() === '') continue;
    breaks++;
    if (endsSentence(line)) continue;
    inside++;
    if (endsWithHyphen(line) || !fits(line, next, width)) full++;
  }
  return inside > 0 && inside >= breaks * 0.4 && full >= inside * 0.7 ? width : null;
}

/** Whether the first word of the next line would still have fitted on this one. */
export function fits(line: string, next: string, width: number): boolean {
  const word = /^\s*(\S{0,80})/.exec(next)?.[1] ?? '';
  return line.trimEnd().length + 1 + word.length <= width;
}

/** Joins lines into paragraphs; blank lines always part them. */
export function paragraphsFrom(lines: readonly string[], width: number | null): string[] {
  const paragraphs: string[] = [];
  let parts: string[] = [];
  let previous = '';
  const close = () => {
    const paragraph = tidy(parts.join(''));
    if (paragraph !== '') paragraphs.push(paragraph);
    parts = [];
  };
  for (const line of lines) {
    if (line.trim() === '' || (previous !== '' && !goesOn(previous, line, width))) close();
    // "tit-for-" and "tat" are joined without a blank, all other lines with one.
    if (line.trim() !== '') parts.push(endsWithHyphen(line) ? line.trim() : `${line.trim()} `);
    previous = line.trim() === '' ? '' : line;
  }
  close();
  return paragraphs;
}

/** Whether a paragraph goes on from one line to the next. */
function goesOn(line: string, next: string, width: number | null): boolean {
  if (isBulleted(next) && !endsWithHyphen(line)) return false;
  if (width !== null) {
    const indented = /^(?: {2,}|\t)/.test(next) && !/^(?: {2,}|\t)/.test(line);
    return !indented && !(endsSentence(line) && fits(line, next, width));
  }
  return line.trim().length >= 30 && !endsSentence(line) && /^\s*\p{Ll}/u.test(next);
}

function endsWithHyphen(line: string): boolean {
  return /\p{L}-\s{0,3}$/u.test(line.slice(-8));
}
