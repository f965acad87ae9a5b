/**
 * The people, bodies and places of one article, each with all its mentions.
 *   Finds: "Kim You-geun" with the later "Kim"; "US Secretary of State Mike Pompeo" and "Pompeo";
 *     role and affiliation from a title, a word before ("spokesman Lee Jun") or a phrase beside the name
 *     (", a national security official at Seoul's presidential Blue House,").
 *   Must not find: "World War II", "Thursday".
 */
import type { Span } from '../article/article.ts';
import type { Capacity, Entity } from './facts.ts';
import { type Bodies, bodiesOf } from './names/bodies-in-text.ts';
import { bodyKindOf } from './names/body-kind.ts';
import { describedInText, UNTOLD } from './names/described-in-text.ts';
import { type Gender, genderOf, genderOfTitle } from './names/gender.ts';
import { kindBeside } from './names/introduced.ts';
import { FEMALE_NAMES, FIRM_NAMES, FIRM_NOUNS, MALE_NAMES } from './names/lexicon.ts';
import { type Linked, linkMentions } from './names/linking.ts';
import { nameMentionsOf } from './names/mentions.ts';
import type { NamesInText } from './names/names-in-text.ts';
import { type WordDocument, wordDocument } from './words/document.ts';

/**
 * The people, bodies and places that a text names, each with all its mentions, in order of first mention.
 * The headline is evidence only (a country, a full name): its own words are no mentions.
 */
export function namesOf(text: string, sentences: readonly Span[], headline: string | null = null): Entity[] {
  return nameAnalysis(wordDocument(text, sentences), headline).entities;
}

export type { Gender };

/** Entities with what quotation analysis needs besides. */
export interface NameAnalysis extends NamesInText {
  readonly entities: Entity[];
  readonly bodies: Bodies;
  /** Entity index of each name mention's first token. */
  readonly entityAt: ReadonlyMap<number, number>;
  readonly genders: readonly Gender[];
  readonly capacities: readonly (Capacity | null)[];
}

let last: { document: WordDocument; headline: string | null; analysis: NameAnalysis } | null = null;

/** Names of a document; asking again for the same one gives the same object. */
export function nameAnalysis(document: WordDocument, headline: string | null = null): NameAnalysis {
  if (last?.document === document && last.headline === headline) return last.analysis;
  const { names, demonyms } = nameMentionsOf(document, headline ?? '');
  const nameAt = new Map(names.map((name) => [name.start, name]));
  const demonymAt = new Map(demonyms.map((demonym) => [demonym.start, demonym]));
  const linked = linkMentions(names, fullNamesIn(headline ?? ''), (mention) =>
    genderOfTitle(document, mention),
  );
  const entityAt = new Map<number, number>();
  for (const [index, { kind, mentions }] of linked.entries())
    for (const mention of mentions) {
      entityAt.set(mention.start, index);
      // "Pell's spokeswoman": a surname by itself is a person's once it is known whose.
      if (kind === 'person' && mention.kind !== kind) nameAt.set(mention.start, { ...mention, kind });
    }
  const bodies = bodiesOf(document, nameAt, demonymAt, entityAt, linked);
  const lookup: NamesInText = { nameAt, demonymAt, bodies };
  const genders: Gender[] = [];
  const capacities: (Capacity | null)[] = [];
  const entities = linked.map((entity): Entity => {
    const person = entity.kind === 'person';
    const description = person ? describedInText(document, lookup, entity) : UNTOLD;
    genders.push(person ? genderOf(document, entity, description.role) : null);
    const country = entity.mentions.find((mention) => mention.country)?.country ?? null;
    const party = person
      ? (description.country ?? description.affiliation)
      : (country ?? (entity.kind === 'organisation' ? partyOfBody(document, lookup, entity) : null));
    capacities.push(person ? description.capacity : capacityOfBody(document, entity, party));
    return {
      kind: entity.kind,
      name: person ? withStyle(document, entity) : entity.name,
      role: description.role,
      affiliation: description.affiliation,
      party,
      mentions: entity.mentions.map(({ start, end }) => ({
        start: document.tokens[start]?.start ?? 0,
        end: document.tokens[end - 1]?.end ?? 0,
      })),
      rule: entity.rule,
    };
  });
  settleParties(entities);
  const analysis = { nameAt, demonymAt, bodies, entities, entityAt, genders, capacities };
  last = { document, headline, analysis };
  return analysis;
}

/** "Lady Morwen", "Sister Agnes": where no more of the name is given, the style is part of it. */
function withStyle({ text, tokens }: WordDocument, { name, mentions }: Linked): string {
  if (name.includes(' ')) return name;
  for (const { titleStart, start } of mentions) {
    const style = tokens[start - 1];
    if (style === undefined || titleStart >= start || !STYLE.test(style.text)) continue;
    return `${text.slice(style.start, style.end)} ${name}`;
  }
  return name;
}

const STYLE =
  /^(?:Lady|Lord|Baroness|Baron|Count|Countess|Duke|Duchess|Sister|Brother|Father|Mother|King|Queen|Prince|Princess|Emperor|Empress|Pope|Sheikh|Mullah)$/;

/** "the company's spokesman", "the commission's chair" group with the one company or commission that is named. */
function settleParties(entities: Entity[]): void {
  const bodies = entities.filter((entity) => entity.kind === 'organisation');
  for (const [index, entity] of entities.entries()) {
    const { party, affiliation } = entity;
    if (entity.kind !== 'person' || party === null || party !== affiliation) continue;
    const own = bodies.find((body) => body.name === party);
    if (own?.party) entities[index] = { ...entity, party: own.party };
    if (/\p{Lu}/u.test(party)) continue;
    const noun = party.split(' ').at(-1) ?? '';
    const firm = FIRM_NOUNS.has(noun);
    const meant = bodies.filter((body) =>
      firm
        ? body.rule === 'names/introduced-body' || body.name.split(' ').some((word) => FIRM_NAMES.has(word))
        : body.name
            .toLowerCase()
            .split(/[^\p{L}\p{N}]+/u)
            .includes(noun.toLowerCase()),
    );
    const [only] = meant;
    if (only !== undefined && meant.length === 1)
      entities[index] = { ...entity, party: only.party ?? only.name };
  }
}

/** "Anna Berg" by "Berg", for people that the text itself gives no first name. */
function fullNamesIn(headline: string): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  for (const [name, first = '', family = ''] of headline.matchAll(
    /(\p{Lu}[\p{L}-]{1,20}) (\p{Lu}[\p{L}’'-]{1,30})/gu,
  ))
    if (MALE_NAMES.has(first) || FEMALE_NAMES.has(first))
      full.set(family.replace(/['’]s$/, ''), name.replace(/['’]s$/, ''));
  return full;
}

/** For whom a body or place speaks, by its name, the noun beside it, or its country. */
function capacityOfBody(document: WordDocument, entity: Linked, party: string | null): Capacity | null {
  if (entity.kind === 'place') return 'public';
  const byName = bodyKindOf(entity.name);
  if (byName) return byName;
  for (const { start, end } of entity.mentions.slice(0, 5)) {
    const kind = kindBeside(document, start, end);
    if (kind) return kind;
  }
  return party !== null && party !== entity.name ? 'public' : 'organisation';
}

/** A body groups under the country word before it ("Japan's Foreign Ministry"), else under its own name. */
function partyOfBody(document: WordDocument, names: NamesInText, entity: Linked): string {
  for (const { start } of entity.mentions) {
    const before = document.tokens[start - 1]?.lower === "'s" ? start - 2 : start - 1;
    for (let at = before; at > before - 3 && at >= 0; at -= 1) {
      const country = names.demonymAt.get(at)?.country ?? names.nameAt.get(at)?.country;
      const end = names.demonymAt.get(at)?.end ?? names.nameAt.get(at)?.end;
      if (country && end === before + 1) return country;
    }
  }
  return entity.name;
}
