/** What the content model weighs of each place where words after a cue may end. */
import type { WordDocument } from '../words/document.ts';
import { hashText, mix } from '../words/hashing.ts';
import type { FeatureList } from '../words/linear-model.ts';
import { isCalendarWord } from '../words/noun-phrase.ts';
import type { CueFrame } from './content.ts';
import { bucket, END, FORMS, NOUN, POSITIONS, THAT, tagCode, wordHash } from './content-codes.ts';
import type { FrameContext } from './content-features.ts';

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
