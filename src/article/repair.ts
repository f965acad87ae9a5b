import { fix_encoding } from 'ftfy-js';

/** Longer lines are junk, not prose: they are cleaned but not searched for wrong decodings. */
const LONGEST_LINE = 200_000;

/** A letter read byte by byte leaves two letters from beyond ASCII in a row, one and a blank, or a control. */
const MISREAD = /[\x80-\x9f]|[\x80-\uffff]{2}|[\xc2-\xf4][ \xa0]/;

/**
 * Repairs what decoding, copying and old systems do to text; lines end in \n afterwards.
 * Wrong decodings (mojibake) are undone, ´ and ` used as apostrophe become ', special spaces become plain
 * ones, invisible characters (soft hyphen, zero width, direction marks, tags, controls) go. Typographic
 * quotation marks, ligatures, emoji and the joiners of other scripts stay as they are.
 */
export function repair(text: string): string {
  if (!/[^\t\n\x20-\x5f\x61-\x7e]/.test(text)) return text;
  const lines = text
    .replace(/\r\n?|[\v\f\x85\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .split('\n')
    .map(repairLine);
  return lines.join('\n');
}

function repairLine(line: string): string {
  if (!/[^\t\x20-\x5f\x61-\x7e]/.test(line)) return line;
  let text = line.toWellFormed();
  if (text.length <= LONGEST_LINE && MISREAD.test(text)) text = fix_encoding(text);
  return (
    text
      .replace(/[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
      // The tags of a flag emoji (England, Scotland, Wales) follow a black flag; anywhere else they hide text.
      .replace(/(\u{1f3f4}[\u{e0061}-\u{e007f}]{1,8})|[\u{e0000}-\u{e007f}]/gu, '$1')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
      .replace(/[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e]/g, '')
      .replace(/[\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g, '')
      // Stacks of accents would make normalization slow and the page unreadable.
      .replace(/(\p{Mn}{8})\p{Mn}+/gu, '$1')
      .normalize('NFC')
      .replace(/``|\u00b4\u00b4/g, '"')
      .replace(/[`\u00b4]/g, "'")
  );
}
