/**
 * What a description of a person states: role, affiliation, country, and for whom such a person speaks.
 *   "a national security official at Seoul's presidential Blue House" -> role "national security official",
 *     affiliation "Blue House", South Korea, public
 *   "Japanese defence ministry official" -> role "official", affiliation "defence ministry", Japan, public
 *   "chief executive of Norwell Shipping" -> role "chief executive", affiliation "Norwell Shipping", organisation
 *   "a resident of the town" -> role "resident", private
 */
import { countryOf } from '../countries.ts';
import type { Capacity } from '../facts.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { BODY_HEADS, COURTESIES, NAMED_BODIES, roleEndingAt } from './lexicon.ts';
import type { Demonym, NameMention } from './mentions.ts';

export interface Description {
  readonly role: string | null;
  readonly affiliation: string | null;
  /** Grouping name of the country that the description names, directly or through a seat of power. */
  readonly country: string | null;
  readonly capacity: Capacity | null;
}

/** Names by their first token, for looking into phrases. */
export interface NamesInText {
  readonly nameAt: ReadonlyMap<number, NameMention>;
  readonly demonymAt: ReadonlyMap<number, Demonym>;
}

const PREPOSITIONS = new Set(['of', 'at', 'for', 'with', 'in', 'from', 'to', 'on', 'under', 'against']);

/**
 * Reads a noun phrase (token range without its article) as a description of a person.
 * Gives null when its head is no role noun.
 */
export function readDescription(
  document: WordDocument,
  names: NamesInText,
  start: number,
  end: number,
): Description | null {
  const { text, tokens } = document;
  const words = tokens.slice(start, end).map((token) => token.lower);
  const headEnd = headEndOf(words);
  const role = roleEndingAt(words, headEnd - 1);
  if (!role) return null;
  let roleStart = 0;
  let affiliation: string | null = null;
  let country: string | null = null;
  let bodyKind: 'public' | 'organisation' | 'state' | null = null;
  // Before the head: possessors, country words, bodies.
  for (let at = 0; at < headEnd - role.size; at += 1) {
    const absolute = start + at;
    const demonym = names.demonymAt.get(absolute);
    if (demonym) {
      country = demonym.country;
      at += demonym.end - demonym.start - 1;
      roleStart = at + 1;
      continue;
    }
    const name = names.nameAt.get(absolute);
    if (name && name.kind !== 'person' && name.end <= start + headEnd - role.size) {
      if (name.country) country = name.country;
      if (name.country === null || name.naming === 'metonym' || affiliation === null) affiliation = name.name;
      bodyKind = bodyKindOf(name.name) ?? (name.country ? 'state' : bodyKind);
      at += name.end - name.start - 1;
      roleStart = at + 1;
      continue;
    }
    const word = words[at] ?? '';
    if (word === "'s" || word === "'") {
      if (affiliation === null && at > roleStart) affiliation = slice(start + roleStart, absolute);
      roleStart = at + 1;
      continue;
    }
    const body = BODY_HEADS.get(word);
    if (
      body &&
      tagAt(document, absolute) !== 'ADJ' &&
      !(word === 'state' || word === 'party' || word === 'news') &&
      // "Industry Minister": the portfolio is part of the role.
      !/^(?:minister|secretary)$/.test(words[at + 1] ?? '')
    ) {
      affiliation = slice(start + roleStart, absolute + 1);
      bodyKind = body;
      roleStart = at + 1;
      if (words[roleStart] === "'s" || words[roleStart] === "'") roleStart += 1;
    }
  }
  if (COURTESIES.has(tokens[start + roleStart]?.text ?? '')) roleStart += 1;
  let roleEnd = headEnd;
  // After the head: "of the Ministry of Trade", "at Seoul's presidential Blue House", "for the union".
  const preposition = words[headEnd] ?? '';
  if (PREPOSITIONS.has(preposition)) {
    const complement = readBody(start + headEnd + 1, end);
    if (complement.country) country ??= complement.country;
    if (
      complement.affiliation !== null &&
      affiliation === null &&
      /^(?:of|at|for|with|from|in|to)$/.test(preposition)
    ) {
      if (!(preposition === 'in' && complement.kind === 'state')) affiliation = complement.affiliation;
      bodyKind = complement.kind ?? bodyKind;
    } else if (
      complement.affiliation === null &&
      (preposition === 'of' || preposition === 'for') &&
      !complement.person
    ) {
      // "minister of finance", "director of research": part of the role.
      let stop = headEnd + 1;
      while (stop < words.length && /^(?:NOUN|ADJ|CCONJ|DET|PROPN|ADP)$/.test(tagAt(document, start + stop)))
        stop += 1;
      while (stop > headEnd + 1 && /^(?:CCONJ|DET|ADP)$/.test(tagAt(document, start + stop - 1))) stop -= 1;
      if (stop - headEnd <= 7 && role.kind !== 'private') roleEnd = stop;
    }
  }
  return {
    role: slice(start + roleStart, start + roleEnd) || null,
    affiliation,
    country,
    capacity: capacityOf(role.kind, bodyKind, country, words.slice(roleStart, headEnd)),
  };

  function slice(from: number, to: number): string {
    return text
      .slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
      .replace(/^(?:the|a|an|its|their|his|her) /i, '');
  }

  /** The body that a complement names: the last name of a possessive chain, or a noun phrase with a body noun. */
  function readBody(from: number, to: number) {
    let found: string | null = null;
    let country: string | null = null;
    let kind: 'public' | 'organisation' | 'state' | null = null;
    let at = from;
    let phraseStart = from;
    let person = false;
    while (at < to) {
      const word = tokens[at]?.lower ?? '';
      const demonym = names.demonymAt.get(at);
      if (demonym) {
        country ??= demonym.country;
        at = demonym.end;
        continue;
      }
      const name = names.nameAt.get(at);
      if (name) {
        if (name.kind === 'person') person = true;
        if (name.country) country ??= name.country;
        else if (
          name.kind === 'person' &&
          tokens[name.end]?.lower !== "'s" &&
          tokens[name.end]?.lower !== 'campaign'
        )
          break;
        found = name.name;
        kind = bodyKindOf(name.name) ?? (name.country ? 'state' : 'organisation');
        at = name.end;
        if (BODY_HEADS.has(tokens[at]?.lower ?? '') && at < to) {
          found = slice(name.start, at + 1);
          kind = BODY_HEADS.get(tokens[at]?.lower ?? '') ?? kind;
          at += 1;
        }
        if (tokens[at]?.lower === "'s" || tokens[at]?.text === "'") {
          at += 1;
          phraseStart = at;
          continue;
        }
        break;
      }
      if (!/^(?:NOUN|ADJ|DET|PROPN|PART|PRON|NUM|CCONJ)$/.test(tagAt(document, at)) && word !== "'") break;
      const body = BODY_HEADS.get(word);
      const next = tokens[at + 1]?.lower ?? '';
      if (body && !BODY_HEADS.has(next) && tagAt(document, at + 1) !== 'NOUN') {
        found = slice(phraseStart, at + 1);
        kind = body;
        if (next !== "'s" && next !== "'") break;
      }
      at += 1;
    }
    return { affiliation: found, country, kind, person };
  }
}

/** Index after the head noun of a noun phrase: before the first preposition, relative word or comma. */
function headEndOf(words: readonly string[]): number {
  for (let at = 1; at < words.length; at += 1)
    if (
      PREPOSITIONS.has(words[at] ?? '') ||
      /^(?:who|which|that|,|and|whose|\(|--?|—|–)$/.test(words[at] ?? '')
    ) {
      // "secretary of state" is one word for us.
      if (roleEndingAt(words, at + 1)?.size !== 3) return at;
    }
  return words.length;
}

/** Whether a body's name shows for whom it speaks. */
export function bodyKindOf(name: string): 'public' | 'organisation' | null {
  const bare = name.replace(/^the /i, '');
  const known = NAMED_BODIES.get(bare);
  if (known) return known;
  const words = bare.toLowerCase().split(/[\s-]+/);
  const last = BODY_HEADS.get(words.at(-1) ?? '');
  const two = BODY_HEADS.get(words.slice(-2).join(' '));
  if (two === 'public' || last === 'public') return 'public';
  const first = words[0] ?? '';
  if (
    /^(?:ministry|department|house|bureau|agency|embassy|court|parliament|government|national)$/.test(
      first,
    ) &&
    last !== 'organisation'
  )
    return 'public';
  if (two ?? last) return two ?? last ?? null;
  const of = words.indexOf('of');
  return of > 0 ? (BODY_HEADS.get(words[of - 1] ?? '') ?? null) : null;
}

/** For whom a person with this role speaks, as far as role, body and country show. */
export function capacityOf(
  kind: 'public' | 'organisation' | 'private' | 'open',
  body: 'public' | 'organisation' | 'state' | null,
  country: string | null,
  words: readonly string[],
): Capacity | null {
  if (kind === 'private') return 'private';
  if (kind === 'public') {
    if (body === 'organisation') return words.includes('minister') ? 'public' : 'organisation';
    return words.some((word) => word === 'former' || word === 'ex' || word === 'retired')
      ? 'private'
      : 'public';
  }
  if (words.includes('former') || words.includes('retired')) return 'private';
  if (body === 'organisation') return 'organisation';
  if (body === 'public' || body === 'state') return kind === 'organisation' ? 'organisation' : 'public';
  if (kind === 'organisation') return 'organisation';
  if (country !== null) return 'public';
  if (
    words.some((word) =>
      /^(?:government|security|military|police|defence|defense|army|navy|intelligence|federal|presidential|ministerial|diplomatic|election|health|customs|border|judicial|municipal|provincial|administration|congressional|parliamentary|senate|house|state|county|city|court|cabinet|law|enforcement|immigration|counterterrorism|justice|finance|foreign)$/.test(
        word,
      ),
    )
  )
    return 'public';
  return null;
}

/** The country that a name stands for: "Seoul", "Blue House". */
export function countryOfName(name: string): string | null {
  return countryOf(name);
}
