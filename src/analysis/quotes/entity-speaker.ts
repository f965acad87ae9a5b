/**
 * What the article tells of a named speaker: role, affiliation, party and capacity, also by what a description calls
 * somebody of whom nothing else is told ("Ada Lund had waited since dawn. … the passenger asked").
 */
import type { Span } from '../../article/article.ts';
import type { Speaker } from '../facts.ts';
import { bodyKindOf } from '../names/body-kind.ts';
import { type Description, readDescription } from '../names/description.ts';
import type { NameAnalysis } from '../names.ts';
import type { WordDocument } from '../words/document.ts';

/** Speakers by entity; it remembers what descriptions have called them. */
export interface EntitySpeakers {
  /** The speaker for an entity, mentioned at `mention` (offsets); `source` (tokens) may describe them. */
  readonly of: (index: number, mention: Span, source: Span | null) => Speaker;
  readonly asCalled: (index: number, mention: Span, source: Span) => Speaker;
  readonly completed: (speaker: Speaker) => Speaker;
}

export function entitySpeakers(document: WordDocument, names: NameAnalysis): EntitySpeakers {
  const { entities } = names;
  const called = new Map<number, Description>();
  return { of, asCalled, completed };

  function of(index: number, mention: Span, source: Span | null): Speaker {
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

  /** Somebody by what the description calls them, where nothing else tells who they are: "the passenger". */
  function asCalled(index: number, mention: Span, source: Span): Speaker {
    const entity = entities[index];
    if (entity?.kind === 'person' && entity.role === null && !called.has(index)) {
      const description = readDescription(document, names, source.start + 1, source.end, { beside: true });
      // "the director" of a film speaks for nobody else, for all that is told.
      const loose = description?.capacity === 'organisation' && description.affiliation === null;
      if (description) called.set(index, loose ? { ...description, capacity: null } : description);
    }
    return of(index, mention, null);
  }

  /** The speaker with what a later description calls them, where nothing else tells who they are. */
  function completed(speaker: Speaker): Speaker {
    return speaker.entity === null || speaker.role !== null || !called.has(speaker.entity)
      ? speaker
      : of(speaker.entity, speaker.mention, null);
  }
}
