import type { QuoteKind } from '../analysis/facts.ts';
import type { AnalysedArticle, Dossier, Story } from '../story/story.ts';

/** What became of an article that was added. */
export type AddOutcome =
  | 'new'
  | 'changed' // same identity, other words: the old version is replaced
  | 'duplicate' // the same words are stored already: nothing changed
  | 'near-duplicate'; // stored, and marked as a copy or rewrite of another one

export interface AddResult {
  readonly articleId: string;
  readonly outcome: AddOutcome;
  /** The article it repeats, for duplicate and near-duplicate. */
  readonly of: string | null;
  readonly storyId: string | null;
}

/** The few fields that lists and autocompletion need. */
export interface ArticleHead {
  readonly id: string;
  readonly headline: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly invented: boolean;
  readonly storyId: string | null;
  readonly nearDuplicateOf: string | null;
}

/** One stored quotation with its article: what `/quotes` filters. */
export interface QuoteFilter {
  readonly storyId?: string;
  /** Words of the speaker's name, any case. */
  readonly speaker?: string;
  readonly official?: boolean;
  readonly kind?: QuoteKind;
}

/** A quotation by its place: `article.facts.quotes[quote]`. */
export interface QuoteHit {
  readonly article: AnalysedArticle;
  readonly quote: number;
}

export interface Neighbour {
  readonly article: ArticleHead;
  /** Names and words shared, most telling first. */
  readonly shared: readonly string[];
  /** 0 to 1. */
  readonly score: number;
}

export interface StoreCounts {
  readonly articles: number;
  readonly stories: number;
  readonly quotes: number;
}

/**
 * The shared article store. Bot, preview and command line use it at the same time; every write that has been
 * answered is on disk. Facts and stories are worked out when an article is added, reading only reads.
 * All methods reject with `UserError('store', …)` when the store can't be used, never with half a result.
 */
export interface ArticleStore {
  /** Which of these content hashes are stored with facts of the present analysis: they need no analysis. */
  known(contentHashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Adds analysed articles in one transaction, finds their stories, answers in the same order. */
  add(articles: readonly AnalysedArticle[]): Promise<AddResult[]>;
  /** Articles whose facts are from an older analysis, at most `limit`. */
  stale(limit: number): Promise<AnalysedArticle['article'][]>;

  counts(): Promise<StoreCounts>;
  /** Every story, most recent first. */
  stories(): Promise<readonly Story[]>;
  /** A story with all its articles; null where the id (or an id merged into another) is unknown. */
  dossier(storyId: string): Promise<Dossier | null>;
  article(id: string): Promise<(AnalysedArticle & { readonly head: ArticleHead }) | null>;
  /** Heads of articles whose headline or text holds the words, best first; the newest for no words. */
  findArticles(words: string, limit: number): Promise<ArticleHead[]>;
  /** Names of people and bodies that speak, starting with or containing the letters, most quoted first. */
  findSpeakers(letters: string, limit: number): Promise<string[]>;
  /** Quotations, newest article first. */
  quotes(filter: QuoteFilter, limit: number): Promise<QuoteHit[]>;
  /** Articles about the same matter as this one, best first. */
  related(articleId: string, limit: number): Promise<Neighbour[]>;

  close(): Promise<void>;
}
