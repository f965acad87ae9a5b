import type { Span } from '../../article/article.ts';
import { datelineEnd } from '../dateline-prefix.ts';
import type { DateExpression } from '../facts.ts';
import { toldFrom } from './calendar.ts';
import { type Candidate, candidatesOf, withoutOverlaps } from './candidates.ts';
import { joinClockAndDay } from './clock-and-day.ts';
import type { Found } from './found.ts';
import { joinRanges } from './ranges.ts';
import type { Direction, Reading } from './rule.ts';
import { Story } from './story.ts';
import { directionAt } from './tense.ts';
import { type Tokens, tokenize } from './tokens.ts';
import type { Place } from './told-days.ts';

/**
 * The date expressions of a text, in order, resolved against the article's date (ISO date or date-time).
 * With a null date, relative expressions keep X for what isn't known. Spans are UTF-16 offsets into the
 * text; a range is one expression that holds both ends. Linear in the length of the text.
 */
export function datesOf(
  text: string,
  sentences: readonly Span[],
  publishedAt: string | null,
): DateExpression[] {
  const tokens = tokenize(text);
  const chosen = withoutOverlaps(tokens, candidatesOf(tokens));
  const resolved = resolve(tokens, sentences, articleDay(publishedAt), chosen);
  return joinRanges(tokens, joinClockAndDay(tokens, resolved));
}

function resolve(
  tokens: Tokens,
  sentences: readonly Span[],
  article: Temporal.PlainDate | null,
  candidates: readonly Candidate[],
): Found[] {
  const found: Found[] = [];
  const bounds = new Sentences(tokens, sentences);
  // where the last impossible day ends
  let impossible = -9;
  const story = new Story(tokens, article);
  const dateline = datelineEnd(tokens.text, sentences);
  for (const { rule, match, first, last } of candidates) {
    let known: Direction | null = null;
    const place = bounds.place(first);
    const direction = (): Direction => {
      known ??= directionAt(tokens, first, last, [place.opening, bounds.end(first)]);
      return known;
    };
    const reading = rule.value(match, story.before(place, direction));
    if (reading === null) {
      // "9 a.m. on February 30": no such morning
      if (found.at(-1)?.rule === 'clock' && first - (found.at(-1)?.last ?? 0) <= 1) found.pop();
      impossible = last;
    }
    if (reading === null || reading === undefined) continue;
    if (rule.name === 'clock' && first - impossible <= 1) continue;
    const span = (from: number, to: number): Span => ({
      start: tokens.list[from]?.start ?? 0,
      end: tokens.list[to - 1]?.end ?? 0,
    });
    if (Array.isArray(reading)) {
      const a = match.range('first') ?? [first, last];
      const b = match.range('second') ?? [first, last];
      const end = (range: readonly number[], value: string): DateExpression => ({
        ...span(range[0] ?? first, range[1] ?? last),
        type: rule.type,
        value,
        ends: null,
        rule: rule.name,
      });
      const ends: [DateExpression, DateExpression] = [end(a, reading[0]), end(b, reading[1])];
      const value = `${reading[0]}/${reading[1]}`;
      found.push({ ...span(first, last), type: rule.type, value, ends, rule: rule.name, first, last });
      story.tellRange(reading[1]);
      continue;
    }
    const {
      type = rule.type,
      value,
      aside = false,
    }: Reading = typeof reading === 'string' ? { value: reading } : (reading as Reading);
    found.push({ ...span(first, last), type, value, ends: null, rule: rule.name, first, last });
    // "LUND, Jan 5 —" tells when it was written, nothing of the story
    const told = (type === 'DATE' || type === 'TIME') && !aside && span(first, last).start >= dateline;
    if (told) story.tell(value, last, place, rule.name === 'clock');
  }
  return found;
}

/** The sentence that a token lies in; asked for in text order. */
class Sentences {
  readonly #tokens: Tokens;
  readonly #sentences: readonly Span[];
  #sentence = 0;
  #paragraph = 0;
  #from = 0;

  constructor(tokens: Tokens, sentences: readonly Span[]) {
    this.#tokens = tokens;
    this.#sentences = sentences;
  }

  /** Where a token stands. */
  place(token: number): Place {
    const start = this.#start(token);
    for (; (this.#sentences[this.#sentence]?.end ?? Number.POSITIVE_INFINITY) <= start; this.#sentence += 1)
      if (this.#endsParagraph()) this.#paragraph += 1;
    const begin = this.#sentences[this.#sentence]?.start ?? 0;
    while (this.#start(this.#from) < begin) this.#from += 1;
    return { first: token, opening: this.#from, sentence: this.#sentence, paragraph: this.#paragraph };
  }

  /** A blank line follows the sentence. */
  #endsParagraph(): boolean {
    const [end, next] = [this.#sentences[this.#sentence]?.end, this.#sentences[this.#sentence + 1]?.start];
    return next !== undefined && BLANK_LINE.test(this.#tokens.text.slice(end, next));
  }

  /** The token after its last, at most sixty on; of the sentence of the place that was asked for last. */
  end(token: number): number {
    const end = this.#sentences[this.#sentence]?.end ?? this.#tokens.text.length;
    let to = token;
    while (to < token + 60 && this.#start(to) < end) to += 1;
    return to;
  }

  #start(token: number): number {
    return this.#tokens.list[token]?.start ?? Number.POSITIVE_INFINITY;
  }
}

const BLANK_LINE = /\n[^\S\n]*\n/;

function articleDay(publishedAt: string | null): Temporal.PlainDate | null {
  const day = publishedAt === null ? null : toldFrom(publishedAt.slice(0, 10));
  return day?.level === 'day' ? day.day : null;
}
