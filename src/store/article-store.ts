import type { Person } from '../story/people.ts';
import type { Pin } from '../story/pins.ts';
import type { QuoteQuery } from '../story/quote-query.ts';
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

/** What one step of mending did. */
export interface MendResult {
  /** Articles that are in another story now. */
  readonly moved: number;
  /** Stories still to be looked at; 0: everything is settled. */
  readonly left: number;
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

/** What `/quotes` asks for. */
export interface QuoteFilter extends QuoteQuery {
  readonly storyId?: string;
}

/** A person as lists and buttons show them. */
export interface PersonHead {
  readonly id: string;
  readonly name: string;
  /** "minister, South Korea": tells them from a namesake; null where no article says anything. */
  readonly description: string | null;
  /** Number of articles that name them. */
  readonly articles: number;
  /** Somebody else has the same name. */
  readonly shared: boolean;
}

/** A person with what surrounds them. */
export interface PersonRecord {
  readonly person: Person;
  /** The articles that name them, in the order of `person.mentions`. */
  readonly articles: readonly ArticleHead[];
  /** Whom the same articles name, most often first, at most 8. */
  readonly companions: readonly { readonly head: PersonHead; readonly articleIds: readonly string[] }[];
  /** Others of the same name. */
  readonly namesakes: readonly PersonHead[];
}

/** A quotation by its place: `article.facts.quotes[quote]`. */
export interface QuoteHit {
  readonly article: AnalysedArticle;
  readonly quote: number;
}

/** Among which stories what is related is looked for. */
export type Nearby = 'any story' | 'other stories' | 'same story';

export interface Neighbour {
  readonly article: ArticleHead;
  /** Names and words shared, most telling first. */
  readonly shared: readonly string[];
  /** 0 to 1: what they are ranked by. */
  readonly score: number;
  /** 0 to 1: how alike the two are by themselves. */
  readonly likeness: number;
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
  /**
   * Adds analysed articles in one transaction, finds their stories, answers in the same order. A publication date
   * that was `given` stays when a later version of the article has none, or another one that nobody has given.
   */
  add(articles: readonly AnalysedArticle[]): Promise<AddResult[]>;
  /**
   * Puts an article in place of the stored one with its id, even where its words are the same, and finds its story
   * anew: always `changed`. Null, and nothing done, where no article has this id.
   */
  replace(article: AnalysedArticle): Promise<AddResult | null>;
  /**
   * Puts early mistakes around one story right that has changed since it was last looked at: articles move to the
   * story they belong to now that more is known. Slugs and ids go on leading to where most of their articles are.
   * Takes about a tenth of a second, most of it without keeping others from writing.
   */
  mend(): Promise<MendResult>;
  /**
   * Works out what brief and timeline of one story are made of and keeps it, as long as none of its articles changes;
   * the number of stories that still lack it. Takes about a tenth of a second, without keeping others from writing.
   */
  digest(): Promise<number>;
  /** Articles whose facts are from an older analysis, at most `limit`. */
  stale(limit: number): Promise<AnalysedArticle['article'][]>;

  counts(): Promise<StoreCounts>;
  /** Every story, most recent first. */
  stories(): Promise<readonly Story[]>;
  /** Of each story the newest articles that are no copies, at most `each`, newest first. */
  newest(storyIds: readonly string[], each: number): Promise<ArticleHead[]>;
  /** A story with all its articles; null where the id (or an id merged into another) is unknown. */
  dossier(storyId: string): Promise<Dossier | null>;
  article(id: string): Promise<(AnalysedArticle & { readonly head: ArticleHead }) | null>;
  /** Heads of articles whose headline or text holds the words, best first; the newest for no words. */
  findArticles(words: string, limit: number): Promise<ArticleHead[]>;
  /** Names of people and bodies that speak, starting with or containing the letters, most quoted first. */
  findSpeakers(letters: string, limit: number): Promise<string[]>;
  /**
   * People whose name, or a part of it, begins with the letters (any case, no accents needed), those that most
   * articles name first. One row a person: namesakes come with their descriptions.
   */
  findPeople(letters: string, limit: number): Promise<PersonHead[]>;
  /** A person by the id of any of their mentions; null where no article names them any more. */
  person(id: string): Promise<PersonRecord | null>;
  /** Quotations of the articles as they are now, newest article first. */
  quotes(filter: QuoteFilter, limit: number): Promise<QuoteHit[]>;
  /** Articles about the same matter as this one, best first; of any story, of others than its own, or of its own (of a
   * long one those of about the same days). */
  related(articleId: string, limit: number, which?: Nearby): Promise<Neighbour[]>;

  /** The topics that admins have named in a place: a Discord server by its id, "" for everywhere else; by name. */
  pins(place: string): Promise<readonly Pin[]>;
  /** Names a topic; a pin of the same name (see `pinKey`) is replaced. */
  pin(place: string, pin: Pin): Promise<void>;
  /** Whether there was such a pin. */
  unpin(place: string, name: string): Promise<boolean>;

  close(): Promise<void>;
}
