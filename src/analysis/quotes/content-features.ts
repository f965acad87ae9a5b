/**
 * What the content model weighs: features of a cue (is anything reported, and on which side?) and of each place
 * where reported words may begin. All hashed; words enter through their hashes only.
 */

import type { WordDocument } from '../words/document.ts';
import { hashText, mix } from '../words/hashing.ts';
import type { FeatureList } from '../words/linear-model.ts';
import type { CueFrame } from './content.ts';
import { bucket, END, FORMS, has, POSITIONS, tagCode, wordHash } from './content-codes.ts';
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

function ruleSide({ content, cue }: CueFrame): number {
  if (!content) return 0;
  if (content.parts.length > 1) return 3;
  return (content.parts[0]?.start ?? 0) > cue.at ? 1 : 2;
}

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
