import type { Span } from '../../article/article.ts';
import type { Capacity } from '../facts.ts';
import { descriptionsBeside } from '../names/beside-name.ts';
import { bodyKindOf } from '../names/body-kind.ts';
import { type Description, readDescription } from '../names/description.ts';
import { TERRITORIES } from '../names/lexicon.ts';
import type { NameAnalysis } from '../names.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { meansPerson } from './nominal.ts';
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
        official: officialOf(capacity),
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
  const noun = tokens[head]?.lower ?? '';
  // "A piano tuner", "commuters": people of a trade that no list has speak for themselves.
  const person = !body && !TERRITORIES.has(noun) && tagAt(document, head) === 'NOUN' && isSomebody(noun);
  // "The city said": its administration.
  const capacity: Capacity | null = body ?? (TERRITORIES.has(noun) ? 'public' : person ? 'private' : null);
  // "Berg", of whom the article never tells more: a name all the same.
  const named = source.end - source.start === 1 && tagAt(document, head) === 'PROPN' && !body;
  const beside = named && capacity === null ? besideName(document, names, source) : null;
  return {
    speaker: {
      name,
      entity: null,
      named,
      role: beside?.role ?? (person ? text.slice(tokens[begin]?.start ?? 0, tokens[head]?.end ?? 0) : null),
      affiliation: beside?.affiliation ?? null,
      party,
      capacity: capacity ?? beside?.capacity ?? null,
      official: officialOf(capacity ?? beside?.capacity ?? null),
      mention: span,
    },
    confidence: body || tagAt(document, head) === 'NOUN' ? 0.8 : 0.5,
    rule: body ? 'speaker/body' : 'speaker/phrase',
  };
}

function officialOf(capacity: Capacity | null): boolean | null {
  return capacity === null ? null : capacity !== 'private';
}

/** "tuner", "commuters": an ending that only people have; "-er" is of things as well. */
function isSomebody(noun: string): boolean {
  return meansPerson(noun) || (/s$/.test(noun) && meansPerson(noun.slice(0, -1)));
}

/** "Hale's son, Erik, said", "said Deo, a driver": what stands beside a lone name. */
function besideName(document: WordDocument, names: NameAnalysis, { start, end }: Span): Description | null {
  for (const range of descriptionsBeside(document, { start, end, titleStart: start })) {
    const found = readDescription(document, names, range.start, range.end, range);
    if (found) return found;
  }
  return null;
}
