import type { DatedText } from './dated-text.ts';
import { partyNaming } from './party-naming.ts';

/** A day on which something happened with a party, in a sentence's words. */
export interface PartyDay {
  /** ISO day. */
  readonly day: string;
  readonly text: string;
}

/**
 * The days on which something happened to or by a party, in order. A sentence that names the party dates to the days
 * it names; a headline or first sentence without one to the day the article came out. A party that leads no article
 * gets that day from any sentence that names it.
 */
export function partyDays(articles: readonly DatedText[], party: string): PartyDay[] {
  const namings = articles.map(({ title, text }) => partyNaming(party, `${title}\n${text}`));
  const leads = articles.map(({ title, sentences }, index) => {
    const naming = namings[index];
    const [first] = sentences;
    if (naming === undefined) return null;
    if (naming.test(title)) return title;
    return first && first.days.length === 0 && naming.test(first.text) ? first.text : null;
  });
  const leading = leads.some((lead) => lead !== null);
  const found = new Map<string, string>();
  const add = (day: string, text: string) => {
    if (!found.has(day)) found.set(day, text);
  };
  for (const [index, { published, sentences }] of articles.entries()) {
    const naming = namings[index];
    if (naming === undefined) continue;
    const lead = leads[index];
    if (published !== null && lead)
      add(
        published,
        sentences.find(({ text, days }) => days.length === 0 && naming.test(text))?.text ?? lead,
      );
    for (const { text, days, vague } of sentences) {
      if (!naming.test(text)) continue;
      for (const day of days) add(day, text);
      if (!leading && days.length === 0 && !vague && published !== null) add(published, text);
    }
  }
  return [...found].map(([day, text]) => ({ day, text })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
