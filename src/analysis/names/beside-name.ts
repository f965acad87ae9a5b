/**
 * The phrases beside a name that may say who that is.
 *   "[US Secretary of State] Mike Pompeo" · "Anna Berg, [the union's leader]," · "[The union's leader], Anna Berg,"
 *   "[Speaker of parliament] Anna Berg"
 *   Must not find: "Joana Reis, urged the president".
 */
import type { Span } from '../../article/article.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { isCalendarWord } from '../words/noun-phrase.ts';
import type { Reading } from './description.ts';
import { COURTESIES, isRank, roleEndingAt } from './lexicon.ts';

/** Token ranges of the phrases beside a person's name that may say who that is. */
export function descriptionsBeside(
  document: WordDocument,
  mention: { readonly start: number; readonly end: number; readonly titleStart: number },
): (Span & Reading)[] {
  const { tokens, sentenceOf } = document;
  const ranges: (Span & Reading)[] = [];
  const sentence = sentenceOf[mention.start];
  // Before: "US Secretary of State Mike Pompeo", "defence ministry spokesman Lee Jun".
  let start = officeBefore(document, mention.titleStart) ?? mention.titleStart;
  while (start > 0 && sentenceOf[start - 1] === sentence && inNounPhrase(document, start - 1)) start -= 1;
  start = skipArticle(document, start, mention.start);
  let end = mention.start;
  while (end > start && (COURTESIES.has(tokens[end - 1]?.text ?? '') || isRank(tokens[end - 1]?.text)))
    end -= 1;
  if (end > start) ranges.push({ start, end });
  // After: "Kim You-geun, a national security official at …,".
  let after = mention.end;
  if (tokens[after]?.text === '(')
    while (after < tokens.length && after < mention.end + 8 && tokens[after - 1]?.text !== ')') after += 1;
  if (tokens[after]?.text === ',' && sentenceOf[after] === sentence) {
    const begin = skipArticle(document, after + 1, tokens.length);
    const stop = phraseEnd(document, begin);
    // ", urged the president": an act, no description.
    const acts =
      begin === after + 1 &&
      /^(?:VERB|AUX)$/.test(tagAt(document, begin)) &&
      !/ing$/.test(tokens[begin]?.lower ?? '');
    if (stop > begin && !acts) ranges.push({ start: begin, end: stop, beside: true });
  }
  const verb = tokens[mention.end]?.lower ?? '';
  if (
    /^(?:is|was|became|remains)$/.test(verb) &&
    /^(?:a|an|the)$/.test(tokens[mention.end + 1]?.lower ?? '')
  ) {
    const stop = phraseEnd(document, mention.end + 2);
    if (stop > mention.end + 2) ranges.push({ start: mention.end + 2, end: stop });
  }
  // "…, who became chief financial officer in March,"
  const who = tokens[after]?.text === ',' ? after + 1 : after;
  const perfect = /^(?:has|had)$/.test(tokens[who + 1]?.lower ?? '') && tokens[who + 2]?.lower === 'been';
  if (
    tokens[who]?.lower === 'who' &&
    (perfect || /^(?:is|was|became|remains)$/.test(tokens[who + 1]?.lower ?? ''))
  ) {
    const begin = skipArticle(document, who + (perfect ? 3 : 2), tokens.length);
    const stop = phraseEnd(document, begin);
    if (stop > begin) ranges.push({ start: begin, end: stop });
  }
  // Before, set off: "The union's leader, Anna Berg, …", "The vicar, the Rev Anna Berg, …".
  const comma = mention.titleStart - (tokens[mention.titleStart - 1]?.lower === 'the' ? 2 : 1);
  if (tokens[comma]?.text === ',' && sentenceOf[comma] === sentence) {
    let begin = comma;
    while (begin > 0 && begin > comma - 13 && sentenceOf[begin - 1] === sentence) {
      const previous = tokens[begin - 1];
      const owner =
        previous?.kind === 'mark' && !previous.spaced && /s$/.test(tokens[begin - 2]?.lower ?? '');
      const joint =
        /^(?:of|for|at|to)$/.test(previous?.lower ?? '') ||
        // "her opposite number in Norwell, Anna Berg,"
        (previous?.lower === 'in' && tagAt(document, begin - 2) === 'NOUN');
      if (!owner && !joint && !inNounPhrase(document, begin - 1)) break;
      begin -= 1;
    }
    // "According to its chair, …", "One of the drivers, …"
    while (begin < comma && /^(?:of|for|at|to)$/.test(tokens[begin]?.lower ?? '')) begin += 1;
    begin = skipArticle(document, begin, comma);
    if (tokens[begin]?.lower === 'of') begin = skipArticle(document, begin + 1, comma);
    if (comma > begin) ranges.push({ start: begin, end: comma, beside: true });
  }
  return ranges;
}

/**
 * Where the office stands that a name follows without a comma: the token of "speaker" before the name in "speaker of
 * parliament Anna Berg"; null elsewhere ("the lawyer of singer Anna Berg", "the victory of party leader Anna Berg").
 */
export function officeBefore(document: WordDocument, name: number): number | null {
  const { tokens, sentenceOf } = document;
  const words = (from: number, to: number) => tokens.slice(from, to).map((token) => token.lower);
  let at = name - 1;
  while (at > name - 5 && isOwnNoun(document, at)) at -= 1;
  if (at === name - 1 || tokens[at]?.lower !== 'of' || sentenceOf[at - 1] !== sentenceOf[name]) return null;
  const field = words(at + 1, name);
  const office = words(Math.max(0, at - 4), at);
  const role = roleEndingAt(office, office.length - 1);
  const several = /s$/.test(office.at(-1) ?? '');
  return role === null || role.kind === 'private' || several || roleEndingAt(field, field.length - 1) !== null
    ? null
    : at - 1;
}

/** A word of what an office is for: "the board", "trade and industry". */
function isOwnNoun(document: WordDocument, at: number): boolean {
  const token = document.tokens[at];
  return (
    token?.kind === 'word' &&
    (/^(?:the|and)$/.test(token.lower) ||
      (/^(?:NOUN|ADJ|PROPN)$/.test(tagAt(document, at)) && token.text === token.lower))
  );
}

function inNounPhrase(document: WordDocument, at: number): boolean {
  const token = document.tokens[at];
  if (!token || (token.kind !== 'word' && token.kind !== 'number')) return false;
  if (token.lower === "'s") return true;
  if (/^(?:said|says|told|and|that|as|but)$/.test(token.lower) || isCalendarWord(token.lower)) return false;
  if (
    /^(?:managing|founding|acting|presiding|investigating|leading|outgoing|retired|elected|ruling)$/.test(
      token.lower,
    )
  )
    return true;
  return (
    /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tagAt(document, at)) || /^(?:his|her|its|their)$/.test(token.lower)
  );
}

function skipArticle(document: WordDocument, from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    /^(?:a|an|the|his|her|its|their|another|this|that|one|both)$/.test(document.tokens[at]?.lower ?? '')
  )
    at += 1;
  return at;
}

/** Where the noun phrase that starts at `from` ends: at a comma, a verb, a relative word, at most 16 tokens on. */
function phraseEnd(document: WordDocument, from: number): number {
  const { tokens, sentenceOf } = document;
  let at = from;
  while (at < tokens.length && at - from < 16 && sentenceOf[at] === sentenceOf[from]) {
    const token = tokens[at];
    if (!token || /^(?:who|which|that|whose|where|when|said|says|told|added|and)$/.test(token.lower)) break;
    if (token.kind === 'punctuation' && token.text !== '&' && token.text !== "'") break;
    if (/^(?:VERB|AUX|SCONJ)$/.test(tagAt(document, at)) && at > from && !/ing$/.test(token.lower)) break;
    at += 1;
  }
  return at;
}
