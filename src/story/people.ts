/**
 * The same person in several articles, and namesakes apart.
 *   One person: "Kim You-geun" and "Kim You Geun" in one story; "Foreign Minister Pavo Idriss" and "Tarsenian
 *     minister Pavo Idriss" in two stories, both of Tarsenia.
 *   Two people: Kim Min-su who leads a union and Kim Min-su the minister, in two stories; and, since nobody can
 *     know, two of one name of whom neither article says who they are.
 */
import { countryMentions } from '../analysis/countries.ts';
import type { Facts } from '../analysis/facts.ts';
import { BODY_HEADS, roleEndingAt } from '../analysis/names/lexicon.ts';
import { foldName, namesAgree, type PersonName, personName } from './person-name.ts';

/** A person as one article names and describes them. */
export interface PersonMention {
  /** Leads to the person for as long as the article names them. */
  readonly id: string;
  readonly articleId: string;
  /** Index into the article's entities. */
  readonly entity: number;
  readonly storyId: string;
  /** ISO day or instant. */
  readonly published: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly party: string | null;
  /** The main parties of the article's story. */
  readonly storyParties: readonly string[];
  /** Keys of the others whom the article names. */
  readonly companions: readonly string[];
}

/** The people of one article, with what it says of them where they are named or speak. */
export function peopleIn({ entities, quotes }: Pick<Facts, 'entities' | 'quotes'>): PersonInArticle[] {
  return entities.flatMap(({ kind, name, role, affiliation, party }, entity) => {
    if (kind !== 'person') return [];
    const spoken = quotes.flatMap(({ speaker }) => (speaker?.entity === entity ? [speaker] : []));
    const said = spoken.find((speaker) => speaker.role !== null) ?? spoken[0];
    return {
      entity,
      name,
      role: role ?? said?.role ?? null,
      affiliation: affiliation ?? said?.affiliation ?? null,
      party: party ?? said?.party ?? null,
    };
  });
}

export type PersonInArticle = Pick<PersonMention, 'entity' | 'name' | 'role' | 'affiliation' | 'party'>;

/** All that articles say of one person. */
export interface Person {
  /** Of the first mention. */
  readonly id: string;
  /** The fullest form that most articles print. */
  readonly name: string;
  /** Oldest first, undated ones last. */
  readonly mentions: readonly PersonMention[];
}

/**
 * Divides mentions that share a key (or are a lone name that stands for it) into people: those of one story are one
 * unless name and position both speak against it; those of different stories are one only where something ties them
 * together. The order of the mentions has no effect.
 */
export function groupPeople(mentions: readonly PersonMention[]): Person[] {
  const ordered = [...mentions].sort(byTime);
  const groups: Group[] = [];
  const byStory = new Map<string, Group[]>();
  for (const mention of ordered) {
    const own = byStory.get(mention.storyId) ?? [];
    const name = personName(mention.name);
    const known = own.find((group) => group.takes(mention, name));
    if (known) known.add(mention, name);
    else {
      const group = new Group(mention, name);
      groups.push(group);
      byStory.set(mention.storyId, [...own, group]);
    }
  }
  const people: Group[] = [];
  for (const group of groups) {
    const tied = people
      .map((person) => ({ person, ties: person.tiesTo(group) }))
      .filter(({ ties }) => ties > 0)
      .sort((a, b) => b.ties - a.ties);
    const [best] = tied;
    if (best === undefined) people.push(group);
    else best.person.join(group);
  }
  return people.map((group) => group.person());
}

/** What tells a person from a namesake: "minister, South Korea"; null where no article says anything. */
export function describePerson(person: Person): string | null {
  const last = positionsOf(person).at(-1)?.text ?? null;
  const party = person.mentions.findLast((mention) => isProper(mention.party))?.party ?? null;
  const known = last !== null && party !== null && mentions(last, party);
  const text = [last, known ? null : party].filter((part) => part !== null).join(', ');
  return text === '' ? null : text;
}

/** "Tarsenian minister" says Tarsenia already. */
function mentions(text: string, party: string): boolean {
  return (
    foldName(text).includes(foldName(party)) || countryMentions(text).some(({ country }) => country === party)
  );
}

/** A description that holds from its first to its last article, until another one follows. */
export interface Position {
  readonly text: string;
  readonly mentions: readonly PersonMention[];
}

/** Role and affiliation as articles state them over time, oldest first; nothing from general knowledge. */
export function positionsOf({ mentions }: Person): Position[] {
  const positions: PersonMention[][] = [];
  let last = { role: '', affiliation: '' };
  for (const mention of mentions) {
    const [role, affiliation] = [mention.role ?? '', mention.affiliation ?? ''];
    if (role === '' && affiliation === '') continue;
    const current = positions.at(-1);
    if (current && fits(last.role, role) && fits(last.affiliation, affiliation)) {
      current.push(mention);
      last = { role: role || last.role, affiliation: affiliation || last.affiliation };
    } else {
      positions.push([mention]);
      last = { role, affiliation };
    }
  }
  return positions.map((stated) => ({
    text: [mostStated(stated.map(({ role }) => role)), fullest(stated.map(({ affiliation }) => affiliation))]
      .filter((part) => part !== null)
      .join(', '),
    mentions: stated,
  }));
}

/** The form that most articles print, of several the longest. */
function mostStated(forms: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const form of forms) if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}

/** "Ileva River Commission" for "commission". */
function fullest(forms: readonly (string | null)[]): string | null {
  const [best] = forms
    .filter((form) => form !== null)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return best ?? null;
}

type Kind = 'public' | 'organisation' | 'private';

class Group {
  readonly #mentions: PersonMention[];
  readonly #names: PersonName[];
  readonly #stories: Set<string>;
  readonly #kinds = new Set<Kind>();
  readonly #parties = new Set<string>();
  readonly #affiliations = new Set<string>();
  readonly #roles = new Set<string>();
  readonly #companions = new Set<string>();
  readonly #storyParties = new Set<string>();

  constructor(mention: PersonMention, name: PersonName) {
    this.#mentions = [];
    this.#names = [];
    this.#stories = new Set();
    this.add(mention, name);
  }

  add(mention: PersonMention, name: PersonName): void {
    this.#mentions.push(mention);
    if (!this.#names.some((each) => sameName(each, name))) this.#names.push(name);
    this.#stories.add(mention.storyId);
    const kind = kindOf(mention.role);
    if (kind !== null) this.#kinds.add(kind);
    if (mention.role !== null) this.#roles.add(foldName(mention.role));
    // "commission" could be any.
    if (isProper(mention.affiliation)) this.#affiliations.add(foldName(mention.affiliation ?? ''));
    if (isProper(mention.party)) this.#parties.add(foldName(mention.party ?? ''));
    for (const each of mention.companions) this.#companions.add(each);
    for (const each of mention.storyParties) this.#storyParties.add(foldName(each));
  }

  /** Within one story: the name agrees, and not both side and kind of office speak against it. */
  takes(mention: PersonMention, name: PersonName): boolean {
    const kind = kindOf(mention.role);
    const party = isProper(mention.party) ? foldName(mention.party ?? '') : null;
    const otherKind = kind !== null && this.#kinds.size > 0 && !this.#kinds.has(kind);
    const otherSide = party !== null && this.#parties.size > 0 && !this.#parties.has(party);
    return this.#agrees(name) && !(otherKind && otherSide);
  }

  /** How much ties a group of another story to this one; 0 where nothing does or something speaks against it. */
  tiesTo(other: Group): number {
    if (!other.#names.every((name) => this.#agrees(name))) return 0;
    // Two in one story were kept apart for a reason.
    if ([...other.#stories].some((story) => this.#stories.has(story))) return 0;
    if (differ(this.#kinds, other.#kinds)) return 0;
    const sameSide = shared(this.#parties, other.#parties);
    const sameBody = shared(this.#affiliations, other.#affiliations);
    if (differ(this.#parties, other.#parties) && sameBody === 0) return 0;
    const sameStage = shared(this.#storyParties, other.#storyParties);
    const company = shared(this.#companions, other.#companions);
    const sameOffice =
      shared(this.#roles, other.#roles) + (shared(this.#kinds, other.#kinds) > 0 ? 1 : 0) > 0 &&
      (sameStage > 0 ||
        shared(this.#parties, other.#storyParties) + shared(other.#parties, this.#storyParties) > 0);
    return (
      4 * sameBody +
      3 * sameSide +
      (sameOffice ? 2 : 0) +
      (company > 1 || (company > 0 && sameStage > 0) ? company : 0)
    );
  }

  join(other: Group): void {
    for (const mention of other.#mentions) this.add(mention, personName(mention.name));
  }

  person(): Person {
    const mentions = [...this.#mentions].sort(byTime);
    return { id: mentions[0]?.id ?? '', name: printedName(mentions), mentions };
  }

  #agrees(name: PersonName): boolean {
    return this.#names.every((each) => each.given === '' || name.given === '' || namesAgree(each, name));
  }
}

function sameName(a: PersonName, b: PersonName): boolean {
  return (
    a.key === b.key &&
    a.suffix === b.suffix &&
    a.bound === b.bound &&
    a.middle.join(' ') === b.middle.join(' ')
  );
}

/** Whom an office stands for, by its noun or the body before it: "judge", "leader of the party", "union leader". */
function kindOf(role: string | null): Kind | null {
  if (role === null) return null;
  const words = (role.toLowerCase().split(/ (?:of|for|at|in) /)[0] ?? '').split(/\s+/);
  const kind = roleEndingAt(words, words.length - 1)?.kind ?? 'open';
  if (kind !== 'open') return kind;
  const body = words.findLast((word) => BODY_HEADS.has(word));
  return body === undefined ? null : (BODY_HEADS.get(body) ?? null);
}

function isProper(name: string | null): boolean {
  return name !== null && /\p{Lu}/u.test(name);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count += 1;
  return count;
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && shared(a, b) === 0;
}

/** The form with most words that is not all capitals; among these the one that most articles print. */
function printedName(mentions: readonly PersonMention[]): string {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rank = (name: string) =>
    (name.includes(' ') ? 1000 : 0) -
    (/\p{Lu}{3}/u.test(name) ? 500 : 0) +
    Math.min(400, counts.get(name) ?? 0);
  const [best] = [...counts.keys()].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
  return best ?? '';
}

/** Words that make another office of one. */
const RANK =
  /\b(?:prime|vice|deputy|former|ex|acting|interim|designate|elect|chief|assistant|under|junior|first|shadow)\b/g;

/** One is missing, or they say the same, one perhaps at greater length; a "deputy minister" is no "minister". */
function fits(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  const [x, y] = [foldName(a), foldName(b)];
  if ((x.match(RANK) ?? []).join() !== (y.match(RANK) ?? []).join()) return false;
  return x === y || ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `);
}

function byTime(a: PersonMention, b: PersonMention): number {
  const [x, y] = [a.published ?? '9', b.published ?? '9'];
  if (x !== y) return x < y ? -1 : 1;
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1;
  return a.entity - b.entity;
}
