/**
 * The bodies that a text speaks of, named ("Norwell Shipping") or only described ("the tax office"), and which
 * of them a short form means.
 *   "the wage board … the board" -> wage board; "the Alpine Club … the club's president" -> Alpine Club;
 *   "Norwell Shipping said … the company" -> Norwell Shipping; "The election board said …, its chairwoman" -> election board
 *   Must not find: a body for "the company" where the text names none.
 */
import type { Entity } from '../facts.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { bodyKindOf } from './body-kind.ts';
import { kindBeside } from './introduced.ts';
import { BODY_HEADS, FIRM_NOUNS, NO_FIRM_NOUNS, TERRITORIES } from './lexicon.ts';
import type { NameMention } from './name-mention.ts';

/** A mention of a body, in token indices. */
export interface BodyMention {
  readonly start: number;
  readonly end: number;
  /** As printed, without an article. */
  readonly name: string;
  /** Its last word in lower case: "board". */
  readonly head: string;
  /** The noun that says what it is, where one stands before the name: "union" for "the union Finora". */
  readonly sort: string | null;
  readonly kind: 'public' | 'organisation';
  /** Index of the entity of that name, null for one that is only described. */
  readonly entity: number | null;
}

export interface Bodies {
  /** What the words of a definite phrase ("the board", "the company") mean at token `at`; null for nothing known. */
  readonly meant: (words: string, at: number) => BodyMention | null;
  /** The body that "its" at token `at` belongs to: the subject of the clause or of the sentence before. */
  readonly owner: (at: number) => BodyMention | null;
  /** The police or army spoken of at `at`. */
  readonly force: (at: number) => BodyMention | null;
  /** The company spoken of at `at`. */
  readonly firm: (at: number) => BodyMention | null;
}

/** Adjectives and nouns before a body that are no part of what it is called. */
const LOOSE =
  /^(?:senior|junior|new|old|former|own|same|other|last|next|first|second|third|whole|entire|local|rival|big|bigger|biggest|large|larger|largest|small|smaller|smallest|main|powerful|influential|private|independent|outgoing|incoming|current|previous|late|early|main|major|leading|top|troubled|struggling|little-known|such|many|few|several|more|most|some|any|no|good|better|best|young|annual|recent|nearby|neighbouring|neighboring|southern|northern|eastern|western|tiny|huge|poor|rich|so-called|unnamed|two|three|four)$/;
/** Nouns that are bodies only in company with others: "at home in his house" is none. */
const WEAK =
  /^(?:house|front|post|press|news|times|state|power|gas|oil|lines|works|plant|mill|mine|farm|station|channel|label|maker|brand|platform|website|survey|mission|customs|project|service|services|conference|exchange|record|records|capital|united|fund|trust|media|energy|industry|steel|retail|center|centre|board|team|house|forces|congress|union|council|port|dynamics|research|cement|stores|foods|systems|chamber|group|library|archive|squad|forces|motor|motors|royal household|prosecution|survey|diet|cabinet|assembly|insurance|mining|shipping|railway|aviation|ballet|choir|clinic|factory|quarry|refinery|hotel|hotels|casino|palace|festival|circus|zoo|metro|forum|faculty|ensemble)$/;
/** What a body noun of one or more words begins with. */
const FIRST_WORDS = new Set([...BODY_HEADS.keys()].map((noun) => noun.split(/[ ']/)[0] ?? ''));
const NEAREST = 60;

/** The bodies of a text. Linear in its tokens; each question looks at the nearest mentions only. */
export function bodiesOf(
  document: WordDocument,
  nameAt: ReadonlyMap<number, NameMention>,
  demonymAt: ReadonlyMap<number, unknown>,
  entityAt: ReadonlyMap<number, number>,
  entities: readonly Pick<Entity, 'kind' | 'name' | 'rule'>[],
): Bodies {
  const { text, tokens, sentenceOf, regionOf } = document;
  const found: BodyMention[] = [];
  const slice = (from: number, to: number): string =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  const word = (at: number): string => tokens[at]?.lower ?? '';

  for (let at = 0; at < tokens.length; ) {
    const name = nameAt.get(at);
    if (name) {
      const end = headAfter(name.end);
      const entity = entityAt.get(at) ?? null;
      const known = entity === null ? undefined : entities[entity];
      if (end > name.end && name.kind !== 'person' && name.country === null) {
        // "Brask hospital"; but "the Ostra chain" is Ostra.
        // "Consumer group Blue Tide": the name comes after.
        const follows = nameAt.get(end);
        if (follows && follows.kind !== 'person' && tokens[end]?.spaced) {
          at = end;
          continue;
        }
        const firm = FIRM_NOUNS.has(word(end - 1));
        add(name.start, firm ? name.end : end, firm ? entity : null, BODY_HEADS.get(word(end - 1)));
        at = end;
        continue;
      }
      if (known?.kind === 'organisation')
        add(name.start, name.end, entity, kindBeside(document, name.start, name.end), known.name);
      at = name.end;
      continue;
    }
    const end = headAfter(at);
    if (end > at) {
      const start = modifiersBefore(at);
      // "the ferry company Ostline": the name says it.
      const named = nameAt.get(end);
      if (named && named.kind !== 'person' && named.country === null) at = end;
      else if (start < at || end - at > 1 || !WEAK.test(word(at))) add(start, end, null, undefined);
      at = end;
    } else {
      // "The district said": its administration.
      if (
        TERRITORIES.has(word(at)) &&
        word(at - 1) === 'the' &&
        /^(?:VERB|AUX)$/.test(tagAt(document, at + 1))
      )
        add(at, at + 1, null, 'public');
      at += 1;
    }
  }

  return { meant, owner, force, firm };

  function add(
    start: number,
    end: number,
    entity: number | null,
    kind: 'public' | 'organisation' | null | undefined,
    name = slice(start, end),
  ): void {
    const bare = name.replace(/^the /i, '');
    found.push({
      start,
      end,
      name: bare,
      head: (bare.split(' ').at(-1) ?? '').toLowerCase(),
      kind: kind ?? bodyKindOf(bare) ?? 'organisation',
      sort: sortBefore(start),
      entity,
    });
  }

  function sortBefore(at: number): string | null {
    const before = tokens[at - 1];
    if (before?.kind !== 'word' || before.text !== before.lower) return null;
    const single = before.lower.replace(/s$/, '');
    return BODY_HEADS.has(before.lower) ? before.lower : BODY_HEADS.has(single) ? single : null;
  }

  /** Where the lower-case body noun (of up to three words) that starts at `at` ends; `at` where none does. */
  function headAfter(at: number): number {
    if (!FIRST_WORDS.has(word(at))) return at;
    for (let size = 3; size >= 1; size -= 1) {
      const last = tokens[at + size - 1];
      if (last?.kind !== 'word' || sentenceOf[at + size - 1] !== sentenceOf[at]) continue;
      const first = tokens[at];
      if (
        !first ||
        (first.text !== first.lower && size === 1 && !/^(?:Police|Prosecutors)$/.test(first.text))
      )
        continue;
      const phrase = size === 1 ? first.lower : slice(at, at + size).toLowerCase();
      if (!BODY_HEADS.has(phrase)) continue;
      if (size === 1 && tagAt(document, at) === 'VERB' && !nameCovers(at - 1)) continue;
      // "bank robbery", "union leader": the union is one here, the bank is none.
      const after = tagAt(document, at + size) === 'NOUN' && tokens[at + size]?.kind === 'word';
      if (after && BODY_HEADS.has(word(at + size))) continue;
      return at + size;
    }
    return at;
  }

  function modifiersBefore(at: number): number {
    let start = at;
    while (start > 0 && at - start < 5 && sentenceOf[start - 1] === sentenceOf[at]) {
      const previous = tokens[start - 1];
      // "St. Anne's hospital"
      if (/^['’]s$/.test(previous?.text ?? '')) return saintBefore(start - 1) ?? start;
      if (!previous || regionOf[start - 1] !== regionOf[at] || demonymAt.has(start - 1)) break;
      const tag = tagAt(document, start - 1);
      // "the writers' union"
      if (/^['’]$/.test(previous.text) && !previous.spaced && /s$/.test(word(start - 2)) && start >= 2) {
        start -= 2;
        continue;
      }
      if (previous.kind !== 'word' || LOOSE.test(previous.lower)) break;
      const capital = previous.text !== previous.lower;
      if (tag !== 'NOUN' && tag !== 'ADJ' && !(tag === 'PROPN' && !capital)) {
        if (!(capital && !nameCovers(start - 1) && tag !== 'DET' && tag !== 'PRON' && tag !== 'ADP')) break;
      }
      if (/^(?:said|the|a|an|its|their|his|her|that|this|of|by|with|on|in|and|but|who)$/.test(previous.lower))
        break;
      start -= 1;
    }
    return start;
  }

  /** Where "St. Anne" begins that ends at token `end`; null for other owners. */
  function saintBefore(end: number): number | null {
    for (let at = end - 1; at >= end - 3 && at >= 0; at -= 1)
      if (/^(?:St\.?|Saint)$/.test(tokens[at]?.text ?? '')) return at;
    return null;
  }

  function nameCovers(at: number): boolean {
    for (let from = at; from > at - 4 && from >= 0; from -= 1) {
      const name = nameAt.get(from);
      if (name) return name.end > at;
    }
    return false;
  }

  /** Position in `found` of the first mention at or after token `at`. */
  function position(at: number): number {
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[middle]?.start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function meant(words: string, at: number): BodyMention | null {
    const wanted = words.toLowerCase();
    const head = wanted.split(' ').at(-1) ?? '';
    const here = position(at);
    const fits = (body: BodyMention | undefined): body is BodyMention => {
      if (body?.entity !== null && body?.sort === head && wanted === head) return true;
      if (body === undefined || body.head !== head) return body?.entity !== null && isOf(body, wanted);
      return body.name.length > wanted.length && body.name.toLowerCase().endsWith(wanted);
    };
    for (let index = here - 1; index >= 0 && index > here - NEAREST; index -= 1) {
      const body = found[index];
      if (fits(body)) return body;
      if (body && isOf(body, wanted)) return body;
    }
    if (FIRM_NOUNS.has(head) && !wanted.includes(' ')) return firm(at);
    if (/^(?:group|organi[sz]ation|movement|campaign|initiative)$/.test(wanted))
      for (let index = here - 1; index >= 0 && index > here - NEAREST; index -= 1)
        if (found[index]?.entity !== null && found[index]?.kind === 'organisation')
          return found[index] ?? null;
    for (let index = here; index < found.length && index < here + NEAREST; index += 1) {
      const body = found[index];
      if (fits(body)) return body;
    }
    return null;
  }

  /** "the court of auditors" for "the court", "Metro Sant Alba" for "the metro", "Ministry of Trade" for "the ministry". */
  function isOf(body: BodyMention | undefined, wanted: string): boolean {
    const name = body?.name.toLowerCase() ?? '';
    return name.startsWith(`${wanted} of `) || (body?.entity !== null && name.startsWith(`${wanted} `));
  }

  function firm(at: number): BodyMention | null {
    const here = position(at);
    const isFirm = (body: BodyMention | undefined): body is BodyMention =>
      body !== undefined &&
      body.entity !== null &&
      body.kind === 'organisation' &&
      !NO_FIRM_NOUNS.has(body.head) &&
      // "Union of Glass Workers"
      !NO_FIRM_NOUNS.has(/^(\S+) of /i.exec(body.name)?.[1]?.toLowerCase() ?? '');
    let nearest: BodyMention | null = null;
    for (let index = here - 1; index >= 0 && index > here - NEAREST; index -= 1) {
      const body = found[index];
      if (!isFirm(body) || /^(?:broadcaster|daily)$/.test(word(body.start - 1))) continue;
      // What only speaks like a body may be a state.
      if (entities[body.entity ?? -1]?.rule !== 'names/told-as-body') return body;
      nearest ??= body;
    }
    return nearest;
  }

  function force(at: number): BodyMention | null {
    const here = position(at);
    for (let index = here - 1; index >= 0 && index > here - NEAREST; index -= 1) {
      const body = found[index];
      if (body && /^(?:police|army|navy|coastguard|brigade)$/.test(body.head)) return body;
    }
    return null;
  }

  function owner(at: number): BodyMention | null {
    const here = position(at);
    const sentence = sentenceOf[at] ?? 0;
    let first: BodyMention | null = null;
    for (let index = here - 1; index >= 0; index -= 1) {
      const body = found[index];
      if (!body) break;
      const its = sentenceOf[body.start] ?? 0;
      if (its < sentence - 2) break;
      if (first !== null && its !== sentenceOf[first.start]) break;
      first = body;
    }
    if (first === null) return null;
    // Deep in its sentence it is hardly whom "its" goes back to.
    if (first.start - (document.sentenceStarts[sentenceOf[first.start] ?? 0] ?? 0) > 8) return null;
    if (first.entity !== null || first.name.includes(' ')) return first;
    return meant(first.name, first.start) ?? first;
  }
}
