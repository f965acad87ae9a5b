/** Where words before or after a cue may begin and end: the places that the content model chooses among. */
import type { WordDocument } from '../words/document.ts';
import type { CueFrame } from './content.ts';

/** Places where words after the cue may begin. */
export function rightStarts(document: WordDocument, { cue, source, stop }: CueFrame): number[] {
  const { tokens, regionOf, regions } = document;
  const from = source?.position === 'after' ? Math.max(cue.end, source.end) : cue.end;
  const places: number[] = [];
  for (let at = from; at < Math.min(stop, from + 28); at += 1) {
    const region = regions[regionOf[at] ?? -1];
    if (region && at > region.open) {
      at = region.end;
      continue;
    }
    if (tokens[at]?.kind === 'punctuation' || tokens[at]?.lower === "'s") continue;
    places.push(at);
  }
  return places;
}

/** Places where words after the cue may end, given where they begin. */
export function rightEnds(document: WordDocument, { stop }: CueFrame, start: number): number[] {
  const { tokens, regionOf, regions, tags } = document;
  const places: number[] = [];
  for (let at = start + 1; at < Math.min(stop, start + 140); at += 1) {
    const region = regions[regionOf[at] ?? -1];
    if (region && at > region.open && at < region.end) continue;
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token?.lower === 'according' && before?.text === ',' && tokens[at + 1]?.lower === 'to') return places;
    if (
      token?.kind === 'punctuation'
        ? /^[,;:—–(]$|^--$/.test(token.text)
        : before?.kind === 'mark' && regionOf[at - 1] !== -1 && region === undefined
    )
      places.push(at);
    else if (
      tags[at] === 10 ||
      tags[at] === 11 ||
      token?.lower === 'as' ||
      token?.lower === 'in' ||
      token?.lower === 'during' ||
      token?.lower === 'after' ||
      token?.lower === 'on' ||
      token?.lower === 'at' ||
      token?.lower === 'to' ||
      token?.lower === 'by'
    )
      places.push(at);
  }
  const region = regions[regionOf[stop - 1] ?? -1];
  const whole =
    region && region.end >= stop && region.open >= start
      ? region.close >= 0
        ? region.close + 1
        : region.end
      : stop;
  if (whole > start) places.push(Math.max(whole, stop));
  return places;
}

/** Places where words before the cue may begin. */
export function leftStarts(document: WordDocument, frame: CueFrame): number[] {
  const { tokens, regionOf, regions, tags } = document;
  const end = leftEnd(document, frame);
  const places: number[] = [];
  if (frame.left && frame.left.start < frame.from) places.push(frame.left.start);
  if (frame.clauseStart > frame.from) places.push(frame.from);
  for (let at = Math.max(frame.from + 1, end - 140); at < end; at += 1) {
    const region = regions[regionOf[at] ?? -1];
    if (region && at > region.open) continue;
    const before = tokens[at - 1];
    if (
      region?.open === at ||
      /^[,;:—–)]$|^--$/.test(before?.text ?? '') ||
      tags[at - 1] === 10 ||
      tags[at - 1] === 11 ||
      (before?.kind === 'mark' && regionOf[at - 1] !== -1)
    ) {
      if (tokens[at]?.kind !== 'punctuation') places.push(at);
    }
  }
  return places;
}

/** Where words before the cue end: at the comma before source and cue. */
export function leftEnd(document: WordDocument, { clauseStart, left }: CueFrame): number {
  if (left) return left.end;
  let end = clauseStart;
  while (end > 0 && /^[,—–:]$|^--$/.test(document.tokens[end - 1]?.text ?? '')) end -= 1;
  return end;
}
