import { escapeLinkLabel, escapeMarkdown } from './escape-markdown.ts';
import type { Block, Inline, QuoteBlock, TimelineBlock } from './reply.ts';
import { sayingWords } from './saying-words.ts';
import { shorten } from './shorten.ts';
import { statusWord } from './status-word.ts';

export interface MarkdownSettings {
  /** Discord's ids of commands by name ("brief"): with one, a command in a line can be clicked. */
  readonly commandIds?: ReadonlyMap<string, string>;
}

/** Headings are labels; one this long is a mistake that must not eat the page. */
const longestHeading = 200;
const longestUrl = 500;
const mostCites = 12;

/** One block as Discord markdown, every piece of text escaped. A picture has no text: ''; a file its description. */
export function blockMarkdown(block: Block, settings: MarkdownSettings = {}): string {
  switch (block.type) {
    case 'heading':
      return `### ${escapeMarkdown(shorten(block.text, longestHeading))}`;
    case 'line': {
      const line = inlineMarkdown(block.text, settings) + citeMarks(block.cites);
      return block.bullet ? `- ${line}` : line;
    }
    case 'note':
      return `-# ${inlineMarkdown(block.text, settings)}`;
    case 'quote':
      return quoteMarkdown(block, settings);
    case 'entry':
      return entryMarkdown(block, settings);
    case 'headline': {
      const reason = escapeMarkdown(block.reason ?? '', midLine).trim();
      return `- ${escapeMarkdown(block.text)}${reason && ` · *${reason}*`}${citeMarks(block.cites)}`;
    }
    case 'picture':
      return '';
    case 'file':
      return block.description.trim() === '' ? '' : `-# ${escapeMarkdown(block.description)}`;
    case 'notice':
      return (block.tone === 'warning' ? '⚠️ ' : '') + inlineMarkdown(block.text, settings);
  }
}

const midLine = { lineStart: false };

/** A line as Discord markdown, taken to stand at the start of a line. */
export function inlineMarkdown(text: readonly Inline[], settings: MarkdownSettings = {}): string {
  return joinStrings(text).reduce<string>((line, piece) => {
    const lineStart = line.trim() === '';
    return (
      line +
      (typeof piece === 'string' ? escapeMarkdown(piece, { lineStart }) : pieceMarkdown(piece, settings))
    );
  }, '');
}

/** Marks like `~~` must not slip through between two pieces. */
function joinStrings(text: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const piece of text) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

function pieceMarkdown(piece: Exclude<Inline, string>, { commandIds }: MarkdownSettings): string {
  if ('strong' in piece) return strong(piece.strong);
  if ('added' in piece) return `\\[${escapeMarkdown(piece.added, midLine)}]`;
  if ('command' in piece) return commandMarkdown(piece.command, commandIds);
  if ('link' in piece) return linkMarkdown(piece.link, piece.text);
  return instantMarkdown(piece.instant);
}

function strong(text: string): string {
  const words = escapeMarkdown(text, midLine).trim();
  return words === '' ? '' : `**${words}**`;
}

function commandMarkdown(command: string, ids: ReadonlyMap<string, string> | undefined): string {
  if (!/^[-\w\p{L}\p{N} ]{1,100}$/u.test(command)) return `/${escapeMarkdown(command, midLine)}`;
  const id = ids?.get(command.split(' ')[0] ?? '');
  return id === undefined ? `\`/${command}\`` : `</${command}:${id}>`;
}

/** A link where the address is one of the web, and not too long; otherwise only its text. */
export function linkMarkdown(address: string, text: string, longest = longestUrl): string {
  const url = webAddress(address, longest);
  const label = escapeLinkLabel(text).trim();
  return url === null || label === '' ? escapeMarkdown(text, midLine) : `[${label}](<${url}>)`;
}

function webAddress(address: string, longest: number): string | null {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  // What could end the link early; URL has percent-encoded spaces, quotes and control characters already.
  const href = url.href.replace(
    /[<>()[\]\\`]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return href.length <= longest ? href : null;
}

function instantMarkdown(instant: string): string {
  try {
    const seconds = Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);
    return `<t:${seconds}:f>`;
  } catch {
    return escapeMarkdown(instant, midLine);
  }
}

/** " [1] [3]", or nothing. Who reads a line wants one good source, not forty. */
function citeMarks(cites: readonly number[]): string {
  const marks = cites.slice(0, mostCites).map((cite) => ` [${cite}]`);
  const more = cites.length - marks.length;
  return marks.join('') + (more > 0 ? ` and ${more} more` : '');
}

/**
 * Who, then the words: a direct quotation as a block within quotation marks, everything else as the article's own
 * clause with no mark added.
 */
function quoteMarkdown(quote: QuoteBlock, settings: MarkdownSettings): string {
  const speaker = strong(quote.speaker ?? '') || '**Speaker not stated**';
  const who = [
    speaker + (quote.uncertain ? ' (probably)' : ''),
    quote.about && escapeMarkdown(quote.about, midLine),
  ];
  const saying = sayingWords(quote);
  const line = [
    who.filter(Boolean).join(', '),
    quote.date && escapeMarkdown(quote.date, midLine),
    saying && escapeMarkdown(saying, midLine),
  ];
  const notes = (quote.notes ?? []).map((note) => `\n-# ${inlineMarkdown(note, settings)}`);
  return `${line.filter(Boolean).join(' · ')}${citeMarks(quote.cites)}\n${quotedWords(quote)}${notes.join('')}`;
}

function quotedWords({ kind, text, parts }: QuoteBlock): string {
  if (kind !== 'direct') return escapeMarkdown(text);
  const spoken = (parts ?? [text]).map((part) => {
    const lines = part.split(/[\r\n]+/).filter((line) => line.trim() !== '');
    const escaped = lines.map((line, index) => escapeMarkdown(line, { lineStart: index > 0 }));
    return `“${escaped.join('\n')}”`;
  });
  return spoken.join(' … ').replace(/^/gm, '> ');
}

/** "① **22 Aug 2019** planned: the words [1]", and how the sources differ in a line below. */
function entryMarkdown(entry: TimelineBlock, settings: MarkdownSettings): string {
  const word = statusWord(entry.status, entry.text);
  const status = word === null ? '' : `${word}: `;
  const number = entry.number === undefined ? '' : `${circled(entry.number)} `;
  const lines = [
    `${number}${strong(entry.when)} · ${status}${inlineMarkdown(entry.text, settings)}${citeMarks(entry.cites)}`,
  ];
  if (entry.conflicts.length > 0) {
    const conflicts = entry.conflicts.map((conflict) => escapeMarkdown(conflict, midLine));
    lines.push(`-# Sources differ: ${conflicts.join(' · ')}`);
  }
  return lines.join('\n');
}

/** A number as it stands in a picture: ① to ㊿; above them in brackets. */
export function circled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `(${number})`;
}
