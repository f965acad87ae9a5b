/** What the steps hand to each other, in token indices: source mentions, and words with their cue and source. */
import type { Span } from '../../article/article.ts';
import type { Cue } from './cue.ts';

export type SourcePosition = 'before' | 'after' | 'relative' | 'shared' | 'by';

/** A source mention, in token indices; `clause` spans source, what is set beside it, and the cue. */
export interface Source extends Span {
  readonly position: SourcePosition;
  readonly clause: Span;
  readonly rule: string;
  /** Token of the "who" that the cue belongs to, in "the minister, who said". */
  readonly relative?: number;
}

/** Words with their cue and source mention, in token indices; still without a resolved speaker. */
export interface Attribution {
  readonly cue: Cue | null;
  readonly source: Source | null;
  /** Token ranges, in order, marks at their ends included. */
  readonly parts: readonly Span[];
  /** Token range of cue, source and adjuncts. */
  readonly clause: Span | null;
  readonly rule: string;
  readonly confidence: number;
}
