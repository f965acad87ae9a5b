import type { Span } from '../../article/article.ts';
import { BODY_HEADS, TERRITORIES } from '../names/lexicon.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { isCalendarWord, nounPhraseStartingAt } from '../words/noun-phrase.ts';
import { beforeApposition, inward } from './apposition.ts';
import type { Cue } from './cue.ts';
import type { Source } from './found.ts';
import { meansPerson } from './nominal.ts';
import { headIndex } from './source-phrase.ts';

/** "…," said Kim You-geun, a national security official. */
export function invertedSubject(document: WordDocument, cue: Cue, from: number, to: number): Source | null {
  const { tokens } = document;
  if (cue.start !== cue.at && !/ly$|^(?:has|had|then|also|later)$/.test(tokens[cue.start]?.lower ?? ''))
    return null;
  if (cue.form === 'gerund' || cue.form === 'base') return null;
  // "told Kim": always the object.
  if (/^(?:tell|inform|remind|assure|notify)$/.test(cue.lemma)) return null;
  const before = tokens[cue.start - 1];
  const afterQuote = before?.kind === 'mark' || (before !== undefined && /^[,?!—–]$|^--$/.test(before.text));
  if (!afterQuote && cue.start > from) return null;
  const phrase = nounPhraseStartingAt(document, cue.end, to);
  if (!phrase || isCalendarWord(tokens[phrase.start]?.lower ?? '')) return null;
  const next = tokens[phrase.end];
  const pronoun =
    phrase.end - phrase.start === 1 &&
    /^(?:him|her|them|us|me|it|this|that|those|nothing|so)$/.test(tokens[phrase.start]?.lower ?? '');
  if (pronoun) return null;
  const closed =
    phrase.end >= to ||
    !next ||
    next.kind === 'mark' ||
    /^(?:[.,;:!?—–(]|--)$/.test(next.text) ||
    next.lower === 'who' ||
    isCalendarWord(next.lower) ||
    /^(?:in|on|at|during|after|before|from|as|to|when|while|of|about|by|with|for)$/.test(next.lower) ||
    /ly$/.test(next.lower);
  if (!closed) return null;
  // "Kim, the minister, told reporters …": the object after an apposition is not the subject.
  if (
    /^(?:tell|ask|inform|remind|assure|notify|urge|advise|warn)$/.test(cue.lemma) &&
    before?.text === ',' &&
    beforeApposition(document, cue.start - 1, from)
  )
    return null;
  if (
    before?.text === ',' &&
    tokens[cue.start - 2]?.kind !== 'mark' &&
    next &&
    /^(?:[,]|that)$/.test(next.text) === false &&
    next.text !== '.' &&
    beforeApposition(document, cue.start - 1, from)
  )
    return null;
  // "Its chief, Ada Lund, promised an independent review.": a thing is promised, nobody's subject.
  if (before?.text === ',' && tokens[cue.start - 2]?.kind !== 'mark' && isThing(document, phrase))
    return null;
  const name = inward(document, phrase, to);
  return {
    ...name,
    position: 'after',
    clause: { start: cue.start, end: name.end },
    rule: 'source/inverted',
  };
}

/** Its head is a common noun that means nobody. */
function isThing(document: WordDocument, phrase: Span): boolean {
  const head = headIndex(document, phrase);
  const noun = document.tokens[head]?.lower ?? '';
  const single = noun.replace(/s$/, '');
  return (
    tagAt(document, head) === 'NOUN' &&
    document.tokens[head]?.text === noun &&
    !BODY_HEADS.has(noun) &&
    !BODY_HEADS.has(single) &&
    !TERRITORIES.has(noun) &&
    !meansPerson(noun) &&
    !meansPerson(single)
  );
}
