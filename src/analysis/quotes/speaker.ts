/**
 * Who a source mention is: the name or description at its fullest, with role, affiliation, party and capacity.
 *   "Kim" -> Kim You-geun; "he" -> the person spoken of; "the minister" -> the minister named before;
 *   "Seoul" -> Seoul for South Korea; "a Japanese defence ministry official" -> as described, Japan, public.
 *   Better null than a guess: "it" with nothing to stand for, "some".
 */
import shipped from '../../../data/models/antecedent.json' with { type: 'json' };
import type { Span } from '../../article/article.ts';
import type { Speaker } from '../facts.ts';
import type { NameAnalysis } from '../names.ts';
import type { WordDocument } from '../words/document.ts';
import { unpackModel } from '../words/linear-model.ts';
import { antecedentOf, type Discourse, type Pronoun } from './antecedent.ts';
import { definiteReader } from './definite.ts';
import { describedSpeaker } from './described-speaker.ts';
import { entitySpeakers } from './entity-speaker.ts';
import { mentionsBefore, mentionsOf } from './mention-order.ts';
import { meansPerson } from './nominal.ts';
import type { Resolved } from './resolved.ts';
import { charSpan, headEntity, headIndex, severalPeople } from './source-phrase.ts';

const LEARNT = unpackModel(shipped);

const PRONOUNS = /^(?:he|she|they|it|i|we|who|which|him|her|them|you|us|me|his|its|their|my|our)$/;
const FIRST_PERSON = /^(?:i|we|us|me|you|my|our)$/;

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
  const spoken = new Map<number, number>();
  const described: Speaker[] = [];
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
    const definite = /^(?:the|that|this|his|her|its|their)$/.test(firstWord);
    const head = headIndex(document, source);
    const singular = definite || /^(?:a|an)$/.test(firstWord);
    const late = singular && meansPerson(tokens[head]?.lower ?? '') ? definites.lateFor(source.start) : null;
    const focus = late ?? (definite ? definites.inFocus(source, head) : null);
    if (focus !== null)
      return { speaker: speakers.asCalled(focus, span, source), confidence: 0.65, rule: 'speaker/in-focus' };
    if (definite) {
      const known = definites.definiteOf(source, head);
      if (known) return { speaker: { ...known, mention: span }, confidence: 0.75, rule: 'speaker/definite' };
    }
    return describedSpeaker(document, names, source, head, span);
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
          speaker: speakers.of(found.entity, mention, null),
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
