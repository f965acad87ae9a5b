import type { Span } from '../../article/article.ts';
import type { WordDocument } from '../words/document.ts';
import { tagAt } from '../words/document.ts';
import { nounPhraseEndingAt } from '../words/noun-phrase.ts';
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
  const introductions = new Map<number, Introduction>();
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
      if (!content) {
        const last = document.tokens[to - 1];
        if (source && last?.text === ':' && cue.form !== 'phrase')
          introductions.set(sentence, { cue, source });
        continue;
      }
      let parts = content.parts;
      // Contents of cues before this one end where its clause begins, or hold it.
      const unsourced = inSentence.findIndex(
        ({ source: held, parts: [part] }) =>
          !held && source && part && part.start <= cue.at && cue.at < part.end,
      );
      if (unsourced >= 0) inSentence.splice(unsourced, 1);
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
  return withLooseRegions(document, found, introductions);
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
    const gap = previous && lastPart ? region.open - Math.max(previous.clause?.end ?? 0, lastPart.end) : 99;
    const sameParagraph = lastPart && paragraphOf[lastPart.end - 1] === paragraphOf[region.open];
    // "…," she said. "…": the same quotation goes on.
    if (
      previous?.clause &&
      sameParagraph &&
      gap <= 2 &&
      previous.parts.some((part) => document.regionOf[part.start] !== -1)
    ) {
      const grown: Attribution = { ...previous, parts: [...previous.parts, whole] };
      result[previousAt] = grown;
      previous = grown;
      return;
    }
    const earlier = regions[index - 1];
    const goesOn =
      earlier?.goesOn === true && paragraphOf[region.open] === (paragraphOf[earlier.open] ?? 0) + 1;
    const near =
      previous !== null &&
      lastPart &&
      (paragraphOf[region.open] ?? 0) - (paragraphOf[lastPart.end - 1] ?? 0) <= 1;
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
  return speakersFromBehind(document, result);
}

/** A quotation that goes on over paragraphs has its cue at the end: the first ones take the speaker from there. */
function speakersFromBehind(document: WordDocument, attributions: readonly Attribution[]): Attribution[] {
  const result = [...attributions];
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const here = result[index];
    const next = result[index + 1];
    const region = document.regions[document.regionOf[here?.parts.at(-1)?.start ?? 0] ?? -1];
    if (!here || !next?.source || here.cue || !region?.goesOn) continue;
    if (document.regionOf[next.parts[0]?.start ?? 0] !== (document.regionOf[region.open] ?? 0) + 1) continue;
    if (next.cue || !here.source)
      result[index] = { ...here, source: next.source, rule: 'loose/goes-on', confidence: 0.85 };
  }
  return result;
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
