import { printedDay } from './day.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { blockMarkdown, linkMarkdown, type MarkdownSettings } from './markdown.ts';
import type { Action, Block, Citation, Reply } from './reply.ts';
import { shorten } from './shorten.ts';

/** What a page is made of, in order: each piece becomes one Discord component. */
export type Piece =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'picture'; readonly name: string; readonly alt: string; readonly data: Uint8Array }
  | { readonly type: 'rule' };

const longestTitle = 200;
const longestSubtitle = 300;
const longestFooter = 1600;

/** Discord takes five buttons in a row; more than two rows of them is a menu, not a next question. */
export const mostActions = 10;

/**
 * One page of a reply as Discord shows it: title, blocks, then the sources that these blocks cite. `blocks` is a
 * page made by `paginate`. The text is final: what is measured is what is sent.
 */
export function layoutPage(
  reply: Reply,
  blocks: readonly Block[],
  settings: MarkdownSettings = {},
): readonly Piece[] {
  const pieces: Piece[] = [];
  const top = titleMarkdown(reply);
  if (top !== '') pieces.push({ type: 'text', content: top });
  pieces.push(...drawBlocks(blocks, settings));
  const bottom = [sourcesMarkdown(reply, citesOf(blocks)), inventedMarkdown(reply)].filter(Boolean);
  if (bottom.length > 0) {
    pieces.push({ type: 'rule' }, { type: 'text', content: bottom.join('\n') });
  }
  return pieces;
}

/** The buttons a reply asks for, without repetitions, as many as a message takes. */
export function actionsOf(reply: Reply): readonly Action[] {
  const byQuestion = new Map(reply.actions.map((action) => [JSON.stringify(action.ask), action]));
  return [...byQuestion.values()].slice(0, mostActions);
}

/** The numbers of the sources that these blocks cite, ascending, each once. */
export function citesOf(blocks: readonly Block[]): readonly number[] {
  const numbers = blocks.flatMap((block) => ('cites' in block ? block.cites : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function titleMarkdown({ title, subtitle }: Reply): string {
  const lines = [];
  if (title) lines.push(`## ${escapeMarkdown(shorten(title, longestTitle))}`);
  if (subtitle) lines.push(`-# ${escapeMarkdown(shorten(subtitle, longestSubtitle))}`);
  return lines.join('\n');
}

/** Lines of one part share a text; headings, quotations and pictures stand apart from what is above them. */
function drawBlocks(blocks: readonly Block[], settings: MarkdownSettings): readonly Piece[] {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  const endText = () => {
    if (lines.length > 0) pieces.push({ type: 'text', content: lines.join('\n') });
    lines = [];
  };
  let last: Block | null = null;
  for (const block of blocks) {
    if (block.type === 'picture') {
      endText();
      pieces.push(block);
    } else {
      if (block.type === 'heading' || (block.type === 'quote' && last?.type !== 'heading')) endText();
      else if (last?.type === 'quote') endText();
      const markdown = blockMarkdown(block, settings).trim();
      if (markdown !== '') lines.push(markdown);
    }
    last = block;
  }
  endText();
  return pieces;
}

/** One line for each source: "[1] AFP, headline (22 Aug 2019)", the words linked where it has an address. */
function sourcesMarkdown(reply: Reply, cites: readonly number[]): string {
  const lines = (linked: boolean) =>
    cites.flatMap((cite) => {
      const citation = reply.citations[cite - 1];
      return citation === undefined ? [] : [sourceLine(cite, citation, linked)];
    });
  const full = lines(true).join('\n');
  return full.length <= longestFooter ? full : takeLines(lines(false), longestFooter - 40);
}

function sourceLine(number: number, citation: Citation, linked: boolean): string {
  const { publisher, headline, published, url, invented } = citation;
  const words = [publisher && shorten(publisher, 60), shorten(headline, linked ? 90 : 40)]
    .filter(Boolean)
    .join(', ');
  const midLine = { lineStart: false };
  const drawn = linked && url !== null ? linkMarkdown(url, words) : escapeMarkdown(words, midLine);
  const day = published === null ? '' : ` (${escapeMarkdown(printedDay(published), midLine)})`;
  return `-# \\[${number}] ${drawn}${day}${invented ? ' · invented' : ''}`;
}

/** As many lines as fit, and how many more there are. */
function takeLines(lines: readonly string[], length: number): string {
  const taken: string[] = [];
  let used = 0;
  for (const line of lines) {
    used += line.length + 1;
    if (used > length) break;
    taken.push(line);
  }
  const more = lines.length - taken.length;
  if (more > 0) taken.push(`-# and ${more} more ${more === 1 ? 'source' : 'sources'}`);
  return taken.join('\n');
}

/** Said on every page that may show a made-up article, so that nobody takes it for news. */
function inventedMarkdown(reply: Reply): string {
  const invented = reply.citations.filter((citation) => citation.invented).length;
  if (invented === 0) return '';
  const which =
    invented === reply.citations.length ? 'These sample articles are' : 'Some of these articles are';
  return `-# **${which} invented:** their people and events do not exist.`;
}
