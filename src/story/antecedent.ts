import type { Span } from '../article/article.ts';
import type { AnalysedArticle } from './story.ts';

/**
 * The name that "he" or "she" at the start of a sentence stands for; null where it isn't clear.
 *
 * Finds:     "Ilse Marrow opened the talks. She left early." -> "Ilse Marrow"
 * Finds not: "Ilse Marrow met Anna Lund. She left early." (two people it could be)
 */
export function nameForPronoun(source: AnalysedArticle, pronoun: Span, sentence: number): string | null {
  const { facts } = source;
  const spoken = facts.quotes.find(
    ({ speaker }) => speaker?.named && speaker.mention.start === pronoun.start,
  );
  if (spoken?.speaker) return spoken.speaker.name;
  for (let index = sentence - 1; index >= Math.max(0, sentence - 2); index -= 1) {
    const before = facts.sentences[index];
    if (!before) return null;
    const people = facts.entities.filter(
      ({ kind, mentions }) =>
        kind === 'person' && mentions.some(({ start, end }) => start >= before.start && end <= before.end),
    );
    const [only] = people;
    if (people.length === 1 && only) return only.name;
    if (people.length > 1) return null;
  }
  return null;
}
