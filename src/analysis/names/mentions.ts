/**
 * Where a text names people, bodies and places.
 *   Finds: "US Secretary of State Mike Pompeo" -> person "Mike Pompeo" with title "Secretary of State";
 *     "Blue House", "Bank of Japan", "the Ministry of Trade and Industry", "GSOMIA" -> bodies; "Bangkok" -> place.
 *   Must not find: "World War II", "Thursday", "The" at the start of a sentence, "Japanese" alone.
 */
import { datelineOf } from '../../article/dateline.ts';
import type { WordDocument } from '../words/document.ts';
import { countriesAt } from './countries-at.ts';
import { withEvidence } from './evidence.ts';
import { withNamesEnded } from './name-end.ts';
import type { Demonym, NameMention } from './name-mention.ts';
import { runReader } from './name-run.ts';
import { runSplitter } from './run-splitter.ts';

/** All names and country adjectives of a text, in order. Linear in the number of tokens. */
export function nameMentionsOf(
  document: WordDocument,
  headline = '',
): { names: NameMention[]; demonyms: Demonym[] } {
  const { text, tokens } = document;
  const names: NameMention[] = [];
  const demonyms: Demonym[] = [];
  const countryAt = countriesAt(document, headline);
  // A dateline's place neither speaks nor acts.
  const datelineEnd = datelineOf(text.slice(0, 200).split('\n')[0] ?? '')?.end ?? 0;
  const runs = runReader(document, datelineEnd);
  const takeApart = runSplitter(document, countryAt, runs.startsSentence, names, demonyms);
  let index = 0;
  while (index < tokens.length) {
    const country = countryAt.get(index);
    if ((!country && !runs.mayBeName(index)) || (tokens[index]?.start ?? 0) < datelineEnd) {
      index += 1;
      continue;
    }
    const end = Math.max(country?.end ?? 0, runs.endOf(index));
    takeApart(index, end);
    index = Math.max(end, index + 1);
  }
  return { names: withEvidence(document, withNamesEnded(document, names)), demonyms };
}
