/**
 * Names of people as articles vary them.
 *   The same: "Kim You-geun", "Kim You Geun", "KIM You-geun", "You-geun Kim" · "Donald J. Trump", "Donald Trump" ·
 *     "Núria Vidal", "Nuria Vidal" · "Jean-Claude Brandt", "Jean Claude Brandt"
 *   Not the same: "Kim You-geun", "Kim Jong-un" · "Ann B. Holm", "Ann C. Holm" · "Karl Renn", "Karl Renn Jr." ·
 *     "Jean-Luc Brandt", "Jean Brandt" · "J. Holm", "Jan Holm" (who knows)
 */
import { COURTESIES, FAMILY_FIRST } from '../analysis/names/lexicon.ts';
import { familyNameOf } from '../analysis/names/linking.ts';

/** A name taken apart, every part folded: small letters without marks or hyphens. */
export interface PersonName {
  readonly family: string;
  /** "yougeun", "donald"; empty for a lone name. */
  readonly given: string;
  /** "j", "john". */
  readonly middle: readonly string[];
  /** The first middle name hangs on the given one: "Jean-Claude". */
  readonly bound: boolean;
  /** "jr", "iii". */
  readonly suffix: string;
  /** Family and given name: names of one person have the same, other people may have it too. */
  readonly key: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const PARTICLES = new Set('van von der den de del della di da dos du la le bin ibn al el ben y'.split(' '));

/** Small letters, no diacritics, hyphens, dots or apostrophes: "Brañas-Ó Néill" -> "branaso neill". */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðþæœß]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[-‐‑.'’´`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/** Takes a printed name apart. Never throws; what it can't read becomes the family name. */
export function personName(printed: string): PersonName {
  const words = printed
    .slice(0, 200)
    .replaceAll(',', ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !COURTESIES.has(word));
  const last = foldName(words.at(-1) ?? '');
  const suffix = words.length > 1 && SUFFIX.test(last) ? last : '';
  const kept = suffix === '' ? words : words.slice(0, -1);
  const typed = printed === printed.toLowerCase();
  const cased = kept.map((word) => (typed ? capitalised(word) : wellCased(word)));
  const familyWord = familyNameOf(cased);
  const at = cased.lastIndexOf(familyWord);
  const family = foldName(familyWord).replace(/^(?:al|el)(?=.{3})/, (start) =>
    /^(?:al|el)-/i.test(familyWord) ? '' : start,
  );
  const others = cased.filter((word, index) => index !== at && !PARTICLES.has(word.toLowerCase()));
  // "Kim You Geun" as "Kim You-geun": the parts of such a given name are one, however they are joined.
  if (
    others.length > 0 &&
    FAMILY_FIRST.has(familyWord) &&
    (at === 0 || /\p{L}-\p{Ll}/u.test(others[0] ?? ''))
  ) {
    const given = foldName(others.join(''));
    return { family, given, middle: [], bound: false, suffix, key: `${family} ${given}` };
  }
  const bound = /\p{L}-\p{L}/u.test(others[0] ?? '');
  const [given = '', ...middle] = others
    .flatMap((word, index) => (index === 0 ? word.split('-') : [word]))
    .map(foldName)
    .filter((word) => word !== '');
  return { family, given, middle, bound, suffix, key: given === '' ? family : `${family} ${given}` };
}

/** Whether nothing in two names speaks against one person. */
export function namesAgree(a: PersonName, b: PersonName): boolean {
  if (a.key !== b.key || a.suffix !== b.suffix) return false;
  if (a.bound !== b.bound && (a.bound ? b : a).middle.length === 0) return false;
  for (const [at, name] of a.middle.entries()) {
    const other = b.middle[at];
    if (other === undefined) break;
    if (name !== other && !(initialOf(name, other) || initialOf(other, name))) return false;
  }
  return true;
}

function initialOf(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}

/** As somebody types it: "kim you-geun" -> "Kim You-geun". */
function capitalised(word: string): string {
  return PARTICLES.has(word) ? word : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** "KIM You-geun" -> "Kim You-geun"; "PM" and "J." stay. */
function wellCased(word: string): string {
  if (word.length < 3 || word !== word.toUpperCase() || word === word.toLowerCase()) return word;
  return word.replace(/(\p{L})(\p{L}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}
