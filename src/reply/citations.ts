import type { Citation } from './reply.ts';

/** The fields of an article, or of its head in a list, that a citation shows. */
export interface Citable {
  readonly id: string;
  readonly headline: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly invented: boolean;
}

/** Collects the articles of a reply and numbers them in the order they are cited. */
export class Citations {
  readonly #list: Citation[] = [];

  /** The number of an article, from 1; the same article keeps its number. */
  cite(article: Citable): number {
    const known = this.#list.findIndex((citation) => citation.articleId === article.id);
    if (known >= 0) return known + 1;
    return this.#list.push({
      articleId: article.id,
      headline: article.headline,
      publisher: article.publisher,
      published: article.publishedAt,
      url: article.url,
      invented: article.invented,
    });
  }

  get list(): readonly Citation[] {
    return this.#list;
  }
}
