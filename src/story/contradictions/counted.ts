/** A number of a sentence with what it counts. */
export interface Counted {
  /** As printed, with its unit: "40 per cent", "1,150 of the 2,400 dockers". */
  readonly printed: string;
  readonly value: number;
  /** "%", a currency, the stem of what is counted, with "/day" where it is so much a day. */
  readonly unit: string;
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** The words before it: it may be less or more. */
  readonly bound: 'exact' | 'about' | 'least' | 'most';
  /** The sentence says that this is not the number: "31 people, not 38". */
  readonly negated: boolean;
}
