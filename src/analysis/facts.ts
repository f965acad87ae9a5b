import type { Span } from '../article/article.ts';

/**
 * What the analysis finds in one article. Spans are UTF-16 offsets into `article.body`; the words of a
 * finding are always `body.slice(start, end)` and are not stored a second time. Every finding names the
 * rule that found it. Plain data: it survives JSON and structured clone.
 */
export interface Facts {
  /** `ANALYSIS_VERSION` of the code that found it; an older one is analysed anew. */
  readonly version: number;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DateExpression[];
  readonly events: readonly Event[];
  /** Sentence indices, best first. */
  readonly keySentences: readonly number[];
}

/** A person, body or place that the article names, with all its mentions. */
export interface Entity {
  readonly kind: 'person' | 'organisation' | 'place';
  /** At its fullest as the article gives it: "Kim You-geun". */
  readonly name: string;
  /** As printed, without a leading article: "national security official"; null where none is stated. */
  readonly role: string | null;
  /** As printed: "Blue House". */
  readonly affiliation: string | null;
  /** Whom it stands or speaks for, in the name that groups: "South Korea"; null where the article doesn't say. */
  readonly party: string | null;
  readonly mentions: readonly Span[];
  readonly rule: string;
}

/** `public`: for a state or its bodies; `organisation`: for a company, union, association; `private`: for themselves. */
export type Capacity = 'public' | 'organisation' | 'private';

export interface Speaker {
  /** Name or description at its fullest as printed: "Kim You-geun", "a Japanese defence ministry official". */
  readonly name: string;
  /** Index into `Facts.entities`, null for one that is only described. */
  readonly entity: number | null;
  /** False for "a Japanese defence ministry official". */
  readonly named: boolean;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly party: string | null;
  readonly capacity: Capacity | null;
  /** True for public and organisation, false for private, null where the capacity is. */
  readonly official: boolean | null;
  /** The mention that the cue belongs to ("he"). */
  readonly mention: Span;
}

export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** Direct: the words between the marks. Mixed and indirect: the reported clause without "that". */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  /** The parts, where a cue stands in between ("…," she said. "…"); else the one span. */
  readonly parts: readonly Span[];
  /** Index of the sentence the quote starts in. */
  readonly sentence: number;
  readonly speaker: Speaker | null;
  /** The cue as printed: "said", "according to". */
  readonly cue: string | null;
  /** Where the cue stands. */
  readonly cueSpan: Span | null;
  /** Who passed the words on, as printed: "broadcaster NHK". */
  readonly via: string | null;
  /** TIMEX3 value of the day it was said, as far as the article tells. */
  readonly saidOn: string | null;
  /** 0 to 1: how sure the speaker is. */
  readonly confidence: number;
  readonly rule: string;
}

/** A TIMEX3 expression. A range has the value "A/B" and a span that holds both ends. */
export interface DateExpression extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value; keeps X for what isn't known. */
  readonly value: string;
  /** For a range: its two ends as TimeML prints them, each an expression of its own. */
  readonly ends: readonly [DateExpression, DateExpression] | null;
  readonly rule: string;
}

export type EventStatus = 'happened' | 'planned' | 'reported' | 'denied';

/** Something that happened or will: the span is the sentence or clause that tells it. */
export interface Event extends Span {
  /** YYYY, YYYY-MM, YYYY-MM-DD or A/B; null (or with X) where it can't be known. */
  readonly date: string | null;
  /** The expression that dates it, as an index into `Facts.dates`; null where the article's date does. */
  readonly dateExpression: number | null;
  readonly status: EventStatus;
  /** Sentence index. */
  readonly sentence: number;
  /** Grouping names of the parties that act or are acted upon, in order of mention. */
  readonly parties: readonly string[];
  readonly rule: string;
}
