/**
 * Which mentions name the same: short forms go to the fullest name.
 *   "Kim You-geun … Kim", "Donald J. Trump … Mr. Trump … Donald", "Bank of Japan … BOJ", "UN … United Nations"
 *   Must not link: "Kim You-geun" and "Kim Jong-un" to each other, "Mr. Berg" to "Anna Berg".
 */
import type { Entity } from '../facts.ts';
import { type Gender, genderOfGivenName } from './gender.ts';
import { COURTESIES, FAMILY_FIRST } from './lexicon.ts';
import type { NameMention } from './name-mention.ts';

export interface Linked {
  readonly kind: Entity['kind'];
  readonly name: string;
  readonly mentions: readonly NameMention[];
  readonly rule: string;
}

interface Draft {
  kind: NameMention['kind'];
  name: string;
  words: readonly string[];
  mentions: NameMention[];
  rule: string;
  gender: Gender;
}

/**
 * Groups mentions into entities, in order of first mention. Mentions of nothing known are left out.
 * `fullNames` gives full names by family name, for people that no mention names in full; `genderOfTitle` what the
 * title of a mention shows.
 */
export function linkMentions(
  given: readonly NameMention[],
  fullNames: ReadonlyMap<string, string>,
  genderOfTitle: (mention: NameMention) => Gender,
): Linked[] {
  const drafts: Draft[] = [];
  const byWord = new Map<string, Draft[]>();
  const byName = new Map<string, Draft>();
  const familyNames = new Set<string>();
  // Family names that only men, or only women, are addressed by in the text: "Mr. Berg".
  const addressed = new Map<string, Gender>();
  for (const mention of given) {
    if (mention.kind !== 'person') continue;
    const words = bareName(mention.name);
    familyNames.add(familyNameOf(words));
    const gender = words.length === 1 ? genderOfTitle(mention) : null;
    const name = words[0] ?? '';
    if (gender) addressed.set(name, (addressed.get(name) ?? gender) === gender ? gender : null);
  }

  // "BERG: …" in a transcript, or a line in capitals: no body where somebody is called Berg.
  const inCapitals = new Map([...familyNames].map((name) => [name.toUpperCase(), name]));
  const mentions = given.map((mention) => {
    const name = mention.rule === 'names/acronym' ? inCapitals.get(mention.name) : undefined;
    return name === undefined || name === mention.name
      ? mention
      : { ...mention, kind: 'person' as const, name };
  });

  // Full names first, so that a headline's "Pompeo" finds "Mike Pompeo" further down.
  const full = mentions.filter((mention) => isFull(mention));
  for (const mention of full) place(mention, true);
  for (const mention of mentions) if (!isFull(mention)) place(mention, false);

  for (const draft of drafts) {
    const name = draft.words.length === 1 ? fullNames.get(draft.words[0] ?? '') : undefined;
    if (name === undefined || (draft.kind !== 'person' && draft.kind !== 'unknown')) continue;
    draft.kind = 'person';
    draft.name = name;
    draft.rule = 'names/headline';
  }
  return drafts
    .map((draft) => ({
      ...draft,
      name: wellCased(draft),
      mentions: draft.mentions.sort((a, b) => a.start - b.start),
    }))
    .filter((draft): draft is Draft & Linked => draft.kind !== 'unknown')
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));

  function isFull(mention: NameMention): boolean {
    return mention.kind !== 'unknown' && (mention.kind !== 'person' || bareName(mention.name).length > 1);
  }

  function place(mention: NameMention, whole: boolean): void {
    const words = bareName(mention.name);
    const gender =
      mention.kind === 'person' || mention.kind === 'unknown'
        ? (genderOfTitle(mention) ?? genderOfGivenName(words) ?? addressed.get(mention.name) ?? null)
        : null;
    const named = byName.get(key(mention.name));
    const same =
      named && contradicts(named, gender)
        ? byName.get(`${gender} ${key(mention.name)}`)
        : (named ?? (mention.country ? byName.get(countryKey(mention)) : undefined));
    const target = same ?? (mention.kind === 'place' ? undefined : find(mention, words, gender));
    if (target) {
      target.mentions.push(mention);
      target.gender ??= gender;
      if (target.kind === 'unknown') target.kind = mention.kind;
      if (
        mention.kind === 'person' &&
        target.kind === 'person' &&
        words.length > target.words.length &&
        words.length <= 5
      ) {
        target.name = mention.name;
        target.words = words;
      }
      byName.set(key(mention.name), target);
      if (gender) byName.set(`${gender} ${key(mention.name)}`, target);
      return;
    }
    let kind = mention.kind;
    if (
      kind === 'unknown' &&
      !whole &&
      words.length >= 2 &&
      words.length <= 3 &&
      familyNames.has(words.at(-1) ?? '')
    )
      kind = 'person';
    const draft: Draft = { kind, name: mention.name, words, mentions: [mention], rule: mention.rule, gender };
    drafts.push(draft);
    byName.set(key(mention.name), draft);
    if (gender) byName.set(`${gender} ${key(mention.name)}`, draft);
    if (mention.country) byName.set(countryKey(mention), draft);
    for (const word of new Set(words)) {
      const list = byWord.get(word);
      if (list) list.push(draft);
      else byWord.set(word, [draft]);
    }
    if (draft.kind === 'organisation') {
      const initials = words
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0] ?? '')
        .join('');
      if (initials.length >= 2 && !byName.has(initials)) byName.set(initials, draft);
    }
  }

  function find(mention: NameMention, words: readonly string[], gender: Gender): Draft | undefined {
    const candidates = byWord.get(words.at(-1) ?? '') ?? byWord.get(words[0] ?? '') ?? [];
    let best: Draft | undefined;
    let following: Draft | undefined;
    for (const draft of candidates.slice(-50)) {
      if (contradicts(draft, gender) || !compatible(draft, mention, words)) continue;
      const before = (draft.mentions[0]?.start ?? 0) <= mention.start;
      if (before && (best?.kind !== 'person' || draft.kind === 'person')) best = draft;
      else if (before) continue;
      else following ??= draft;
    }
    const person = [best, following].find((draft) => draft?.kind === 'person');
    return person ?? best ?? following;
  }
}

function contradicts(draft: Draft, gender: Gender): boolean {
  return gender !== null && draft.gender !== null && draft.gender !== gender;
}

function compatible(draft: Draft, mention: NameMention, words: readonly string[]): boolean {
  if (draft.kind === 'place') return false;
  if (draft.kind === 'organisation') {
    if (mention.kind === 'person') return false;
    // "the Norwell Shipping company … Norwell"
    // "Nordal" is no short form of the Nordal Fishermen's Union.
    const members = draft.words.some(
      (word, index) => index >= words.length && /s['’]?$|['’]s$/.test(word) && index + 1 < draft.words.length,
    );
    return (
      !members &&
      words.length < draft.words.length &&
      words.every((word, index) => draft.words[index] === word)
    );
  }
  if (mention.kind === 'organisation') return false;
  const family = familyNameOf(draft.words);
  // "Van der Wiel" for "Tobias van der Wiel"
  const particles = words.findIndex((word) => !PARTICLE.test(word));
  if (particles > 0 && draft.words.length > words.length)
    return words.slice(particles).join(' ') === draft.words.slice(-(words.length - particles)).join(' ');
  if (words.length === 1) {
    if (words[0] === family) return true;
    if (mention.rule === 'names/knight') return words[0] === draft.words[0] && draft.kind === 'person';
    // "Ms Nurhayati" for Nurhayati Basri: some are called by their first name.
    return words[0] === draft.words[0] && draft.kind === 'person';
  }
  if (draft.words.length === 1) return familyNameOf(words) === draft.words[0] && draft.kind === 'person';
  if (familyNameOf(words) !== family) return false;
  const first = words[0] === family ? words.at(-1) : words[0];
  const other = draft.words[0] === family ? draft.words.at(-1) : draft.words[0];
  return first === other || (first?.[0] === other?.[0] && (isInitial(first) || isInitial(other)));
}

const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|ten)$/i;

/** "Van", "de la": it begins a family name. */
export function isParticle(word = ''): boolean {
  return PARTICLE.test(word);
}

/** "Seoul" rather than the dateline's "SEOUL". */
function wellCased({ name, mentions }: Draft): string {
  if (name !== name.toUpperCase() || name.length < 4) return name;
  return (
    mentions.find((mention) => mention.name !== name && mention.name.toUpperCase() === name)?.name ?? name
  );
}

function isInitial(word: string | undefined): boolean {
  return /^\p{Lu}\.?$/u.test(word ?? '');
}

/** The family name of a name's words: the first for "Kim You-geun", "Xi Jinping"; else the last. */
export function familyNameOf(words: readonly string[]): string {
  const [first = '', second = ''] = words;
  if (
    words.length >= 2 &&
    words.length <= 3 &&
    FAMILY_FIRST.has(first) &&
    !FAMILY_FIRST.has(words.at(-1) ?? '')
  ) {
    if (second.includes('-') || words.length === 3 || first.length <= 5)
      return isWestern(first, words) ? (words.at(-1) ?? '') : first;
  }
  return words.at(-1) ?? '';
}

function isWestern(first: string, words: readonly string[]): boolean {
  // "Kim Kardashian", "Lee Harris": the first is also a given name and nothing shows the Asian order.
  return (
    /^(?:Kim|Lee|Min|Jun|Dean|Ma|Su|Song|Park|Long|Tan|Le|Do|Ho|An)$/.test(first) &&
    !words.slice(1).join(' ').includes('-') &&
    !/(?:un|ng|uk|oo|ae|eo|in|yu|ui|ok|hi|ah|il|an|on)$/.test(words.at(-1) ?? '')
  );
}

function countryKey({ country, naming, name }: NameMention): string {
  return `=${country}${naming === 'name' ? '' : name.toLowerCase()}`;
}

function key(name: string): string {
  return name.replace(/[.]/g, '');
}

/** Words of a name that tell whose it is: not "Jr.", "Mr". */
function bareName(name: string): string[] {
  // "Al-Harbi" begins a sentence, "al-Harbi" stands in one.
  const words = name.replace(/(?<!\S)(?:Al|El)-/g, (particle) => particle.toLowerCase()).split(/\s+/);
  return words.filter((word) => !COURTESIES.has(word) && !/^(?:Jr|Sr|II|III|IV)\.?$/.test(word));
}
