/** A number of a sentence with what it counts. */
export interface Counted {
  /** As printed, with its unit: "40 per cent", "1,150 of the 2,400 dockers". */
  readonly printed: string;
  readonly value: number;
  /** "%", a currency, the stem of what is counted, with "/day" where it is so much a day; "" where nothing tells. */
  readonly unit: string;
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** The words before it: it may be less or more. */
  readonly bound: Bound;
  /** The sentence says that this is not the number: "31 people, not 38". */
  readonly negated: boolean;
}

type Bound = 'exact' | 'about' | 'least' | 'most';

/** A number that is just what it is. */
export function exactly(printed: string, start: number, value: number, unit: string): Counted {
  return { printed, value, unit, start, end: start + printed.length, bound: 'exact', negated: false };
}

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:no more than|at most|less than|fewer than|under|below|not more than)(?: an?)? $/i, 'most'],
  [/\b(?:at least|more than|over|no fewer than|no less than|above|exceeding)(?: an?)? $/i, 'least'],
  [/\b(?:about|around|some|roughly|nearly|almost|approximately|an estimated|close to)(?: an?)? $/i, 'about'],
];

/** What the words before a number say of it. */
export function boundOf(before: string): Bound {
  return BOUNDS.find(([words]) => words.test(before))?.[1] ?? 'exact';
}
