import type { Span } from '../../article/article.ts';
import type { WordDocument } from '../words/document.ts';
import { tagAt } from '../words/document.ts';
import { contentOf } from './content.ts';
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

/** All attributions of a text, in order of their first word. */
export function attributionsOf(document: WordDocument): Attribution[] {
  const { sentenceStarts, sentenceOf, sentences } = document;
  const cues = cuesOf(document);
  const found: Attribution[] = [];
  let next = 0;
  for (let sentence = 0; sentence < sentences.length; sentence += 1) {
    const from = sentenceStarts[sentence] ?? 0;
    const to = sentenceStarts[sentence + 1] ?? document.tokens.length;
    const earlier: { cue: Cue; source: Source }[] = [];
    const inSentence: Attribution[] = [];
    while (next < cues.length && sentenceOf[cues[next]?.at ?? 0] === sentence) {
      const cue = cues[next];
      next += 1;
      if (!cue) continue;
      const source = sourceOf(document, cue, from, to, earlier);
      const content = contentOf(document, cue, source, from, to);
      if (source && source.position !== 'shared') earlier.push({ cue, source });
      if (!content) continue;
      let parts = content.parts;
      // Contents of cues before this one end where its clause begins, or hold it.
      const holder = inSentence.find(({ parts: held }) =>
        held.some((part) => part.start <= cue.at && cue.at < part.end),
      );
      if (holder) {
        const markedLeft = parts[0] && parts[0].end <= cue.at;
        if (!markedLeft) continue;
        const first = parts[0];
        const cut = cutBefore(document, holder, first?.start ?? 0, content.clause.start);
        if (cut === null) continue;
        const index = inSentence.indexOf(holder);
        inSentence[index] = {
          ...holder,
          parts: holder.parts.map((part) =>
            part.end > cut.end ? { start: part.start, end: cut.end } : part,
          ),
        };
        parts = parts.map((part, position) =>
          position === 0 ? { start: Math.max(part.start, cut.start), end: part.end } : part,
        );
      }
      inSentence.push({
        cue,
        source,
        parts,
        clause: content.clause,
        rule: `${source?.rule ?? 'source/none'} ${content.rule}`,
        confidence: source ? 0.9 : 0.3,
      });
    }
    found.push(...inSentence.filter(({ parts }) => parts.every((part) => part.end > part.start)));
  }
  return withLooseRegions(document, found);
}

/** "A said x, while B said y" seen from the second cue: where x ends and y begins. */
function cutBefore(
  document: WordDocument,
  holder: Attribution,
  from: number,
  to: number,
): { start: number; end: number } | null {
  const { tokens, regionOf } = document;
  const begin = Math.max(from, holder.cue?.end ?? 0);
  for (let at = begin; at < to; at += 1)
    if (
      regionOf[at] === -1 &&
      /^[,;]$/.test(tokens[at]?.text ?? '') &&
      /^(?:while|but|and|whereas|though|although)$/.test(tokens[at + 1]?.lower ?? '')
    )
      return { end: at, start: at + 2 };
  return null;
}

/** Adds quotations that no cue in their sentence claims: the second half of a split one, paragraphs that go on. */
function withLooseRegions(document: WordDocument, found: Attribution[]): Attribution[] {
  const { regions, tokens, paragraphOf, sentenceOf } = document;
  const claimed = new Uint8Array(tokens.length);
  for (const { parts } of found) for (const { start, end } of parts) claimed.fill(1, start, end);
  const sorted = [...found].sort((a, b) => first(a) - first(b));
  const result = [...sorted];
  let pointer = 0;
  let previous: Attribution | null = null;
  regions.forEach((region, index) => {
    while (pointer < sorted.length && first(sorted[pointer]) < region.open)
      previous = sorted[pointer++] ?? null;
    if (claimed[region.start] === 1 || region.single) return;
    const whole = { start: region.open, end: region.close >= 0 ? region.close + 1 : region.end };
    const before = tokens[region.open - 1];
    const startsSentence =
      region.open === 0 ||
      sentenceOf[region.open - 1] !== sentenceOf[region.open] ||
      /^[:.?!]$/.test(before?.text ?? '');
    const last = tokens[region.end - 1];
    const complete = /^[.!?,…]$|^\.\.+$/.test(last?.text ?? '') || region.close < 0;
    const words = region.end - region.start;
    if (!startsSentence || words < 3 || !(complete || words > 8)) return;
    const lastPart = previous?.parts.at(-1);
    const sameParagraph = lastPart && paragraphOf[lastPart.end - 1] === paragraphOf[region.open];
    // "…," she said. "…": the same quotation goes on.
    const between = previous?.clause && lastPart && Math.max(previous.clause.end, lastPart.end);
    if (
      previous &&
      sameParagraph &&
      between !== undefined &&
      between !== null &&
      region.open - between <= 2 &&
      previous.parts.some((part) => document.regionOf[part.start] !== -1)
    ) {
      const position = result.indexOf(previous);
      const grown: Attribution = { ...previous, parts: [...previous.parts, whole] };
      if (position >= 0) result[position] = grown;
      previous = grown;
      return;
    }
    const earlier = regions[index - 1];
    const goesOn =
      earlier?.goesOn === true && paragraphOf[region.open] === (paragraphOf[earlier.open] ?? 0) + 1;
    const introduced = before?.text === ':';
    const near =
      previous && lastPart && (paragraphOf[region.open] ?? 0) - (paragraphOf[lastPart.end - 1] ?? 0) <= 1;
    if (!previous || !(goesOn || introduced || near)) {
      result.push({
        cue: null,
        source: null,
        parts: [whole],
        clause: null,
        rule: 'loose/unknown',
        confidence: 0.1,
      });
      return;
    }
    const loose: Attribution = {
      cue: null,
      source: previous.source,
      parts: [whole],
      clause: null,
      rule: goesOn ? 'loose/goes-on' : 'loose/same-speaker',
      confidence: goesOn ? 0.85 : 0.5,
    };
    result.push(loose);
    previous = loose;
  });
  return result.sort((a, b) => first(a) - first(b));
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
