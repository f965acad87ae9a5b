/**
 * What is said about the saying: "told reporters in Norwell on Monday", "said in a statement", "said Kim, the minister".
 */
import { tagAt, type WordDocument } from '../words/document.ts';
import { isCalendarWord, nounPhraseStartingAt } from '../words/noun-phrase.ts';
import type { Cue } from './cue.ts';

const TAKES_ADDRESSEE =
  /^(?:tell|ask|inform|remind|assure|notify|advise|warn|urge|promise|convince|persuade|order|instruct|write)$/;

/** "said Kim, a national security official": after what is set beside the name. */
export function besideEnd(document: WordDocument, at: number, stop: number): number {
  const { tokens, regionOf } = document;
  if (tokens[at]?.text !== ',' && tokens[at]?.lower !== 'who') return at;
  const opener = tokens[at + 1]?.lower ?? '';
  if (tokens[at + 1]?.kind === 'mark' || /ing$|^(?:but|and|while|as|which|though|although)$/.test(opener))
    return at;
  let end = at + 1;
  while (end < stop && regionOf[end] === -1 && tokens[end]?.text !== ',' && end - at < 40) end += 1;
  return end;
}

/** After what is said about the saying: day, place, occasion, addressee. */
export function skipAdjuncts(document: WordDocument, from: number, stop: number, cue: Cue): number {
  const { tokens, regionOf } = document;
  let at = from;
  for (let round = 0; round < 5 && at < stop; round += 1) {
    const token = tokens[at];
    if (!token || regionOf[at] !== -1) break;
    if (TAKES_ADDRESSEE.test(cue.lemma) && round === 0) {
      const addressee =
        nounPhraseStartingAt(document, at, stop) ??
        (/^(?:him|her|them|us|me|it|you)$/.test(token.lower) ? { start: at, end: at + 1 } : null);
      if (addressee) {
        at = addressee.end;
        continue;
      }
    }
    if (
      isCalendarWord(token.lower) ||
      (/^(?:late|early|this)$/.test(token.lower) && isCalendarWord(tokens[at + 1]?.lower ?? ''))
    ) {
      at += 1;
      while (
        at < stop &&
        (isCalendarWord(tokens[at]?.lower ?? '') ||
          (/^(?:this|the|that)$/.test(tokens[at]?.lower ?? '') &&
            isCalendarWord(tokens[at + 1]?.lower ?? '')) ||
          tokens[at]?.kind === 'number')
      )
        at += 1;
      continue;
    }
    // "late on Tuesday"
    if (
      /^(?:late|early)$/.test(token.lower) &&
      /^(?:on|in)$/.test(tokens[at + 1]?.lower ?? '') &&
      isCalendarWord(tokens[at + 2]?.lower ?? '')
    ) {
      at += 1;
      continue;
    }
    if (/ly$/.test(token.lower) && tagAt(document, at) === 'ADV') {
      at += 1;
      continue;
    }
    if (/^(?:in|on|at|during|after|to|from|by|via|through|before|of|about)$/.test(token.lower)) {
      const calendar = isCalendarWord(tokens[at + 1]?.lower ?? '');
      let end = calendar ? at + 2 : (nounPhraseStartingAt(document, at + 1, stop)?.end ?? at);
      if (calendar)
        while (end < stop && (isCalendarWord(tokens[end]?.lower ?? '') || tokens[end]?.kind === 'number'))
          end += 1;
      const next = tokens[end];
      if (end === at) break;
      const occasion = /^(?:in|on|at|during|to|via|through|after)$/.test(token.lower);
      const closes =
        end >= stop || !next || /^[,:]$/.test(next.text) || next.lower === 'that' || next.kind === 'mark';
      if (closes || calendar || (occasion && /^(?:PRON|DET|AUX|ADP|PROPN)$/.test(tagAt(document, end)))) {
        at = end;
        continue;
      }
    }
    break;
  }
  return at;
}
