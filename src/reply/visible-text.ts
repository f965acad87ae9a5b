/**
 * Text that shows as it reads: without control characters, invisible spaces, marks that turn the direction of
 * writing, half surrogates and towers of accents. Line breaks and tabs become spaces; nothing else changes.
 * Every renderer sends text of articles through this before it escapes it.
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/gu, '')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1');
}
