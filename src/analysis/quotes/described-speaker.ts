import type { Span } from '../../article/article.ts';
import type { Capacity } from '../facts.ts';
import { bodyKindOf } from '../names/body-kind.ts';
import { readDescription } from '../names/description.ts';
import { TERRITORIES } from '../names/lexicon.ts';
import type { NameAnalysis } from '../names.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import type { Resolved } from './resolved.ts';

const OPENING = /^(?:the|a|an|another|other|one|some|his|her|its|their|this|that|two|three|several|many)$/;

/**
 * A speaker of whom no name is known, as printed: "a Japanese defence ministry official", "the tax office". `source` in
 * tokens, its head noun at `head`; `span` in offsets.
 */
export function describedSpeaker(
  document: WordDocument,
  names: NameAnalysis,
  source: Span,
  head: number,
  span: Span,
): Resolved {
  const { text, tokens } = document;
  const begin = OPENING.test(tokens[source.start]?.lower ?? '') ? source.start + 1 : source.start;
  const description = readDescription(document, names, begin, source.end);
  const name = text.slice(tokens[source.start]?.start ?? 0, tokens[source.end - 1]?.end ?? 0);
  if (description) {
    const { capacity } = description;
    return {
      speaker: {
        name,
        entity: null,
        named: false,
        role: description.role,
        affiliation: description.affiliation,
        party: description.country ?? (capacity === 'private' ? null : description.affiliation),
        capacity,
        official: capacity === null ? null : capacity !== 'private',
        mention: span,
      },
      confidence: 0.9,
      rule: 'speaker/description',
    };
  }
  const body = bodyKindOf(
    tokens
      .slice(begin, head + 1)
      .map((token) => token.text)
      .join(' '),
  );
  let party: string | null = null;
  for (let at = source.start; at < source.end; at += 1)
    party ??= names.demonymAt.get(at)?.country ?? names.nameAt.get(at)?.country ?? null;
  // "The city said": its administration.
  const capacity: Capacity | null = body ?? (TERRITORIES.has(tokens[head]?.lower ?? '') ? 'public' : null);
  // "Berg", of whom the article never tells more: a name all the same.
  const named = source.end - source.start === 1 && tagAt(document, head) === 'PROPN' && !body;
  return {
    speaker: {
      name,
      entity: null,
      named,
      role: null,
      affiliation: null,
      party,
      capacity,
      official: capacity === null ? null : true,
      mention: span,
    },
    confidence: body || tagAt(document, head) === 'NOUN' ? 0.8 : 0.5,
    rule: body ? 'speaker/body' : 'speaker/phrase',
  };
}
