import type { Token } from './tokens.ts';

/**
 * A stretch between quotation marks, in token indices. It never crosses a paragraph: a quotation that goes on in
 * the next one (opening marks only) is several regions, all but the last with `goesOn`.
 *   Finds: “…”, "…", ``…'', ''…'', «…», „…“, and ‘…’ or '…' where a paragraph has no double marks around it.
 *   Must not find: don't, the boys' room, rock 'n' roll, 6' 2".
 */
export interface MarkRegion {
  /** The opening mark. */
  readonly open: number;
  /** First token inside. */
  readonly start: number;
  /** After the last token inside. */
  readonly end: number;
  /** The closing mark, -1 where the paragraph ends first. */
  readonly close: number;
  readonly single: boolean;
  /** Unclosed here and opened again at the next paragraph's start. */
  readonly goesOn: boolean;
}

const OPENING = '“„«‟';
const CLOSING = '”»';

/** The regions between quotation marks, in order, never overlapping. Linear in the number of tokens. */
export function markRegionsOf(tokens: readonly Token[], paragraphOf: Int32Array): MarkRegion[] {
  const regions: MarkRegion[] = [];
  let start = 0;
  while (start < tokens.length) {
    let end = start + 1;
    while (end < tokens.length && paragraphOf[end] === paragraphOf[start]) end += 1;
    addRegions(tokens, start, end, regions);
    start = end;
  }
  return regions;
}

function addRegions(tokens: readonly Token[], from: number, to: number, regions: MarkRegion[]): void {
  const before = regions.length;
  // Curly marks may nest; where that leaves one open, each closing mark closes.
  if (!addDoubles(tokens, from, to, regions, true)) {
    regions.length = before;
    addDoubles(tokens, from, to, regions, false);
  }
  const doubles = regions.splice(before);
  const singles: MarkRegion[] = [];
  addSingles(tokens, from, to, singles);
  for (const region of outermost(doubles, singles)) regions.push(region);
}

/** Both in order; of ‘He told me, “You will get used to it.”’ the outer ones, and no single marks for themselves. */
function* outermost(doubles: readonly MarkRegion[], singles: readonly MarkRegion[]): Generator<MarkRegion> {
  let next = 0;
  const around = doubles.length === 0 || singles.some((single) => holdsAny(single, doubles));
  for (const single of singles) {
    while ((doubles[next]?.open ?? single.open) < single.open) yield doubles[next++] as MarkRegion;
    if (!around) continue;
    while ((doubles[next]?.end ?? single.end + 1) <= single.end) next += 1;
    yield single;
  }
  yield* doubles.slice(next);
}

/** Whether a region between double marks lies within this one; both lists are in order. */
function holdsAny({ open, end }: MarkRegion, doubles: readonly MarkRegion[]): boolean {
  let low = 0;
  let high = doubles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doubles[middle]?.open ?? 0) < open) low = middle + 1;
    else high = middle;
  }
  return (doubles[low]?.end ?? end + 1) <= end;
}

/** Adds the regions between double marks; false where nesting left a mark open. */
function addDoubles(
  tokens: readonly Token[],
  from: number,
  to: number,
  regions: MarkRegion[],
  nesting: boolean,
): boolean {
  let open = -1;
  let depth = 0;
  let nested = false;
  const add = (close: number): void => {
    const end = close < 0 ? to : close;
    if (end > open + 1)
      regions.push({
        open,
        start: open + 1,
        end,
        close,
        single: false,
        goesOn: close < 0 && to < tokens.length && isDoubleMark(tokens[to]),
      });
    open = -1;
  };
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'mark' || !isDoubleMark(token)) continue;
    const side = isLowClosed(tokens, open, at) ? 'close' : sideOf(tokens, at, from, to);
    if (open < 0) {
      // A closing mark with nothing open is a lone sign (6' 2").
      if (side !== 'close') open = at;
    } else if (side === 'open' && OPENING.includes(token.text)) {
      if (!nesting) continue;
      depth += 1;
      nested = true;
    } else if (depth > 0 && CLOSING.includes(token.text)) depth -= 1;
    else {
      add(at);
      depth = 0;
    }
  }
  if (open >= 0) {
    if (nested && nesting) return false;
    add(-1);
  }
  return true;
}

function addSingles(tokens: readonly Token[], from: number, to: number, regions: MarkRegion[]): void {
  let open = -1;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'mark' || isDoubleMark(token)) continue;
    const next = tokens[at + 1];
    const opens =
      (token.spaced || at === from || tokens[at - 1]?.text === '(') &&
      at + 1 < to &&
      next?.spaced === false &&
      token.text !== '’';
    if (open < 0) {
      if (opens && !/^(?:n|em|til|tis|twas|cause|[0-9]+s?)$/.test(next?.lower ?? '')) open = at;
      continue;
    }
    if (token.text === '‘' || token.spaced) continue;
    // "the boys' room": a plural's apostrophe inside the quotation, when a later mark can close it.
    const after = tokens[at + 1];
    const plural = /s$/.test(tokens[at - 1]?.lower ?? '') && after?.kind === 'word' && at + 1 < to;
    if (plural && closesLater(tokens, at + 1, to)) continue;
    if (at > open + 1)
      regions.push({ open, start: open + 1, end: at, close: at, single: true, goesOn: false });
    open = -1;
  }
  // Only where the next paragraph opens likewise: else it may be an apostrophe.
  if (open >= 0 && to > open + 1 && opensParagraph(tokens, to))
    regions.push({ open, start: open + 1, end: to, close: -1, single: true, goesOn: true });
}

/** A single opening mark stands at the start of a paragraph. */
function opensParagraph(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'mark' && !isDoubleMark(token) && token.text !== '’' && tokens[at + 1]?.spaced === false
  );
}

/** A closing single mark comes soon, before another one opens. */
function closesLater(tokens: readonly Token[], at: number, to: number): boolean {
  for (let ahead = at; ahead < Math.min(to, at + 60); ahead += 1) {
    const token = tokens[ahead];
    if (token?.kind !== 'mark') continue;
    if (token.spaced && tokens[ahead + 1]?.spaced === false) return false;
    return /^[.,!?]$/.test(tokens[ahead - 1]?.text ?? '');
  }
  return false;
}

function isDoubleMark(token: Token | undefined): boolean {
  return token?.kind === 'mark' && (token.text.length === 2 || '"“”„«»‟'.includes(token.text));
}

/** „…“: what opens elsewhere closes what a low mark opened. */
function isLowClosed(tokens: readonly Token[], open: number, at: number): boolean {
  const token = tokens[at];
  return tokens[open]?.text === '„' && token?.text === '“' && !token.spaced;
}

function sideOf(tokens: readonly Token[], at: number, from: number, to: number): 'open' | 'close' | 'either' {
  const token = tokens[at];
  if (!token) return 'either';
  if (OPENING.includes(token.text) || token.text === '``') return 'open';
  if (CLOSING.includes(token.text)) return 'close';
  const spacedBefore = at === from || token.spaced || /^[([—–-]/.test(tokens[at - 1]?.text ?? '');
  const spacedAfter = at + 1 >= to || tokens[at + 1]?.spaced === true;
  if (spacedBefore && !spacedAfter) return 'open';
  if (!spacedBefore && spacedAfter) return 'close';
  return 'either';
}
