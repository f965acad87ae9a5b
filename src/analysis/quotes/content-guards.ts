/**
 * Where reported words can't begin, end or go on, whatever the weights say.
 *   Begin: "said last week that| it was safe"; "according to Kim, who was there,| it was safe". End: "said it was safe|, but Kim, the minister, countered that".
 *   No second half: "…, Kim said, ending a row".
 */
import type { Span } from '../../article/article.ts';
import { roleEndingAt } from '../names/lexicon.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { nounPhraseEndingAt, nounPhraseStartingAt } from '../words/noun-phrase.ts';
import type { CueFrame } from './content.ts';
import type { FrameContext } from './content-features.ts';
import { headIndex } from './source-phrase.ts';

/** "said last week that|": what stands before the "that" which the rules found is no part of the words. */
export function afterThat(document: WordDocument, { cue, right }: CueFrame, start: number): number {
  // "called that response feeble"
  if (cue.object) return start;
  // "said in a report published on Thursday that|"
  if (/^(?:in|on|at|during|after|through|via)$/.test(document.tokens[start]?.lower ?? ''))
    for (let at = start + 1; at < start + 13; at += 1) {
      const token = document.tokens[at];
      if (token?.lower === 'that') return at + 1;
      if (
        token?.kind === 'mark' ||
        tagAt(document, at) === 'AUX' ||
        /^(?:[,;:]|he|she|it|they)$/.test(token?.lower ?? ',')
      )
        break;
    }
  if (!right || right.start <= start || document.tokens[right.start - 1]?.lower !== 'that') return start;
  for (let at = start; at < right.start - 1; at += 1)
    if (/^(?:VERB|AUX|PUNCT)$/.test(tagAt(document, at)) || document.regionOf[at] !== -1) return start;
  return right.start;
}

/** "warned |the penalty would be paid", "told reporters |his client would sue": the subject belongs to the words. */
export function withSubject(document: WordDocument, { cue }: CueFrame, start: number): number {
  const { tokens, regionOf } = document;
  if (!/^(?:AUX|VERB)$/.test(tagAt(document, start)) || regionOf[start] !== -1) return start;
  if (
    !/^(?:would|will|might|could|may|should|was|were|had|has|have|is|are)$/.test(tokens[start]?.lower ?? '')
  )
    return start;
  const subject = nounPhraseEndingAt(document, start - 1, cue.end);
  if (!subject) return start;
  // "told the lower house |Telvion might have to be split": the name, not who was told.
  if (/^(?:tell|inform|assure|remind)$/.test(cue.lemma) && subject.start <= cue.end) {
    let name = subject.end;
    while (name > subject.start && tagAt(document, name - 1) === 'PROPN') name -= 1;
    return name > subject.start ? name : start;
  }
  return subject.start;
}

/**
 * "according to a nurse, who asked not to be named, the ward", "according to Anna Berg, an analyst at the bank, the price":
 * the words begin behind what is told of the source.
 */
export function afterRelative(
  document: WordDocument,
  { cue, source, stop }: CueFrame,
  start: number,
): number {
  const { tokens } = document;
  if (cue.form !== 'phrase') return start;
  const relative = /^(?:who|whose|which)$/.test(tokens[start]?.lower ?? '');
  const named = source !== null && /^\p{Lu}/u.test(tokens[source.end - 1]?.text ?? '');
  if (!relative && !(named && describesPerson(document, start, stop))) return start;
  for (let at = start + 1; at < Math.min(stop - 1, start + LONGEST_RELATIVE); at += 1)
    if (tokens[at]?.text === ',') return at + 1;
  return start;
}

/** "an analyst at the bank," with a clause behind it that has a subject of its own. */
function describesPerson(document: WordDocument, start: number, stop: number): boolean {
  const { tokens } = document;
  if (!/^(?:an?|the|its|their)$/.test(tokens[start]?.lower ?? '')) return false;
  const phrase = nounPhraseStartingAt(document, start, stop);
  if (phrase === null || tokens[phrase.end]?.text !== ',') return false;
  const words = tokens.slice(start, headIndex(document, phrase) + 1).map(({ lower }) => lower);
  if (roleEndingAt(words, words.length - 1) === null) return false;
  const next = tokens[phrase.end + 1]?.lower ?? '';
  return !/^(?:who|whose|which|and)$/.test(next) && !/^(?:VERB|AUX)$/.test(tagAt(document, phrase.end + 1));
}

const LONGEST_RELATIVE = 24;

/** "said it was safe|, but Kim, the minister, countered that": the words of the first end where another speaks. */
export function beforeOtherSpeaker<Part extends Span>(
  document: WordDocument,
  context: FrameContext,
  part: Part,
): Part {
  const { tokens, regionOf } = document;
  for (let index = context.index + 1; index < context.cues.length; index += 1) {
    const cue = context.cues[index];
    if (!cue || cue.at >= part.end) break;
    const joint = (context.clauses.get(cue.at) ?? 0) - 1;
    if (cue.strength !== 'strong' || joint <= part.start + 1 || regionOf[joint] !== -1) continue;
    if (!/^(?:but|while|whereas|although|though)$/.test(tokens[joint]?.lower ?? '')) continue;
    if (tagAt(document, joint + 1) === 'PRON') continue;
    return { ...part, end: tokens[joint - 1]?.text === ',' ? joint - 1 : joint };
  }
  return part;
}

/** Verbs of saying that told events are full of: "he went home and told his wife". */
const NARRATIVE = /^(?:tell|ask|write|read|call|reply|answer|agree|decide|show|find)$/;

/** "agreed that it had rung| but said it was late", "said it was late| and joked that": the same speaker's next words. */
export function beforeNextCue<Part extends Span>(
  document: WordDocument,
  { cue: own }: CueFrame,
  context: FrameContext,
  part: Part,
): Part {
  const { tokens, regionOf } = document;
  if (own.form !== 'past' && own.form !== 'present') return part;
  for (let index = context.index + 1; index < context.cues.length; index += 1) {
    const cue = context.cues[index];
    if (!cue || cue.at >= part.end) break;
    const joint = cue.start - 1;
    if (cue.strength !== 'strong' || cue.form !== own.form || cue.start !== cue.at) continue;
    if (joint <= part.start + 2 || regionOf[joint] !== -1 || regionOf[cue.at] !== -1) continue;
    if (!/^(?:and|but)$/.test(tokens[joint]?.lower ?? '') || NARRATIVE.test(cue.lemma)) continue;
    const next = tokens[cue.end]?.lower ?? '';
    const reports =
      next === 'that' || (/^(?:it|he|she|they|there)$/.test(next) && tagAt(document, cue.end + 1) === 'AUX');
    if (reports) return { ...part, end: tokens[joint - 1]?.text === ',' ? joint - 1 : joint };
  }
  return part;
}

/** ", ending a row" without marks. */
export function isGerund(document: WordDocument, at: number): boolean {
  return (
    document.regionOf[at] === -1 &&
    tagAt(document, at) === 'VERB' &&
    /[a-z]{2}ing$/.test(document.tokens[at]?.lower ?? '') &&
    document.tokens[at - 1]?.text === ','
  );
}
