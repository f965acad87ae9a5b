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
import { type Complement, readBody } from './names/complement.ts';
import { type Description, type Reading, readDescription } from './names/description.ts';
import { kindBeside } from './names/introduced.ts';
import {
  COURTESIES,
  FAMILY_FIRST,
  FEMALE_NAMES,
  FEMALE_WORDS,
  MALE_NAMES,
  MALE_WORDS,
} from './names/lexicon.ts';
import { type Linked, linkMentions } from './names/linking.ts';
import { nameMentionsOf } from './names/mentions.ts';
import type { NamesInText } from './names/names-in-text.ts';
import { tagAt, type WordDocument, wordDocument } from './words/document.ts';

/** Grammatical gender that a person's name, title or role shows. */
export type Gender = 'female' | 'male' | null;

/**
 * The people, bodies and places that a text names, each with all its mentions, in order of first mention.
 * The headline is evidence only (a country, a full name): its own words are no mentions.
 */
export function namesOf(text: string, sentences: readonly Span[], headline: string | null = null): Entity[] {
  return nameAnalysis(wordDocument(text, sentences), headline).entities;
}

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
  const linked = linkMentions(names, fullNamesIn(headline ?? ''));
  const entityAt = new Map<number, number>();
  for (const [index, entity] of linked.entries())
    for (const mention of entity.mentions) entityAt.set(mention.start, index);
  const bodies = bodiesOf(document, nameAt, demonymAt, entityAt, linked);
  const lookup: NamesInText = { nameAt, demonymAt, bodies };
  const genders: Gender[] = [];
  const capacities: (Capacity | null)[] = [];
  const entities = linked.map((entity): Entity => {
    const person = entity.kind === 'person';
    const description = person ? describe(document, lookup, entity) : NOTHING;
    genders.push(person ? genderOf(document, entity, description.role) : null);
    const country = entity.mentions.find((mention) => mention.country)?.country ?? null;
    const party = person
      ? (description.country ?? description.affiliation)
      : (country ?? (entity.kind === 'organisation' ? partyOfBody(document, lookup, entity) : null));
    capacities.push(person ? description.capacity : capacityOfBody(document, entity, party));
    return {
      kind: entity.kind,
      name: entity.name,
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

const FIRM_NAME =
  /\b(?:Inc|Corp|Corporation|Ltd|Co|Company|Group|Holdings|Industries|Motors|Electronics|Airlines|Airways|Bank|Steel|Shipping|Energy|Telecom)\b/;

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
    const firm = /^(?:company|firm|group|airline|carmaker|maker|operator|retailer|bank)$/.test(noun);
    const meant = bodies.filter((body) =>
      firm
        ? body.rule === 'names/introduced-body' || FIRM_NAME.test(body.name)
        : new RegExp(`\\b${noun}\\b`, 'i').test(body.name),
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

const NOTHING: Description = { role: null, affiliation: null, country: null, capacity: null };

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

/** Role, affiliation and country as stated at the first mention that states them. */
function describe(document: WordDocument, names: NamesInText, entity: Linked): Description {
  let result = NOTHING;
  let ordinary = false;
  for (const mention of entity.mentions.slice(0, 40)) {
    for (const range of descriptionsBeside(document, mention)) {
      const found = readDescription(document, names, range.start, range.end, range);
      if (!found) continue;
      result = {
        role:
          result.role !== null && !(ADDRESS.test(result.role) && found.role)
            ? result.role
            : KIN.test(found.role ?? '')
              ? null
              : found.role,
        affiliation:
          result.affiliation ??
          (result.role === null || result.role === found.role || ADDRESS.test(result.role)
            ? found.affiliation
            : null),
        country: result.country ?? found.country,
        capacity: ADDRESS.test(result.role ?? '') ? found.capacity : (result.capacity ?? found.capacity),
      };
    }
    if (result.role === null || result.affiliation === null) {
      const told = tiesAfter(document, names, mention.end);
      if (told.body && result.affiliation === null && result.country === null)
        result = {
          ...result,
          affiliation: told.body.affiliation,
          capacity:
            result.capacity ??
            (tokenAfter(document, mention) !== 'who' && isScholar(document, mention)
              ? 'private'
              : told.body.kind === 'organisation'
                ? 'organisation'
                : 'public'),
        };
      ordinary ||= told.ordinary;
    }
    if (result.role !== null && result.affiliation !== null) break;
  }
  // Somebody told of by age or by what happened to them, and by no office, speaks for nobody else.
  if (ordinary && result.capacity === null && result.affiliation === null)
    return { ...result, capacity: 'private' };
  return result;
}

/** "Prof. Ansel Riik of the institute" speaks for himself. */
function isScholar(
  { tokens }: WordDocument,
  { titleStart, start }: { titleStart: number; start: number },
): boolean {
  for (let at = titleStart; at < start; at += 1)
    if (/^(?:Prof\.?|Professor|Dr\.?)$/.test(tokens[at]?.text ?? '') && tokens[start - 1] === tokens[at])
      return true;
  return false;
}

function tokenAfter({ tokens }: WordDocument, { end }: { end: number }): string {
  return tokens[tokens[end]?.text === ',' ? end + 1 : end]?.lower ?? '';
}

/** Forms of address that a real office takes the place of. */
const ADDRESS =
  /^(?:Professor|Prof\.?|Doctor|Nurse|Father|Sister|Brother|Count|Countess|Lord|Lady|Captain|Major)$/;

/** Whose wife somebody is is no role of theirs. */
const KIN =
  /(?:^| )(?:wife|husband|widow|widower|mother|father|sister|brother|son|daughter|cousin|uncle|aunt|niece|nephew)$/i;

const HEADS =
  /^(?:heads|headed|leads|led|runs|ran|directs|directed|chairs|chaired|manages|managed|represents|represented|commands|commanded|edits|edited|founded|owns|presides|works|worked|oversees|oversaw|speaks)$/;

/** What the words right after a name tie somebody to: "who heads the Tolo observatory", "of Transrail"; or "34,", "who lost his barn". */
function tiesAfter(
  document: WordDocument,
  names: NamesInText,
  end: number,
): { readonly body: Complement | null; readonly ordinary: boolean } {
  const { tokens } = document;
  let at = end;
  let ordinary = false;
  if (tokens[at]?.text === ',' && /^\d{1,3}$/.test(tokens[at + 1]?.text ?? '')) {
    at += 2;
    ordinary = /^[,.;]$/.test(tokens[at]?.text ?? '') || (tokens[at]?.kind ?? 'mark') === 'mark';
  }
  // "Jana Orlik of Transrail": only what is known as a body.
  if (/^(?:of|from|at)$/.test(tokens[at]?.lower ?? '') && at === end) {
    const first = names.nameAt.get(at + 1) ?? names.nameAt.get(at + 2);
    const body = readBody(document, names, at + 1, at + 9);
    if (
      body.affiliation !== null &&
      (!body.loose || first?.kind === 'unknown') &&
      !body.person &&
      body.country === null
    )
      return { body, ordinary };
    return { body: null, ordinary };
  }
  if (tokens[at]?.text === ',') at += 1;
  if (tokens[at]?.lower === 'whose') return { body: null, ordinary: true };
  if (tokens[at]?.lower !== 'who') return { body: null, ordinary };
  const verb = tokens[at + 1]?.lower ?? '';
  if (!HEADS.test(verb)) return { body: null, ordinary: true };
  let from = at + 2;
  if (/^(?:for|over|at)$/.test(tokens[from]?.lower ?? '')) from += 1;
  else if (/^(?:presides|works|worked|speaks)$/.test(verb)) return { body: null, ordinary: true };
  const body = readBody(document, names, from, from + 9);
  return body.affiliation === null || body.person
    ? { body: null, ordinary: body.kind !== 'state' }
    : { body, ordinary };
}

/** Token ranges of the phrases beside a person's name that may say who that is. */
function descriptionsBeside(
  document: WordDocument,
  mention: { readonly start: number; readonly end: number; readonly titleStart: number },
): (Span & Reading)[] {
  const { tokens, sentenceOf } = document;
  const ranges: (Span & Reading)[] = [];
  const sentence = sentenceOf[mention.start];
  // Before: "US Secretary of State Mike Pompeo", "defence ministry spokesman Lee Jun".
  let start = mention.titleStart;
  while (start > 0 && sentenceOf[start - 1] === sentence && inNounPhrase(document, start - 1)) start -= 1;
  start = skipArticle(document, start, mention.start);
  let end = mention.start;
  while (end > start && COURTESIES.has(tokens[end - 1]?.text ?? '')) end -= 1;
  if (end > start) ranges.push({ start, end });
  // After: "Kim You-geun, a national security official at …,".
  let after = mention.end;
  if (tokens[after]?.text === '(')
    while (after < tokens.length && after < mention.end + 8 && tokens[after - 1]?.text !== ')') after += 1;
  if (tokens[after]?.text === ',' && sentenceOf[after] === sentence) {
    const begin = skipArticle(document, after + 1, tokens.length);
    const stop = phraseEnd(document, begin);
    // ", urged the president": an act, no description.
    const acts =
      begin === after + 1 &&
      /^(?:VERB|AUX)$/.test(tagAt(document, begin)) &&
      !/ing$/.test(tokens[begin]?.lower ?? '');
    if (stop > begin && !acts) ranges.push({ start: begin, end: stop, beside: true });
  }
  const verb = tokens[mention.end]?.lower ?? '';
  if (
    /^(?:is|was|became|remains)$/.test(verb) &&
    /^(?:a|an|the)$/.test(tokens[mention.end + 1]?.lower ?? '')
  ) {
    const stop = phraseEnd(document, mention.end + 2);
    if (stop > mention.end + 2) ranges.push({ start: mention.end + 2, end: stop });
  }
  // Before, set off: "The union's leader, Anna Berg, …".
  if (tokens[mention.titleStart - 1]?.text === ',' && sentenceOf[mention.titleStart - 1] === sentence) {
    let begin = mention.titleStart - 1;
    while (begin > 0 && begin > mention.titleStart - 14 && sentenceOf[begin - 1] === sentence) {
      const previous = tokens[begin - 1];
      const owner =
        previous?.kind === 'mark' && !previous.spaced && /s$/.test(tokens[begin - 2]?.lower ?? '');
      if (!owner && !inNounPhrase(document, begin - 1) && !/^(?:of|for|at|to)$/.test(previous?.lower ?? ''))
        break;
      begin -= 1;
    }
    // "According to its chair, …", "One of the drivers, …"
    while (begin < mention.titleStart - 1 && /^(?:of|for|at|to)$/.test(tokens[begin]?.lower ?? ''))
      begin += 1;
    begin = skipArticle(document, begin, mention.titleStart - 1);
    if (tokens[begin]?.lower === 'of') begin = skipArticle(document, begin + 1, mention.titleStart - 1);
    if (mention.titleStart - 1 > begin) ranges.push({ start: begin, end: mention.titleStart - 1 });
  }
  return ranges;
}

function inNounPhrase(document: WordDocument, at: number): boolean {
  const token = document.tokens[at];
  if (!token || (token.kind !== 'word' && token.kind !== 'number')) return false;
  if (token.lower === "'s") return true;
  if (/^(?:said|says|told|and|that|as|but)$/.test(token.lower)) return false;
  if (
    /^(?:managing|founding|acting|presiding|investigating|leading|outgoing|retired|elected|ruling)$/.test(
      token.lower,
    )
  )
    return true;
  return (
    /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tagAt(document, at)) || /^(?:his|her|its|their)$/.test(token.lower)
  );
}

function skipArticle(document: WordDocument, from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    /^(?:a|an|the|his|her|its|their|another|this|that|one|both)$/.test(document.tokens[at]?.lower ?? '')
  )
    at += 1;
  return at;
}

/** Where the noun phrase that starts at `from` ends: at a comma, a verb, a relative word, at most 16 tokens on. */
function phraseEnd(document: WordDocument, from: number): number {
  const { tokens, sentenceOf } = document;
  let at = from;
  while (at < tokens.length && at - from < 16 && sentenceOf[at] === sentenceOf[from]) {
    const token = tokens[at];
    if (!token || /^(?:who|which|that|whose|where|when|said|says|told|added|and)$/.test(token.lower)) break;
    if (token.kind === 'punctuation' && token.text !== '&' && token.text !== "'") break;
    if (/^(?:VERB|AUX|SCONJ)$/.test(tagAt(document, at)) && at > from && !/ing$/.test(token.lower)) break;
    at += 1;
  }
  return at;
}

function genderOf(document: WordDocument, entity: Linked, role: string | null): Gender {
  const { tokens } = document;
  for (const mention of entity.mentions)
    for (let at = mention.titleStart; at < mention.start; at += 1) {
      const word = tokens[at]?.text ?? '';
      if (FEMALE_WORDS.has(word)) return 'female';
      if (MALE_WORDS.has(word)) return 'male';
    }
  const words = entity.name.split(/\s+/);
  const first =
    FAMILY_FIRST.has(words[0] ?? '') && (words[1] ?? '').includes('-')
      ? ''
      : (words[0] ?? '').replace(/-.*/, '');
  const female = FEMALE_NAMES.has(first);
  const male = MALE_NAMES.has(first);
  if (words.length > 1 && female !== male) return female ? 'female' : 'male';
  for (const word of (role ?? '').toLowerCase().split(' ')) {
    if (FEMALE_WORDS.has(word)) return 'female';
    if (MALE_WORDS.has(word)) return 'male';
  }
  return null;
}
