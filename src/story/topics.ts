import { countryOf } from '../analysis/countries.ts';
import type { Story } from './story.ts';
import { isStopWord } from './words.ts';

export interface TopicMatch {
  readonly story: Story;
  /** Greater is better; comparable within one query only. */
  readonly score: number;
  /** False where something had to be forgiven: a typo, or a part of the query that the story doesn't have. */
  readonly exact: boolean;
}

export interface TopicAnswer {
  /** The clear winner, null where there is none. */
  readonly story: Story | null;
  /** The other stories that come to mind, best first: all of them where there is no winner. */
  readonly choices: readonly Story[];
}

/** One thing asked for: the countries that it may mean, or a word. */
interface Wanted {
  readonly word: string;
  readonly countries: readonly string[];
}

/** Names that leave open which country is meant; the first is meant unless the stories speak against it. */
const openNames: Readonly<Record<string, readonly string[]>> = {
  korea: ['South Korea', 'North Korea'],
  korean: ['South Korea', 'North Korea'],
  koreans: ['South Korea', 'North Korea'],
  congo: ['Democratic Republic of Congo', 'Republic of the Congo'],
  sudan: ['Sudan', 'South Sudan'],
};

/**
 * The story that a person means by a few words: a slug or id, parties however they are called ("korea-japan",
 * "seoul tokyo"), names, headline words. A winner must match everything asked and stand out; typos only give choices.
 */
export function resolveTopic(query: string, stories: readonly Story[]): TopicAnswer {
  const named = stories.find(({ id, slug }) => id === query.trim() || slug === query.trim().toLowerCase());
  const matches = findTopics(query, stories, 26);
  if (named) {
    return {
      story: named,
      choices: matches
        .map(({ story }) => story)
        .filter(({ id }) => id !== named.id)
        .slice(0, 5),
    };
  }
  const exact = matches.filter((match) => match.exact);
  const [first, second] = exact;
  if (first && (!second || first.score >= second.score * 1.15)) {
    return { story: first.story, choices: exact.slice(1, 6).map(({ story }) => story) };
  }
  return { story: null, choices: (exact.length > 0 ? exact : matches).slice(0, 5).map(({ story }) => story) };
}

/** Stories that match a query, best first, at most `limit`; all by activity where the query is empty. */
export function findTopics(query: string, stories: readonly Story[], limit: number): TopicMatch[] {
  const wanted = wantedOf(query);
  const newest = stories.reduce((day, { last }) => (last !== null && last > day ? last : day), '');
  const matches: TopicMatch[] = [];
  for (const story of stories) {
    const match = wanted.length === 0 ? { score: 1, exact: true } : matchOf(wanted, query, story);
    if (match.score <= 0) continue;
    matches.push({ story, score: match.score * (1 + activity(story, newest)), exact: match.exact });
  }
  return matches
    .sort(
      (a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score || (a.story.id < b.story.id ? -1 : 1),
    )
    .slice(0, limit);
}

/** How well stories fit a query, which is read once. */
export function matcher(
  query: string,
): (story: Story) => { readonly score: number; readonly exact: boolean } {
  const wanted = wantedOf(query);
  return (story) => (wanted.length === 0 ? { score: 1, exact: true } : matchOf(wanted, query, story));
}

function wantedOf(query: string): Wanted[] {
  const words = plain(query)
    .split(/[^\p{L}\p{N}.'’]+/u)
    .map((word) => word.replace(/^[.'’]+|['’]s?$|[.'’]+$/gu, ''))
    .filter((word) => word !== '')
    .slice(0, 20);
  const wanted: Wanted[] = [];
  for (let at = 0; at < words.length; ) {
    let size = Math.min(4, words.length - at);
    let countries: readonly string[] = [];
    for (; size > 0; size--) {
      const word = words.slice(at, at + size).join(' ');
      const country = countryOf(word, { typed: true });
      countries = openOf(word) ?? (country === null ? [] : [country]);
      if (countries.length > 0) break;
    }
    const word = words.slice(at, at + Math.max(1, size)).join(' ');
    if (countries.length > 0 || !isStopWord(word)) wanted.push({ word, countries });
    at += Math.max(1, size);
  }
  return wanted;
}

function openOf(word: string): readonly string[] | null {
  return Object.hasOwn(openNames, word) ? (openNames[word] ?? null) : null;
}

function matchOf(wanted: readonly Wanted[], query: string, story: Story): { score: number; exact: boolean } {
  const typed = query.trim().toLowerCase();
  if (story.slug.startsWith(typed) && typed.length > 3) return { score: 2, exact: true };
  let score = 0;
  let exact = true;
  for (const each of wanted) {
    const one = each.countries.length > 0 ? countryScore(each, story) : wordScore(each.word, story);
    if (one.score === 0 || !one.exact) exact = false;
    score += one.score;
  }
  return { score: score / wanted.length, exact };
}

function countryScore({ word, countries }: Wanted, story: Story): { score: number; exact: boolean } {
  let best = 0;
  for (const [choice, country] of countries.entries()) {
    const rank = story.parties.indexOf(country);
    const score = rank >= 0 ? 1 - 0.1 * rank : story.keywords.includes(country.toLowerCase()) ? 0.4 : 0;
    best = Math.max(best, score - 0.2 * choice * score);
  }
  return best > 0 ? { score: best, exact: true } : wordScore(word, story);
}

function wordScore(word: string, story: Story): { score: number; exact: boolean } {
  const parts = partsOf(story);
  let best = 0;
  for (const { part, weight } of parts) {
    const score = part === word ? weight : word.length >= 4 ? beginning(word, part) * weight : 0;
    if (score > best) best = score;
  }
  if (best > 0) return { score: best, exact: true };
  const letters = lettersOf(word);
  for (const each of parts)
    if (TYPO * each.weight > best && mayBeTypo(word, letters, each) && isTypo(word, each.part))
      best = TYPO * each.weight;
  return { score: best, exact: false };
}

/** A word that a story can be found by, and what a match is worth. */
interface Part {
  readonly part: string;
  readonly weight: number;
  /** See `lettersOf`. */
  readonly letters: number;
}

/** The words of parties, title and keywords; kept while the story is. */
function partsOf(story: Story): readonly Part[] {
  const known = worth.get(story);
  if (known !== undefined) return known;
  const weights = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const part of plain(text).split(/[^\p{L}\p{N}]+/u))
      if (part !== '' && weight > (weights.get(part) ?? 0)) weights.set(part, weight);
  };
  for (const party of story.parties) add(party, 1);
  add(story.title, 0.9);
  for (const [rank, keyword] of story.keywords.entries()) add(keyword, Math.max(0.3, 0.85 - 0.015 * rank));
  const parts = [...weights].map(([part, weight]) => ({ part, weight, letters: lettersOf(part) }));
  worth.set(story, parts);
  return parts;
}

const worth = new WeakMap<Story, readonly Part[]>();

/** Which letters a word has, a bit each; other letters than a to z share bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** One edit brings a letter in and takes one out at most, so most words are told apart by their letters alone. */
function mayBeTypo(word: string, letters: number, { part, letters: others }: Part): boolean {
  const allowed = allowedEdits(word);
  if (Math.abs(word.length - part.length) > allowed) return false;
  let apart = letters ^ others;
  let count = 0;
  for (; apart !== 0; apart &= apart - 1) count += 1;
  return count <= 2 * allowed;
}

function allowedEdits(word: string): number {
  return word.length < 7 ? 1 : 2;
}

/** Lower case, without accents, as people type it. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

/** 0.95 where the other goes on ("sanction", "sanctions"), 0.9 where this one does, by two letters at most; else 0. */
function beginning(word: string, other: string): number {
  if (other.length < 4) return 0;
  if (other.startsWith(word)) return 0.95;
  return word.startsWith(other) && word.length - other.length <= 2 ? 0.9 : 0;
}

function isTypo(word: string, other: string): boolean {
  if (word.length < 4 || other.length < 4) return false;
  const allowed = allowedEdits(word);
  return distance(word, other, allowed) <= allowed;
}

const TYPO = 0.6;
const LONGEST = 40;
/** Rows of the table that `distance` fills. */
const rows = Array.from({ length: 3 }, () => new Uint8Array(LONGEST + 1));

/** Edits between two words, neighbours swapped counting as one (optimal string alignment); `limit` + 1 for more. */
function distance(a: string, b: string, limit: number): number {
  if (a.length > LONGEST || b.length > LONGEST) return limit + 1;
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? 0;
}

/** 0 to about 0.6: the bigger and the newer a story, the likelier it is meant. */
function activity({ articleCount, last }: Story, newest: string): number {
  const size = Math.min(0.3, 0.08 * Math.log2(1 + articleCount));
  if (last === null || newest === '') return size;
  const days = (Date.parse(newest) - Date.parse(last)) / 86_400_000;
  return size + 0.3 / (1 + Math.max(0, days) / 60);
}
