import { tagAt, type WordDocument } from '../words/document.ts';
import type { Relative } from './relative.ts';
import { isFiniteVerb, isPastForm } from './verbs.ts';

/**
 * Where a clause joins a second predicate to its first: the tokens of "and" in "was built in 1887 [and] widened in
 * 1952", "are to begin on March 18 [and] to end in November". Each predicate may have a date of its own.
 */
export function jointsOf(
  document: WordDocument,
  first: number,
  last: number,
  relatives: readonly Relative[],
): number[] {
  const joints: number[] = [];
  const commas: number[] = [];
  let verb = false;
  let infinitive = false;
  let participle = false;
  for (let at = first; at < last; at += 1) {
    const inside = relatives.find(
      (relative) => relative.first > first && at >= relative.first && at < relative.last,
    );
    if (inside !== undefined) {
      at = inside.last - 1;
      continue;
    }
    const word = document.tokens[at]?.lower ?? '';
    if (word === 'to' && tagAt(document, at + 1) === 'VERB') infinitive = true;
    if (isFiniteVerb(document, at)) verb = true;
    if (!verb) continue;
    if (isPresentParticiple(document, at)) participle = true;
    // "sees it peaking in October [and] returning to its target in 2024"
    if (participle && word === 'and' && isPresentParticiple(document, at + 1)) joints.push(at);
    // "was approved in 1996[,] cancelled in 1998 and revived in 1999"
    if (word === ',' && isPredicate(document, at + 1)) commas.push(at);
    else if (/^(?:and|but|or)$/.test(word) && startsPredicate(document, at + 1, infinitive)) {
      joints.push(...commas, at);
      commas.length = 0;
    }
  }
  return joints;
}

function isPredicate(document: WordDocument, at: number): boolean {
  const tag = tagAt(document, at);
  return tag === 'AUX' || (tag === 'VERB' && isPastForm(document.tokens[at]?.lower ?? ''));
}

function startsPredicate(document: WordDocument, from: number, infinitive: boolean): boolean {
  let at = from;
  while (at < from + 3 && (tagAt(document, at) === 'ADV' || document.tokens[at]?.lower === 'not')) at += 1;
  const word = document.tokens[at]?.lower ?? '';
  if (word === 'to') return infinitive && tagAt(document, at + 1) === 'VERB';
  const tag = tagAt(document, at);
  if (tag === 'AUX') return true;
  // taggers take rare pasts ("and slept") for nouns
  if (tag === 'NOUN' && isPastForm(word) && !word.endsWith('ed')) return true;
  if (tag !== 'VERB' || word.endsWith('ing')) return false;
  // "reported and confirmed cases"
  const next = tagAt(document, at + 1);
  if (word.endsWith('ed') && (next === 'NOUN' || next === 'ADJ') && tagAt(document, from - 2) !== 'NUM') {
    const dated = /^(?:19|20)?\d\d$/.test(document.tokens[from - 2]?.lower ?? '');
    if (!dated && tagAt(document, from - 2) === 'ADJ') return false;
  }
  return isPastForm(word) || word.endsWith('s') || infinitive || tag === 'VERB';
}

function isPresentParticiple(document: WordDocument, at: number): boolean {
  return tagAt(document, at) === 'VERB' && /ing$/.test(document.tokens[at]?.lower ?? '');
}
