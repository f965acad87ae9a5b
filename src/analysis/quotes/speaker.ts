/**
 * Who a source mention is: the name or description at its fullest, with role, affiliation, party and capacity.
 *   "Kim" -> Kim You-geun; "he" -> the person spoken of; "the minister" -> the minister named before;
 *   "Seoul" -> Seoul for South Korea; "a Japanese defence ministry official" -> as described, Japan, public.
 *   Better null than a guess: "it" with nothing to stand for, "some".
 */
import shipped from '../../../data/models/antecedent.json' with { type: 'json' };
import type { Span } from '../../article/article.ts';
import type { Speaker } from '../facts.ts';
import { genderOfWord } from '../names/gender.ts';
import type { Gender, NameAnalysis } from '../names.ts';
import type { WordDocument } from '../words/document.ts';
import { unpackModel } from '../words/linear-model.ts';
import { antecedentOf, type Discourse, type Pronoun } from './antecedent.ts';
import { inward } from './apposition.ts';
import { definiteReader } from './definite.ts';
import { describedSpeaker } from './described-speaker.ts';
import { entitySpeakers } from './entity-speaker.ts';
import { mentionsBefore, mentionsOf } from './mention-order.ts';
import { givenOnly } from './name-only.ts';
import { meansPerson } from './nominal.ts';
import type { Resolved } from './resolved.ts';
import { writerOf, writtenBefore } from './source-document.ts';
import { charSpan, headEntity, headIndex, severalPeople } from './source-phrase.ts';
import { subjectsBefore } from './subject-before.ts';

const LEARNT = unpackModel(shipped);

const PRONOUNS = /^(?:he|she|they|it|i|we|who|which|him|her|them|you|us|me|his|its|their|my|our)$/;
const FIRST_PERSON = /^(?:i|we|us|me|you|my|our)$/;

/** How far a name set beside an office reaches, in tokens. */
const LONGEST_NAME = 12;
/** How far back names are looked for in a paragraph or a sentence, in tokens: a bound for texts without stops. */
const LONGEST_PARAGRAPH = 200;
/** How many mentions back a namesake is looked for. */
const NEAR = 24;

/** Resolves source mentions in the order of the text; it remembers who spoke before. `observe` sees each pronoun (for learning). */
export function speakerResolver(
  document: WordDocument,
  names: NameAnalysis,
  observe?: (discourse: Discourse, pronoun: Pronoun) => void,
) {
  const { tokens, paragraphOf } = document;
  const { entities } = names;
  let previous: Speaker | null = null;
  let previousAt = -1;
  let previousAsked = false;
  const spoken = new Map<number, number>();
  const described: Speaker[] = [];
  /** Who spoke by the sentence of the mention, and whoever gave no more than a name. */
  const spokeIn = new Map<number, Speaker>();
  const nameOnly = new Map<string, Speaker>();
  const mentions = mentionsOf(names);
  const speakers = entitySpeakers(document, names);
  const definites = definiteReader({
    document,
    names,
    mentions,
    speakers,
    described,
    find: (source) => find(source, []).speaker,
  });

  return { resolve, completed: speakers.completed };

  /** Resolves the source mention (tokens) of the words in `parts` (tokens). */
  function resolve(source: Span, parts: readonly Span[]): Resolved {
    const result = find(source, parts);
    if (result.speaker) {
      if (result.speaker.entity !== null)
        spoken.set(result.speaker.entity, (spoken.get(result.speaker.entity) ?? 0) + 1);
      previous = result.speaker;
      previousAt = source.end;
      previousAsked = parts.some(
        ({ end }) => /^[?]$/.test(tokens[end - 1]?.text ?? '') || tokens[end - 2]?.text === '?',
      );
      spokeIn.set(document.sentenceOf[source.start] ?? -1, result.speaker);
      if (result.speaker.entity === null) described.push(result.speaker);
    }
    return result;
  }

  function find(source: Span, parts: readonly Span[]): Resolved {
    const span = charSpan(document, source);
    const firstWord = tokens[source.start]?.lower ?? '';
    if (source.end - source.start === 1 && PRONOUNS.test(firstWord))
      return pronoun(source, firstWord, span, parts);
    const entity = headEntity(document, names, source);
    const several = entity === null ? null : severalPeople(document, names, source, entity);
    if (entity !== null && several)
      return {
        speaker: {
          ...speakers.of(entity, span, source),
          name: several,
          entity: null,
          role: null,
          affiliation: null,
        },
        confidence: 0.9,
        rule: 'speaker/several',
      };
    if (entity !== null) {
      const speaker = speakers.of(entity, span, source);
      return mayBeNamesake(entity, source)
        ? { speaker, confidence: 0.5, rule: 'speaker/shared-name' }
        : { speaker, confidence: 0.95, rule: 'speaker/name' };
    }
    // "His opposite number at the guild, Abel Stone,"
    const beside = inward(document, source, source.end + LONGEST_NAME);
    const name = beside === source ? null : headEntity(document, names, beside);
    if (name !== null && entities[name]?.kind === 'person')
      return { speaker: speakers.of(name, span, source), confidence: 0.9, rule: 'speaker/name' };
    const written = byWriter(source, span, parts);
    if (written) return written;
    const known = nameOnly.get(document.text.slice(span.start, span.end));
    if (known) return { speaker: { ...known, mention: span }, confidence: 0.9, rule: 'speaker/name-only' };
    const definite = /^(?:the|that|this|his|her|its|their)$/.test(firstWord);
    const head = headIndex(document, source);
    const singular = definite || /^(?:a|an)$/.test(firstWord);
    const late = singular && meansPerson(tokens[head]?.lower ?? '') ? definites.lateFor(source.start) : null;
    const called = late === null && definite ? definites.calledSo(source, head) : null;
    if (called) return { speaker: called, confidence: 0.75, rule: 'speaker/definite' };
    const focus = late ?? (definite ? definites.inFocus(source, head) : null);
    if (focus !== null)
      return { speaker: speakers.asCalled(focus, span, source), confidence: 0.65, rule: 'speaker/in-focus' };
    if (definite) {
      const known = definites.definiteOf(source, head);
      if (known) return { speaker: { ...known, mention: span }, confidence: 0.75, rule: 'speaker/definite' };
    }
    return withGivenName(describedSpeaker(document, names, source, head, span), source);
  }

  /** Who wrote "his letter", "the report" that words are taken from. */
  function byWriter(source: Span, mention: Span, parts: readonly Span[]): Resolved | null {
    const writer = writerOf(document, source);
    if (writer) {
      const { speaker, confidence } = find(writer, parts);
      if (speaker && (speaker.entity !== null || speaker.capacity !== null))
        return { speaker: { ...speaker, mention }, confidence: confidence * 0.9, rule: 'speaker/writer' };
    }
    const at = writtenBefore(document, source);
    const speaker = at < 0 ? undefined : spokeIn.get(document.sentenceOf[at] ?? -1);
    return speaker ? { speaker: { ...speaker, mention }, confidence: 0.75, rule: 'speaker/writer' } : null;
  }

  /** "A driver, who gave her name only as Hanna": Hanna, as described. */
  function withGivenName(resolved: Resolved, source: Span): Resolved {
    const name = resolved.speaker?.entity === null ? givenOnly(document, source) : null;
    if (!resolved.speaker || !name) return resolved;
    const entity = names.entityAt.get(name.start);
    if (entity !== undefined && entities[entity]?.kind === 'person')
      return {
        ...resolved,
        speaker: speakers.asCalled(entity, resolved.speaker.mention, source),
        rule: 'speaker/name-only',
      };
    const { start, end } = charSpan(document, name);
    const speaker = { ...resolved.speaker, name: document.text.slice(start, end), named: true };
    nameOnly.set(speaker.name, speaker);
    return { ...resolved, speaker, rule: 'speaker/name-only' };
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
      const own = tokens[source.start - 1]?.lower === 'what' ? onlyPersonBefore(source.start, gender) : null;
      if (own !== null)
        return { speaker: speakers.of(own, mention, null), confidence: 0.85, rule: 'speaker/of-sentence' };
      const subject = subjectMeant(source, word, gender, parts);
      if (subject) return { speaker: { ...subject, mention }, confidence: 0.7, rule: 'speaker/subject' };
      // "“And the first?” a reporter asked. “Hope,” he replied.": not who asked.
      const replies =
        previousAsked &&
        source.start >= previousAt &&
        /^(?:repl|answer|respond|retort)/.test(tokens[source.end]?.lower ?? '');
      const except = replies ? (previous?.entity ?? null) : null;
      const described =
        !replies &&
        previous !== null &&
        previous.entity === null &&
        previous.role !== null &&
        nearDescribed(source.start);
      const found = described
        ? null
        : antecedentOf(LEARNT, discourse, { at: source.start, gender, parts, except });
      // Nothing rather than a guess: among equals, or across paragraphs that don't name anybody.
      if (found && (found.probability < 0.5 || paragraphsBetween(found.last, source.start) > 2)) {
        const told = personMeant(source, word, gender);
        return told !== null && told === found.entity
          ? { speaker: speakers.of(told, mention, null), confidence: 0.6, rule: 'speaker/subject' }
          : none;
      }
      if (found)
        return {
          speaker: speakers.of(found.entity, mention, null),
          confidence: Math.round((0.3 + 0.6 * found.probability) * 100) / 100,
          rule: 'speaker/pronoun-learnt',
        };
      if (replies) return none;
    }
    if (word === 'they') {
      const people = peopleMeant(source);
      if (people) return { speaker: { ...people, mention }, confidence: 0.6, rule: 'speaker/subject' };
    }
    if (word === 'it') {
      const body = bodyMeant(source, parts);
      if (body) return { speaker: { ...body, mention }, confidence: 0.75, rule: 'speaker/subject' };
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

  /** Who "he" or "she" is where the sentence before tells of somebody without their name: "A former envoy", "the judge". */
  function subjectMeant(source: Span, word: string, gender: Gender, parts: readonly Span[]): Speaker | null {
    for (const subject of subjectsBefore(document, source.start, word, parts)) {
      const first = tokens[subject.start]?.lower ?? '';
      const head = headIndex(document, subject);
      const noun = tokens[head]?.lower ?? '';
      const one = /^(?:an?|one|another|the|his|her|its|their)$/.test(first);
      if (!one || !meansPerson(noun) || /[^s]s$/.test(noun) || isSpokenOver(subject)) continue;
      if (headEntity(document, names, subject) !== null) continue;
      const { speaker, rule } = find(subject, []);
      const own = rule === 'speaker/name-only' ? (speaker?.entity ?? null) : null;
      if (!speaker || namesPersonBetween(subject.end, source.start, gender, own)) continue;
      if (speaker.entity === null && speaker.capacity === 'organisation' && !speaker.role) continue;
      // "The minister" of whom nothing is known may be anybody, once somebody else was named.
      const known = first !== 'the' || /^speaker\/(?:definite|in-focus)$/.test(rule);
      if (!known && namesPersonBetween(paragraphStart(subject.start), source.start, gender, null)) continue;
      const shown = speaker.entity === null ? genderOfWord(noun) : (names.genders[speaker.entity] ?? null);
      const person = speaker.entity === null || entities[speaker.entity]?.kind === 'person';
      if (person && (shown === null || shown === gender)) return speaker;
    }
    return null;
  }

  /** Somebody else spoke in the subject's sentence: "The talks failed, Hale said." */
  function isSpokenOver({ end }: Span): boolean {
    return previousAt > end && document.sentenceOf[previousAt - 1] === document.sentenceOf[end - 1];
  }

  /** "Farmers in the east blocked the road. … they said": the people of the sentence before. */
  function peopleMeant(source: Span): Speaker | null {
    for (const subject of subjectsBefore(document, source.start, 'they', [])) {
      const noun = tokens[headIndex(document, subject)]?.lower ?? '';
      if (!/(?:s|men|women|people)$/.test(noun) || !meansPerson(noun) || isSpokenOver(subject)) continue;
      const { speaker } = find(subject, []);
      if (speaker?.entity === null) return speaker;
    }
    return null;
  }

  /** The person whom the sentence before the pronoun's tells of, where it names nobody else that fits. */
  function personMeant(source: Span, word: string, gender: Gender): number | null {
    for (const subject of subjectsBefore(document, source.start, word, [])) {
      const entity = headEntity(document, names, subject);
      if (entity === null || entities[entity]?.kind !== 'person') continue;
      const shown = names.genders[entity] ?? null;
      if (shown !== null && shown !== gender) continue;
      return namesPersonBetween(subject.end, source.start, gender, entity) ? null : entity;
    }
    return null;
  }

  /** The body that "it" goes back to: the subject of the words, or of the sentence before. */
  function bodyMeant(source: Span, parts: readonly Span[]): Speaker | null {
    for (const subject of subjectsBefore(document, source.start, 'it', parts)) {
      const { speaker } = find(subject, []);
      if (!speaker || isSpokenOver(subject)) continue;
      const kind = speaker.entity === null ? null : entities[speaker.entity]?.kind;
      const body = kind === 'organisation' || kind === 'place';
      if (body || (kind === null && speaker.role === null && speaker.capacity !== null)) return speaker;
    }
    return null;
  }

  /** "Kim condemned what he called a farce": the one person named in the sentence before the pronoun. */
  function onlyPersonBefore(at: number, gender: Gender): number | null {
    let found: number | null = null;
    const from = Math.max(
      document.sentenceStarts[document.sentenceOf[at] ?? 0] ?? at,
      at - LONGEST_PARAGRAPH,
    );
    for (let token = from; token < at; token += 1) {
      const index = document.regionOf[token] === -1 ? names.entityAt.get(token) : undefined;
      if (index === undefined || entities[index]?.kind !== 'person') continue;
      const shown = names.genders[index];
      if (shown && shown !== gender) continue;
      if (found !== null && found !== index) return null;
      found = index;
    }
    return found;
  }

  /** Somebody who may be meant as well is named outside of marks. */
  function namesPersonBetween(from: number, to: number, gender: Gender, but: number | null): boolean {
    for (let at = Math.max(from, to - LONGEST_PARAGRAPH); at < to; at += 1) {
      const index = document.regionOf[at] === -1 ? names.entityAt.get(at) : undefined;
      if (index === undefined || index === but || entities[index]?.kind !== 'person') continue;
      const shown = names.genders[index];
      if (!shown || shown === gender) return true;
    }
    return false;
  }

  function paragraphStart(at: number): number {
    let start = at;
    while (start > 0 && paragraphOf[start - 1] === paragraphOf[at] && at - start < LONGEST_PARAGRAPH)
      start -= 1;
    return start;
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
      let at = mentionsBefore(mentions, source.start) - 1, looked = 0;
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
}
