import shipped from '../../../data/models/content.json' with { type: 'json' };
import type { Span } from '../../article/article.ts';
import type { WordDocument } from '../words/document.ts';
import { tagAt } from '../words/document.ts';
import { unpackModel } from '../words/linear-model.ts';
import { type CueFrame, frameOf } from './content.ts';
import type { FrameContext } from './content-features.ts';
import { type ContentModels, contentByModel, type Thresholds } from './content-model.ts';
import { type Cue, cuesOf } from './cue.ts';
import type { Attribution, Source } from './found.ts';
import { type Introduction, withLooseRegions } from './loose-regions.ts';
import { sourceOf } from './source.ts';

/** A cue's frame with its neighbours in the sentence. */
export interface FramedCue {
  readonly frame: CueFrame;
  readonly context: FrameContext;
}

/** How far around a cue its sentence is read, in tokens: a bound for texts without full stops. */
const WINDOW = 220;
/** Most cues of a sentence that know of each other. */
const NEIGHBOURS = 24;

/** Most cues of a sentence that are read: no sentence of prose has as many. */
const MOST_CUES = 40;

/** No article has as many sentences that report; what comes after in junk is no quotation. */
export const MOST_SENTENCES = 20_000;

/** Every cue of a text with its frame, sentence by sentence. */
export function framesOf(document: WordDocument): FramedCue[][] {
  const { sentenceStarts, sentenceOf, sentences } = document;
  const cues = cuesOf(document);
  const framed: FramedCue[][] = [];
  let next = 0;
  for (let sentence = 0; sentence < sentences.length && framed.length < MOST_SENTENCES; sentence += 1) {
    const from = sentence === 0 ? document.textStart : (sentenceStarts[sentence] ?? 0);
    const to = sentenceStarts[sentence + 1] ?? document.tokens.length;
    const first = next;
    while (next < cues.length && sentenceOf[cues[next]?.at ?? 0] === sentence) next += 1;
    const earlier: { cue: Cue; source: Source }[] = [];
    const inSentence: FramedCue[] = [];
    const clauses = new Map<number, number>();
    for (let index = first; index < Math.min(next, first + MOST_CUES); index += 1) {
      const cue = cues[index];
      if (!cue) continue;
      const begin = Math.max(from, cue.at - WINDOW);
      const end = Math.min(to, cue.at + WINDOW);
      const source = sourceOf(document, cue, begin, end, earlier);
      const low = Math.max(first, index - NEIGHBOURS);
      inSentence.push({
        frame: frameOf(document, cue, source, begin, end),
        context: { cues: cues.slice(low, Math.min(next, index + NEIGHBOURS)), index: index - low, clauses },
      });
      if (source?.position === 'before') clauses.set(cue.at, source.clause.start);
      if (source && source.position !== 'shared') earlier.push({ cue, source });
    }
    if (inSentence.length > 0) framed.push(inSentence);
  }
  return framed;
}

/** Weights that choose content; null stands for rules alone. */
const LEARNT: ContentModels = {
  side: unpackModel(shipped.side),
  rightStart: unpackModel(shipped.rightStart),
  rightEnd: unpackModel(shipped.rightEnd),
  leftStart: unpackModel(shipped.leftStart),
};
/** How sure it must be that a cue reports anything: words with marks in them, words without, cues without a source. */
const THRESHOLDS: Thresholds = { marked: 0.3, plain: 0.6, sourceless: 0.6, whole: 0.55, wholePlain: 0.45 };

/** All attributions of a text, in order of their first word. */
export function attributionsOf(document: WordDocument): Attribution[] {
  const found: Attribution[] = [];
  const introductions = new Map<number, Introduction>();
  const frames = framesOf(document);
  for (const sentence of frames) {
    const inSentence: Attribution[] = [];
    for (const { frame, context } of sentence) {
      const { cue, source } = frame;
      const content = contentByModel(LEARNT, document, frame, context, THRESHOLDS);
      if (!content) {
        const last = document.tokens[frame.to - 1];
        if (source && last?.text === ':' && cue.form !== 'phrase')
          introductions.set(document.sentenceOf[cue.at] ?? 0, { cue, source });
        continue;
      }
      const { parts, clause, sure } = content;
      const confidence = Math.round((source ? 0.95 : 0.3) * sure * 100) / 100;
      const rule = `${source?.rule ?? 'source/none'} ${content.rule}`;
      add(inSentence, { cue, source, parts, clause, rule, confidence });
    }
    found.push(...inSentence.filter((attribution) => !isNested(document, attribution, inSentence)));
  }
  const all = withLooseRegions(document, found, introductions);
  const end = frames.length < MOST_SENTENCES ? null : (frames.at(-1)?.at(-1)?.frame.to ?? null);
  return end === null ? all : all.filter(({ parts }) => (parts[0]?.start ?? 0) < end);
}

/** Words without marks (or hardly a quotation) that are told within another's words ("Berg said the report found that …"). */
function isNested(
  document: WordDocument,
  { cue, parts, confidence }: Attribution,
  all: readonly Attribution[],
): boolean {
  if (!cue || (kindOf(document, parts) !== 'indirect' && confidence > 0.6)) return false;
  return all.some(
    (other) =>
      other.cue &&
      other.cue !== cue &&
      other.cue.form !== 'phrase' &&
      [cue.at, parts[0]?.start ?? 0].every((at) =>
        other.parts.some((part) => part.start <= at && at < part.end),
      ),
  );
}

/** Adds an attribution; where another of the sentence has nearly the same words, the surer one stays. */
function add(inSentence: Attribution[], attribution: Attribution): void {
  for (let index = Math.max(0, inSentence.length - NEIGHBOURS); index < inSentence.length; index += 1) {
    const other = inSentence[index];
    // "according to" may pass on what another cue reports.
    if (!other || (other.cue?.form === 'phrase') !== (attribution.cue?.form === 'phrase')) continue;
    if (overlap(other.parts, attribution.parts) < 0.6) continue;
    if (other.confidence < attribution.confidence) inSentence[index] = attribution;
    return;
  }
  inSentence.push(attribution);
}

/** Jaccard overlap of two lists of ranges. */
function overlap(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  let total = 0;
  for (const one of a) {
    total += one.end - one.start;
    for (const two of b) shared += Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start));
  }
  for (const two of b) total += two.end - two.start;
  return shared / Math.max(1, total - shared);
}

/** Whether every word of the parts stands between marks, or some do. */
export function kindOf(document: WordDocument, parts: readonly Span[]): 'direct' | 'mixed' | 'indirect' {
  let inside = 0;
  let outside = 0;
  for (const { start, end } of parts)
    for (let at = start; at < end; at += 1) {
      if (tagAt(document, at) === 'PUNCT') continue;
      if (document.regionOf[at] !== -1) inside += 1;
      else outside += 1;
    }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}
