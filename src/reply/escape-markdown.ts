import { visibleText } from './visible-text.ts';

/**
 * Makes text of unknown origin show in Discord exactly as it reads: nothing in it turns into emphasis, a list, a
 * heading, a link, a mention, an emoji or a time. `lineStart` says that it stands first in its line (after `- `,
 * `> ` or `### ` counts as first too). A backslash is put only where Discord would otherwise see markup, so
 * "tit-for-tat", "snake_case", "3 > 2" and "10:30" stay as they are.
 *
 *     *x* → \*x\*          # x → \# x        [x](y) → \[x](y)     <@1> → \<@1>
 *     1. x → 1\. x         -# x → \-# x      ||x|| → \|\|x\|\|    @everyone → \@everyone
 *     https://x → https\://x                 :smile: → \:smile:
 *
 * A link is undone by its opening bracket alone: Discord closes `[text](` without looking for backslashes.
 */
export function escapeMarkdown(text: string, { lineStart = true }: { lineStart?: boolean } = {}): string {
  const escaped = visibleText(text).replace(/[\\*`_~|[<@:]/g, (mark, at: number, whole: string) =>
    isMarkup(mark, at, whole) ? `\\${mark}` : mark,
  );
  return lineStart ? escapeLineStart(escaped) : escaped;
}

/**
 * The label of a link. Inside `[…](…)` Discord heeds no backslash before a bracket, so square ones become round.
 */
export function escapeLinkLabel(text: string): string {
  return escapeMarkdown(text.replaceAll('[', '(').replaceAll(']', ')'), { lineStart: false });
}

function isMarkup(mark: string, at: number, whole: string): boolean {
  const before = whole[at - 1] ?? '';
  const after = whole[at + 1] ?? '';
  switch (mark) {
    case '_': // emphasis starts and ends at the edge of a word
      return !(/[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after));
    case '~': // only two strike through
    case '|': // only two hide
      return before === mark || after === mark;
    case '<': // "<5 %" is no mention, command, emoji, time or link
      return !/[\d\s=]/.test(after);
    case '@': // Discord asks for no word's end: "@everyone_" is a mention too
      return startsWith(/@(?:everyone|here)/iy, whole, at);
    case ':':
      return startsWith(emojiName, whole, at) || startsWith(/:\/\//y, whole, at);
    default:
      return true;
  }
}

/** `:name:` with at least one letter, which "10:30:45" lacks. */
const emojiName = /:[\d_+-]{0,32}[A-Za-z][\w+-]{0,64}:/y;

function startsWith(pattern: RegExp, whole: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(whole);
}

function escapeLineStart(text: string): string {
  return text
    .replace(/^\s+/, '')
    .replace(/^(?:#{1,6}(?=\s|$)|-(?=#|\s|$)|\+(?=\s|$)|>)/, '\\$&')
    .replace(/^(\d{1,10})([.)])(?=\s|$)/, '$1\\$2');
}
