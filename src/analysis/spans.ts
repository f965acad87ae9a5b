import type { Span } from '../article/article.ts';

/** Index of the first span that starts at `start` or later, the list's length where none does. Spans in order. */
export function firstFrom(spans: readonly Pick<Span, 'start'>[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
