/**
 * Whose words a written source gives: who wrote it.
 *   "his letter says" -> his; "Hale's report", "a letter from Hale", "a letter that Hale sent" -> Hale;
 *   "Hale wrote in a report. … the report said" -> the report that Hale wrote
 *   Must not find: a letter of which nobody knows who wrote it; a newspaper.
 */
import type { Span } from '../../article/article.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { nounPhraseStartingAt } from '../words/noun-phrase.ts';
import { headIndex } from './source-phrase.ts';

const WRITTEN =
  /^(?:letter|statement|report|email|e-mail|post|tweet|message|note|memo|memorandum|submission|filing|affidavit|petition|communique|communiqué|release|text|reply|article|lawsuit|complaint|review|assessment)$/;
const WROTE =
  /^(?:sent|wrote|published|issued|posted|released|submitted|filed|addressed|circulated|signed|drafted|gave|handed)$/;
/** How far back a document was first spoken of, in tokens. */
const REACH = 260;

/** The tokens that say who wrote the document that the source phrase names; null where it names none or nobody. */
export function writerOf(document: WordDocument, source: Span): Span | null {
  const { tokens } = document;
  const head = headIndex(document, source);
  if (!WRITTEN.test(tokens[head]?.lower ?? '')) return null;
  const first = tokens[source.start]?.lower ?? '';
  if (/^(?:his|her|its|their)$/.test(first)) return { start: source.start, end: source.start + 1 };
  for (let at = head - 1; at > source.start; at -= 1)
    if (tokens[at]?.lower === "'s") return { start: source.start, end: at };
  if (head === source.start) return null;
  // "a letter from Hale", "a statement by the ministry"
  if (/^(?:from|by)$/.test(tokens[head + 1]?.lower ?? ''))
    return nounPhraseStartingAt(document, head + 2, head + 16);
  // "a letter that the agency sent"
  if (head + 1 !== source.end) return null;
  const relative = /^(?:that|which)$/.test(tokens[source.end]?.lower ?? '');
  const from = relative ? source.end + 1 : source.end;
  const writer = nounPhraseStartingAt(document, from, from + 10);
  return writer && WROTE.test(tokens[writer.end]?.lower ?? '') && tagAt(document, writer.start) !== 'NOUN'
    ? writer
    : null;
}

/** Where "the report" was first spoken of as somebody's: its token in "she wrote in a report"; -1 for nowhere. */
export function writtenBefore(document: WordDocument, source: Span): number {
  const { tokens, regionOf } = document;
  const noun = tokens[source.end - 1]?.lower ?? '';
  const bare =
    source.end - source.start === 2 && /^(?:the|that|this)$/.test(tokens[source.start]?.lower ?? '');
  if (!bare || !WRITTEN.test(noun)) return -1;
  for (let at = source.start - 1; at > Math.max(1, source.start - REACH); at -= 1) {
    if (tokens[at]?.lower !== noun || regionOf[at] !== -1) continue;
    let begin = at - 1;
    while (begin > at - 4 && /^(?:ADJ|NOUN)$/.test(tagAt(document, begin))) begin -= 1;
    const article = /^(?:an?|his|her|its|their)$/.test(tokens[begin]?.lower ?? '') ? begin - 1 : begin;
    const before = tokens[article]?.lower ?? '';
    return /^(?:in|via|through|by)$/.test(before) || WROTE.test(before) ? at : -1;
  }
  return -1;
}
