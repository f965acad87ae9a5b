/**
 * The body that the words after a role name.
 *   "the Ministry of Trade" -> Ministry of Trade; "Seoul's presidential Blue House" -> Blue House, South Korea;
 *   "the campaign group Blue Tide" -> Blue Tide; "the board" -> the board that is meant
 *   Must not find: "the family", "research".
 */
import { tagAt, type WordDocument } from '../words/document.ts';
import { bodyKindOf } from './body-kind.ts';
import { kindBeside } from './introduced.ts';
import { BODY_HEADS, TERRITORIES } from './lexicon.ts';
import type { NamesInText } from './names-in-text.ts';

export interface Complement {
  readonly affiliation: string | null;
  readonly country: string | null;
  readonly kind: 'public' | 'organisation' | 'state' | null;
  /** It names a person. */
  readonly person: boolean;
  /** The name may as well be a place's. */
  readonly loose: boolean;
}

/** Reads the tokens `from` to `to` (article included) as a body: the last of a possessive chain. */
export function readBody(document: WordDocument, names: NamesInText, from: number, to: number): Complement {
  const { text, tokens } = document;
  const slice = (start: number, end: number): string =>
    text
      .slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0)
      .replace(/^(?:the|a|an|its|their|his|her|another|one) /i, '');
  const raw = (start: number, end: number): string =>
    text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0).toLowerCase();
  let found: string | null = null;
  let country: string | null = null;
  let kind: Complement['kind'] = null;
  let phraseStart = from;
  let person = false;
  let loose = false;
  for (let at = from; at < to; ) {
    const word = tokens[at]?.lower ?? '';
    const demonym = names.demonymAt.get(at);
    if (demonym) {
      country ??= demonym.country;
      at = demonym.end;
      continue;
    }
    const name = names.nameAt.get(at);
    if (name) {
      const owned = /^(?:'s|['’])$/.test(tokens[name.end]?.lower ?? '') && !tokens[name.end]?.spaced;
      if (name.kind === 'person') person = true;
      if (name.country) country ??= name.country;
      else if (name.kind === 'person' && !owned && tokens[name.end]?.lower !== 'campaign') break;
      if (name.naming === 'metonym' || (name.country === null && name.kind !== 'person')) {
        found = name.name;
        loose = name.kind === 'place' || name.kind === 'unknown';
      }
      if (name.kind === 'place') kind = 'state';
      else
        kind =
          bodyKindOf(name.name) ??
          kindBeside(document, name.start, name.end) ??
          (name.country ? 'state' : 'organisation');
      at = name.end;
      const size = bodySize(at);
      if (size > 0 && !owned && name.country === null) {
        found = slice(name.start, at + size);
        kind = BODY_HEADS.get(slice(at, at + size).toLowerCase()) ?? kind;
        loose = false;
        at += size;
        // "customs service"
        const more = bodySize(at);
        if (more > 0) {
          found = slice(name.start, at + more);
          kind = BODY_HEADS.get(raw(at, at + more)) ?? kind;
          at += more;
        }
      }
      if (/^(?:'s|['’])$/.test(tokens[at]?.lower ?? '')) {
        at += 1;
        phraseStart = at;
        continue;
      }
      break;
    }
    if (!/^(?:NOUN|ADJ|DET|PROPN|PART|PRON|NUM|CCONJ)$/.test(tagAt(document, at)) && !/^['’]$/.test(word))
      break;
    const next = tokens[at + 1]?.lower ?? '';
    const size = bodySize(at);
    if (size > 0) {
      const after = at + size;
      const named = after < to ? names.nameAt.get(after) : undefined;
      if (
        !(named && named.kind !== 'person') &&
        (size > 1 || (!BODY_HEADS.has(next) && tagAt(document, at + 1) !== 'NOUN'))
      ) {
        const definite = /^(?:the|its|their|that|this)$/.test(tokens[phraseStart]?.lower ?? '');
        const phrase = slice(phraseStart, after);
        const meant = definite ? (names.bodies?.meant(phrase, phraseStart) ?? null) : null;
        found = meant?.name ?? phrase;
        kind = meant?.kind ?? BODY_HEADS.get(slice(at, after).toLowerCase()) ?? null;
        // "the observer mission of the Atlantic Council"
        const whose =
          tokens[after]?.lower === 'of'
            ? (names.nameAt.get(after + 1) ?? names.nameAt.get(after + 2))
            : undefined;
        if (meant === null && whose && whose.kind !== 'person' && whose.country === null) {
          found = slice(phraseStart, whose.end);
          kind = bodyKindOf(whose.name) ?? kind;
          break;
        }
        if (!/^(?:'s|['’])$/.test(tokens[after]?.lower ?? '')) break;
      }
      at = after;
      continue;
    }
    if (TERRITORIES.has(word) && found === null) kind ??= 'state';
    at += 1;
  }
  return { affiliation: found, country, kind, person, loose };

  /** Length in tokens of the body noun at `at` ("health office" 2), 0 for none. */
  function bodySize(at: number): number {
    for (let length = 3; length >= 1; length -= 1)
      if (at + length <= to && BODY_HEADS.has(raw(at, at + length))) return length;
    return 0;
  }
}
