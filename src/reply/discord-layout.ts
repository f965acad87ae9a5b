import { printedDay } from './day.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { blockMarkdown, linkMarkdown, type MarkdownSettings } from './markdown.ts';
import type { Action, Block, Citation, Reply } from './reply.ts';
import { shorten } from './shorten.ts';

/** What a page is made of, in order: each piece becomes one Discord component. */
export type Piece =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'picture'; readonly name: string; readonly alt: string; readonly data: Uint8Array }
  | { readonly type: 'file'; readonly name: string; readonly content: string | Uint8Array }
  | { readonly type: 'rule' };

const longestTitle = 200;
const longestSubtitle = 300;
const longestFooter = 1500;
const mostFullSources = 6;
const longestUrl = 250;
const longestBriefUrl = 90;
const midLine = { lineStart: false };

/** Discord takes five buttons in a row; more than two rows of them is a menu, not a next question. */
export const mostActions = 10;

/**
 * Draws the pages of a reply as Discord shows them: title, blocks, then the sources that these blocks cite. The
 * text is final: what is measured is what is sent. Pages are tried in many sizes before one is sent, so what has
 * been drawn once is kept.
 */
export function pageLayout(
  reply: Reply,
  settings: MarkdownSettings = {},
): (blocks: readonly Block[]) => readonly Piece[] {
  const title = titleMarkdown(reply);
  const invented = inventedMarkdown(reply);
  const drawBlock = remember((block: Block) => blockMarkdown(block, settings).trim());
  const drawSource = { full: remember(fullSource), brief: remember(briefSource) };
  return (blocks) => {
    const pieces: Piece[] = title === '' ? [] : [{ type: 'text', content: title }];
    pieces.push(...drawBlocks(blocks, drawBlock));
    const sources = sourcesMarkdown(reply, citesOf(blocks), drawSource);
    const bottom = [sources, invented].filter(Boolean).join('\n');
    if (bottom !== '') pieces.push({ type: 'rule' }, { type: 'text', content: bottom });
    return pieces;
  };
}

function remember<Item extends object>(draw: (item: Item) => string): (item: Item) => string {
  const drawn = new WeakMap<Item, string>();
  return (item) => {
    const text = drawn.get(item) ?? draw(item);
    drawn.set(item, text);
    return text;
  };
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

/** What stands apart from the text above it. */
const apart = new Set<Block['type']>(['heading', 'quote', 'entry']);

/** Lines of one part share a text; headings, quotations, entries, pictures and files stand apart, which spaces them. */
function drawBlocks(blocks: readonly Block[], draw: (block: Block) => string): readonly Piece[] {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  const endText = () => {
    if (lines.length > 0) pieces.push({ type: 'text', content: lines.join('\n') });
    lines = [];
  };
  let last: Block['type'] | null = null;
  for (const block of blocks) {
    const joined =
      last === 'heading'
        ? block.type !== 'heading'
        : !apart.has(block.type) && last !== 'quote' && last !== 'entry';
    if (!joined || block.type === 'picture') endText();
    const markdown = draw(block);
    if (markdown !== '') lines.push(markdown);
    if (block.type === 'picture' || block.type === 'file') {
      endText();
      pieces.push(block);
    }
    last = block.type;
  }
  endText();
  return pieces;
}

/**
 * The sources by number. A few have a line each: "[1] AFP, headline (22 Aug 2019)", linked where there is an address.
 * Many would push the answer off the screen: they run on, without their headlines.
 */
function sourcesMarkdown(
  reply: Reply,
  cites: readonly number[],
  draw: { readonly full: (citation: Citation) => string; readonly brief: (citation: Citation) => string },
): string {
  const cited = cites.flatMap((number) => {
    const citation = reply.citations[number - 1];
    return citation === undefined ? [] : [{ number, citation }];
  });
  if (cited.length <= mostFullSources) {
    const full = cited.map(({ number, citation }) => `-# \\[${number}] ${draw.full(citation)}`).join('\n');
    if (full.length <= longestFooter) return full;
  }
  const brief = cited.map(({ number, citation }) => `\\[${number}] ${draw.brief(citation)}`);
  return `-# ${takeParts(brief, longestFooter)}`;
}

function fullSource({ publisher, headline, published, url, invented }: Citation): string {
  const words = [publisher && shorten(publisher, 60), shorten(headline, 90)].filter(Boolean).join(', ');
  const drawn = url === null ? escapeMarkdown(words, midLine) : linkMarkdown(url, words, longestUrl);
  return `${drawn}${published === null ? '' : ` (${dayMarkdown(published)})`}${invented ? ' · invented' : ''}`;
}

function briefSource({ publisher, headline, published, url, invented }: Citation): string {
  const name = shorten(publisher ?? headline, 30);
  const drawn = url === null ? escapeMarkdown(name, midLine) : linkMarkdown(url, name, longestBriefUrl);
  return [drawn, published === null ? '' : dayMarkdown(published), invented ? '(invented)' : '']
    .filter((part) => part !== '')
    .join(' ');
}

function dayMarkdown(published: string): string {
  return escapeMarkdown(printedDay(published), midLine);
}

/** As many parts as fit, and how many more there are. */
function takeParts(parts: readonly string[], length: number): string {
  const taken: string[] = [];
  let used = 0;
  for (const part of parts) {
    used += part.length + 3;
    if (used > length) break;
    taken.push(part);
  }
  const more = parts.length - taken.length;
  return more === 0 ? taken.join(' · ') : `${taken.join(' · ')} and ${more} more`;
}

/** Said on every page that may show a made-up article, so that nobody takes it for news. */
function inventedMarkdown(reply: Reply): string {
  const invented = reply.citations.filter((citation) => citation.invented).length;
  if (invented === 0) return '';
  const which =
    invented === reply.citations.length ? 'These sample articles are' : 'Some of these articles are';
  return `-# **${which} invented:** their people and events do not exist.`;
}
