/**
 * Where reported words can't begin, end or go on, whatever the weights say.
 *   Begin: "said last week that| it was safe"; "according to Kim, who was there,| it was safe". End: "said it was safe|, but Kim, the minister, countered that".
 *   No second half: "…, Kim said, ending a row".
 */
import type { Span } from '../../article/article.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { nounPhraseEndingAt } from '../words/noun-phrase.ts';
import type { CueFrame } from './content.ts';
import type { FrameContext } from './content-features.ts';

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

/** "according to a nurse, who asked not to be named, the ward": the words begin behind what is told of the source. */
export function afterRelative({ tokens }: WordDocument, { cue, stop }: CueFrame, start: number): number {
  if (cue.form !== 'phrase' || !/^(?:who|whose|which)$/.test(tokens[start]?.lower ?? '')) return start;
  for (let at = start + 1; at < Math.min(stop - 1, start + LONGEST_RELATIVE); at += 1)
    if (tokens[at]?.text === ',') return at + 1;
  return start;
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

/** ", ending a row" without marks. */
export function isGerund(document: WordDocument, at: number): boolean {
  return (
    document.regionOf[at] === -1 &&
    tagAt(document, at) === 'VERB' &&
    /[a-z]{2}ing$/.test(document.tokens[at]?.lower ?? '') &&
    document.tokens[at - 1]?.text === ','
  );
}
