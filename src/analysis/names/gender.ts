import type { WordDocument } from '../words/document.ts';
import { FAMILY_FIRST, FEMALE_NAMES, FEMALE_WORDS, MALE_NAMES, MALE_WORDS } from './lexicon.ts';
import type { NameMention } from './name-mention.ts';

/** Grammatical gender that a person's name, title or role shows. */
export type Gender = 'female' | 'male' | null;

/** The gender that somebody's titles, given name or role show. */
export function genderOf(
  document: WordDocument,
  entity: { readonly name: string; readonly mentions: readonly NameMention[] },
  role: string | null,
): Gender {
  for (const mention of entity.mentions) {
    const titled = genderOfTitle(document, mention);
    if (titled) return titled;
  }
  const named = genderOfGivenName(entity.name.split(/\s+/));
  if (named) return named;
  for (const word of (role ?? '').toLowerCase().split(' ')) {
    const gender = genderOfWord(word);
    if (gender) return gender;
  }
  return null;
}

/** The gender that one word of a title or role shows: "Mrs", "congressman". */
export function genderOfWord(word: string): Gender {
  if (FEMALE_WORDS.has(word)) return 'female';
  return MALE_WORDS.has(word) ? 'male' : null;
}

/** The gender that the title of one mention shows: "Mrs", "Congressman". */
export function genderOfTitle(
  { tokens }: WordDocument,
  { titleStart, start }: Pick<NameMention, 'titleStart' | 'start'>,
): Gender {
  for (let at = titleStart; at < start; at += 1) {
    const word = tokens[at]?.text ?? '';
    const gender = genderOfWord(word);
    if (gender) return gender;
  }
  return null;
}

/** The gender that the first of a name's words shows; null for a family name alone. */
export function genderOfGivenName(words: readonly string[]): Gender {
  if (words.length < 2) return null;
  const [first = '', second = ''] = words;
  if (FAMILY_FIRST.has(first) && second.includes('-')) return null;
  // "Jean-Marie" is a man, whatever "Jean" alone is.
  if (first.startsWith('Jean-')) return 'male';
  const given = first.replace(/-.*/, '');
  const female = FEMALE_NAMES.has(given);
  const male = MALE_NAMES.has(given);
  return female !== male ? (female ? 'female' : 'male') : null;
}
