/**
 * Who a source mention is: the name or description at its fullest, with role, affiliation, party and capacity.
 *   "Kim" -> Kim You-geun; "he" -> the person spoken of; "the minister" -> the minister named before;
 *   "Seoul" -> Seoul for South Korea; "a Japanese defence ministry official" -> as described, Japan, public.
 *   Better null than a guess: "it" with nothing to stand for, "some".
 */
import shipped from '../../../data/models/antecedent.json' with { type: 'json' };
import type { Span } from '../../article/article.ts';
import type { Capacity, Speaker } from '../facts.ts';
import { bodyKindOf } from '../names/body-kind.ts';
import { type Description, readDescription } from '../names/description.ts';
import { FEMALE_WORDS, MALE_WORDS, roleEndingAt, rolesLike, TERRITORIES } from '../names/lexicon.ts';
import type { NameAnalysis } from '../names.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { unpackModel } from '../words/linear-model.ts';
import { antecedentOf, type Discourse, type Pronoun } from './antecedent.ts';
import { bodyInFocus, meansPerson, type NamedLate, namedLate, personInFocus } from './nominal.ts';
import { fullerPhrase, headEntity, headIndex, severalPeople } from './source-phrase.ts';

const LEARNT = unpackModel(shipped);

/** A resolved speaker and how sure that is, 0 to 1. */
export interface Resolved {
  readonly speaker: Speaker | null;
  readonly confidence: number;
  readonly rule: string;
}

const PRONOUNS = /^(?:he|she|they|it|i|we|who|which|him|her|them|you|us|me|his|its|their|my|our)$/;
const FIRST_PERSON = /^(?:i|we|us|me|you|my|our)$/;

/** How many mentions back "the minister" is looked for. */
const REACH = 300;

/** How many mentions back a namesake is looked for. */
const NEAR = 24;

/** Resolves source mentions in the order of the text; it remembers who spoke before. `observe` sees each pronoun (for learning). */
export function speakerResolver(
  document: WordDocument,
  names: NameAnalysis,
  observe?: (discourse: Discourse, pronoun: Pronoun) => void,
) {
  const { text, tokens, paragraphOf } = document;
  const { entities } = names;
  let previous: Speaker | null = null;
  let previousAt = -1;
  const spoken = new Map<number, number>();
  let late: NamedLate | null | undefined;
  const described: Speaker[] = [];
  const called = new Map<number, Description>();
  const mentions = [...names.entityAt].sort(([a], [b]) => a - b);

  return { resolve, completed };

  /** The speaker with what a later description calls them, where nothing else tells who they are. */
  function completed(speaker: Speaker): Speaker {
    return speaker.entity === null || speaker.role !== null || !called.has(speaker.entity)
      ? speaker
      : fromEntity(speaker.entity, speaker.mention, null);
  }

  /** Resolves the source mention (tokens) of the words in `parts` (tokens). */
  function resolve(source: Span, parts: readonly Span[]): Resolved {
    const result = find(source, parts);
    if (result.speaker) {
      if (result.speaker.entity !== null)
        spoken.set(result.speaker.entity, (spoken.get(result.speaker.entity) ?? 0) + 1);
      previous = result.speaker;
      previousAt = source.end;
      if (result.speaker.entity === null) described.push(result.speaker);
    }
    return result;
  }

  function find(source: Span, parts: readonly Span[]): Resolved {
    const span = charSpan(source);
    const firstWord = tokens[source.start]?.lower ?? '';
    if (source.end - source.start === 1 && PRONOUNS.test(firstWord))
      return pronoun(source, firstWord, span, parts);
    const entity = headEntity(document, names, source);
    const several = entity === null ? null : severalPeople(document, names, source, entity);
    if (entity !== null && several)
      return {
        speaker: {
          ...fromEntity(entity, span, source),
          name: several,
          entity: null,
          role: null,
          affiliation: null,
        },
        confidence: 0.9,
        rule: 'speaker/several',
      };
    if (entity !== null) {
      const speaker = fromEntity(entity, span, source);
      return mayBeNamesake(entity, source)
        ? { speaker, confidence: 0.5, rule: 'speaker/shared-name' }
        : { speaker, confidence: 0.95, rule: 'speaker/name' };
    }
    const definite = /^(?:the|that|this|his|her|its|their)$/.test(firstWord);
    const head = headIndex(document, source);
    const singular = definite || /^(?:a|an)$/.test(firstWord);
    const late = singular && meansPerson(tokens[head]?.lower ?? '') ? lateFor(source.start) : null;
    const focus = late ?? (definite ? inFocus(source, head) : null);
    if (focus !== null)
      return { speaker: asCalled(focus, span, source), confidence: 0.65, rule: 'speaker/in-focus' };
    if (definite) {
      const known = definiteOf(source, head);
      if (known) return { speaker: { ...known, mention: span }, confidence: 0.75, rule: 'speaker/definite' };
    }
    const begin =
      /^(?:the|a|an|another|other|one|some|his|her|its|their|this|that|two|three|several|many)$/.test(
        firstWord,
      )
        ? source.start + 1
        : source.start;
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

  function charSpan({ start, end }: Span): Span {
    return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
  }

  function fromEntity(index: number, mention: Span, source: Span | null): Speaker {
    const entity = entities[index];
    if (!entity) throw new RangeError(`no entity ${index}`);
    let capacity = names.capacities[index] ?? null;
    let { role, affiliation, party } = entity;
    if (entity.kind === 'place') capacity = 'public';
    else if (entity.kind === 'organisation')
      capacity =
        entity.party !== null && entity.party !== entity.name
          ? 'public'
          : (bodyKindOf(entity.name) ?? 'organisation');
    else if (capacity === null && entity.affiliation) capacity = bodyKindOf(entity.affiliation);
    if (entity.kind === 'person' && role === null) {
      const description =
        (source && readDescription(document, names, source.start, source.end)) ?? called.get(index);
      if (description) {
        capacity = description.capacity ?? capacity;
        ({ role } = description);
        affiliation ??= description.affiliation;
        party ??= description.country;
      }
    }
    return {
      name: entity.name,
      entity: index,
      named: true,
      role,
      affiliation,
      party,
      capacity,
      official: capacity === null ? null : capacity !== 'private',
      mention,
    };
  }

  function pronoun(source: Span, word: string, mention: Span, parts: readonly Span[]): Resolved {
    const none: Resolved = { speaker: null, confidence: 0, rule: 'speaker/unresolved' };
    if (FIRST_PERSON.test(word) || word === 'who' || word === 'which') return none;
    const singular = /^(?:he|she|him|her|his)$/.test(word);
    const gender = /^(?:he|him|his)$/.test(word) ? 'male' : 'female';
    if (singular) {
      const discourse: Discourse = {
        document,
        names,
        mentions,
        previous: previous?.entity ?? null,
        previousAt,
        spoken,
      };
      observe?.(discourse, { at: source.start, gender, parts });
      const described =
        previous !== null &&
        previous.entity === null &&
        previous.role !== null &&
        nearDescribed(source.start);
      const found = described ? null : antecedentOf(LEARNT, discourse, { at: source.start, gender, parts });
      // Nothing rather than a guess: among equals, or across paragraphs that don't name anybody.
      if (found && (found.probability < 0.5 || paragraphsBetween(found.last, source.start) > 2)) return none;
      if (found)
        return {
          speaker: fromEntity(found.entity, mention, null),
          confidence: Math.round((0.3 + 0.6 * found.probability) * 100) / 100,
          rule: 'speaker/pronoun-learnt',
        };
    }
    if (!previous || (paragraphOf[source.start] ?? 0) - (paragraphOf[Math.max(0, previousAt - 1)] ?? 0) > 2)
      return none;
    const before = previous.entity === null ? null : entities[previous.entity];
    const fits = singular
      ? before === null && previous.role !== null && !/s$/.test(previous.name.split(' ').at(-1) ?? '')
      : before?.kind !== 'person';
    return fits
      ? { speaker: { ...previous, mention }, confidence: 0.7, rule: 'speaker/pronoun-previous' }
      : none;
  }

  function paragraphsBetween(before: number, at: number): number {
    return (paragraphOf[at] ?? 0) - (paragraphOf[before] ?? 0);
  }

  /** An unnamed person spoke last, in this paragraph or the one before, and nobody was named since. */
  function nearDescribed(at: number): boolean {
    if ((paragraphOf[at] ?? 0) - (paragraphOf[Math.max(0, previousAt - 1)] ?? 0) > 1) return false;
    for (let index = previousAt; index < at; index += 1) {
      const entity = names.entityAt.get(index);
      if (entity !== undefined && entities[entity]?.kind === 'person' && document.regionOf[index] === -1)
        return false;
    }
    return true;
  }

  /** "Kim" alone, where this passage names two of them in full. */
  function mayBeNamesake(index: number, source: Span): boolean {
    const entity = entities[index];
    const word = tokens[source.start]?.text ?? '';
    if (source.end - source.start !== 1 || entity?.kind !== 'person' || entity.name === word) return false;
    for (
      let at = mentionsBefore(source.start) - 1, looked = 0;
      at >= 0 && looked < NEAR;
      at -= 1, looked += 1
    ) {
      const [start, other] = mentions[at] ?? [0, -1];
      if ((paragraphOf[source.start] ?? 0) - (paragraphOf[start] ?? 0) > 1) return false;
      const rival = other === index ? undefined : entities[other];
      if (rival?.kind !== 'person' || !rival.name.split(' ').includes(word)) continue;
      // Of two, papers call the one of whom they tell most by the bare name.
      if (rival.mentions.length * 3 > entity.mentions.length) return true;
    }
    return false;
  }

  /** Number of mentions that start before a token. */
  function mentionsBefore(at: number): number {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.[0] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The person or body that "the minister", "the ministry", "the official" means. */
  function definiteOf(source: Span, head: number): Speaker | null {
    const word = tokens[head]?.lower ?? '';
    const words = tokens.slice(source.start, head + 1).map((token) => token.lower);
    const role = roleEndingAt(words, words.length - 1);
    const mention = charSpan(source);
    if (source.end - source.start > 5) return null;
    let best: number | null = null;
    for (
      let position = mentionsBefore(source.start) - 1, looked = 0;
      position >= 0 && looked < REACH && best === null;
      position -= 1, looked += 1
    ) {
      const index = mentions[position]?.[1] ?? -1;
      const entity = entities[index];
      if (!entity) continue;
      if (entity.kind === 'person' && role && entity.role !== null) {
        const stated = entity.role.toLowerCase();
        if (
          rolesLike(word).some(
            (like) => stated === like || stated.endsWith(` ${like}`) || stated.startsWith(`${like} `),
          )
        )
          best = index;
      }
      if (entity.kind === 'organisation' && !role && entity.name.toLowerCase().split(/\s+/).includes(word))
        best = index;
    }
    if (best !== null && words.length <= 3) return fromEntity(best, mention, null);
    if (words.length <= 3) {
      const earlier = fullerPhrase(document, source, head);
      const found = earlier && find(earlier, []).speaker;
      if (found && found.mention.start < mention.start) return found;
    }
    for (let at = described.length - 1; at >= Math.max(0, described.length - REACH); at -= 1) {
      const speaker = described[at];
      const same = role && words.length <= 3 && speaker?.role?.toLowerCase().endsWith(word);
      if (speaker && same && !FEMALE_WORDS.has(word) && !MALE_WORDS.has(word)) return speaker;
    }
    return null;
  }

  /** Somebody by what the description calls them, where nothing else tells who they are: "the passenger". */
  function asCalled(index: number, mention: Span, source: Span): Speaker {
    const entity = entities[index];
    if (entity?.kind === 'person' && entity.role === null && !called.has(index)) {
      const description = readDescription(document, names, source.start + 1, source.end, { beside: true });
      // "the director" of a film speaks for nobody else, for all that is told.
      const loose = description?.capacity === 'organisation' && description.affiliation === null;
      if (description) called.set(index, loose ? { ...description, capacity: null } : description);
    }
    return fromEntity(index, mention, null);
  }

  /** Who a description in the first sentence turns out to be; `noun` is its first token. */
  function lateFor(noun: number): number | null {
    if ((document.sentenceOf[noun] ?? -1) !== 0) return null;
    if (late === undefined) late = namedLate(document, names, mentions);
    // The one whom the first sentence is about, or who goes on speaking.
    const subject = noun - (document.sentenceStarts[0] ?? 0) <= 8;
    return late !== null && (late.speaks || (late.introduced && subject)) ? late.entity : null;
  }

  /** Whom "the passenger", "the company" means where no role or name says it. */
  function inFocus(source: Span, head: number): number | null {
    const long = source.end - source.start > 4;
    if (tokens[source.start]?.lower !== 'the' || source.end - source.start > 12) return null;
    const word = tokens[head]?.lower ?? '';
    const body =
      source.end - source.start === 2 ? bodyInFocus(document, names, mentions, source.start, word) : null;
    if (body !== null || !meansPerson(word)) return body;
    // "The president of Norwell Teachers", right after somebody of whom nothing is told.
    if (long)
      return roleEndingAt([word], 0) ? personInFocus(document, names, mentions, source.start, word) : null;
    const introduced = fullerPhrase(document, source, head);
    if (introduced) return lateFor(introduced.start);
    return personInFocus(document, names, mentions, source.start, word);
  }
}
