import { printedDay } from '../reply/day.ts';
import { fitsDiscord } from '../reply/discord-budget.ts';
import { actionsOf, citesOf } from '../reply/discord-layout.ts';
import { paginate } from '../reply/pages.ts';
import type { Action, Block, Citation, Inline, QuoteBlock, Reply, TimelineBlock } from '../reply/reply.ts';
import { sayingWords } from '../reply/saying-words.ts';
import { shorten } from '../reply/shorten.ts';
import { statusWord } from '../reply/status-word.ts';
import { type Html, html } from './html.ts';

/** Where Discord's messages are cut: characters of texts, sources that one line names, sources with a line each. */
const longest = { title: 200, subtitle: 300, headline: 90, label: 80, cites: 12, fullSources: 6 } as const;

/** A page of a reply as markup, and its place among the others, from 1. */
export interface RenderedPage {
  readonly html: Html;
  readonly page: number;
  readonly pages: number;
}

/**
 * Draws one page of a reply as Discord would, as markup for the page; pages end where Discord's messages end.
 * Buttons carry their question in `data-ask`, page buttons their number in `data-page`, commands to click on
 * their name in `data-fill`; the page's script acts on them. `wanted` beyond the last page means the last.
 */
export function renderReply(reply: Reply, wanted: number): RenderedPage {
  const pages = paginate(reply, fitsDiscord(reply));
  const page = Math.min(Math.max(wanted, 1), pages.length);
  const blocks = pages[page - 1] ?? [];
  const draw = blockDrawer(reply.citations);
  const drawn = html`<div class="${isWarning(reply) ? 'container warning' : 'container'}">
${reply.title === null ? null : html`<h2 class="title">${shorten(reply.title, longest.title)}</h2>`}
${reply.subtitle === null ? null : html`<p class="note subtitle">${shorten(reply.subtitle, longest.subtitle)}</p>`}
${blocks.map(draw)}
${footer(reply, blocks)}
${pages.length > 1 ? pageButtons(page, pages.length) : null}
${buttonRow(actionsOf(reply))}
</div>`;
  return { html: drawn, page, pages: pages.length };
}

function isWarning({ blocks }: Reply): boolean {
  return blocks.some((block) => block.type === 'notice' && block.tone === 'warning');
}

type Cites = (numbers: readonly number[]) => Html | null;

function blockDrawer(citations: readonly Citation[]): (block: Block) => Html {
  const cites: Cites = (numbers) => {
    if (numbers.length === 0) return null;
    const marks = numbers.slice(0, longest.cites).map((number) => citeMark(number, citations[number - 1]));
    const more = numbers.length - marks.length;
    return html`<span class="cites">${marks}${more > 0 ? ` and ${more} more` : null}</span>`;
  };
  return (block) => drawBlock(block, cites);
}

function drawBlock(block: Block, cites: Cites): Html {
  switch (block.type) {
    case 'heading':
      return html`<h3>${shorten(block.text, longest.title)}</h3>`;
    case 'line':
      return html`<p class="${block.bullet ? 'line bullet' : 'line'}">${inlines(block.text)}${cites(block.cites)}</p>`;
    case 'note':
      return html`<p class="note">${inlines(block.text)}</p>`;
    case 'quote':
      return drawQuote(block, cites);
    case 'entry':
      return drawEntry(block, cites);
    case 'headline':
      return html`<p class="line bullet">${block.text}${cites(block.cites)}${
        block.reason === null ? null : html` <em class="muted">· ${block.reason}</em>`
      }</p>`;
    case 'picture':
      return drawPicture(block);
    case 'file':
      return drawFile(block);
    case 'notice':
      return html`<p class="notice ${block.tone}">${inlines(block.text)}</p>`;
  }
}

function drawPicture({ alt, data }: Extract<Block, { type: 'picture' }>): Html {
  const bytes = Buffer.from(data);
  // The PNG's header names its size; with it the page need not move when the picture is there.
  const [width, height] = bytes.length < 24 ? [0, 0] : [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return html`<img class="picture" alt="${alt}" width="${width}" height="${height}" src="data:image/png;base64,${bytes.toString('base64')}">`;
}

/** A link that saves the file: the page holds it, so nothing more is asked of the server. */
function drawFile({ name, mimeType, content, description }: Extract<Block, { type: 'file' }>): Html {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const type = /^[a-z]+\/[a-z0-9.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream';
  return html`<p class="file"><a download="${name}" href="data:${type};base64,${bytes.toString('base64')}">${name}</a> <span class="muted">${sizeWords(bytes.length)}</span></p>
<p class="note">${description}</p>`;
}

function sizeWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} KB`;
}

/** Who, then the words: in a block with quotation marks where they are quoted, as the article's clause where not. */
function drawQuote(quote: QuoteBlock, cites: Cites): Html {
  const { kind, text, parts, speaker, about, date, uncertain, notes = [], cites: numbers } = quote;
  const aside = [date, sayingWords(quote)].filter((part) => part !== null).map((part) => ` · ${part}`);
  const who = html`<figcaption><strong>${speaker ?? 'Speaker not stated'}</strong>${uncertain ? ' (probably)' : null}${
    about === null ? null : `, ${about}`
  }<span class="muted">${aside}</span>${cites(numbers)}</figcaption>`;
  const under = notes.map((note) => html`<p class="note">${inlines(note)}</p>`);
  if (kind !== 'direct')
    return html`<figure class="quote">${who}<p class="line">${text}</p>${under}</figure>`;
  const spoken = (parts ?? [text]).map((part, number) => {
    const lines = part.split(/[\r\n]+/).filter((line) => line.trim() !== '');
    const words = lines.map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
    return html`${number === 0 ? null : ' … '}“${words}”`;
  });
  return html`<figure class="quote">${who}<blockquote>${spoken}</blockquote>${under}</figure>`;
}

function drawEntry(entry: TimelineBlock, cites: Cites): Html {
  const label = statusWord(entry.status, entry.text);
  return html`<div class="entry">
<p class="line">${entry.number === undefined ? null : html`<span class="number">${String(entry.number)}</span> `}<strong>${entry.when}</strong> · ${label === null ? null : html`<span class="status">${label}:</span> `}${inlines(entry.text)}${cites(entry.cites)}</p>
${entry.conflicts.length === 0 ? null : html`<p class="note">Sources differ: ${entry.conflicts.join(' · ')}</p>`}
</div>`;
}

function inlines(pieces: readonly Inline[]): readonly Html[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return html`${piece}`;
    if ('strong' in piece) return html`<strong>${piece.strong}</strong>`;
    if ('added' in piece) return html`<span class="added">[${piece.added}]</span>`;
    if ('command' in piece)
      return html`<button type="button" class="mention" data-fill="${piece.command}">/${piece.command}</button>`;
    if ('link' in piece) return link(piece.link, html`${piece.text}`);
    return html`<time datetime="${piece.instant}">${piece.instant}</time>`;
  });
}

function citeMark(number: number, citation: Citation | undefined): Html {
  const mark = html`[${number}]`;
  const address = citation === undefined ? null : safeAddress(citation.url);
  if (citation === undefined || address === null) return html`<span class="cite"> ${mark}</span>`;
  const label = `Source ${number}: ${citation.headline}`;
  return html` <a class="cite" href="${address}" target="_blank" rel="noopener noreferrer" aria-label="${label}">${mark}</a>`;
}

/**
 * The sources of what stands on this page, a line each; many run on without their headlines. And that articles
 * are invented where they are.
 */
function footer({ citations }: Reply, blocks: readonly Block[]): Html | null {
  const cited = citesOf(blocks);
  const invented = citations.filter((citation) => citation.invented).length;
  if (cited.length === 0 && invented === 0) return null;
  const brief = cited.length > longest.fullSources;
  const sources = cited.map((number) => sourceItem(number, citations[number - 1], brief));
  const which = invented === citations.length ? 'These sample articles are' : 'Some of these articles are';
  return html`<div class="sources">
${sources.length === 0 ? null : html`<ul class="${brief ? 'brief' : 'full'}" aria-label="Sources">${sources}</ul>`}
${invented === 0 ? null : html`<p><strong>${which} invented:</strong> their people and events do not exist.</p>`}
</div>`;
}

/** "[1] AFP, headline (22 Aug 2019)", or briefly "[1] AFP 22 Aug 2019". */
function sourceItem(number: number, citation: Citation | undefined, brief: boolean): Html | null {
  if (citation === undefined) return null;
  const { publisher, url, published, invented } = citation;
  const headline = shorten(citation.headline, longest.headline);
  // A date stays on one line.
  const day = published === null ? '' : printedDay(published).replaceAll(' ', '\u00a0');
  if (brief) return html`<li>[${number}]\u00a0${link(url, html`${publisher ?? headline}`)} ${day}</li> `;
  const words = [publisher, headline].filter((part) => part !== null && part !== '').join(', ');
  const badge = invented ? html` <span class="badge">invented</span>` : null;
  return html`<li>[${number}] ${link(url, html`${words}`)}${day === '' ? null : ` (${day})`}${badge}</li>`;
}

function link(url: string | null, content: Html): Html {
  const address = safeAddress(url);
  if (address === null) return content;
  return html`<a href="${address}" target="_blank" rel="noopener noreferrer">${content}</a>`;
}

/** The address as a browser understands it when it leads to a web page, null for every other kind. */
function safeAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

function pageButtons(page: number, pages: number): Html {
  const turn = (to: number, label: string) =>
    html`<button type="button" class="button" data-page="${to}"${
      to < 1 || to > pages ? html` disabled` : null
    }>${label}</button>`;
  return html`<div class="row" role="group" aria-label="Pages">
${turn(page - 1, '‹ Prev')}<span class="page-number" aria-label="Page ${page} of ${pages}">${page}/${pages}</span>${turn(page + 1, 'Next ›')}
</div>`;
}

function buttonRow(actions: readonly Action[]): Html | null {
  if (actions.length === 0) return null;
  const buttons = actions.map(
    ({ label, ask }) =>
      html`<button type="button" class="button" data-ask="${JSON.stringify(ask)}">${shorten(label, longest.label)}</button>`,
  );
  return html`<div class="row" role="group" aria-label="Next questions">${buttons}</div>`;
}
