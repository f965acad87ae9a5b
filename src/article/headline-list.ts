// Parts the story from the list of other headlines printed with it:
//   a separator (-, --, ***, ___) with headlines under it
//   "Read more", "ALSO READ", "Related stories:" with headlines under it
//   "ALSO READ: One other headline" in the middle of a story
//   "Headline -" or "• Headline" lines at the end
// and not:
//   *** between two paragraphs
//   • a point of the story, which ends with a full stop.
import { endsSentence, hasTrailingDash, isBulleted, isHeadlineLike, tidy, withoutBullet } from './lines.ts';
import { fits } from './wrapping.ts';

export interface Parted {
  readonly story: string[];
  readonly headlines: string[];
}

const SEPARATOR = /^\s*(?:[-–—_=*~•.+#]\s?){1,80}$/u;
const LIST_NAMES =
  "read more|read also|also read|read next|also see|see also|more stories|more news|more from [^:.]{1,40}|more on [^:.]{1,40}|related(?: (?:stories|articles|news|content|links|coverage|headlines|topics|reading))?|you (?:may|might) (?:also )?like|recommended(?: (?:stories|for you|articles|reading))?|trending(?: (?:now|stories|news))?|most (?:read|popular|viewed)|popular (?:now|stories|articles)|latest(?: (?:news|stories|headlines))?|top (?:stories|news|headlines)|other (?:stories|news|headlines)|(?:in )?other news|further reading|don['’]t miss|must read|editor['’]?s['’]? picks?|up next|elsewhere|in case you missed it|keep reading|what to read next|headlines|more headlines|from the (?:web|archive)|around the web|sponsored(?: content| links)?|promoted(?: content| stories)?|also in the news";
const LIST_HEADING = new RegExp(`^[\\s*#_>=-]{0,6}(?:${LIST_NAMES})[\\s*_:=.…>»-]{0,6}$`, 'i');
const INLINE = new RegExp(
  `^[\\s*#_>(\\[]{0,5}(?:(?:${LIST_NAMES.replace('more from [^:.]{1,40}|more on [^:.]{1,40}|', '')})\\s?[:|]|(?:READ|WATCH|SEE|MORE|LISTEN)\\s?[:|])\\s{0,3}(\\S.{5,250})$`,
  'i',
);
/** What ends a page and belongs to neither. */
const END_MARK =
  /^(?:-\s?30\s?-|-?\s?ends?\s?-?|\(?end(?:s|item)?\)|###|©.*|all rights reserved\.?|advertisement|share(?: this(?: article| story)?)?|print|email|comments?|follow us\b.{0,80}|sign up\b.{0,120}|subscribe\b.{0,120}|\(?(?:(?:additional|further) )?(?:reporting|writing|editing) by\b.{0,180})$/i;

/** Lines after the heading of an article to its story and the other headlines, both in order. */
export function partHeadlines(lines: readonly string[], width: number | null): Parted {
  const story: string[] = [];
  const headlines: string[] = [];
  const tail = tailStart(lines, width);
  let ended = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const inline = INLINE.exec(line)?.[1];
    if (inline !== undefined && inline.length < 220) {
      headlines.push(withoutBullet(inline.replace(/[)\]*_]{1,3}$/, '')));
      continue;
    }
    const heading = LIST_HEADING.test(line);
    if (!heading && !isSeparator(line)) {
      if (!isEndMark(line)) story.push(line);
      else story.push('');
      continue;
    }
    story.push('');
    const atEnd = i + 1 >= tail;
    const list = listAt(lines, i + 1, width, atEnd);
    // A separator with text after its headlines divides the story; a named list may stand in the middle of it.
    const accepted = atEnd ? list.items.length > 0 : heading || (list.items.length > 1 && list.marked);
    if (accepted) {
      for (const item of list.items) headlines.push(item);
      ended = atEnd;
    }
    // What was looked through without a headline in it need not be looked through again.
    if (accepted || list.items.length === 0) i = list.next - 1;
  }
  if (ended) return { story, headlines };
  const last = partTrailing(story, width);
  return { story: last.story, headlines: [...headlines, ...last.headlines] };
}

export function isSeparator(line: string): boolean {
  return line.length <= 160 && SEPARATOR.test(line);
}

export function isListHeading(line: string): boolean {
  return LIST_HEADING.test(line);
}

interface List {
  readonly items: string[];
  readonly next: number;
  /** Every item wears a bullet or a trailing dash (the last one may lack it). */
  readonly marked: boolean;
}

/** Where the last lines begin that all could be headlines, separators or marks of the end. */
function tailStart(lines: readonly string[], width: number | null): number {
  let start = lines.length;
  while (start > 0) {
    const line = lines[start - 1] ?? '';
    // A line of a wrapped headline may be one word, or end where a headline would not.
    const rest = width !== null && line.length <= width && !/[.!?]["'”’)]{0,2}\s*$/.test(line.slice(-9));
    if (!isBetween(line) && !isHeadlineLike(line) && !rest) break;
    start--;
  }
  return start;
}

function isEndMark(line: string): boolean {
  return line.length <= 200 && END_MARK.test(line.trim());
}

function isBetween(line: string): boolean {
  return line.trim() === '' || isSeparator(line) || LIST_HEADING.test(line) || isEndMark(line);
}

/** Takes headlines from a line on; at the end of the text across separators, elsewhere up to the next one. */
function listAt(lines: readonly string[], from: number, width: number | null, atEnd: boolean): List {
  const items: string[] = [];
  let unmarked = 0;
  let previous = '';
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (isBetween(line)) {
      if (!atEnd && line.trim() !== '') break;
      previous = '';
      continue;
    }
    const continues =
      width !== null &&
      previous !== '' &&
      !isBulleted(line) &&
      !hasTrailingDash(previous) &&
      !fits(previous, line, width);
    if (continues && items.length > 0 && (items.at(-1) ?? '').length < 300)
      items.push(withoutBullet(`${items.pop() ?? ''} ${line}`));
    else if (atEnd || isHeadlineLike(line)) items.push(withoutBullet(line));
    else break;
    if (!isBulleted(line) && !hasTrailingDash(line)) unmarked++;
    previous = line;
  }
  return { items, next: i, marked: items.length > 0 && unmarked <= 1 };
}

interface Filled {
  readonly line: string;
  readonly index: number;
}

/** A list without a separator: marked lines at the end, or four headlines in a row after a finished sentence. */
function partTrailing(lines: readonly string[], width: number | null): Parted {
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ line, index }]));
  let first = markedStart(filled, width);
  if (first === filled.length && width === null) first = plainStart(filled);
  // "The measures are:" and its points belong to the story.
  if (/[:,]\s{0,3}$/.test((filled[first - 1]?.line ?? '').slice(-5))) first = filled.length;
  const start = filled[first]?.index ?? lines.length;
  return {
    story: lines.slice(0, start),
    headlines: first < filled.length ? listAt(lines, start, width, true).items : [],
  };
}

/** Two or more lines at the end that wear a bullet or a trailing dash; the last may lack the dash. */
function markedStart(filled: readonly Filled[], width: number | null): number {
  let marked = 0;
  let first = filled.length;
  for (let i = filled.length - 1; i >= 0; i--) {
    const line = filled[i]?.line ?? '';
    if (!isHeadlineLike(line)) break;
    if (isBulleted(line) || hasTrailingDash(line)) {
      marked++;
      first = i;
    } else if (i < filled.length - 1 && (width === null || marked === 0)) {
      break;
    }
  }
  return marked < 2 ? filled.length : first;
}

function plainStart(filled: readonly Filled[]): number {
  let first = filled.length;
  while (first > 0) {
    const line = filled[first - 1]?.line ?? '';
    if (!isHeadlineLike(line) || endsFully(line) || tidy(line).split(' ').length < 4) break;
    first--;
  }
  const run = filled.length - first;
  return run >= 4 && endsSentence(filled[first - 1]?.line ?? '') ? first : filled.length;
}

/** A question may be a headline, a sentence with a full stop is none. */
function endsFully(line: string): boolean {
  return /[.!:;]["'”’)]{0,2}\s{0,3}$/.test(line.slice(-9));
}
