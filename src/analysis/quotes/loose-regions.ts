/**
 * Quotations that no cue in their sentence claims, and the parts that one quotation has elsewhere.
 *   "…," she said on Monday. "…" · "…" and the next paragraph that opens with a mark · He said: (new paragraph) "…"
 *   · "…" — Anna Berg · "WALLACE: …" in a transcript
 *   Must not find: so-called "white list", the book "A Year in Norwell"
 */
import type { Span } from '../../article/article.ts';
import type { WordDocument } from '../words/document.ts';
import { nounPhraseEndingAt } from '../words/noun-phrase.ts';
import type { Cue } from './cue.ts';
import type { Attribution, Source } from './found.ts';

/** Most parts of one quotation: a bound for texts that never close their marks. */
const MOST_PARTS = 60;

/** Where loose regions get a cue from: cues without content in a sentence that ends with a colon. */
export interface Introduction {
  readonly cue: Cue;
  readonly source: Source;
}

/** Adds quotations that no cue in their sentence claims: the second half of a split one, paragraphs that go on. */
export function withLooseRegions(
  document: WordDocument,
  found: readonly Attribution[],
  introductions: ReadonlyMap<number, Introduction>,
): Attribution[] {
  const { regions, tokens, paragraphOf, sentenceOf } = document;
  const claimed = new Uint8Array(tokens.length);
  for (const { parts } of found) for (const { start, end } of parts) claimed.fill(1, start, end);
  const sorted = [...found].sort((a, b) => first(a) - first(b));
  const result: Attribution[] = [];
  // Whose quotations stand in single marks throughout.
  const inSingles = regions.filter((region) => region.single).length * 2 > regions.length;
  let pointer = 0;
  let previous: Attribution | null = null;
  let previousAt = -1;
  const push = (attribution: Attribution): void => {
    previous = attribution;
    previousAt = result.push(attribution) - 1;
  };
  const grow = (part: Span): void => {
    if (!previous || previous.parts.length >= MOST_PARTS) return;
    previous = { ...previous, parts: [...previous.parts, part] };
    result[previousAt] = previous;
  };
  /** The quotation of the sentence before `at` that only words of the same speaker without marks come after, or -1. */
  const beforeAsides = (at: number): number => {
    for (let index = result.length - 1; index >= Math.max(0, result.length - 3); index -= 1) {
      const { parts, source, cue, clause } = result[index] as Attribution;
      if (!cue || !clause || !source || !followsSentence(document, cue.end, at)) return -1;
      if (parts.every((part) => isQuoted(document, part))) return index;
      // A clause with a few words in marks is a quotation of its own.
      if (parts.some(({ end }) => document.regionOf[end - 1] !== -1)) return -1;
      if (source.position !== 'shared' && source.position !== 'relative') return -1;
    }
    return -1;
  };
  regions.forEach((region, index) => {
    while (pointer < sorted.length && first(sorted[pointer]) <= region.open) {
      const next = sorted[pointer++];
      if (next) push(next);
    }
    if (claimed[region.start] === 1) return;
    const end = region.close >= 0 ? region.close + 1 : region.end;
    const whole = { start: region.open, end };
    const before = tokens[region.open - 1];
    const startsSentence =
      region.open === 0 ||
      sentenceOf[region.open - 1] !== sentenceOf[region.open] ||
      paragraphOf[region.open - 1] !== paragraphOf[region.open] ||
      /^[:.?!]$/.test(before?.text ?? '');
    const last = tokens[region.end - 1];
    // ‘A dog leaves you the head’. – the stop may stand behind the mark.
    const complete =
      /^[.!?,…]$|^\.\.+$/.test(last?.text ?? '') ||
      region.close < 0 ||
      /^[.!?]$/.test(tokens[end]?.text ?? '');
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
    if (!startsSentence || words < 2 || !(complete || words > 8)) return;
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
    // "…," she said. (new paragraph) "…" and nothing else in it: nearly always the same speaker, but for question and answer.
    const ownParagraph =
      region.open > 0 &&
      paragraphOf[region.open - 1] !== paragraphOf[region.open] &&
      paragraphOf[end] !== paragraphOf[region.open];
    const afterQuotation =
      lastPart &&
      last?.text !== '?' &&
      !asks(document, lastPart) &&
      isQuoted(document, lastPart) &&
      paragraphOf[region.open] === (paragraphOf[lastPart.end - 1] ?? 0) + 1;
    if (previous?.source && ownParagraph && afterQuotation) {
      grow(whole);
      return;
    }
    const sameParagraph = lastPart && paragraphOf[lastPart.end - 1] === paragraphOf[region.open];
    // "…," she said on Monday. "…": the same quotation goes on.
    const upTo = previous
      ? Math.max(previous.clause?.end ?? 0, lastPart?.end ?? 0, previous.cue?.end ?? 0)
      : 0;
    const marked = previous?.parts.every((part) => isQuoted(document, part));
    if (
      previous?.clause &&
      sameParagraph &&
      marked &&
      (region.open - upTo <= 2 || followsSentence(document, upTo, region.open))
    ) {
      grow(whole);
      return;
    }
    // "…," she said, adding that it was late. "…": the same, over her other words.
    const over = sameParagraph ? beforeAsides(region.open) : -1;
    const held = result[over];
    if (held && held.parts.length < MOST_PARTS) {
      if (over === previousAt) grow(whole);
      else result[over] = { ...held, parts: [...held.parts, whole] };
      return;
    }
    // Single marks that nothing claims may be anything.
    if (region.single && !goesOn && !inSingles) return;
    if (words < 3) return;
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
      next.rule !== 'loose/transcript' &&
      region?.goesOn &&
      document.regionOf[next.parts[0]?.start ?? 0] === open + 1;
    if (joins && next.parts.length < MOST_PARTS)
      result[result.length - 1] = { ...next, parts: [...here.parts, ...next.parts] };
    else result.push(here);
  }
  return result.reverse();
}

/** The part begins and ends with words between marks: no clause with a few of them. */
function isQuoted({ regionOf }: WordDocument, { start, end }: Span): boolean {
  return regionOf[start] !== -1 && regionOf[end - 1] !== -1;
}

/** The words end with a question mark, inside of the marks or behind them. */
function asks({ tokens }: WordDocument, { end }: Span): boolean {
  return tokens[end - 1]?.text === '?' || tokens[end - 2]?.text === '?';
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
