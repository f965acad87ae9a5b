/** A word of an article as it is compared, and where it stands. */
export interface Token {
  readonly word: string;
  /** Offsets into the article's body. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’´.,-][\p{L}\p{N}]+)*/gu;

/** The words of a stretch of a body: small letters, one kind of apostrophe; other marks are no words. */
export function tokensOf(body: string, start: number, end: number): Token[] {
  return Array.from(body.slice(start, end).matchAll(WORD), ({ 0: printed, index }) => ({
    word: compared(printed),
    start: start + index,
    end: start + index + printed.length,
  }));
}

/** The same words without their places. */
export function wordsIn(text: string): string[] {
  return (text.match(WORD) ?? []).map(compared);
}

function compared(printed: string): string {
  return printed.toLowerCase().replace(/[’´]/g, "'");
}

/**
 * Where `other` has words that `fullest` does not have in their place: places in `other` of the first and last such
 * word; words that are only missing in the middle show between their neighbours. Null where it is the same, or a
 * shorter cut of the same.
 */
export function differenceOf(
  fullest: readonly string[],
  other: readonly string[],
): { readonly first: number; readonly last: number } | null {
  const matched = alignedWith(fullest, other);
  const first = matched.findIndex((at, index) => breaks(matched, index, at));
  if (first === -1) return null;
  const last = matched.findLastIndex((at, index) => breaks(matched, index, at));
  return { first: matched[first] === -1 ? first : first - 1, last };
}

/** A word the other wording lacks, or one that does not follow there where it follows here. */
function breaks(matched: readonly number[], index: number, at: number): boolean {
  if (at === -1) return true;
  const before = index === 0 ? undefined : matched[index - 1];
  return before !== undefined && before !== -1 && at !== before + 1;
}

const LONGEST_ALIGNED = 400;

/** For each word of `b` its place in `a` by a longest common subsequence, -1 where it has none. */
function alignedWith(a: readonly string[], b: readonly string[]): number[] {
  const [x, y] = [a.slice(0, LONGEST_ALIGNED), b.slice(0, LONGEST_ALIGNED)];
  const width = y.length + 1;
  const lengths = new Uint16Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i -= 1)
    for (let j = y.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        x[i] === y[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const matched = y.map(() => -1);
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) {
      matched[j] = i;
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return matched;
}
