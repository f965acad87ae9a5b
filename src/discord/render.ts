import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { encodeCustomId } from '../reply/custom-id.ts';
import { costOf, fitsDiscord, withinLimits } from '../reply/discord-budget.ts';
import { actionsOf, type Piece, pageLayout } from '../reply/discord-layout.ts';
import type { MarkdownSettings } from '../reply/markdown.ts';
import { paginate } from '../reply/pages.ts';
import type { Invocation, Reply } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { visibleText } from '../reply/visible-text.ts';

/** A message with Components V2, ready for any way of sending one. Whether it is private is up to the sender. */
export interface DiscordMessage {
  readonly flags: typeof MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  readonly files: readonly { readonly name: string; readonly data: Uint8Array }[];
  /** Text of articles may never ping anyone. */
  readonly allowed_mentions: { readonly parse: [] };
}

interface RenderSettings extends MarkdownSettings {
  /** The question that the reply answers: what the page buttons ask again. Null where there is nothing to ask. */
  readonly asked: Invocation | null;
  /** From 1; beyond the last page means the last. */
  readonly page?: number;
}

/** The bar beside a message, as on the preview page. A warning says so in words too. */
const accentColour = 0xf2b84b;
const warningColour = 0xe5683c;
const longestLabel = 80;
const longestAlt = 1024;

/**
 * One page of a reply as a Discord message within all of Discord's limits. Throws where a limit is broken all the
 * same, which is a bug: Discord would refuse the message.
 */
export function renderReply(reply: Reply, settings: RenderSettings): DiscordMessage {
  const pages = paginate(reply, fitsDiscord(reply, settings));
  const page = Math.min(Math.max(settings.page ?? 1, 1), pages.length);
  const pieces = pageLayout(reply, settings)(pages[page - 1] ?? []);
  const turning = pages.length > 1 ? pageButtons(settings.asked, page, pages.length) : [];
  const rows = [turning, ...chunk(actionButtons(reply), 5)].filter((row) => row.length > 0);
  const narrow =
    pages.length > 1 && turning.length === 0
      ? [`-# Page 1 of ${pages.length}. Ask for less to see the rest.`]
      : [];
  const drawn = [...pieces, ...narrow.map((content): Piece => ({ type: 'text', content }))];
  if (drawn.length === 0) drawn.push({ type: 'text', content: 'Nothing to show.' });
  const cost = costOf(
    drawn,
    rows.map((row) => row.length),
  );
  if (!withinLimits(cost)) throw new Error(`a reply breaks Discord's limits: ${JSON.stringify(cost)}`);
  const warns = reply.blocks.some((block) => block.type === 'notice' && block.tone === 'warning');
  const names = fileNames(drawn);
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: warns ? warningColour : accentColour,
    components: [
      ...drawn.map((piece, index) => drawPiece(piece, names[index] ?? '')),
      ...rows.map((row) => ({ type: ComponentType.ActionRow as const, components: [...row] })),
    ],
  };
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [container],
    files: drawn.flatMap((piece, index) => {
      const name = names[index] ?? '';
      if (piece.type === 'picture') return [{ name, data: piece.data }];
      return piece.type === 'file' ? [{ name, data: bytesOf(piece.content) }] : [];
    }),
    allowed_mentions: { parse: [] },
  };
}

function drawPiece(piece: Piece, file: string): APIComponentInContainer {
  switch (piece.type) {
    case 'text':
      return { type: ComponentType.TextDisplay, content: piece.content };
    case 'rule':
      return { type: ComponentType.Separator };
    case 'file':
      return { type: ComponentType.File, file: { url: `attachment://${file}` } };
    case 'picture':
      return {
        type: ComponentType.MediaGallery,
        items: [
          {
            media: { url: `attachment://${file}` },
            description: shorten(visibleText(piece.alt), longestAlt) || 'Picture',
          },
        ],
      };
  }
}

/** Discord finds an attachment by its file's name: plain letters, and no two the same. '' for other pieces. */
function fileNames(pieces: readonly Piece[]): readonly string[] {
  const taken = new Set<string>();
  return pieces.map((piece) => {
    if (piece.type !== 'picture' && piece.type !== 'file') return '';
    const [, given = '', ending = ''] = /^(.*?)(?:\.([A-Za-z0-9]{1,8}))?$/su.exec(piece.name) ?? [];
    const stem =
      given
        .replace(/[^A-Za-z0-9-]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 40) || piece.type;
    const end = piece.type === 'picture' ? '.png' : ending === '' ? '' : `.${ending}`;
    let name = stem + end;
    for (let copy = 2; taken.has(name); copy += 1) name = `${stem}-${copy}${end}`;
    taken.add(name);
    return name;
  });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** ‹ Prev · 2/5 · Next ›, or none where the question is too long for a button. */
function pageButtons(
  asked: Invocation | null,
  page: number,
  pages: number,
): readonly APIButtonComponentWithCustomId[] {
  if (asked === null) return [];
  const turn = (to: number) => encodeCustomId({ act: 'turn', invocation: asked, page: to });
  const previous = page > 1 ? turn(page - 1) : '-;previous';
  const next = page < pages ? turn(page + 1) : '-;next';
  if (previous === null || next === null) return [];
  return [
    button('‹ Prev', previous, page === 1),
    button(`${page}/${pages}`, '-;page', true),
    button('Next ›', next, page === pages),
  ];
}

function actionButtons(reply: Reply): readonly APIButtonComponentWithCustomId[] {
  const byId = new Map<string, APIButtonComponentWithCustomId>();
  for (const { label, ask } of actionsOf(reply)) {
    const id = encodeCustomId({ act: 'ask', invocation: ask, page: 1 });
    const text = shorten(visibleText(label).trim(), longestLabel);
    if (id !== null && text !== '') byId.set(id, button(text, id, false));
  }
  return [...byId.values()];
}

function button(label: string, custom_id: string, disabled: boolean): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id, disabled };
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, row) =>
    items.slice(row * size, (row + 1) * size),
  );
}
