/**
 * Whom a definite description stands for that no stated role settles.
 *   "Ada Lund had waited since dawn. … the passenger asked" -> Ada Lund, the one person the passage is about
 *   "A chartered accountant was jailed. Tomas Hale, 58, stole … the accountant assured" -> Tomas Hale, named late
 *   "Plinko went dark. … the company wrote" -> Plinko, the firm the article is about
 *   Must not find: "the witness" for the chairman who asked; "the ministry" for a firm; "the union" for an
 *     operator; anybody where two may be meant.
 */
import type { Entity } from '../facts.ts';
import { bodyKindOf } from '../names/body-kind.ts';
import {
  ASSOCIATION_NOUNS,
  BODY_HEADS,
  FIRM_NOUNS,
  isAge,
  NO_FIRM_NOUNS,
  roleEndingAt,
  rolesLike,
} from '../names/lexicon.ts';
import type { NameAnalysis } from '../names.ts';
import type { WordDocument } from '../words/document.ts';
import { type Mentions, mentionsBefore } from './mention-order.ts';

/** How many mentions back is looked: a bound for texts without stops. */
const REACH = 200;
/** Nouns that end like people and are things. */
const THINGS =
  /(?:^|[a-z])(?:paper|letter|order|number|cent(?:er|re)|matter|figure|theater|theatre|chapter|cover|newsletter|poster|river|harbour|tower|server|folder|motor|sector|factor|error|quarter|register|charter|trawler|tanker|liner|freighter|cluster|shelter|border)$/;
/** A word that leaves open what somebody does: "the 41-year-old", "the Italian". */
export const ANYBODY = 'one-year-old';
const AGED = /^(?:\d{1,3}|[a-z]+)-year-old$/;

/** A noun that means a person: "passenger", "beekeeper", "pensioner", "41-year-old". */
export function meansPerson(word: string): boolean {
  if (AGED.test(word) || roleEndingAt([word], 0) !== null) return true;
  return /(?:er|or|ist|ian|man|woman|ee|ant)$/.test(word) && !THINGS.test(word) && bodyKindOf(word) === null;
}

/**
 * The one person the passage before a description is about: named in the sentence before (or the one before that),
 * alone, and with no role of their own that says something else. Null where that could be two.
 */
export function personInFocus(
  document: WordDocument,
  names: NameAnalysis,
  mentions: Mentions,
  source: number,
  word: string,
): number | null {
  const { sentenceOf, paragraphOf, regionOf } = document;
  const here = sentenceOf[source] ?? 0;
  let found: number | null = null;
  let foundSentence = -1;
  let foundParagraph = -1;
  const last = mentionsBefore(mentions, source) - 1;
  for (let at = last; at >= 0 && last - at < REACH; at -= 1) {
    const [start, index] = mentions[at] ?? [0, -1];
    const sentence = sentenceOf[start] ?? 0;
    const paragraphs = (paragraphOf[source] ?? 0) - (paragraphOf[start] ?? 0);
    // Whoever else that paragraph names may be meant as well.
    const past = found !== null && sentence !== foundSentence && paragraphOf[start] !== foundParagraph;
    if (here - sentence > 3 || paragraphs > 2 || past) break;
    const entity = names.entities[index];
    if (entity?.kind !== 'person' || regionOf[start] !== -1) continue;
    // "Cross-examined by Hale, the witness said": a name in the sentence is somebody else's.
    if (sentence === here) return null;
    if (found !== null && found !== index) return null;
    if (!mayBe(entity, word)) return null;
    found = index;
    foundSentence = sentence;
    foundParagraph = paragraphOf[start] ?? -1;
  }
  return found;
}

/** Whether a stated role leaves room for this description. */
function mayBe({ role }: Entity, word: string): boolean {
  return (
    role === null ||
    AGED.test(word) ||
    role
      .toLowerCase()
      .split(/[\s-]+/)
      .some((part) => rolesLike(word).includes(part))
  );
}

/** Who is named right after a first paragraph that doesn't name them. */
export interface NamedLate {
  readonly entity: number;
  /** Who it is, they say something there, and nobody else is named. */
  readonly speaks: boolean;
  /** "Tomas Hale, 58, …", after a first sentence that names nobody. */
  readonly introduced: boolean;
}

/**
 * Who is named right after a first paragraph: "An accountant who … was jailed. Tomas Hale, 58, …", "A guard testified
 * … “…,” Leo Hale told the court". Null where nobody is, or more of them is told.
 */
export function namedLate(document: WordDocument, names: NameAnalysis, mentions: Mentions): NamedLate | null {
  const { tokens, sentenceStarts, paragraphOf, regionOf } = document;
  const next = sentenceStarts[1] ?? -1;
  let entity: number | null = null;
  let at = -1;
  let alone = true;
  const lede = new Set<number>();
  for (const [start, index] of mentions) {
    if (entity !== null && paragraphOf[start] !== paragraphOf[at]) break;
    if (names.entities[index]?.kind !== 'person' || regionOf[start] !== -1) continue;
    if (start < next) {
      lede.add(index);
      continue;
    }
    if ((paragraphOf[start] ?? 0) - (paragraphOf[next] ?? 0) > 1) return null;
    if (entity !== null && entity !== index) alone = false;
    entity ??= index;
    if (at < 0) at = names.nameAt.get(start)?.titleStart ?? start;
  }
  if (entity === null || lede.has(entity) || names.entities[entity]?.role !== null) return null;
  const end = names.nameAt.get(at)?.end ?? at + 2;
  const beside = [tokens[at - 1]?.lower, tokens[end]?.lower];
  return {
    entity,
    speaks: alone && beside.some((word) => /^(?:said|told|says)$/.test(word ?? '')),
    introduced: lede.size === 0 && at <= next + 1 && isAge(tokens[end + 1]?.lower ?? ''),
  };
}

/** The firm or association that "the company", "the union" means: the one that the article tells most of. */
export function bodyInFocus(
  document: WordDocument,
  names: NameAnalysis,
  mentions: Mentions,
  source: number,
  word: string,
): number | null {
  // "The bank" is as often the central one.
  const firm = FIRM_NOUNS.has(word) && word !== 'bank';
  if (!firm && !ASSOCIATION_NOUNS.has(word)) return null;
  const counts = new Map<number, number>();
  const near = new Set<number>();
  const last = mentionsBefore(mentions, source) - 1;
  for (let at = last; at >= 0 && last - at < REACH; at -= 1) {
    const [start, index] = mentions[at] ?? [0, -1];
    const entity = names.entities[index];
    if (entity?.kind !== 'organisation' || document.regionOf[start] !== -1) continue;
    if (names.capacities[index] === 'public' || !mayBeSuch(entity.name, word)) continue;
    // "broadcaster Kanal" is no federation.
    const sort = document.tokens[start - 1]?.lower ?? '';
    if (sort !== word && BODY_HEADS.has(sort)) continue;
    // "operator Brennholm", "the Reform List": nothing says that this is a union.
    if (!firm && sort !== word && !soundsLikeSuch(entity.name)) continue;
    // A union is the one just named, a firm the one the article is about.
    if (!firm && (document.paragraphOf[source] ?? 0) - (document.paragraphOf[start] ?? 0) > 1) break;
    counts.set(index, (counts.get(index) ?? 0) + 1);
    const sentences = (document.sentenceOf[source] ?? 0) - (document.sentenceOf[start] ?? 0);
    if (sentences === 1 && document.paragraphOf[source] === document.paragraphOf[start]) near.add(index);
  }
  const [just] = near;
  if (just !== undefined && near.size === 1) return just;
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined) return null;
  return second === undefined || (firm && first[1] > second[1]) ? first[0] : null;
}

/** A name that ends in a word for another sort of body is not meant: no "company" is a "Union". */
function mayBeSuch(name: string, word: string): boolean {
  const [head = '', ...rest] = name.toLowerCase().split(/\s+/);
  const last = rest.at(-1) ?? head;
  if (last === word) return true;
  if (/^(?:university|institute|ministry|department|council|court|committee)$/.test(head)) return false;
  return FIRM_NOUNS.has(word)
    ? !ASSOCIATION_NOUNS.has(last) && !/^(?:university|institute|school|church|council)$/.test(last)
    : !FIRM_NOUNS.has(last);
}

/** "Port Workers' Union", "ITF": a name that an association may have. */
function soundsLikeSuch(name: string): boolean {
  return (
    /^\p{Lu}{2,}$/u.test(name) ||
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => ASSOCIATION_NOUNS.has(word) || NO_FIRM_NOUNS.has(word))
  );
}
