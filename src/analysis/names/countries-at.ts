import { type CountryMention, countryMentions } from '../countries.ts';
import type { WordDocument } from '../words/document.ts';
import { statesInText } from './states-in-text.ts';

/** Country words by their first token, with the token after them. */
export type CountriesAt = ReadonlyMap<number, { readonly end: number; readonly mention: CountryMention }>;

/** Where a text names countries, by tokens. The headline is evidence only. */
export function countriesAt({ text, tokens }: WordDocument, headline: string): CountriesAt {
  const found = new Map<number, { end: number; mention: CountryMention }>();
  let at = 0;
  for (const mention of allCountries(text, headline)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mention.start) at += 1;
    let end = at;
    while (end < tokens.length && (tokens[end]?.start ?? 0) < mention.end) end += 1;
    // "Seoul-Tokyo" is one token and no country's name.
    const whole = tokens[at]?.start === mention.start && (tokens[end - 1]?.end ?? 0) <= mention.end + 1;
    if (end > at && whole) found.set(at, { end, mention });
  }
  return found;
}

/** Countries known by name, and those that the text shows to be some; in order, never overlapping. */
function allCountries(text: string, headline: string): CountryMention[] {
  const known = countryMentions(text);
  // The headline is evidence only: what it names is no mention in the text.
  const whole = headline === '' ? text : `${text}\n\n${headline}`;
  const states = statesInText(whole, known).filter(({ end }) => end <= text.length);
  if (states.length === 0) return known;
  return [...known, ...states]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention, index, all) => index === 0 || mention.start >= (all[index - 1]?.end ?? 0));
}
