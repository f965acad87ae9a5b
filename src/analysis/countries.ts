/**
 * Countries (and bodies that act like one) by every name a text gives them.
 * Finds: "Seoul", "South Korean", "Blue House", "S Korea" -> South Korea; "the U.S." -> United States;
 *   "Britons" -> United Kingdom; "JAPAN" -> Japan.
 * Must not find: "New Mexico", "South China Sea", "Michael Jordan", "Paris Hilton", "us", "Korean peninsula".
 */
import lexicon from '../../data/lexicon/countries.json' with { type: 'json' };
import type { Span } from '../article/article.ts';

/** How a mention names the country: by name, people, capital, or a seat of its government. */
export type CountryNaming = 'name' | 'demonym' | 'capital' | 'metonym';

export interface CountryMention extends Span {
  /** The name that groups: "South Korea". */
  readonly country: string;
  readonly naming: CountryNaming;
}

interface Entry {
  /** Null: looks like a country and is not ("New Mexico"). */
  readonly country: string | null;
  readonly naming: CountryNaming;
}

const entries = new Map<string, Entry>();
const folded = new Map<string, Entry>();
/** The first word, the first two words, … of every entry: what a longer name may begin with. */
const beginnings = new Set<string>();
const firstNames = new Set(lexicon.alsoFirstNames);

function add(name: string, entry: Entry): void {
  const key = tokensOf(name)
    .map(({ word }) => word)
    .join(' ');
  for (const form of [key, key.length > 3 ? key.toUpperCase() : key]) {
    if (!entries.has(form)) entries.set(form, entry);
    for (let end = form.indexOf(' '); end >= 0; end = form.indexOf(' ', end + 1))
      beginnings.add(form.slice(0, end));
    beginnings.add(form);
  }
  if (!folded.has(key.toLowerCase())) folded.set(key.toLowerCase(), entry);
}

for (const name of lexicon.otherNames) add(name, { country: null, naming: 'name' });
for (const { name: country, aliases, demonyms, capitals, metonyms } of lexicon.countries) {
  for (const name of [country, ...aliases]) add(name, { country, naming: 'name' });
  for (const name of demonyms) add(name, { country, naming: 'demonym' });
  for (const name of capitals) add(name, { country, naming: 'capital' });
  for (const name of metonyms) add(name, { country, naming: 'metonym' });
}

/**
 * The country that a mention stands for, null for none: "Seoul", "the South Koreans", "Seoul's" -> "South Korea".
 * Any case; "us" counts as the United States only when written "US", "U.S." or as `typed` in a search.
 */
export function countryOf(mention: string, { typed = false } = {}): string | null {
  const key = tokensOf(mention.replace(/^the\s+/i, ''))
    .map(({ word }) => word)
    .join(' ');
  const exact = entries.get(key);
  if (exact) return exact.country;
  if (key.length <= 3 && !typed) return null;
  return folded.get(key.toLowerCase())?.country ?? null;
}

/** Every mention of a country in a text, in order, never overlapping. Linear in the text's length. */
export function countryMentions(text: string): CountryMention[] {
  const tokens = tokensOf(text);
  const found: CountryMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = tokens[at];
    if (!first || isSmall(first.word) || !beginnings.has(first.word) || !/^\p{Lu}|^10$/u.test(first.word)) {
      at++;
      continue;
    }
    const match = longestMatch(tokens, at, text);
    if (match && match.entry.country !== null && !isPersonName(tokens, at, match.size, text)) {
      const last = tokens[at + match.size - 1] ?? first;
      found.push({
        start: first.start,
        end: last.start + last.word.length,
        country: match.entry.country,
        naming: match.entry.naming,
      });
    }
    at += match?.size ?? 1;
  }
  return found;
}

/** Most words: they begin with a plain small letter. */
function isSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 97 && code <= 122;
}

interface Token {
  readonly word: string;
  readonly start: number;
}

/** Words without possessive endings; abbreviations keep their inner dots and lose the last ("U.S"). */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)) {
    const word = /['’]s$/i.test(raw) ? raw.slice(0, -2) : raw;
    if (!word.includes('-') || entries.has(word)) tokens.push({ word, start: index });
    else {
      // "Seoul-Tokyo", "U.S.-led": the parts stand for themselves.
      let offset = 0;
      for (const part of word.split('-')) {
        tokens.push({ word: part, start: index + offset });
        offset += part.length + 1;
      }
    }
  }
  return tokens;
}

function longestMatch(tokens: readonly Token[], at: number, text: string) {
  let key = '';
  let best: { entry: Entry; size: number } | null = null;
  for (let size = 1; ; size++) {
    const token = tokens[at + size - 1];
    if (!token) break;
    if (size > 1) {
      const before = tokens[at + size - 2];
      if (
        !before ||
        !/^[.'’s]{0,2}[ \u00a0-]$/.test(text.slice(before.start + before.word.length, token.start))
      )
        break;
    }
    key = size === 1 ? token.word : `${key} ${token.word}`;
    if (!beginnings.has(key)) break;
    const entry = entries.get(key);
    if (entry) best = { entry, size };
  }
  return best;
}

/** "Jordan Spieth", "Jack London": the capitalised neighbour makes it a person. */
function isPersonName(tokens: readonly Token[], at: number, size: number, text: string): boolean {
  const token = tokens[at];
  if (size !== 1 || !token || !firstNames.has(token.word)) return false;
  const next = tokens[at + 1];
  if (!next || !/^\p{Lu}\p{Ll}/u.test(next.word) || entries.has(next.word)) return false;
  return text.slice(token.start + token.word.length, next.start) === ' ';
}
