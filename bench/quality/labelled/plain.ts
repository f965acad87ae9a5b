/** A text with single spaces. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
