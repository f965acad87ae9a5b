import type { Inline } from './reply.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * At most `length` UTF-16 units of a text, ending in "…" where something was left out. Cuts between words where
 * there are any, otherwise (Chinese, Japanese, one long word) between characters as people see them.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length < 1) return '';
  let end = 0;
  // One unit more than fits, so that a word that ends exactly there is kept whole.
  for (const { index, segment } of graphemes.segment(text.slice(0, length + 1))) {
    if (index + segment.length > length - 1) break;
    end = index + segment.length;
  }
  const kept = text.slice(0, end);
  const space = kept.search(/\s\S*$/u);
  const whole = text[end] === ' ' || space < end * 0.7 ? kept : kept.slice(0, space);
  return `${whole.trimEnd()}…`;
}

/** The same for a line of pieces; pieces after the cut are left out. */
export function shortenInline(text: readonly Inline[], length: number): readonly Inline[] {
  const kept: Inline[] = [];
  let left = length;
  for (const piece of text) {
    const words = wordsOf(piece);
    if (words.length <= left) {
      kept.push(piece);
      left -= words.length;
      continue;
    }
    const cut = shorten(words, left) || '…';
    kept.push(replaceWords(piece, cut));
    return kept;
  }
  return kept;
}

function wordsOf(piece: Inline): string {
  if (typeof piece === 'string') return piece;
  if ('strong' in piece) return piece.strong;
  if ('added' in piece) return piece.added;
  if ('command' in piece) return piece.command;
  if ('link' in piece) return piece.text;
  return piece.instant;
}

function replaceWords(piece: Inline, words: string): Inline {
  if (typeof piece === 'string') return words;
  if ('strong' in piece) return { strong: words };
  if ('added' in piece) return { added: words };
  if ('link' in piece) return { link: piece.link, text: words };
  // Half a command or half an instant says something else than the whole.
  return '…';
}
