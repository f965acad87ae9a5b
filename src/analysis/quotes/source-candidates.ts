/** The mentions near a quotation that may be its source. */
import type { Span } from '../../article/article.ts';
import type { NameAnalysis } from '../names.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { nounPhraseStartingAt } from '../words/noun-phrase.ts';
import type { Attribution } from './found.ts';
import { headIndex } from './source-phrase.ts';

/** What a mention is made of. */
export const KINDS = [
  'nobody',
  'person',
  'body',
  'place',
  'name',
  'he',
  'it',
  'they',
  'pronoun',
  'definite',
  'other',
] as const;
export type MentionKind = (typeof KINDS)[number];

/** Where a mention stands, seen from the words. */
export const PLACES = ['nowhere', 'before', 'after', 'sentence-before', 'sentence-after', 'farther'] as const;

/** A mention that may be the source; `span` (tokens) is null for nobody. */
export interface Choice {
  readonly span: Span | null;
  readonly head: number;
  readonly kind: MentionKind;
  readonly place: number;
  /** How many others stand between it and the words. */
  readonly rank: number;
  readonly first: boolean;
  readonly byRule: boolean;
  readonly spokeBefore: boolean;
  readonly speaksNext: boolean;
}

/** How far from the words mentions are looked for, in tokens, and how many. */
const WINDOW = 90;
const MOST = 24;

/** Every mention that may be the source of an attribution, and nobody. Tokens inside of marks and of the words stay out. */
export function choicesOf(
  document: WordDocument,
  names: NameAnalysis,
  attribution: Attribution,
  previous: Attribution | null,
  next: Attribution | null,
): Choice[] {
  const { sentenceOf, sentenceStarts, paragraphOf, tokens } = document;
  const { cue, parts, source } = attribution;
  const anchor = anchorOf(attribution);
  const sentence = sentenceOf[anchor] ?? 0;
  const from = Math.max(sentenceStarts[sentence] ?? 0, document.textStart);
  const to = sentenceStarts[sentence + 1] ?? tokens.length;
  const choices: Choice[] = [];
  const add = (span: Span | null, place: number, rank: number, first: boolean): void => {
    const byRule =
      span === null ? source === null : source !== null && source.start < span.end && span.start < source.end;
    choices.push({
      span,
      head: span ? headIndex(document, span) : -1,
      kind: span ? kindOf(document, names, span) : 'nobody',
      place,
      rank,
      first,
      byRule,
      spokeBefore: span !== null && same(document, names, span, previous?.source ?? null),
      speaksNext: span !== null && same(document, names, span, next?.source ?? null),
    });
  };
  const addAll = (start: number, end: number, place: number): void => {
    const found = phrasesIn(document, parts, start, end);
    found.forEach((span, index) => {
      if (choices.length < MOST)
        add(span, place, place === 2 || place === 4 ? index : found.length - 1 - index, index === 0);
    });
  };
  add(null, 0, 0, false);
  addAll(Math.max(from, anchor - WINDOW), anchor, 1);
  addAll(cue ? cue.end : anchor, Math.min(to, anchor + WINDOW), 2);
  const near = (at: number): boolean => Math.abs((paragraphOf[at] ?? 0) - (paragraphOf[anchor] ?? 0)) <= 1;
  if (sentence > 0 && near(from - 1))
    addAll(Math.max(sentenceStarts[sentence - 1] ?? 0, from - WINDOW), from, 3);
  const last = parts.at(-1)?.end ?? anchor;
  const after = sentenceOf[Math.min(tokens.length - 1, last)] ?? 0;
  if (!cue && last < tokens.length && paragraphOf[last] === paragraphOf[anchor])
    addAll(last, Math.min(sentenceStarts[after + 1] ?? tokens.length, last + WINDOW), 4);
  for (const other of [source, previous?.source ?? null, next?.source ?? null])
    if (other && !choices.some(({ span }) => span && span.start < other.end && other.start < span.end))
      add({ start: other.start, end: other.end }, 5, 0, false);
  return choices;
}

/** The token that the source is looked for around. */
export function anchorOf({ cue, parts }: Attribution): number {
  return cue ? cue.at : (parts[0]?.start ?? 0);
}

/** Noun phrases between two tokens, outside of marks and of the words. */
function phrasesIn(document: WordDocument, parts: readonly Span[], from: number, to: number): Span[] {
  const found: Span[] = [];
  let at = from;
  while (at < to && found.length < MOST) {
    const part = parts.find(({ start, end }) => at >= start && at < end);
    if (part) {
      at = part.end;
      continue;
    }
    const region = document.regions[document.regionOf[at] ?? -1];
    if (region && !region.single) {
      at = Math.max(at + 1, region.close >= 0 ? region.close + 1 : region.end);
      continue;
    }
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tagAt(document, at))) {
      at += 1;
      continue;
    }
    let end = to;
    for (const { start } of parts) if (start > at && start < end) end = start;
    const phrase = nounPhraseStartingAt(document, at, end);
    if (phrase) found.push(phrase);
    at = phrase ? phrase.end : at + 1;
  }
  return found;
}

function kindOf(document: WordDocument, names: NameAnalysis, span: Span): MentionKind {
  const head = headIndex(document, span);
  for (let at = span.start; at <= head; at += 1) {
    const entity = names.entities[names.entityAt.get(at) ?? -1];
    if (!entity || (names.nameAt.get(at)?.end ?? 0) < head + 1) continue;
    return entity.kind === 'person' ? 'person' : entity.kind === 'organisation' ? 'body' : 'place';
  }
  const word = document.tokens[head]?.lower ?? '';
  if (span.end - span.start === 1 && tagAt(document, head) === 'PRON') {
    if (/^s?he$/.test(word)) return 'he';
    if (word === 'it') return 'it';
    return word === 'they' || word === 'we' ? 'they' : 'pronoun';
  }
  if (tagAt(document, head) === 'PROPN') return 'name';
  return /^(?:the|his|her|their|its)$/.test(document.tokens[span.start]?.lower ?? '') ? 'definite' : 'other';
}

function same(document: WordDocument, names: NameAnalysis, span: Span, source: Span | null): boolean {
  if (source === null) return false;
  if (span.start < source.end && source.start < span.end) return true;
  const entityOf = ({ start, end }: Span): number => {
    for (let at = start; at < end; at += 1) {
      const entity = names.entityAt.get(at);
      if (entity !== undefined) return entity;
    }
    return -1;
  };
  const entity = entityOf(span);
  return entity >= 0
    ? entity === entityOf(source)
    : document.tokens[span.start]?.lower === document.tokens[source.start]?.lower &&
        span.end - span.start === 1;
}
