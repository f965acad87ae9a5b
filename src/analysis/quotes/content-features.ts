/**
 * What the content model weighs: features of a cue (is anything reported, and on which side?) and of each place
 * where reported words may begin or end. All hashed; words enter through their hashes only.
 */

import type { WordDocument } from '../words/document.ts';
import { hashText, mix } from '../words/hashing.ts';
import type { FeatureList } from '../words/linear-model.ts';
import { isCalendarWord } from '../words/noun-phrase.ts';
import { TAGS } from '../words/tagger.ts';
import type { CueFrame } from './content.ts';
import type { Cue } from './cue.ts';

/** What a cue reports: nothing, words after it, before it, or both. */
export const SIDES = ['none', 'right', 'left', 'both'] as const;
export type Side = (typeof SIDES)[number];

/** What precedes in the sentence, for cues after the first. */
export interface FrameContext {
  /** Cues of the sentence, by token. */
  readonly cues: readonly Cue[];
  /** Position of this cue among them. */
  readonly index: number;
  /** Where the clauses of those begin that stand behind their subject, by the token of the cue. */
  readonly clauses: ReadonlyMap<number, number>;
}

const END = 31;
const NO_WORD = hashText('');
const NOUN = TAGS.indexOf('NOUN');
const THAT = hashText('that');

/** The codes of a document's tokens: asked for many times each, so worked out once. */
let coded: { readonly document: WordDocument; readonly codes: Uint8Array } | null = null;

/** Code for a token's part of speech; 31 outside the sentence. Marks and main punctuation get codes of their own. */
function tagCode(document: WordDocument, at: number, from: number, to: number): number {
  if (at < from || at >= to) return END;
  if (coded?.document !== document)
    coded = { document, codes: Uint8Array.from(document.tokens, (_, index) => codeAt(document, index)) };
  return coded.codes[at] ?? END;
}

function codeAt(document: WordDocument, at: number): number {
  const token = document.tokens[at];
  if (token?.kind === 'mark')
    return document.regionOf[at] === -1
      ? 27
      : document.regions[document.regionOf[at] ?? 0]?.open === at
        ? 28
        : 29;
  if (token?.kind === 'punctuation') return PUNCTUATION[token.text.charAt(0)] ?? 26;
  const tag = document.tags[at] ?? END;
  if (tag !== 2) return tag;
  const { lower } = token ?? { lower: '' };
  return lower.endsWith('ing') ? 17 : lower.endsWith('ed') ? 18 : lower.endsWith('s') ? 19 : tag;
}

const PUNCTUATION: Readonly<Record<string, number>> = {
  ',': 20,
  ':': 21,
  ';': 22,
  '.': 23,
  '?': 23,
  '!': 23,
  '…': 23,
  '—': 24,
  '–': 24,
  '-': 24,
  '(': 25,
  ')': 25,
};

function wordHash(document: WordDocument, at: number, from: number, to: number): number {
  return at < from || at >= to ? 7 : (document.tokens[at]?.form.hash ?? NO_WORD);
}

function bucket(length: number): number {
  return length <= 0
    ? 0
    : length < 3
      ? 1
      : length < 6
        ? 2
        : length < 10
          ? 3
          : length < 18
            ? 4
            : length < 30
              ? 5
              : length < 50
                ? 6
                : 7;
}

function ruleSide({ content, cue }: CueFrame): number {
  if (!content) return 0;
  if (content.parts.length > 1) return 3;
  return (content.parts[0]?.start ?? 0) > cue.at ? 1 : 2;
}

/** Whether a token in the range (at most 160 of them) passes the test. */
function has(from: number, to: number, test: (at: number) => boolean): number {
  for (let at = Math.max(from, to - 160); at < to; at += 1) if (test(at)) return 1;
  return 0;
}

const FORMS = { base: 1, past: 2, present: 3, gerund: 4, phrase: 5, noun: 6 } as const;
const POSITIONS = { before: 1, after: 2, relative: 3, shared: 4, by: 5 } as const;

/** Features of the cue as a whole. */
export function sideFeatures(
  out: FeatureList,
  document: WordDocument,
  frame: CueFrame,
  context: FrameContext,
): void {
  const { cue, source, from, to, stop, clauseStart, adjunctsEnd } = frame;
  const { regionOf } = document;
  out.clear();
  let template = 1;
  const add = (value: number): void => out.add(mix(template++, value));
  const tag = (at: number): number => tagCode(document, at, from, to);
  const word = (at: number): number => wordHash(document, at, from, to);
  const lemma = hashText(cue.lemma);
  const form = FORMS[cue.form];
  const rule = ruleSide(frame);
  const isVerb = (at: number): boolean => document.tags[at] === 2 || document.tags[at] === 3;
  const isMarked = (at: number): boolean => regionOf[at] !== -1;
  const rightMark = has(cue.end, stop, isMarked);
  const leftMark = has(from, clauseStart, isMarked);
  const rightVerb = has(adjunctsEnd, stop, (at) => isVerb(at) && !isMarked(at));
  const leftVerb = has(from, clauseStart, isVerb);
  const right = tag(adjunctsEnd);
  const left = clauseStart === from ? END - 1 : tag(clauseStart - 1);
  const position = source ? POSITIONS[source.position] : 0;
  const strength = cue.strength === 'strong' ? 1 : 0;
  add(0);
  add(lemma);
  add(mix(lemma, form));
  add(form * 2 + strength);
  add(rule);
  add(mix(lemma, rule));
  add(mix(form * 2 + strength, rule));
  add(mix(rule, right * 32 + left));
  add(tag(cue.at) * 8 + form);
  add(word(cue.start - 1));
  add(tag(cue.start - 1) * 8 + position);
  add(word(cue.end));
  add(tag(cue.end));
  add(mix(lemma, tag(cue.end)));
  add(mix(lemma, word(cue.end)));
  add(tag(cue.end) * 32 + tag(cue.end + 1));
  add(mix(strength, (tag(cue.end) * 32 + tag(cue.end + 1)) * 32 + tag(cue.end + 2)));
  add(right);
  add(mix(lemma, right));
  add(word(adjunctsEnd));
  add(right * 32 + tag(adjunctsEnd + 1));
  add(left);
  add(left * 32 + right);
  add(mix(left * 32 + right, position));
  add(mix(strength * 8 + position, rightVerb * 8 + leftVerb * 4 + rightMark * 2 + leftMark));
  add(mix(lemma, rightVerb * 2 + rightMark));
  add(mix(left, leftVerb * 4 + leftMark * 2 + rightMark));
  add(mix(right, rightVerb * 4 + rightMark * 2 + leftMark));
  add(position);
  add(source ? hashText(source.rule) : 3);
  add(source ? mix(wordHash(document, source.end - 1, 0, Number.MAX_SAFE_INTEGER), 5) : 3);
  add(source ? tagCode(document, source.start, 0, Number.MAX_SAFE_INTEGER) : 30);
  add(cue.passive ? 1 : 0);
  add(mix(cue.passive ? 1 : 0, lemma));
  for (let at = cue.start; at < cue.at; at += 1) out.add(mix(90, word(at)));
  for (let at = Math.max(from, cue.start - 3); at < cue.start; at += 1) out.add(mix(91, word(at)));
  add(bucket(stop - adjunctsEnd));
  add(bucket(clauseStart - from));
  add(mix(bucket(stop - adjunctsEnd) * 8 + bucket(clauseStart - from), position));
  add(context.index * 8 + Math.min(7, context.cues.length));
  const previous = context.cues[context.index - 1];
  add(previous ? mix(hashText(previous.lemma), bucket(cue.at - previous.at)) : 0);
  const next = context.cues[context.index + 1];
  add(next ? mix(hashText(next.lemma), bucket(next.at - cue.at)) : 0);
  add(mix(word(from), bucket(cue.at - from)));
  add(
    document.regionOf[clauseStart - 1] !== undefined &&
      clauseStart === from &&
      document.tokens[from - 1]?.kind === 'mark'
      ? 1
      : 0,
  );
  add(document.tokens[stop]?.text === '?' ? 1 : 0);
}

/** Features of a place where words after the cue may begin. */
export function rightStartFeatures(
  out: FeatureList,
  document: WordDocument,
  frame: CueFrame,
  at: number,
): void {
  const { cue, from, to, adjunctsEnd, right } = frame;
  out.clear();
  let template = 200;
  const add = (value: number): void => out.add(mix(template++, value));
  const tag = (index: number): number => tagCode(document, index, from, to);
  const word = (index: number): number => wordHash(document, index, from, to);
  const lemma = hashText(cue.lemma);
  const marked = document.regionOf[at] !== -1 ? 1 : 0;
  const rule = right?.start === at ? 1 : 0;
  const distance = Math.min(12, at - cue.end);
  let commas = 0;
  let verbs = 0;
  let that = 0;
  let marks = 0;
  for (let index = cue.end; index < at; index += 1) {
    const token = document.tokens[index];
    if (token?.text === ',') commas += 1;
    if (document.tags[index] === 2 || document.tags[index] === 3) verbs += 1;
    if (token?.lower === 'that') that += 1;
    if (document.regionOf[index] !== -1) marks = 1;
  }
  add(rule);
  add(mix(rule, lemma));
  add(distance);
  add(mix(lemma, distance));
  add(mix(lemma, distance * 32 + tag(at)));
  add(tag(at));
  add(tag(at - 1));
  add(tag(at - 1) * 32 + tag(at));
  add((tag(at - 1) * 32 + tag(at)) * 32 + tag(at + 1));
  add((tag(at - 2) * 32 + tag(at - 1)) * 32 + tag(at));
  add(word(at));
  add(word(at - 1));
  add(mix(word(at - 1), tag(at)));
  add(mix(lemma, word(at)));
  add(at === adjunctsEnd ? 1 : 0);
  add(Math.min(3, commas) * 16 + Math.min(3, verbs) * 4 + Math.min(1, that) * 2 + marks);
  add(mix(Math.min(3, commas) * 16 + Math.min(3, verbs) * 4 + Math.min(1, that) * 2 + marks, tag(at)));
  add(marked * 2 + marks);
  add(mix(rule, Math.min(1, that) * 2 + (document.tokens[at - 1]?.lower === 'that' ? 1 : 0)));
  add(mix(FORMS[cue.form], distance * 32 + tag(at)));
}

/** Features of a place where words after the cue may end (exclusive). */
export function rightEndFeatures(
  out: FeatureList,
  document: WordDocument,
  frame: CueFrame,
  start: number,
  end: number,
  context: FrameContext,
): void {
  const { cue, from, to, stop, right } = frame;
  out.clear();
  let template = 300;
  const add = (value: number): void => out.add(mix(template++, value));
  const tag = (index: number): number => tagCode(document, index, from, to);
  const word = (index: number): number => wordHash(document, index, from, to);
  const rule = right?.end === end ? 1 : 0;
  const atStop = end >= stop ? 1 : 0;
  const length = bucket(end - start);
  const rest = bucket(stop - end);
  let verbs = 0;
  for (let index = start; index < end; index += 1)
    if (document.tags[index] === 2 || document.tags[index] === 3) verbs += 1;
  let restVerbs = 0;
  for (let index = end; index < Math.min(stop, end + 40); index += 1)
    if (document.tags[index] === 2 || document.tags[index] === 3) restVerbs += 1;
  const next = context.cues.find((other) => other.at >= end);
  const near = next ? Math.min(6, next.at - end) : 7;
  const nextLemma = next && next.at - end < 6 ? hashText(next.lemma) : 1;
  const between = context.cues.filter((other) => other.at > cue.at && other.at < end).length;
  const closes = document.tokens[end - 1]?.kind === 'mark' ? 1 : 0;
  const marked = document.regionOf[start] !== -1 ? 1 : 0;
  const lemma = hashText(cue.lemma);
  add(rule);
  add(atStop);
  add(rule * 2 + atStop);
  add(length);
  add(mix(length, Math.min(3, verbs)));
  add(mix(rest, Math.min(3, restVerbs)));
  add(tag(end));
  add(tag(end) * 32 + tag(end + 1));
  add((tag(end) * 32 + tag(end + 1)) * 32 + tag(end + 2));
  add(mix(tag(end), word(end + 1)));
  add(word(end));
  add(mix(word(end), tag(end + 1)));
  add(tag(end - 1));
  add(mix(tag(end), near));
  add(mix(tag(end) * 32 + tag(end + 1), near));
  add(mix(nextLemma, near * 32 + tag(end)));
  add(mix(near, Math.min(3, between)));
  add(mix(atStop, Math.min(3, between)));
  add(mix(atStop, hashText(context.cues[context.index + 1]?.lemma ?? '')));
  add(closes * 4 + marked * 2 + atStop);
  add(mix(closes * 4 + marked * 2 + atStop, tag(end)));
  add(mix(lemma, atStop));
  add(mix(FORMS[cue.form], atStop * 64 + length));
  add(mix(tag(start), tag(end) * 8 + length));
  add(mix(word(end + 1), word(end + 2)));
  add(mix(Math.min(2, verbs), tag(end) * 32 + tag(end + 1)));
  add(mix(bucket(cue.at - from), atStop));
  // "When Kim said …, the crowd left": the clause that reports hangs on another.
  const opener = frame.clauseStart > from ? word(frame.clauseStart - 1) : word(from);
  const openerTag = frame.clauseStart > from ? tag(frame.clauseStart - 1) : END;
  const position = frame.source ? POSITIONS[frame.source.position] : 0;
  let commas = 0;
  for (let index = start; index < end; index += 1)
    if (document.tokens[index]?.text === ',' && document.regionOf[index] === -1) commas += 1;
  // The stretch that follows: up to the next comma.
  let stretch = end + 1;
  let verb = 0;
  while (stretch < stop && stretch < end + 30 && document.tokens[stretch]?.text !== ',') {
    const code = tag(stretch);
    if (verb === 0 && (code === 2 || code === 3 || (code >= 17 && code <= 19))) verb = code;
    stretch += 1;
  }
  const shape = tag(end) * 32 + verb;
  add(mix(opener, tag(end)));
  add(mix(opener, atStop));
  add(mix(mix(opener, tag(end)), Math.min(2, commas)));
  add(mix(openerTag * 8 + position, tag(end) * 4 + Math.min(3, commas)));
  add(mix(openerTag * 8 + position, atStop));
  add(mix(shape, Math.min(3, commas)));
  add(mix(shape, tag(end + 1)));
  add(mix(shape, bucket(stretch - end)));
  add(mix(mix(shape, position), openerTag));
  add(mix(word(start - 1) === THAT ? 1 : 0, tag(end) * 32 + tag(end + 1)));
  add(mix(word(start - 1) === THAT ? 1 : 0, mix(word(end), word(end + 1))));
  add(mix(word(end - 1), tag(end)));
  let noun = 0;
  for (let index = end + 1; noun === 0 && index < Math.min(stop, end + 6); index += 1)
    if (document.tags[index] === NOUN) noun = word(index);
  let spoken = 0;
  for (let index = start; spoken === 0 && index < end; index += 1) {
    const code = tag(index);
    if (code === 2 || code === 3 || (code >= 17 && code <= 19)) spoken = code === 3 ? word(index) : code;
  }
  const form = FORMS[cue.form];
  add(mix(word(end), noun));
  add(mix(noun, atStop));
  add(mix(lemma, shape));
  add(mix(mix(spoken, form), shape));
  add(mix(mix(spoken, form), tag(end) * 32 + tag(end + 1)));
  add(mix(spoken, verb === 3 ? word(stretch) : verb));
  add(mix(mix(form, near), tag(end) * 32 + tag(end + 1)));
  add(mix(word(end), isCalendarWord(document.tokens[end + 1]?.lower ?? '') ? 1 : 0));
}

/** Features of a place where words before the cue may begin. */
export function leftStartFeatures(
  out: FeatureList,
  document: WordDocument,
  frame: CueFrame,
  at: number,
  context: FrameContext,
): void {
  const { cue, from, to, left, clauseStart } = frame;
  out.clear();
  let template = 400;
  const add = (value: number): void => out.add(mix(template++, value));
  const tag = (index: number): number => tagCode(document, index, Math.min(from, at), to);
  const word = (index: number): number => wordHash(document, index, Math.min(from, at), to);
  const rule = left?.start === at ? 1 : 0;
  const first = at <= from ? 1 : 0;
  const length = bucket(clauseStart - at);
  const cuesBefore = context.cues.filter((other) => other.at < at).length;
  const cuesInside = context.cues.filter((other) => other.at >= at && other.at < cue.at).length;
  const marked = document.regionOf[at] !== -1 ? 1 : 0;
  let verbs = 0;
  for (let index = at; index < clauseStart; index += 1)
    if (document.tags[index] === 2 || document.tags[index] === 3) verbs += 1;
  let skipped = 0;
  for (let index = from; index < at; index += 1)
    if (document.tags[index] === 2 || document.tags[index] === 3) skipped += 1;
  add(rule);
  add(first);
  add(rule * 2 + first);
  add(length);
  add(mix(length, first));
  add(tag(at));
  add(mix(tag(at), first));
  add(tag(at - 1));
  add(tag(at - 1) * 32 + tag(at));
  add((tag(at - 1) * 32 + tag(at)) * 32 + tag(at + 1));
  add(word(at));
  add(mix(word(at - 1), first));
  add(mix(word(at - 1), tag(at)));
  add(Math.min(3, cuesBefore) * 4 + Math.min(3, cuesInside));
  add(mix(first, Math.min(3, cuesBefore) * 4 + Math.min(3, cuesInside)));
  add(Math.min(3, verbs) * 4 + Math.min(3, skipped));
  add(mix(first, Math.min(3, verbs) * 4 + Math.min(3, skipped)));
  add(marked * 2 + first);
  add(mix(marked * 2 + first, tag(clauseStart - 1) * 32 + tag(clauseStart - 2)));
  add(mix(hashText(cue.lemma), first));
  add(mix(word(from), first));
}
