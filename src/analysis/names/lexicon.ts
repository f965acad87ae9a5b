import bodies from '../../../data/lexicon/bodies.json' with { type: 'json' };
import givenNames from '../../../data/lexicon/given-names.json' with { type: 'json' };
import places from '../../../data/lexicon/places.json' with { type: 'json' };
import roles from '../../../data/lexicon/roles.json' with { type: 'json' };
import starters from '../../../data/lexicon/sentence-starters.json' with { type: 'json' };
import type { Capacity } from '../facts.ts';

const plural = (word: string): string => {
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /man$/.test(word) ? `${word.slice(0, -2)}en` : `${word}s`;
};
const withPlurals = (words: readonly string[]): string[] => words.flatMap((word) => [word, plural(word)]);

/** Head nouns of descriptions of people, by whom they speak for. */
export type RoleKind = Capacity | 'open';
/** Role nouns (one or two words, lower case, plurals too) with whom they speak for. */
export const ROLES: ReadonlyMap<string, RoleKind> = new Map<string, RoleKind>([
  ...withPlurals(roles.open).map((word): [string, RoleKind] => [word, 'open']),
  ...withPlurals(roles.private).map((word): [string, RoleKind] => [word, 'private']),
  ...withPlurals(roles.organisation).map((word): [string, RoleKind] => [word, 'organisation']),
  ...withPlurals(roles.public).map((word): [string, RoleKind] => [word, 'public']),
]);

const alike = new Map(
  roles.alike.flatMap((group) =>
    group.split(' ').map((word): [string, readonly string[]] => [word, group.split(' ')]),
  ),
);

/** A role noun and those that name the same holders: "judge" for a justice, "envoy" for an ambassador. */
export function rolesLike(word: string): readonly string[] {
  return alike.get(word) ?? [word];
}

/** Words that stand before a person's name. */
export const TITLES: ReadonlySet<string> = new Set(roles.titles);
/** Courtesy and forms of address: say nothing of the role. */
export const COURTESIES: ReadonlySet<string> = new Set(
  'Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Dame Hon Hon. Madam'.split(' '),
);
export const FEMALE_WORDS: ReadonlySet<string> = new Set(roles.female);
export const MALE_WORDS: ReadonlySet<string> = new Set(roles.male);
export const MALE_NAMES: ReadonlySet<string> = new Set(givenNames.male.split(' '));
export const FEMALE_NAMES: ReadonlySet<string> = new Set(givenNames.female.split(' '));
export const FAMILY_FIRST: ReadonlySet<string> = new Set(givenNames.familyFirst.split(' '));
export const STARTERS: ReadonlySet<string> = new Set(starters.words.split(' '));
export const PLACES: ReadonlySet<string> = new Set(places.places.split(';'));
export const EVENTS: ReadonlySet<string> = new Set(places.events.split(';'));

/** Head nouns of bodies (lower case, plurals too): "ministry", "union". */
export const BODY_HEADS: ReadonlyMap<string, 'public' | 'organisation'> = new Map<
  string,
  'public' | 'organisation'
>([
  ...withPlurals(bodies.organisation).map((word): [string, 'organisation'] => [word, 'organisation']),
  ...withPlurals(bodies.public).map((word): [string, 'public'] => [word, 'public']),
]);
/** What acts and speaks through its administration: "city", "canton". */
export const TERRITORIES: ReadonlySet<string> = new Set(bodies.territories);
/** What a company is called once its name was given: "the carmaker". */
export const FIRM_NOUNS: ReadonlySet<string> = new Set(bodies.firms);
/** The same of unions, clubs and the like. */
export const ASSOCIATION_NOUNS: ReadonlySet<string> = new Set(bodies.associations);
/** Last words (lower case) of names that are no company's: "Consumers' Association". */
export const NO_FIRM_NOUNS: ReadonlySet<string> = new Set(bodies.noFirms);
/** Last words of companies' names: "Airlines", "Holdings". */
export const FIRM_NAMES: ReadonlySet<string> = new Set(bodies.firmNames);
/** First words of sports clubs' names: "Dynamo", "Real". */
export const CLUB_NAMES: ReadonlySet<string> = new Set(bodies.clubNames);
/** Bodies known by name. */
export const NAMED_BODIES: ReadonlyMap<string, 'public' | 'organisation'> = new Map<
  string,
  'public' | 'organisation'
>([
  ...bodies.named.organisation.map((name): [string, 'organisation'] => [name, 'organisation']),
  ...bodies.named.public.map((name): [string, 'public'] => [name, 'public']),
]);
/** Longest known name of a body, in words. */
export const LONGEST_BODY = Math.max(...[...NAMED_BODIES.keys()].map((name) => name.split(' ').length));

/** The role noun that ends at word `at` of `words` (lower case), with its length in words; null for none. */
export function roleEndingAt(
  words: readonly string[],
  at: number,
): { readonly kind: RoleKind; readonly size: number } | null {
  for (let size = 4; size >= 1; size -= 1) {
    if (at - size + 1 < 0) continue;
    const kind = ROLES.get(words.slice(at - size + 1, at + 1).join(' '));
    if (kind) return { kind, size };
  }
  const last = words[at]?.split('-').at(-1) ?? '';
  const kind = words[at]?.includes('-') ? ROLES.get(last) : undefined;
  return kind ? { kind, size: 1 } : null;
}

const AGE =
  /^(?:\d{1,3}|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)$/;

/** The number behind a name is an age: "Rhea, 9,", "Rhea, nine,". */
export function isAge(word: string): boolean {
  return AGE.test(word);
}

/** A rank or office cut short before a name: "Capt.", "Gov.". */
export function isRank(title = ''): boolean {
  return /^(?:Capt|Col|Gen|Lt|Sgt|Maj|Adm|Cmdr|Brig|Gov|Sen|Rep|Det|Insp|Supt|Amb|PC)\.?$/.test(title);
}
