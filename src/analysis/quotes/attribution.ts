import shipped from '../../../data/models/content.json' with { type: 'json' };
import type { Span } from '../../article/article.ts';
import type { WordDocument } from '../words/document.ts';
import { tagAt } from '../words/document.ts';
import { unpackModel } from '../words/linear-model.ts';
import { nounPhraseEndingAt } from '../words/noun-phrase.ts';
import { type CueFrame, frameOf } from './content.ts';
import type { FrameContext } from './content-features.ts';
import { type ContentModels, contentByModel, type Thresholds } from './content-model.ts';
import { type Cue, cuesOf } from './cue.ts';
import { type Source, sourceOf } from './source.ts';

/** Words with their cue and source mention, in token indices; still without a resolved speaker. */
export interface Attribution {
  readonly cue: Cue | null;
  readonly source: Source | null;
  /** Token ranges, in order, marks at their ends included. */
  readonly parts: readonly Span[];
  /** Token range of cue, source and adjuncts. */
  readonly clause: Span | null;
  readonly rule: string;
  readonly confidence: number;
}

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

/** Every cue of a text with its frame, sentence by sentence. */
export function framesOf(document: WordDocument): FramedCue[][] {
  const { sentenceStarts, sentenceOf, sentences } = document;
  const cues = cuesOf(document);
  const framed: FramedCue[][] = [];
  let next = 0;
  for (let sentence = 0; sentence < sentences.length; sentence += 1) {
    const from = sentenceStarts[sentence] ?? 0;
    const to = sentenceStarts[sentence + 1] ?? document.tokens.length;
    const first = next;
    while (next < cues.length && sentenceOf[cues[next]?.at ?? 0] === sentence) next += 1;
    const earlier: { cue: Cue; source: Source }[] = [];
    const inSentence: FramedCue[] = [];
    for (let index = first; index < Math.min(next, first + MOST_CUES); index += 1) {
      const cue = cues[index];
      if (!cue) continue;
      const begin = Math.max(from, cue.at - WINDOW);
      const end = Math.min(to, cue.at + WINDOW);
      const source = sourceOf(document, cue, begin, end, earlier);
      const low = Math.max(first, index - NEIGHBOURS);
      inSentence.push({
        frame: frameOf(document, cue, source, begin, end),
        context: { cues: cues.slice(low, Math.min(next, index + NEIGHBOURS)), index: index - low },
      });
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
const THRESHOLDS: Thresholds = { marked: 0.3, plain: 0.6, sourceless: 0.6, whole: 0.45, wholePlain: 0.25 };

/** All attributions of a text, in order of their first word. */
export function attributionsOf(document: WordDocument): Attribution[] {
  const found: Attribution[] = [];
  const introductions = new Map<number, Introduction>();
  for (const sentence of framesOf(document)) {
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
  return withLooseRegions(document, found, introductions);
}

/** Words without marks (or hardly a quotation) that are told within another's words ("Berg said the report found that …"). */
function isNested(document: WordDocument, { cue, parts, confidence }: Attribution, all: readonly Attribution[]): boolean {
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

/** Where loose regions get a cue from: cues without content in a sentence that ends with a colon. */
interface Introduction {
  readonly cue: Cue;
  readonly source: Source;
}

/** Adds quotations that no cue in their sentence claims: the second half of a split one, paragraphs that go on. */
function withLooseRegions(
  document: WordDocument,
  found: readonly Attribution[],
  introductions: ReadonlyMap<number, Introduction>,
): Attribution[] {
  const { regions, tokens, paragraphOf, sentenceOf } = document;
  const claimed = new Uint8Array(tokens.length);
  for (const { parts } of found) for (const { start, end } of parts) claimed.fill(1, start, end);
  const sorted = [...found].sort((a, b) => first(a) - first(b));
  const result: Attribution[] = [];
  let pointer = 0;
  let previous: Attribution | null = null;
  let previousAt = -1;
  const push = (attribution: Attribution): void => {
    previous = attribution;
    previousAt = result.push(attribution) - 1;
  };
  const grow = (part: Span): void => {
    if (!previous) return;
    previous = { ...previous, parts: [...previous.parts, part] };
    result[previousAt] = previous;
  };
  regions.forEach((region, index) => {
    while (pointer < sorted.length && first(sorted[pointer]) <= region.open) {
      const next = sorted[pointer++];
      if (next) push(next);
    }
    if (claimed[region.start] === 1 || region.single) return;
    const end = region.close >= 0 ? region.close + 1 : region.end;
    const whole = { start: region.open, end };
    const before = tokens[region.open - 1];
    const startsSentence =
      region.open === 0 ||
      sentenceOf[region.open - 1] !== sentenceOf[region.open] ||
      paragraphOf[region.open - 1] !== paragraphOf[region.open] ||
      /^[:.?!]$/.test(before?.text ?? '');
    const last = tokens[region.end - 1];
    const complete = /^[.!?,…]$|^\.\.+$/.test(last?.text ?? '') || region.close < 0;
    const words = region.end - region.start;
    const signature = signatureAfter(document, end);
    if (signature) {
      push({
        cue: null,
        source: signature,
        parts: [whole],
        clause: null,
        rule: 'loose/signature',
        confidence: 0.9,
      });
      return;
    }
    // "…," said Kim, the minister, "and …": the second half in the same sentence.
    const half = previous as Attribution | null;
    const halfEnd = half?.parts.at(-1)?.end ?? 0;
    if (
      half?.cue &&
      before?.text === ',' &&
      words >= 2 &&
      halfEnd <= half.cue.at &&
      half.cue.at < region.open &&
      sentenceOf[half.cue.at] === sentenceOf[region.open] &&
      document.tokens[halfEnd - 1]?.kind === 'mark'
    ) {
      grow(whole);
      return;
    }
    if (!startsSentence || words < 3 || !(complete || words > 8)) return;
    const introduction =
      introductions.get((sentenceOf[region.open] ?? 0) - 1) ??
      introductions.get(sentenceOf[region.open] ?? 0);
    if (
      introduction &&
      introduction.cue.at < region.open &&
      !tokens.slice(introduction.cue.at, region.open).some((token) => token.kind === 'mark')
    ) {
      push({ ...introduction, parts: [whole], clause: null, rule: 'loose/introduced', confidence: 0.85 });
      return;
    }
    const lastPart = previous?.parts.at(-1);
    const earlier = regions[index - 1];
    const goesOn =
      earlier?.goesOn === true && paragraphOf[region.open] === (paragraphOf[earlier.open] ?? 0) + 1;
    const near =
      previous !== null &&
      lastPart &&
      (paragraphOf[region.open] ?? 0) - (paragraphOf[lastPart.end - 1] ?? 0) <= 1;
    if (previous && goesOn && lastPart && lastPart.end >= (earlier?.end ?? 0)) {
      grow(whole);
      return;
    }
    const sameParagraph = lastPart && paragraphOf[lastPart.end - 1] === paragraphOf[region.open];
    // "…," she said on Monday. "…": the same quotation goes on.
    const upTo = previous
      ? Math.max(previous.clause?.end ?? 0, lastPart?.end ?? 0, previous.cue?.end ?? 0)
      : 0;
    const marked = previous?.parts.some((part) => document.regionOf[part.start] !== -1);
    if (
      previous?.clause &&
      sameParagraph &&
      marked &&
      (region.open - upTo <= 2 || followsSentence(document, upTo, region.open))
    ) {
      grow(whole);
      return;
    }
    // "WALLACE: …" inside the marks of a transcript.
    if (tokens[region.start + 1]?.text === ':' && /^\p{Lu}{3,}$/u.test(tokens[region.start]?.text ?? '')) {
      const source: Source = {
        start: region.start,
        end: region.start + 1,
        position: 'before',
        clause: { start: region.start, end: region.start + 2 },
        rule: 'source/transcript',
      };
      push({
        cue: null,
        source,
        parts: [{ start: region.start + 2, end: region.end }],
        clause: null,
        rule: 'loose/transcript',
        confidence: 0.8,
      });
      return;
    }
    const colon = before?.text === ':' ? subjectBeforeColon(document, region.open - 1) : null;
    if (colon)
      push({ cue: null, source: colon, parts: [whole], clause: null, rule: 'loose/colon', confidence: 0.6 });
    else if (previous && (goesOn || near))
      push({
        cue: null,
        source: previous.source,
        parts: [whole],
        clause: null,
        rule: goesOn ? 'loose/goes-on' : 'loose/same-speaker',
        confidence: goesOn ? 0.85 : 0.5,
      });
    else
      push({ cue: null, source: null, parts: [whole], clause: null, rule: 'loose/unknown', confidence: 0.1 });
  });
  while (pointer < sorted.length) {
    const next = sorted[pointer++];
    if (next) push(next);
  }
  return joinedFromBehind(document, result);
}

/** A quotation that goes on over paragraphs may have its cue at the end: the first ones join it. */
function joinedFromBehind(document: WordDocument, attributions: readonly Attribution[]): Attribution[] {
  const result: Attribution[] = [];
  for (let index = attributions.length - 1; index >= 0; index -= 1) {
    const here = attributions[index];
    if (!here) continue;
    const next = result.at(-1);
    const open = document.regionOf[here.parts.at(-1)?.start ?? 0] ?? -1;
    const region = document.regions[open];
    const joins =
      next?.source &&
      !here.cue &&
      region?.goesOn &&
      document.regionOf[next.parts[0]?.start ?? 0] === open + 1;
    if (joins) result[result.length - 1] = { ...next, parts: [...here.parts, ...next.parts] };
    else result.push(here);
  }
  return result.reverse();
}

/** Nothing but the rest of one sentence stands between the two places. */
function followsSentence({ sentenceOf, sentenceStarts }: WordDocument, from: number, to: number): boolean {
  const sentence = sentenceOf[to] ?? 0;
  return sentenceStarts[sentence] === to && (sentenceOf[Math.max(0, from - 1)] ?? 0) === sentence - 1;
}

/** "…" — Anna Berg: a name after a dash signs the quotation. */
function signatureAfter(document: WordDocument, at: number): Source | null {
  const { tokens, paragraphOf } = document;
  if (!/^(?:[—–―]|--?)$/.test(tokens[at]?.text ?? '')) return null;
  let end = at + 1;
  while (
    end < tokens.length &&
    paragraphOf[end] === paragraphOf[at] &&
    end - at < 8 &&
    tokens[end]?.kind === 'word'
  ) {
    if (!/^\p{Lu}|^(?:de|van|von|bin|al|da|of)$/u.test(tokens[end]?.text ?? '')) break;
    end += 1;
  }
  const closes = paragraphOf[end] !== paragraphOf[at] || /^[.,(]$/.test(tokens[end]?.text ?? '');
  if (end - at < 2 || !closes) return null;
  return { start: at + 1, end, position: 'after', clause: { start: at, end }, rule: 'source/signature' };
}

/** "Kim's answer: …", "WALLACE: …": the name before a colon. */
function subjectBeforeColon(document: WordDocument, colon: number): Source | null {
  const from = document.sentenceStarts[document.sentenceOf[colon] ?? 0] ?? 0;
  const phrase = nounPhraseEndingAt(document, colon - 1, from);
  if (!phrase || phrase.start !== from) return null;
  return {
    ...phrase,
    position: 'before',
    clause: { start: phrase.start, end: colon + 1 },
    rule: 'source/colon',
  };
}

function first(attribution: Attribution | undefined): number {
  return attribution?.parts[0]?.start ?? 0;
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
