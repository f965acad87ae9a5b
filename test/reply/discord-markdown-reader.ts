/** Rules of Discord's markdown that look at a place in a line, after the client's own (simple-markdown). */
const inlineRules: readonly [string, RegExp][] = [
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['italic', /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['italic', /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/],
  ['strike', /^~~([\s\S]+?)~~/],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/],
  ['link', /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/],
  ['address', /^<(?:https?|mailto|tel|discord):[^\s>]+>/i],
  ['address', /^https?:\/\/[^\s<]+[^<.,:;"')\]\s]/i],
  ['mention', /^<(?:@[!&]?|#)\d+>/],
  ['everyone', /^@(?:everyone|here)/],
  ['command', /^<\/[-_'\p{L}\p{N} ]+:\d+>/u],
  ['time', /^<t:-?\d+(?::\w)?>/],
  ['custom emoji', /^<a?:\w+:\d+>/],
  ['navigation', /^<id:\w+>/],
  ['emoji', /^:(?=[\w+-]*[A-Za-z])[\w+-]+:/],
];

const lineRules: readonly [string, RegExp][] = [
  ['heading', /^\s*#{1,3}\s/],
  ['small text', /^\s*-#\s/],
  ['list', /^\s*(?:[-*+]|\d+\.)\s/],
  ['quotation', /^\s*>(?:>>)?\s/],
];

/** What a person would see of one line, and the names of the markup in it. */
export function readDiscordLine(markdown: string): { text: string; markup: string[] } {
  const markup = lineRules.filter(([, rule]) => rule.test(markdown)).map(([name]) => name);
  let text = '';
  for (let at = 0; at < markdown.length; ) {
    const rest = markdown.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    if (escaped) {
      text += escaped[1];
      at += escaped[0].length;
      continue;
    }
    for (const [name, rule] of inlineRules) if (rule.test(rest)) markup.push(name);
    const step = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    text += step;
    at += step.length;
  }
  return { text, markup };
}
