/**
 * The subject of the sentence that a pronoun may go back to.
 *   "Norwell Glass disputed this. It said" -> Norwell Glass; "A former envoy doubted it. “…,” he said" -> A former envoy;
 *   "Would the minister agree? “…,” she replied" -> the minister
 *   Must not find: anything inside of marks, or where a sentence begins with a place or a time.
 */
import type { Span } from '../../article/article.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { isCalendarWord, nounPhraseStartingAt } from '../words/noun-phrase.ts';
import { inward } from './apposition.ts';

/** How many sentences back: a pronoun as subject hands on to the sentence before. */
const REACH = 4;

/**
 * Subjects that the pronoun `word` at token `at` may stand for, nearest first: of its paragraph's sentences before it, and
 * of the words that it is told behind ("The union would strike, it said").
 */
export function subjectsBefore(
  document: WordDocument,
  at: number,
  word: string,
  parts: readonly Span[],
): Span[] {
  const { sentenceOf, sentenceStarts, paragraphOf, tokens } = document;
  const found: Span[] = [];
  const own = sentenceOf[at] ?? 0;
  const first = parts[0]?.start ?? at;
  // Words without marks that "it" follows: their subject. People tell of others: "The nurse was kind, she said".
  if (word === 'it' && first < at && sentenceOf[first] === own && document.regionOf[first] === -1) {
    const subject = subjectOf(document, own);
    if (subject && subject.end <= at) found.push(subject);
  }
  const from = Math.min(sentenceOf[first] ?? own, own);
  for (let sentence = from - 1; sentence >= Math.max(0, from - REACH); sentence -= 1) {
    const start = sentenceStarts[sentence] ?? 0;
    if (paragraphOf[start] !== paragraphOf[at]) break;
    if (document.regionOf[start] !== -1) continue;
    const subject = subjectOf(document, sentence);
    if (!subject) break;
    const same = subject.end - subject.start === 1 && tokens[subject.start]?.lower === word;
    if (same) continue;
    found.push(subject);
    break;
  }
  return found;
}

/** The noun phrase that a sentence begins with, or that its question asks about. */
function subjectOf(document: WordDocument, sentence: number): Span | null {
  const { tokens, sentenceStarts } = document;
  const to = sentenceStarts[sentence + 1] ?? tokens.length;
  let from = Math.max(sentenceStarts[sentence] ?? 0, document.textStart);
  if (/^(?:but|and|yet|then|later)$/.test(tokens[from]?.lower ?? '')) from += 1;
  if (tokens[from]?.text === ',') from += 1;
  const asks = tagAt(document, from) === 'AUX';
  if (asks) from += 1;
  const subject = nounPhraseStartingAt(document, from, to);
  if (!subject || isCalendarWord(tokens[subject.start]?.lower ?? '')) return null;
  // "A few metres on, a soldier was handing out bread."
  const comma = [subject.end, subject.end + 1].find((at) => tokens[at]?.text === ',' && at < to);
  const behind = comma === undefined ? null : nounPhraseStartingAt(document, comma + 1, to);
  if (
    behind &&
    tagAt(document, behind.start) !== 'PRON' &&
    /^(?:VERB|AUX)$/.test(tagAt(document, behind.end))
  )
    return behind;
  const next = subject.end;
  const goesOn =
    /^(?:VERB|AUX|ADV|PART)$/.test(tagAt(document, next)) ||
    tokens[next]?.text === ',' ||
    /^(?:who|which|that)$/.test(tokens[next]?.lower ?? '') ||
    isCalendarWord(tokens[next]?.lower ?? '');
  // "The operator, Norwell Lines, insisted"
  return goesOn ? inward(document, subject, to) : null;
}
