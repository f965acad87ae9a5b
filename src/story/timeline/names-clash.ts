import type { Entity } from '../../analysis/facts.ts';
import type { Claim } from './claim.ts';

/**
 * Whether two claims name different people, or different places or bodies, and share none of that kind.
 *
 * Finds:     "Anna Lund was arrested" / "Peder Holm was arrested" · "a fire in Brask" / "a fire in Lund"
 * Finds not: "Anna Lund" / "Lund" · "Maravia" / "Port Alda", its capital · one that names nobody, or says "it" or "he"
 */
export function namesClash(a: Claim, b: Claim): boolean {
  const [one, other] = [namesOf(a), namesOf(b)];
  return KINDS.some((kind) => {
    const [x, y] = [one[kind], other[kind]];
    return x.size > 0 && y.size > 0 && x.isDisjointFrom(y);
  });
}

const KINDS = ['person', 'organisation', 'place'] as const;
type Names = Readonly<Record<Entity['kind'], ReadonlySet<string>>>;

const known = new WeakMap<Claim, Names>();

/** What a claim names, by kind; each name by the word that groups it: surname, party or last word. */
function namesOf(claim: Claim): Names {
  let names = known.get(claim);
  if (names === undefined) {
    const found = { person: new Set<string>(), organisation: new Set<string>(), place: new Set<string>() };
    const { start, end } = claim.event;
    names = found;
    known.set(claim, names);
    if (PRONOUN.test(claim.source.article.body.slice(start, end))) return names;
    for (const { kind, name, party, mentions } of claim.source.facts.entities) {
      if (!mentions.some((mention) => mention.start >= start && mention.end <= end)) continue;
      // A body of a country, and its capital, stand for it.
      if (kind !== 'person' && party !== null) found.place.add(party.toLowerCase());
      else for (const word of wordsOf(name, kind)) found[kind].add(word);
    }
  }
  return names;
}

/** Whom it stands for isn't known here. */
const PRONOUN = /\b(?:he|she|it|they|him|her|them|we|i)\b/i;

function wordsOf(name: string, kind: Entity['kind']): string[] {
  const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return kind === 'person'
    ? words.slice(-1)
    : words.filter((word) => word.length > 2 && !/^(?:the|and|for)$/.test(word));
}
