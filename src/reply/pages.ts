import type { Block, QuoteBlock, Reply } from './reply.ts';
import { plainText } from './reply.ts';
import { shorten, shortenInline } from './shorten.ts';

type Heading = Extract<Block, { type: 'heading' }>;
type Content = Exclude<Block, Heading>;
type Fits = (blocks: readonly Block[]) => boolean;

/** A block with the headings right above it, which go wherever it goes. */
interface Unit {
  readonly headings: readonly Heading[];
  readonly content: Content | null;
}

/**
 * Divides the blocks of a reply into pages by meaning. `fits` says whether blocks fit on one page of the medium.
 * A page ends before a heading where that leaves it at least half full, never after one; a part that goes on repeats
 * its heading with "(continued)". Blocks stay whole: a quotation that is too long for any page gives way to a
 * line that says where it stands, other text is shortened with "…". There is always at least one page.
 */
export function paginate(reply: Reply, fits: Fits): readonly (readonly Block[])[] {
  const units = unitsOf(reply.blocks);
  const pages: Block[][] = [];
  let page: Block[] = [];
  let part: Heading | null = null;
  units.forEach((unit, index) => {
    const blocks = blocksOf(unit);
    const turn = page.length > 0 && (!fits([...page, ...blocks]) || breaksBefore(units, index, page, fits));
    if (turn) {
      pages.push(page);
      page = [];
    }
    if (page.length === 0) page = openPage(unit, turn ? part : null, fits);
    else page.push(...blocks);
    part = unit.headings.at(-1) ?? part;
  });
  return page.length > 0 || pages.length === 0 ? [...pages, page] : pages;
}

function unitsOf(blocks: readonly Block[]): readonly Unit[] {
  const units: Unit[] = [];
  let headings: Heading[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      const [first] = headings;
      // More than two in a row have nothing to say about what follows.
      if (first && headings.length === 2) units.push({ headings: [first], content: null });
      headings = [...headings.slice(-1), block];
    } else {
      units.push({ headings, content: block });
      headings = [];
    }
  }
  return headings.length === 0 ? units : [...units, { headings, content: null }];
}

function blocksOf({ headings, content }: Unit): readonly Block[] {
  return content === null ? headings : [...headings, content];
}

/** A part that would be torn here, fits on a page of its own, and leaves this page at least half full. */
function breaksBefore(units: readonly Unit[], index: number, page: readonly Block[], fits: Fits): boolean {
  if (units[index]?.headings.length === 0) return false;
  const next = units.findIndex((unit, place) => place > index && unit.headings.length > 0);
  const part = units.slice(index, next === -1 ? undefined : next).flatMap(blocksOf);
  return !fits([...page, ...part]) && !fits([...page, ...page]) && fits(part);
}

/** The first blocks of a page; `part` is the heading that goes on from the page before. */
function openPage({ headings, content }: Unit, part: Heading | null, fits: Fits): Block[] {
  const goesOn = part !== null && headings.length === 0;
  const above = goesOn ? [{ ...part, text: `${shorten(part.text, 100)} (continued)` }] : headings;
  if (content === null) return [...above];
  const whole = [...above, content];
  if (fits(whole)) return whole;
  return [...above, shrink(content, (block) => fits([...above, block]))];
}

/** The largest form of a block that fits on a page of its own. */
function shrink(block: Content, fits: (block: Content) => boolean): Content {
  const cut = cutter(block);
  if (cut === null) return block;
  let least = 1;
  let most = cut.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(cut.to(middle))) least = middle;
    else most = middle - 1;
  }
  return cut.to(least);
}

function cutter(block: Content): { length: number; to: (length: number) => Content } | null {
  switch (block.type) {
    case 'quote':
      // What stands under a quotation gives way before its words do.
      return { length: 2, to: (length) => (length === 2 ? { ...block, notes: [] } : pointer(block)) };
    case 'picture':
      return null;
    case 'file':
      return {
        length: block.description.length,
        to: (length) => ({ ...block, description: shorten(block.description, length) }),
      };
    case 'headline':
      return {
        length: block.text.length + (block.reason?.length ?? 0),
        to: (length) => ({
          ...block,
          text: shorten(block.text, length),
          reason: block.reason && shorten(block.reason, 100),
        }),
      };
    case 'entry':
      return {
        length: plainText(block.text).length,
        to: (length) => ({
          ...block,
          when: shorten(block.when, 60),
          text: shortenInline(block.text, length),
          conflicts: block.conflicts.slice(0, 4).map((conflict) => shorten(conflict, 120)),
        }),
      };
    default:
      return {
        length: plainText(block.text).length,
        to: (length) => ({ ...block, text: shortenInline(block.text, length) }),
      };
  }
}

/** Better no quotation than half of one. */
function pointer({ speaker, text, cites }: QuoteBlock): Content {
  const words = text.trim().split(/\s+/).length;
  const size = words > 50 ? `${words} words` : `${text.length} characters`;
  return {
    type: 'line',
    bullet: false,
    text: [
      { strong: shorten(speaker ?? 'A speaker', 80) },
      `: too long to show here (${size}); it stands in the article.`,
    ],
    cites: cites.slice(0, 3),
  };
}
