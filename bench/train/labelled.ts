import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { FramedCue } from '../../src/analysis/quotes/attribution.ts';
import { sentencesOf } from '../../src/analysis/sentences.ts';
import { type WordDocument, wordDocument } from '../../src/analysis/words/document.ts';

/** An article with its labelled attributions, as PolNeAR gives them. */
export interface LabelledArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly LabelledQuote[];
}

export interface LabelledQuote {
  readonly start: number;
  readonly end: number;
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'other';
  readonly spans: readonly (readonly [number, number])[];
  readonly cue: string | null;
  readonly speaker: string | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly speakerSpans: readonly (readonly [number, number])[];
  readonly speakerType: string | null;
  readonly speakerName: string | null;
}

/** Reads JSON lines, gzipped or not. */
export function readArticles(file: string): LabelledArticle[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The document of an article's text. */
export function documentOf({ text }: LabelledArticle): WordDocument {
  return wordDocument(text, sentencesOf(text));
}

/** Word tokens (no punctuation, no leading "that") of labelled spans. */
export function wordsIn(document: WordDocument, spans: readonly (readonly [number, number])[]): number[] {
  const found: number[] = [];
  for (const [start, end] of spans) {
    let low = 0;
    let high = document.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((document.tokens[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < document.tokens.length && (document.tokens[at]?.start ?? 0) < end; at += 1) {
      const token = document.tokens[at];
      if (token && (token.kind === 'word' || token.kind === 'number')) found.push(at);
    }
  }
  if (found.length > 1 && document.tokens[found[0] ?? 0]?.lower === 'that') found.shift();
  return found;
}

/** The labelled attribution of each cue frame: undefined where none has this cue. */
export function alignCues(
  document: WordDocument,
  frames: readonly FramedCue[][],
  quotes: readonly LabelledQuote[],
): Map<FramedCue, LabelledQuote> {
  const aligned = new Map<FramedCue, LabelledQuote>();
  const distances = new Map<FramedCue, number>();
  const all = frames.flat();
  for (const quote of quotes) {
    if (!quote.cue) continue;
    const words = new Set(
      quote.cue
        .toLowerCase()
        .replace(/[’]/g, "'")
        .match(/[\p{L}']+/gu) ?? [],
    );
    const content = new Set(wordsIn(document, quote.spans));
    const edges = [
      ...content,
      ...(quote.speakerStart === null || quote.speakerEnd === null
        ? []
        : wordsIn(document, [[quote.speakerStart, quote.speakerEnd]])),
    ];
    let best: FramedCue | null = null;
    let bestDistance = 26;
    for (const framed of all) {
      const { at } = framed.frame.cue;
      if (content.has(at) || !words.has(document.tokens[at]?.lower ?? '')) continue;
      let distance = Number.POSITIVE_INFINITY;
      for (const edge of edges) distance = Math.min(distance, Math.abs(edge - at));
      if (distance < bestDistance) {
        best = framed;
        bestDistance = distance;
      }
    }
    if (!best || (distances.get(best) ?? Number.POSITIVE_INFINITY) <= bestDistance) continue;
    aligned.set(best, quote);
    distances.set(best, bestDistance);
  }
  return aligned;
}
