/**
 * The name that somebody gives who is first described.
 *   "A driver, who gave her name only as Hanna, said" -> Hanna; "a man who identified himself as Juma" -> Juma;
 *   "a nurse who gave only her first name, Odile," -> Odile
 *   Must not find: a name in "who gave the boat its name, Marit said".
 */
import type { Span } from '../../article/article.ts';
import type { WordDocument } from '../words/document.ts';

/** How far behind the description, in tokens. */
const REACH = 14;

/** Tokens of the name that a described source gives right behind it; null for none. */
export function givenOnly({ tokens, sentenceOf, regionOf }: WordDocument, source: Span): Span | null {
  let at = tokens[source.end]?.text === ',' ? source.end + 1 : source.end;
  if (tokens[at]?.lower !== 'who') return null;
  const stop = at + REACH;
  let named = false;
  for (at += 1; at < stop && sentenceOf[at] === sentenceOf[source.start] && regionOf[at] === -1; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:name|himself|herself|identified|named|known)$/.test(word)) named = true;
    const opens = word === 'as' || (word === ',' && tokens[at - 1]?.lower === 'name');
    if (!named || !opens) continue;
    let end = at + 1;
    while (end < at + 4 && /^\p{Lu}/u.test(tokens[end]?.text ?? '')) end += 1;
    return end > at + 1 ? { start: at + 1, end } : null;
  }
  return null;
}
