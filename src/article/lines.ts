/** White space as one blank, none at the ends. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Ends as a sentence does, closing quotation marks and brackets included. */
export function endsSentence(line: string): boolean {
  return /[.!?…。！？।؟:;]["'”’»)\]]{0,3}\s{0,3}$/.test(line.slice(-12));
}

/** "• Item", "- Item", "* Item", "3. Item". */
export function isBulleted(line: string): boolean {
  return /^\s*(?:[•·‣▪●◦►▶»*+–—-]|\d{1,2}[.)])\s+\S/u.test(line);
}

/** An item without its bullet, number or the dash it trails. */
export function withoutBullet(line: string): string {
  return tidy(line)
    .replace(/^(?:[•·‣▪●◦►▶»*+–—-]|\d{1,2}[.)])\s+/u, '')
    .replace(/\s(?:[-–—|»>]{1,3})$/u, '')
    .trim();
}

/** "Headline -": how lists of other headlines are often left after parsing. */
export function hasTrailingDash(line: string): boolean {
  return /\S\s+[-–—]{1,2}\s{0,3}$/u.test(line.slice(-20));
}

/** Has the look of a headline: a few words, no full stop; bullets and trailing dashes are left out. */
export function isHeadlineLike(line: string): boolean {
  const text = withoutBullet(line);
  if (
    text.length < 6 ||
    text.length > 220 ||
    /[.,;:。，；：]["'”’)]?$/u.test(text.replace(/(?:\.\.\.|\b[A-Z]\.[A-Z]\.)$/, ''))
  )
    return false;
  const words = text.split(' ').length;
  return (
    words <= 35 &&
    (words >= 2 || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text))
  );
}

/** A paragraph of running text rather than a title, a name or a button. */
export function isProse(paragraph: string): boolean {
  const letters = paragraph.slice(0, 400).replace(/[^\p{L}\p{N}]+/gu, '').length;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(paragraph.slice(0, 50)))
    return letters >= 12;
  return letters >= 80 || (letters >= 20 && endsSentence(paragraph));
}
