export type MentionKind = 'person' | 'organisation' | 'place' | 'unknown';

/** A name in a text, in token indices, end exclusive. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  /** First token of the title before it ("Secretary of State"); `start` without one. */
  readonly titleStart: number;
  readonly kind: MentionKind;
  readonly name: string;
  /** Grouping name of the country it is or stands for. */
  readonly country: string | null;
  readonly naming: 'name' | 'capital' | 'metonym' | null;
  readonly rule: string;
}

/** A people's or country's adjective: "Japanese". Token indices. */
export interface Demonym {
  readonly start: number;
  readonly end: number;
  readonly country: string;
}
