/**
 * Where a name ends in a line of capitals, by what the rest of the text calls people.
 *   Finds: "Anna Berg" in "Anna Berg Wins Vote in Norwell", where the text goes on with "Berg"
 *   Must not find: "Anna Lund" in "Anna Lund Berg", where the text goes on with "Berg"
 */
import type { WordDocument } from '../words/document.ts';
import { FEMALE_NAMES, MALE_NAMES } from './lexicon.ts';
import type { NameMention } from './name-mention.ts';

/** The same names, people's without the words of the line that follow. Linear. */
export function withNamesEnded({ text, tokens }: WordDocument, names: readonly NameMention[]): NameMention[] {
  const called = new Set<string>();
  for (const { name, start, end } of names) if (end - start <= 2) called.add(name);
  return names.map((mention) => {
    const { kind, name, start, end } = mention;
    if (kind !== 'person' || end - start < 3) return mention;
    const [given, family, last] = [tokens[start], tokens[start + 1], tokens[end - 1]];
    if (!given || !family || !last || called.has(last.text)) return mention;
    if (!MALE_NAMES.has(given.text) && !FEMALE_NAMES.has(given.text)) return mention;
    const ended = text.slice(given.start, family.end);
    if (ended === name || (!called.has(ended) && !called.has(family.text))) return mention;
    return { ...mention, end: start + 2, name: ended };
  });
}
