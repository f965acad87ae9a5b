import { countryMentions } from '../analysis/countries.ts';
import { datelinePrefixLength } from '../analysis/dateline-prefix.ts';
import type { Facts } from '../analysis/facts.ts';
import type { Article } from '../article/article.ts';
import { namesInText } from './names-in-text.ts';
import { shinglesOf } from './shingles.ts';
import { shareOf } from './word-shares.ts';
import { type Word, wordsOf } from './words.ts';

/** What grouping and relating compare: an article boiled down to its telling words. Plain JSON. */
export interface Signature {
  /** Stemmed words and names with their weight in this article (no document frequencies inside). */
  readonly terms: Readonly<Record<string, number>>;
  /** The most telling terms as the article prints them: "semiconductor" -> "semiconductors". */
  readonly printed?: Readonly<Record<string, string>>;
  /** The terms of the headline. */
  readonly headlineTerms: readonly string[];
  /** Names of people, bodies and places as they group: "South Korea", "Kim You-geun". */
  readonly names: readonly string[];
  /** Grouping names of the parties, most mentioned first. */
  readonly parties: readonly string[];
  /** ISO day or null. */
  readonly published: string | null;
  /** Hashes of 4-word shingles (a fixed-size sample), to tell copies of one text. */
  readonly shingles: readonly number[];
}

/** How common terms are among the articles known so far. */
export interface Background {
  readonly documents: number;
  /** Number of articles that hold the term. */
  frequency(term: string): number;
}

const MOST_TERMS = 100;
const MOST_NAMES = 30;
const MOST_PRINTED = 24;
/** Words from the start that count double: news puts what matters first. */
const LEAD = 60;

/** The signature of an article. Pure; milliseconds. */
export function signatureOf(
  article: Pick<Article, 'headline' | 'body' | 'publishedAt'>,
  facts: Pick<Facts, 'entities'>,
): Signature {
  const { headline } = article;
  // The agency in a dateline wrote the article: it has nothing to do with what the article is about.
  const prefix = datelinePrefixLength(article.body);
  const body = article.body.slice(0, prefix).replace(/\([^()]*\)/, '') + article.body.slice(prefix);
  const headlineWords = wordsOf(headline);
  const bodyWords = wordsOf(body);
  const counts = countTerms(headlineWords, bodyWords);
  const headlineTerms = counts.headline;

  const parties = new Map<string, number>();
  for (const { country } of countryMentions(headline)) {
    parties.set(country, (parties.get(country) ?? 0) + 2);
    headlineTerms.add(`@${country}`);
  }
  for (const { country } of countryMentions(body)) parties.set(country, (parties.get(country) ?? 0) + 1);
  const countries = new Set(parties.keys());
  for (const [country, mentions] of parties) counts.add(`@${country}`, mentions);

  const names = new Map<string, number>();
  for (const [country, mentions] of parties) names.set(country, mentions);
  const entities =
    facts.entities.length > 0
      ? facts.entities
          .filter(({ mentions }) => mentions.length === 0 || mentions.some(({ start }) => start >= prefix))
          .map(({ name, mentions }) => [name, mentions.length] as const)
      : namesInText(body === '' ? headline : body);
  for (const [name, mentions] of entities) {
    if (countryMentions(name).length === 0) names.set(name, (names.get(name) ?? 0) + mentions);
  }
  // A place is a party where somebody speaks for it: "Varn's foreign minister".
  const sides = new Set(facts.entities.flatMap(({ party }) => party ?? []));
  for (const { kind, name, party, mentions } of facts.entities) {
    const side = party ?? (kind === 'organisation' || sides.has(name) ? name : null);
    if (side !== null && !countries.has(side)) parties.set(side, (parties.get(side) ?? 0) + mentions.length);
  }

  const signature = {
    terms: counts.weights(),
    headlineTerms: [...headlineTerms],
    names: ranked(names)
      .slice(0, MOST_NAMES)
      .map(([name]) => name),
    parties: ranked(parties)
      .slice(0, 8)
      .map(([name]) => name),
    published: article.publishedAt?.slice(0, 10) ?? null,
    shingles: shinglesOf(body),
  };
  return { ...signature, printed: printedTerms(signature, [...bodyWords, ...headlineWords]) };
}

/** The first printed form of each of the most telling words; figures and pairs tell nothing by themselves. */
function printedTerms(signature: Signature, words: readonly Word[]): Record<string, string> {
  const wanted = new Set(searchTerms(signature, MOST_PRINTED).filter((term) => /^\p{L}[^ ]+$/u.test(term)));
  const printed = new Map<string, string>();
  for (const { term, printed: word } of words)
    if (wanted.has(term) && !printed.has(term)) printed.set(term, word);
  return Object.fromEntries(printed);
}

/** Counts of words and pairs of words, and what speaks for their weight. */
function countTerms(headlineWords: readonly Word[], bodyWords: readonly Word[]) {
  const counts = new Map<string, number>();
  const seen = new Map<string, { times: number; capitals: number }>();
  const add = (term: string, times: number) => counts.set(term, (counts.get(term) ?? 0) + times);
  const pairs = (words: readonly Word[], times: number) => {
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      if (next && !word.stop && !next.stop) add(`${word.term} ${next.term}`, times);
    }
  };
  const see = ({ term, printed }: Word) => {
    const word = seen.get(term) ?? { times: 0, capitals: 0 };
    word.times++;
    if (/^\p{Lu}/u.test(printed)) word.capitals++;
    seen.set(term, word);
  };
  const headline = new Set<string>();
  for (const word of headlineWords) {
    if (word.stop) continue;
    headline.add(word.term);
    add(word.term, 2);
    // Headlines may capitalise every word: they only speak about names where there is nothing else.
    if (bodyWords.length === 0) see(word);
  }
  for (const [at, word] of bodyWords.entries()) {
    if (word.stop) continue;
    add(word.term, at < LEAD ? 2 : 1);
    see(word);
  }
  pairs(headlineWords, 2);
  pairs(bodyWords, 1);

  const nameFactor = bodyWords.length === 0 ? 1.5 : 1.25;
  const pairFactor = bodyWords.length === 0 ? 0.65 : 0.5;
  const weightOf = (term: string, times: number): number => {
    const word = seen.get(term);
    const name = word && word.capitals > word.times / 2 ? nameFactor : 1;
    // Ages, tolls, sums and years tell two events of one kind apart.
    const figure = bodyWords.length > 0 && /^\d/.test(term) && !term.includes(' ') ? 3 : 1;
    const pair = term.includes(' ') && !term.startsWith('@') ? pairFactor : 1;
    return Math.round((1 + Math.log(times)) * name * figure * pair * 100) / 100;
  };
  return {
    headline,
    add,
    weights: () =>
      Object.fromEntries(
        ranked([...counts].map(([term, times]) => [term, weightOf(term, times)] as const)).slice(
          0,
          MOST_TERMS,
        ),
      ),
  };
}

/** The terms by which a store finds articles worth comparing, most telling first, at most `limit`. */
export function searchTerms(signature: Signature, limit = 24): string[] {
  const headline = new Set(signature.headlineTerms);
  const telling = ([term, weight]: readonly [string, number]): readonly [string, number] => {
    const figure = /^\d/.test(term) ? 1 / 3 : 1;
    return [term, weight * figure * (headline.has(term) ? 2 : 1) * -Math.log(shareOf(term))];
  };
  return ranked(Object.entries(signature.terms).map(telling))
    .slice(0, limit)
    .map(([term]) => term);
}

function ranked(counts: Iterable<readonly [string, number]>): (readonly [string, number])[] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0));
}

/** The day of publication, counted from 1970; null where unknown. */
export function dayOf({ published }: Signature): number | null {
  return published === null ? null : Date.parse(published) / 86_400_000;
}
