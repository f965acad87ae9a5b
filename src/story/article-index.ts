import type { Candidate } from './grouping.ts';
import { type Background, type Signature, searchTerms } from './signature.ts';

/** Articles in memory, found by the terms they share: what a store does with its tables, for a batch. */
export class ArticleIndex implements Background {
  readonly #articles: Candidate[] = [];
  readonly #postings = new Map<string, number[]>();
  readonly #frequencies = new Map<string, number>();
  readonly #sizes = new Map<string, number>();

  get documents(): number {
    return this.#articles.length;
  }

  frequency(term: string): number {
    return this.#frequencies.get(term) ?? 0;
  }

  add(article: Candidate): void {
    const at = this.#articles.push(article) - 1;
    if (article.storyId !== null) this.#resize(article.storyId, 1);
    for (const term of Object.keys(article.signature.terms))
      this.#frequencies.set(term, this.frequency(term) + 1);
    for (const term of searchTerms(article.signature)) {
      const posting = this.#postings.get(term);
      if (posting) posting.push(at);
      else this.#postings.set(term, [at]);
    }
  }

  /** Moves all articles of some stories into another one. */
  merge(from: readonly string[], into: string): void {
    if (from.length === 0) return;
    for (const [at, article] of this.#articles.entries()) {
      if (article.storyId !== null && from.includes(article.storyId))
        this.#articles[at] = { ...article, storyId: into };
    }
    for (const story of from) this.#resize(into, this.#sizes.get(story) ?? 0);
  }

  #resize(storyId: string, by: number): void {
    this.#sizes.set(storyId, (this.#sizes.get(storyId) ?? 0) + by);
  }

  /** The articles that share the most telling search terms, best first. */
  candidates(signature: Signature, limit: number): Candidate[] {
    const scores = new Map<number, number>();
    const common = Math.max(50, this.documents / 5);
    for (const term of searchTerms(signature)) {
      const frequency = this.frequency(term);
      if (frequency === 0 || frequency > common) continue;
      const weight = Math.log(1 + this.documents / frequency);
      for (const at of this.#postings.get(term) ?? []) scores.set(at, (scores.get(at) ?? 0) + weight);
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, limit)
      .flatMap(([at]) => {
        const article = this.#articles[at];
        return article ? { ...article, storySize: this.#sizes.get(article.storyId ?? '') ?? 1 } : [];
      });
  }

  /** The story of every article, in the order of adding. */
  *stories(): Iterable<string | null> {
    for (const { storyId } of this.#articles) yield storyId;
  }
}
