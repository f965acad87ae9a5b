import { tagAt, type WordDocument } from '../words/document.ts';
import { isFiniteVerb, isPastForm, isSaying } from './verbs.ts';

/** Whether a token belongs to a date expression. */
export type Dated = (at: number) => boolean;

/** A relative clause or a participle after its noun; token indices, end exclusive. */
export interface Relative {
  readonly first: number;
  readonly last: number;
}

const RELATIVES = new Set(['which', 'who', 'whose', 'whom', 'that', 'where']);
const PARTICIPLES = new Set(
  (
    'made held built found taken written given seen set put sent led brought bought sold shot hit lost won caught struck ' +
    'drawn born paid begun chosen broken kept left run shown taught fought stolen thrown torn hung laid lent'
  ).split(' '),
);

/**
 * Stretches that belong to a noun, between two limits of one clause: a date in them dates what they tell and not
 * the clause around them.
 *   Finds: "a ceasefire [that takes effect on Monday]", "Exams [that were put off in April] start on June 5",
 *     "The body, [which the two founded in 1987], said …", "A truce, [signed on January 22], broke down", "withdrew an
 *     offer [it had made in March]".
 *   Must not find: "said that it …" (told), "that night", "The two signed a truce on Monday".
 */
export function relativesIn(document: WordDocument, from: number, to: number, dated: Dated): Relative[] {
  const found: Relative[] = [];
  let mainSeen = false;
  for (let at = from; at < to; at += 1) {
    const relative =
      at === from
        ? null
        : (relativeAt(document, at, from, to, mainSeen, dated) ??
          participleAt(document, at, to, mainSeen, dated) ??
          (mainSeen ? contactAt(document, at, to, dated) : null));
    if (relative !== null) {
      found.push(relative);
      // "Talks [brokered by Lund] stalled in April over …": the verb of the clause
      const verb = relative.last < to && isFiniteVerb(document, relative.last);
      if (verb) mainSeen = true;
      at = verb ? relative.last : relative.last - 1;
      continue;
    }
    if (isFiniteVerb(document, at)) mainSeen = true;
  }
  return found;
}

/** "a truce on Monday [that …]", not "ruled on Monday [that …]". */
function isDatedNoun(document: WordDocument, last: number, from: number, dated: Dated): boolean {
  if (!dated(last)) return false;
  let at = last;
  while (at > from && (dated(at) || /^(?:ADP|ADV)$/.test(tagAt(document, at)))) at -= 1;
  return /^(?:NOUN|PROPN)$/.test(tagAt(document, at));
}

function relativeAt(
  document: WordDocument,
  at: number,
  from: number,
  to: number,
  mainSeen: boolean,
  dated: Dated,
): Relative | null {
  const word = document.tokens[at]?.lower ?? '';
  if (!RELATIVES.has(word) || dated(at)) return null;
  const before = tagAt(document, at - 1);
  const comma = document.tokens[at - 1]?.lower === ',';
  if (
    comma
      ? word === 'that'
      : !(
          ((before === 'NOUN' || before === 'PROPN') && !dated(at - 1)) ||
          before === 'PRON' ||
          (before === 'NUM' && !dated(at - 1)) ||
          (tagAt(document, at - 2) === 'DET' && !dated(at - 1)) ||
          isDatedNoun(document, at - 1, from, dated) ||
          (before === 'ADP' && word !== 'that')
        )
  )
    return null;
  let verb = at + 1;
  // taggers take rare pasts ("who stole") for adjectives
  const past = isPastForm(document.tokens[verb]?.lower ?? '');
  while (!past && verb < to && verb < at + 12 && !isVerb(document, verb)) verb += 1;
  if (verb >= to || !(past || isVerb(document, verb))) return null;
  return { first: at, last: endOfRelative(document, afterVerb(document, verb, to), to, mainSeen, comma) };
}

/** Past the verb and what goes with it: "were put", "had not been told". */
function afterVerb(document: WordDocument, verb: number, to: number): number {
  let at = verb + 1;
  while (at < to && /^(?:VERB|AUX|PART|ADV)$/.test(tagAt(document, at))) at += 1;
  return at;
}

/** Before the verb of the clause around it, where that comes later; else the end of that clause. */
function endOfRelative(
  document: WordDocument,
  from: number,
  to: number,
  mainSeen: boolean,
  comma: boolean,
): number {
  const closing = comma && !mainSeen ? commaBeforeVerb(document, from, to) : null;
  if (closing !== null) return closing;
  let nested = 0;
  for (let at = from; at < to; at += 1) {
    const word = document.tokens[at]?.lower ?? '';
    if (word === ',' && (comma || !mainSeen)) {
      const next = tagAt(document, at + 1) === 'ADV' ? at + 2 : at + 1;
      if (isVerb(document, next) && !mainSeen) return at;
      if (comma && /^(?:and|or|but)$/.test(document.tokens[at + 1]?.lower ?? '')) return at;
      if (comma && mainSeen && nested === 0 && !RELATIVES.has(document.tokens[at + 1]?.lower ?? ''))
        return at;
    }
    if (mainSeen) continue;
    if (RELATIVES.has(word)) nested += 1;
    if (!isVerb(document, at)) continue;
    const before = document.tokens[at - 1]?.lower ?? '';
    if (before === 'to' || before === 'and' || before === 'or' || before === 'but') {
      at = afterVerb(document, at, to) - 1;
      continue;
    }
    if (nested > 0) {
      nested -= 1;
      at = afterVerb(document, at, to) - 1;
      continue;
    }
    return before === ',' ? at - 1 : at;
  }
  return to;
}

/** "Shares, which have more than doubled since March[,] were up": the comma before the verb of the clause around it. */
export function commaBeforeVerb(document: WordDocument, from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) {
    if (document.tokens[at]?.lower !== ',') continue;
    const next = /^(?:ADV|ADJ)$/.test(tagAt(document, at + 1)) ? at + 2 : at + 1;
    if (isVerb(document, next)) return at;
    // a clause of its own, or the next noun
    if (/^(?:and|but|or|which|who|whose)$/.test(document.tokens[at + 1]?.lower ?? '')) return null;
  }
  return null;
}

/** "an offer [it had made in March]", "a loan [it granted in April]": relative clauses without their word. */
function contactAt(document: WordDocument, at: number, to: number, dated: Dated): Relative | null {
  if (!/^(?:it|he|she|they|we|both)$/.test(document.tokens[at]?.lower ?? '')) return null;
  if (!/^(?:NOUN|NUM)$/.test(tagAt(document, at - 1)) || dated(at - 1) || !isFiniteVerb(document, at + 1))
    return null;
  let end = afterVerb(document, at + 1, to);
  while (end < to && !/^[,;]$/.test(document.tokens[end]?.lower ?? '')) end += 1;
  return { first: at, last: end };
}

/** "A calendar [printed in Lauf last year] had …", "a man [arrested on Monday]". */
function participleAt(
  document: WordDocument,
  at: number,
  to: number,
  mainSeen: boolean,
  dated: Dated,
): Relative | null {
  const word = document.tokens[at]?.lower ?? '';
  const ahead = word === 'due' || word === 'scheduled' || word === 'expected' || word === 'planned';
  // "first set for January": taggers take it for a noun
  const first = document.tokens[at - 1]?.lower === 'first' && document.tokens[at - 2]?.lower === ',';
  if ((tagAt(document, at) !== 'VERB' && !ahead && !first) || isSaying(document, at)) return null;
  // "the three months ended Sept. 30" are a date of the clause
  if (word === 'ended' && /^(?:months|quarter|half|year)$/.test(document.tokens[at - 1]?.lower ?? ''))
    return null;
  if (!word.endsWith('ed') && !PARTICIPLES.has(word) && !ahead) return null;
  // "…, first expected on April 29, …"
  const lead = /^(?:first|originally|initially|already|once)$/.test(document.tokens[at - 1]?.lower ?? '')
    ? at - 1
    : at;
  const comma = document.tokens[lead - 1]?.lower === ',';
  const noun = tagAt(document, comma ? lead - 2 : lead - 1);
  if ((noun !== 'NOUN' && noun !== 'PROPN') || dated(comma ? lead - 2 : lead - 1)) return null;
  const next = tagAt(document, at + 1);
  if (
    next !== 'ADP' &&
    next !== 'ADV' &&
    !dated(at + 1) &&
    !(ahead && document.tokens[at + 1]?.lower === 'to')
  )
    return null;
  if (mainSeen) {
    let end = at + 1;
    while (end < to && !/^[,;]$/.test(document.tokens[end]?.lower ?? '')) end += 1;
    return { first: at, last: end };
  }
  for (let end = at + 1; end < to; end += 1) {
    const here = document.tokens[end]?.lower ?? '';
    if (dated(end)) continue;
    if (comma && here === ',') {
      const verb = tagAt(document, end + 1) === 'ADV' ? end + 2 : end + 1;
      return isVerb(document, verb) ? { first: at, last: end } : null;
    }
    // "walked out on Tuesday after talks broke down": a clause of its own
    if (/^(?:after|before|when|while|because|although|once|until)$/.test(here)) return null;
    if (RELATIVES.has(here) || (!comma && /^(?:,|and|but|or)$/.test(here))) return null;
    if (!comma && isFiniteVerb(document, end) && document.tokens[end - 1]?.lower !== 'to')
      return { first: at, last: end };
  }
  return null;
}

/** Finite by form, or a bare form ("Exams … start") that no "to" or auxiliary governs. */
function isVerb(document: WordDocument, at: number): boolean {
  if (isFiniteVerb(document, at)) return true;
  if (tagAt(document, at) !== 'VERB') return false;
  const word = document.tokens[at]?.lower ?? '';
  const before = document.tokens[at - 1]?.lower ?? '';
  return !word.endsWith('ing') && !isPastForm(word) && before !== 'to' && tagAt(document, at - 1) !== 'AUX';
}

/** Where the noun phrase begins that a relative clause or participle at `at` belongs to. */
export function antecedentStart(document: WordDocument, at: number, first: number, dated: Dated): number {
  let start = at;
  // "Mbatha, with whom he founded the bank"
  if (/^(?:whom|which|whose)$/.test(document.tokens[at]?.lower ?? '') && tagAt(document, at - 1) === 'ADP')
    start -= 1;
  if (document.tokens[start - 1]?.lower === ',') start -= 1;
  // "a ceasefire on Friday that …": past the date to the noun
  while (
    start > first &&
    (dated(start - 1) || (tagAt(document, start - 1) === 'ADP' && dated(start) && start < at))
  )
    start -= 1;
  // "Amadeo Ruel, 84, who …"
  if (tagAt(document, start - 1) === 'NUM' && document.tokens[start - 2]?.lower === ',' && start - 2 > first)
    start -= 2;
  start = phraseStart(document, start, first);
  // "Shares in Bellamar, which …", "a stoppage by dockers, which …"
  const which = document.tokens[at]?.lower === 'which' && document.tokens[at - 1]?.lower === ',';
  const noun = /^(?:NOUN|PROPN)$/.test(tagAt(document, start - 2));
  // "a tomb at Kastra that was robbed": names have no such clauses
  const that =
    document.tokens[at]?.lower === 'that' && tagAt(document, at - 1) === 'PROPN' && start === at - 1;
  if (
    (which || that) &&
    noun &&
    start - 1 > first &&
    /^(?:in|by|at)$/.test(document.tokens[start - 1]?.lower ?? '')
  )
    start = phraseStart(document, start - 1, first);
  // "talks with the operator planned for Tuesday": what is planned is what happens, not whom it is with
  if (PLANNED.test(document.tokens[at]?.lower ?? '')) return withoutPartners(document, start, first, dated);
  return start;
}

/** From "the operator" in "talks with the operator", "the union" in "a deal between the mill and the union" to the start. */
function withoutPartners(document: WordDocument, from: number, first: number, dated: Dated): number {
  const word = (at: number): string => document.tokens[at]?.lower ?? '';
  let start = from;
  for (;;) {
    const phrase = word(start - 1) === 'and' ? phraseStart(document, start - 1, first) : start;
    const before = phrase - 2;
    if (
      before < first ||
      !/^(?:with|by|at|between|against|on|over)$/.test(word(phrase - 1)) ||
      !/^(?:NOUN|PROPN)$/.test(tagAt(document, before)) ||
      dated(before)
    )
      return start;
    start = phraseStart(document, phrase - 1, first);
  }
}

const PLANNED = /^(?:planned|scheduled|due|expected|set|slated|called)$/;

/** Leftwards over the words of one noun phrase. */
function phraseStart(document: WordDocument, from: number, first: number): number {
  let start = from;
  while (start > first) {
    const tag = tagAt(document, start - 1);
    const word = document.tokens[start - 1]?.lower ?? '';
    // "20 per cent"
    if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tag) || word === 'per' || /['´’]s?$/.test(word) || word === 'of')
      start -= 1;
    else if (tag === 'DET' || /^(?:its|their|his|her|our|one)$/.test(word)) {
      start -= 1;
      if (document.tokens[start - 1]?.lower !== 'of') break;
    } else break;
  }
  // nothing stands before "of"
  return start < from && document.tokens[start]?.lower === 'of' ? start + 1 : start;
}
