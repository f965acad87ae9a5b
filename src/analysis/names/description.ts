/**
 * What a description of a person states: role, affiliation, country, and for whom such a person speaks.
 *   "a national security official at Seoul's presidential Blue House" -> role "national security official",
 *     affiliation "Blue House", South Korea, public
 *   "Japanese defence ministry official" -> role "official", affiliation "defence ministry", Japan, public
 *   "chief executive of Norwell Shipping" -> role "chief executive", affiliation "Norwell Shipping", organisation
 *   "a resident of the town" -> role "resident", private
 */
import type { Capacity } from '../facts.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { bodyKindOf } from './body-kind.ts';
import { capacityOf } from './capacity.ts';
import { readBody } from './complement.ts';
import { isTrade, kindBeside } from './introduced.ts';
import { BODY_HEADS, COURTESIES, roleEndingAt, TERRITORIES } from './lexicon.ts';
import type { NamesInText } from './names-in-text.ts';

export interface Description {
  readonly role: string | null;
  readonly affiliation: string | null;
  /** Grouping name of the country that the description names, directly or through a seat of power. */
  readonly country: string | null;
  readonly capacity: Capacity | null;
}

/** Behind a role that is already told in full: where it is held. */
const AT = /^(?:at|for|with)$/;
const PREPOSITIONS = new Set(['of', 'at', 'for', 'with', 'in', 'from', 'to', 'on', 'under', 'against']);
/** Roles that somebody holds in a company, where no body is named beside them. */
const FIRM_ROLE =
  /^(?:chief executive|chief executive officer|ceo|cfo|coo|managing director|vice-president|chief financial officer|chief operating officer|chief engineer|personnel director|finance director|sales director|operations director|company spokes(?:man|woman|person))$/;
/** Ranks of a force that the text speaks of. */
const RANK =
  /^(?:sergeant|inspector|chief inspector|constable|superintendent|detective|lieutenant|corporal|commissioner|detective sergeant)$/;
/** Who speaks for whoever they act for. */
const ADVOCATE =
  /^(?:lawyer|attorney|solicitor|barrister|counsel|lobbyist|campaigner|negotiator|activist)s?$/;
/** Before a body's name: how high somebody stands, no part of the name. */
const GRADE =
  /^(?:(?:senior|junior|former|top|high-ranking|leading|veteran|retired|deputy|acting|unnamed|local|chief) )+/i;
/** Branches of trade before a role: "shipping agent", "energy analyst". */
const BRANCH =
  /^(?:shipping|energy|oil|gas|power|steel|media|retail|insurance|mining|aviation|research|cement|industry|motor|pharma|software|textiles|aerospace|robotics|telecom|logistics|electronics|entertainment|project|capital|chain)$/;
/** Owners that are no bodies: "the country's president", "the town's mayor". */
const NO_BODY =
  /(?:^| )(?:country|nation|world|region|continent|ship|vessel|boat|tanker|family|man|woman|year|day|week|month|century|today|yesterday|book|film|report|study|programme|program|exhibition|match|game|house|case|trial|project)$/i;

/** How a description may be read. */
export interface Reading {
  /** Set beside a name: any noun with an article says who that is ("Oda Frisk, a florist"). */
  readonly beside?: boolean;
}

/**
 * Reads a noun phrase (token range without its article) as a description of a person. A short form of a body ("the
 * board's chair", "its head") is given as the body it means, where `names.bodies` knows it.
 * Gives null when its head is no role noun.
 */
export function readDescription(
  document: WordDocument,
  names: NamesInText,
  start: number,
  end: number,
  { beside = false }: Reading = {},
): Description | null {
  const { text, tokens } = document;
  const words = tokens.slice(start, end).map((token) => token.lower);
  const headEnd = headEndOf(words);
  const role =
    roleEndingAt(words, headEnd - 1) ?? (beside ? tradeAt(document, start, start + headEnd - 1) : null);
  if (!role) return null;
  const roleText = words.slice(headEnd - role.size, headEnd).join(' ');
  const article = tokens[start - 1]?.lower ?? '';
  let roleStart = 0;
  let bodyStart = -1;
  let affiliation: string | null = null;
  let country: string | null = null;
  let bodyKind: 'public' | 'organisation' | 'state' | null = null;
  const take = (
    name: string,
    kind: 'public' | 'organisation' | 'state' | null,
    at: number,
    definite: boolean,
  ) => {
    const short = definite ? (names.bodies?.meant(name.toLowerCase(), at) ?? null) : null;
    affiliation = short?.name ?? name;
    bodyKind = short?.kind ?? kind;
  };
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
    const name = isPlainWord(document, absolute) ? undefined : names.nameAt.get(absolute);
    if (name && name.kind !== 'person' && name.end <= start + headEnd - role.size) {
      if (name.country) country = name.country;
      at += name.end - name.start - 1;
      // "Brask hospital's director"
      const head = words[at + 1] ?? '';
      const kind = BODY_HEADS.get(head);
      if (kind && at + 1 < headEnd - role.size && name.country === null) {
        take(slice(name.start, start + at + 2), kind, absolute, false);
        at += 1;
      } else if (name.naming === 'metonym' || (name.country === null && name.kind !== 'place')) {
        affiliation = name.name;
        bodyKind =
          bodyKindOf(name.name) ??
          kindBeside(document, name.start, name.end) ??
          (name.country ? 'state' : 'organisation');
      } else bodyKind ??= 'state';
      roleStart = at + 1;
      continue;
    }
    if (name?.kind === 'person' && name.end < start + headEnd && words[name.end - start] === "'s") {
      at = name.end - start;
      roleStart = at + 1;
      continue;
    }
    const word = words[at] ?? '';
    if (word === "'s" || word === "'" || word === '’') {
      const owner = slice(start + roleStart, absolute);
      if (affiliation === null && at > roleStart && !isPersonal(words, at - 1) && !NO_BODY.test(owner))
        take(owner, bodyKindOf(owner), start, /^(?:the|its|their)$/.test(article));
      roleStart = at + 1;
      continue;
    }
    const next = words[at + 1] ?? '';
    const bare = at + 1 === headEnd - role.size;
    if (
      TERRITORIES.has(word) &&
      bare &&
      /^(?:officials?|spokes\w+|sources?|employees?|workers?|staff)$/.test(next)
    ) {
      affiliation = slice(start + roleStart, absolute + 1).replace(GRADE, '');
      bodyKind = 'public';
      roleStart = at + 1;
      continue;
    }
    const size = bodySizeAt(words, at, headEnd - role.size);
    if (
      size > 0 &&
      // "the government's mines director": the mines are what he directs.
      !(affiliation !== null && roleStart === at && /^(?:'s|['’])$/.test(words[at - 1] ?? '')) &&
      tagAt(document, absolute) !== 'ADJ' &&
      !(size === 1 && BRANCH.test(word) && !/^(?:'s|['’])$/.test(words[at + 1] ?? '')) &&
      !(size === 1 && /^(?:state|party|news|fire|campaign)$/.test(word)) &&
      // "Industry Minister": the portfolio is part of the role.
      !/^(?:minister|secretary|leader)s?$/.test(words[at + size] ?? '')
    ) {
      const kind = BODY_HEADS.get(words.slice(at, at + size).join(' ')) ?? null;
      bodyStart = roleStart;
      take(
        slice(start + roleStart, absolute + size).replace(GRADE, ''),
        kind,
        start,
        (/^(?:the|its|their)$/.test(article) && /^(?:'s|['’])$/.test(words[at + size] ?? '')) ||
          (at === 0 && isPlainWord(document, absolute)) ||
          // "said union spokesman Kurt Weidel": the one union spoken of.
          (at === roleStart && !/^(?:an?|another|other|one|some|two|three|several)$/.test(article)),
      );
      at += size - 1;
      roleStart = at + 1;
      if (/^(?:'s|['’])$/.test(words[roleStart] ?? '')) {
        roleStart += 1;
        at += 1;
      }
    }
  }
  if (COURTESIES.has(tokens[start + roleStart]?.text ?? '')) roleStart += 1;
  let roleEnd = headEnd;
  // After the head: "of the Ministry of Trade", "at Seoul's presidential Blue House", "for the union".
  const preposition = words[headEnd] ?? '';
  let advocate = false;
  if (PREPOSITIONS.has(preposition)) {
    const complement = readBody(document, names, start + headEnd + 1, end);
    if (complement.country) country ??= complement.country;
    const local = preposition === 'in' || preposition === 'from' || preposition === 'to';
    // "energy analyst at Corran Securities": the energy is what she analyses.
    if (
      bodyStart >= 0 &&
      /^\p{Lu}/u.test(complement.affiliation ?? '') &&
      /^\p{Ll}/u.test(affiliation ?? '')
    ) {
      affiliation = null;
      roleStart = bodyStart;
    }
    if (
      complement.affiliation !== null &&
      affiliation === null &&
      /^(?:of|at|for|with|from|in|to)$/.test(preposition)
    ) {
      // "a pensioner from the port", "the winner of the last two Loops": no body of theirs.
      const own =
        role.kind !== 'private' || !(preposition === 'from' || (complement.loose && preposition === 'of'));
      // "an expert in mine gases": what somebody knows of.
      const field =
        preposition === 'in' &&
        /^\p{Ll}/u.test(complement.affiliation) &&
        !/^(?:the|an?|its|their|his|her)$/.test(words[headEnd + 1] ?? '');
      // "diplomats in the capital"
      const town = complement.affiliation === 'capital';
      if (own && !field && !town && !(local && (complement.kind === 'state' || complement.loose))) {
        affiliation = complement.affiliation;
        bodyKind = complement.kind ?? bodyKind;
        advocate = preposition === 'for' && ADVOCATE.test(words[headEnd - 1] ?? '');
      }
    } else if (complement.affiliation === null && complement.kind === 'state') bodyKind ??= 'state';
    else if (
      complement.affiliation === null &&
      (preposition === 'of' || preposition === 'for') &&
      !complement.person
    ) {
      // "minister of finance", "director of research": part of the role.
      let stop = headEnd + 1;
      while (
        stop < words.length &&
        !AT.test(words[stop] ?? '') &&
        /^(?:NOUN|ADJ|CCONJ|DET|PROPN|ADP)$/.test(tagAt(document, start + stop))
      )
        stop += 1;
      // "head of operations at the water board"
      if (AT.test(words[stop] ?? '')) {
        const at = readBody(document, names, start + stop + 1, end);
        if (at.affiliation !== null && affiliation === null) {
          affiliation = at.affiliation;
          bodyKind = at.kind ?? bodyKind;
        }
      }
      while (stop > headEnd + 1 && /^(?:CCONJ|DET|ADP)$/.test(tagAt(document, start + stop - 1))) stop -= 1;
      if (stop - headEnd <= 7 && role.kind !== 'private') roleEnd = stop;
    }
    // "an expert in mine gases at Norwell University"
    if (affiliation === null && /^(?:in|on)$/.test(preposition)) {
      const at = words.findIndex((word, index) => index > headEnd && /^(?:at|with)$/.test(word));
      const body = at < 0 ? null : readBody(document, names, start + at + 1, end);
      if (body?.affiliation && !body.person) {
        affiliation = body.affiliation;
        bodyKind = body.kind ?? bodyKind;
      }
    }
  }
  if (affiliation === null && country === null) {
    const near =
      /^(?:its|their)$/.test(article) &&
      role.kind !== 'private' &&
      !/minister|president of|ambassador/.test(roleText)
        ? names.bodies?.owner(start)
        : FIRM_ROLE.test(roleText)
          ? names.bodies?.firm(start)
          : RANK.test(roleText)
            ? names.bodies?.force(start)
            : /^(?:spokes(?:man|woman|person)|chair(?:man|woman|person)?|director|secretary-general)$/.test(
                  words.join(' '),
                )
              ? names.bodies?.owner(start)
              : null;
    if (near) {
      affiliation = near.name;
      bodyKind = near.kind;
    }
  }
  if (country === null && affiliation === null && /^(?:its|their)$/.test(article))
    country = countryBefore(document, names, start);
  // "navy spokesman Commander Abel Grust": what he is, not his rank.
  const spoken = words
    .slice(roleStart, headEnd)
    .findIndex((word) => /^spokes(?:man|woman|person)$/.test(word));
  if (spoken >= 0) roleEnd = roleStart + spoken + 1;
  return {
    role:
      slice(start + roleStart, start + roleEnd)
        .replace(/^(?:company|group|firm) (?=spokes)/i, '')
        .replace(/ (?:of|for|at|in)$/, '') || null,
    affiliation,
    country,
    capacity: capacity(),
  };

  function capacity(): Capacity | null {
    const head = tokens[start + headEnd - 1]?.text ?? '';
    if (head === 'Speaker') return 'public';
    // Of a ship or a team: an army's has a capital.
    if (/^(?:captain|skipper|pilot)$/.test(head) && bodyKind !== 'public') return 'private';
    if (advocate) return bodyKind === 'public' || bodyKind === 'state' ? 'public' : 'organisation';
    const small =
      /^\p{Ll}/u.test(affiliation ?? '') &&
      !/(?:company|firm|group|corporation|chain)$/.test(affiliation ?? '');
    return capacityOf(role?.kind ?? 'open', bodyKind, country, words.slice(roleStart, headEnd), small);
  }

  function slice(from: number, to: number): string {
    return text
      .slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
      .replace(/^(?:the|a|an|its|their|his|her) /i, '');
  }
}

/** The first word of a sentence has its capital from there: "Union president", "Opposition lawmaker", "Town engineer". */
function isPlainWord(document: WordDocument, at: number): boolean {
  const { tokens, sentenceStarts, sentenceOf } = document;
  const token = tokens[at];
  const next = tokens[at + 1];
  const opens = sentenceStarts[sentenceOf[at] ?? 0] === at || tokens[at - 1]?.kind === 'mark';
  return (
    token !== undefined &&
    // "UN envoy Anna Berg"
    !/^\p{Lu}{2}/u.test(token.text) &&
    opens &&
    next !== undefined &&
    next.text === next.lower &&
    (BODY_HEADS.has(token.lower) ||
      // "Civil defence chief Anna Berg"
      (/^(?:ADJ|NOUN)$/.test(tagAt(document, at)) && !document.capitals.has(token.lower)) ||
      // "Crane driver Joan Hale": a name would stand elsewhere in the text as well.
      (roleEndingAt([next.lower], 0) !== null && !document.capitals.has(token.lower)) ||
      TERRITORIES.has(token.lower) ||
      /^(?:opposition|coalition|shadow|security|health|space|former|retired|veteran|fellow|star|emeritus|outgoing|incoming|acting|deputy|senior|assistant|finance|foreign|interior|justice|defen[cs]e|sports?|education|trade|transport|labou?r|economy|energy|environment|culture|agriculture|planning|housing|industry|tourism|prime|chief|civil|coastal|parliamentary|regional|provincial|municipal|federal|local|central|marine|maritime|nuclear|safety|aviation|naval)$/.test(
        token.lower,
      ))
  );
}

/** The country that "its" belongs to: the last one named in the sentence or the one before. */
function countryBefore(document: WordDocument, names: NamesInText, at: number): string | null {
  const sentence = document.sentenceOf[at] ?? 0;
  for (let index = at - 1; index >= 0 && index > at - 60; index -= 1) {
    if ((document.sentenceOf[index] ?? 0) < sentence - 1) break;
    const country = names.nameAt.get(index)?.country ?? names.demonymAt.get(index)?.country;
    if (country) return country;
  }
  return null;
}

/** Length of the body noun at word `at` ("fire brigade" 2), 0 for none. */
function bodySizeAt(words: readonly string[], at: number, end: number): number {
  for (let size = 3; size >= 1; size -= 1)
    if (at + size <= end && BODY_HEADS.has(words.slice(at, at + size).join(' '))) return size;
  return 0;
}

/** "the mayor's wife", "the count's lawyer": a person owns here. */
function isPersonal(words: readonly string[], at: number): boolean {
  return roleEndingAt(words, at) !== null && !BODY_HEADS.has(words[at] ?? '');
}

/** Any noun beside a name tells a trade: "a florist", "the champion"; not "a day", "a move". */
function tradeAt(document: WordDocument, start: number, at: number): { kind: 'private'; size: 1 } | null {
  const { tokens } = document;
  const word = tokens[at]?.lower ?? '';
  const opener = tokens[start - 1]?.lower ?? '';
  if (!/^(?:a|an|the|another|one)$/.test(opener) || at - start > 3) return null;
  if (tokens[at]?.text !== word || BODY_HEADS.has(word) || TERRITORIES.has(word)) return null;
  if (isTrade(word)) return { kind: 'private', size: 1 };
  return tagAt(document, at) === 'NOUN' &&
    /(?:er|or|ist|ian|ant|ent|eur|ess|ard|ee|eer|ic|man|mate|hand|master|mistress|boy|girl|ion|ive|ete)$/.test(
      word,
    ) &&
    !/^(?:member|matter|letter|center|moment|event|document|statement|agreement|movement|decision|question)$/.test(
      word,
    )
    ? { kind: 'private', size: 1 }
    : null;
}

/** Index after the head noun of a noun phrase: before the first preposition, relative word or comma. */
function headEndOf(words: readonly string[]): number {
  for (let at = 1; at < words.length; at += 1)
    if (
      PREPOSITIONS.has(words[at] ?? '') ||
      /^(?:who|which|that|,|and|whose|\(|--?|—|–)$/.test(words[at] ?? '')
    ) {
      // "secretary of state", "leader of the opposition" are one word for us.
      const whole = roleEndingAt(words, at + 1)?.size === 3 || roleEndingAt(words, at + 2)?.size === 4;
      // "leader of the opposition Civic Front": the opposition is no office here.
      if (!whole || (words[at + 2] === 'opposition' && words.length > at + 3)) return at;
    }
  return words.length;
}
