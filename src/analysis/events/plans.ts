import { tagAt, type WordDocument } from '../words/document.ts';
import { isFiniteVerb, isPastForm, isSaying, tenseOf } from './verbs.ts';

const wordAt = (document: WordDocument, at: number): string => document.tokens[at]?.lower ?? '';

/**
 * What was planned, whether or not its day has passed.
 *   Finds: "first set for January", "moved from May 13", "was promised for 2021", "had planned to visit it in 2005",
 *     "should have been back by mid-July", "was to close on Sept. 4".
 *   Must not find: "was set on fire in May", "arrived on time for May 3".
 */
export function isPlan(document: WordDocument, first: number, date: number): boolean {
  let before = date - 1;
  // "had pledged to end it by the end of 2010"
  if (wordAt(document, before) === 'by' && wordAt(document, date + 1) === 'end')
    for (let at = before - 1; at > first; at -= 1) {
      if (wordAt(document, at) === 'to' && tagAt(document, at + 1) === 'VERB') return true;
      if (isFiniteVerb(document, at)) break;
    }
  if (/^(?:early|late|mid)$/.test(wordAt(document, before))) before -= 1;
  if (/^(?:due|expected|scheduled)$/.test(wordAt(document, before))) return true;
  const toward = /^(?:for|from|until|to)$/.test(wordAt(document, before));
  const governor = wordAt(document, before - 1);
  if (toward ? PLANNED.test(governor) : /^(?:due|expected|scheduled)$/.test(governor)) return true;
  for (let at = date - 1; at >= first; at -= 1) {
    const [word, next] = [wordAt(document, at), wordAt(document, at + 1)];
    if (/^(?:was|were)$/.test(word) && next === 'to') return true;
    if (word === 'should' && next === 'have') return true;
    if (MEANT.test(word) && next === 'to') return true;
    // "were to have been finished"
    if (isFiniteVerb(document, at) && !/^(?:be|been|to|should)$/.test(wordAt(document, at - 1))) return false;
  }
  return false;
}

const PLANNED =
  /^(?:planned|scheduled|due|set|promised|expected|booked|slated|delayed|postponed|moved|rescheduled|off)$/;
const MEANT = /^(?:planned|meant|intended|hoped|scheduled|due|expected)$/;

/**
 * Told in the future, at the verb the date goes with: "will meet on Friday", "could open in spring"; not "freed 14 on
 * Thursday and said it would …". What "goes on show on Saturday" lies ahead as well, unless that Saturday is past.
 */
export function isFuture(
  document: WordDocument,
  clause: { readonly first: number; readonly last: number },
  date: { readonly first: number; readonly last: number; readonly date: string } | null,
): boolean {
  const before = date === null ? null : verbBefore(document, clause.first, date.first);
  const verb = date === null || before !== null ? before : pastAfter(document, date.last, clause.last);
  if (date === null || verb === null) return tenseOf(document, clause.first, clause.last) === 'future';
  const word = wordAt(document, verb);
  if (/X|^\d{4}-\d\d-\d\d$/.test(date.date) && isPresent(document, verb)) return true;
  if (/^(?:expect|expects)$/.test(word)) return true;
  if (wordAt(document, date.first) === 'later' && wordAt(document, date.first + 1) === 'this') return true;
  if (/^(?:could|may|might|should|must|can)$/.test(word))
    return !/^(?:not|have|n['’]t)$/.test(wordAt(document, verb + 1));
  return (
    tenseOf(document, clause.first, Math.min(clause.last, date.last + 12)) === 'future' &&
    !isPastBefore(document, verb)
  );
}

/** "freed": a verb that tells the past by itself. */
function isPastBefore(document: WordDocument, verb: number): boolean {
  const passive = /^(?:was|were|had)$/.test(wordAt(document, verb)) && isPastForm(wordAt(document, verb + 1));
  return (
    (tagAt(document, verb) === 'VERB' || passive) &&
    tenseOf(document, verb, verb + 1) === 'past' &&
    wordAt(document, verb - 1) !== 'be'
  );
}

/** "Two hours later staff [were] told that they would not be paid": a past that follows its date; null without. */
function pastAfter(document: WordDocument, from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) {
    if (!isFiniteVerb(document, at)) continue;
    const next = wordAt(document, at + 1);
    const past = /^(?:was|were|had)$/.test(wordAt(document, at))
      ? isPastForm(next) && !MEANT.test(next)
      : true;
    return past && tenseOf(document, at, at + 1) === 'past' ? at : null;
  }
  return null;
}

function isPresent(document: WordDocument, verb: number): boolean {
  return (
    tagAt(document, verb) === 'VERB' && /[^s]s$/.test(wordAt(document, verb)) && !isSaying(document, verb)
  );
}

/** The last finite verb before a token; null without. */
export function verbBefore(document: WordDocument, first: number, from: number): number | null {
  for (let at = from - 1; at >= first; at -= 1) if (isFiniteVerb(document, at)) return at;
  return null;
}
