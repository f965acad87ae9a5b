import { actionsOf, type Piece, pageLayout } from './discord-layout.ts';
import type { MarkdownSettings } from './markdown.ts';
import type { Block, Reply } from './reply.ts';

/**
 * What one Components V2 message may hold. `components` counts nested ones, `characters` UTF-16 units of all text
 * displays together. `bytes` is not in Discord's reference: above it the message is refused with status 500 even
 * when every other limit is kept, which Korean and Japanese text meets first.
 */
export const discordLimits = {
  components: 40,
  characters: 4000,
  bytes: 10_170,
  bytesPerText: 12,
  attachments: 10,
} as const;

export interface Cost {
  readonly components: number;
  readonly characters: number;
  readonly bytes: number;
  readonly attachments: number;
}

/** What a page costs: its pieces, its rows with so many buttons each, and the container around them. */
export function costOf(pieces: readonly Piece[], rows: readonly number[]): Cost {
  const texts = pieces.flatMap((piece) => (piece.type === 'text' ? [piece.content] : []));
  return {
    components: 1 + pieces.length + rows.reduce((sum, buttons) => sum + 1 + buttons, 0),
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text) + discordLimits.bytesPerText, 0),
    attachments: pieces.filter((piece) => piece.type === 'picture' || piece.type === 'file').length,
  };
}

/** Whether Discord takes a message of this cost. */
export function withinLimits(cost: Cost): boolean {
  return (
    cost.components <= discordLimits.components &&
    cost.characters <= discordLimits.characters &&
    cost.bytes <= discordLimits.bytes &&
    cost.attachments <= discordLimits.attachments
  );
}

/** A row to turn pages: the row, its three buttons, and the line that stands in for them where they can't be. */
const pagingCost = { components: 5, characters: 120, bytes: 160 };

/**
 * For `paginate`: whether these blocks fit into one message together with everything a page of this reply has
 * around them (title, sources, action buttons, page buttons).
 */
export function fitsDiscord(
  reply: Reply,
  settings: MarkdownSettings = {},
): (blocks: readonly Block[]) => boolean {
  const buttons = actionsOf(reply).length;
  const rows = [Math.min(buttons, 5), Math.max(buttons - 5, 0)].filter((row) => row > 0);
  const layout = pageLayout(reply, settings);
  return (blocks) => {
    const cost = costOf(layout(blocks), rows);
    return withinLimits({
      components: cost.components + pagingCost.components,
      characters: cost.characters + pagingCost.characters,
      bytes: cost.bytes + pagingCost.bytes,
      attachments: cost.attachments,
    });
  };
}
