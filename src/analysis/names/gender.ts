import type { WordDocument } from '../words/document.ts';
import { FAMILY_FIRST, FEMALE_NAMES, FEMALE_WORDS, MALE_NAMES, MALE_WORDS } from './lexicon.ts';
import type { Linked } from './linking.ts';

/** Grammatical gender that a person's name, title or role shows. */
export type Gender = 'female' | 'male' | null;

/** The gender that somebody's titles, given name or role show. */
export function genderOf(document: WordDocument, entity: Linked, role: string | null): Gender {
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
