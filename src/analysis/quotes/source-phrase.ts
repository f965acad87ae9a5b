/** What a source mention is made of: its head noun, the name in it, and fuller phrases that say the same. */
import type { Span } from '../../article/article.ts';
import { officeBefore } from '../names/beside-name.ts';
import type { NameAnalysis } from '../names.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { nounPhraseStartingAt } from '../words/noun-phrase.ts';

/** The head noun of a phrase: its last word before a preposition or parenthesis. */
export function headIndex(document: WordDocument, { start, end }: Span): number {
  const { tokens } = document;
  for (let at = start + 1; at < end; at += 1)
    if (
      (tagAt(document, at) === 'ADP' && /^(?:NOUN|PROPN)$/.test(tagAt(document, at - 1))) ||
      tokens[at]?.text === '(' ||
      tokens[at]?.text === ','
    )
      return at - 1;
  return end - 1;
}

/** The entity whose name is the head of the phrase: "defence minister Kim", "speaker of parliament Kim", not "Kim's lawyer". */
export function headEntity(document: WordDocument, names: NameAnalysis, source: Span): number | null {
  const { tokens } = document;
  const head = headIndex(document, source);
  for (let at = source.start; at <= head; at += 1) {
    const entity = names.entityAt.get(at);
    const mention = names.nameAt.get(at);
    if (entity === undefined || !mention) continue;
    if (mention.end >= head + 1 || (tokens[mention.end]?.text ?? '') === '(') return entity;
    if (mention.kind === 'person' && /^(?:and|,)$/.test(tokens[mention.end]?.lower ?? '')) return entity;
  }
  for (let at = head + 3; at < source.end; at += 1) {
    const mention = names.nameAt.get(at);
    if (mention?.kind !== 'person') continue;
    if (mention.titleStart <= head || officeBefore(document, mention.titleStart) === head)
      return names.entityAt.get(at) ?? null;
  }
  return null;
}

/** "Berg and Hale": the phrase as printed, where it names a second person. */
export function severalPeople(
  document: WordDocument,
  names: NameAnalysis,
  source: Span,
  entity: number,
): string | null {
  const { text, tokens } = document;
  const { entities } = names;
  for (let at = source.start; at < source.end; at += 1) {
    const other = names.entityAt.get(at);
    if (
      other === undefined ||
      other === entity ||
      tokens[names.nameAt.get(at)?.titleStart ?? at]?.start === undefined
    )
      continue;
    let joint = (names.nameAt.get(at)?.titleStart ?? at) - 1;
    while (joint > source.start && /^(?:ADJ|NOUN|PROPN|DET)$/.test(tagAt(document, joint))) joint -= 1;
    if (tokens[joint]?.lower === 'and' && entities[entity]?.kind === entities[other]?.kind)
      return text.slice(tokens[source.start]?.start ?? 0, tokens[source.end - 1]?.end ?? 0);
  }
  return null;
}

/**
 * "an official of the presidency … the official", "the culture ministry … the ministry": the last earlier phrase
 * with this head noun that says more and holds every word of the short one.
 */
export function fullerPhrase(document: WordDocument, { start }: Span, head: number): Span | null {
  const { tokens, sentenceOf } = document;
  const noun = tokens[head]?.lower ?? '';
  const wanted = tokens.slice(start + 1, head).map((token) => token.lower);
  for (let at = start - 1; at >= Math.max(0, start - 500); at -= 1) {
    if (
      tokens[at]?.lower !== noun ||
      document.regionOf[at] !== -1 ||
      /^(?:NOUN|PROPN)$/.test(tagAt(document, at + 1))
    )
      continue;
    let from = at;
    while (
      from > 0 &&
      /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tagAt(document, from - 1)) &&
      sentenceOf[from - 1] === sentenceOf[at]
    )
      from -= 1;
    const article = tokens[from - 1]?.lower ?? '';
    if (!/^(?:a|an|the|one|another)$/.test(article)) continue;
    const words = tokens.slice(from, at).map((token) => token.lower);
    if (!wanted.every((word) => words.includes(word))) continue;
    const indefinite = article !== 'the';
    const whole = nounPhraseStartingAt(document, from - 1, Math.min(tokens.length, at + 12));
    if (indefinite && whole) return whole;
    if (words.length > wanted.length) return { start: from - 1, end: at + 1 };
  }
  return null;
}

/** Tokens as offsets. */
export function charSpan({ tokens }: WordDocument, { start, end }: Span): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
