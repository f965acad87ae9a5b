import type { Facts } from '../analysis/facts.ts';
import type { Article } from '../article/article.ts';

/** What grouping and relating compare: an article boiled down to its telling words. Plain JSON. */
export interface Signature {
  /** Stemmed words and names with their weight in this article (no document frequencies inside). */
  readonly terms: Readonly<Record<string, number>>;
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

/** The signature of an article. Pure; milliseconds. */
export function signatureOf(article: Article, facts: Facts): Signature {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const terms: Record<string, number> = {};
  for (const word of words(article.body)) terms[word] = (terms[word] ?? 0) + 1;
  const headlineTerms = [...new Set(words(article.headline))];
  for (const word of headlineTerms) terms[word] = (terms[word] ?? 0) + 2;
  return {
    terms,
    headlineTerms,
    names: facts.entities.map((entity) => entity.party ?? entity.name),
    parties: [],
    published: article.publishedAt?.slice(0, 10) ?? null,
    shingles: [],
  };
}

/** The terms by which a store finds articles worth comparing, most telling first, at most `limit`. */
export function searchTerms(signature: Signature, limit = 24): string[] {
  return Object.entries(signature.terms)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([term]) => term);
}
