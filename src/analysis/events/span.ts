import type { Span } from '../../article/article.ts';
import type { WordDocument } from '../words/document.ts';

/** Without "and", commas and blanks at either side. */
export function spanOf(
  { tokens }: WordDocument,
  { first, last }: { readonly first: number; readonly last: number },
): Span {
  let from = first;
  let to = last;
  while (from < to - 1 && CUT_START.test(tokens[from]?.lower ?? '')) {
    // "that night three more houses fell"
    if (tokens[from]?.lower === 'that' && TIMES.test(tokens[from + 1]?.lower ?? '')) break;
    from += 1;
  }
  while (to > from + 1 && CUT_END.test(tokens[to - 1]?.lower ?? '')) to -= 1;
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

const CUT_START = /^(?:,|;|and|but|or|that|--|–|—|:)$/;
const TIMES =
  /^(?:same|day|night|evening|morning|afternoon|week|weekend|month|year|summer|autumn|winter|spring)$/;
/** What no clause ends with. */
const CUT_END = /^(?:,|;|:|--|–|—|and|but|or|the|a|an|than|more than|that|which|who|within|some|about|only)$/;
