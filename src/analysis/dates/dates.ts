import type { Span } from '../../article/article.ts';
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
  for (const { rule, match, first, last } of candidates) {
    let known: Direction | null = null;
    const opening = bounds.opening(first);
    const direction = (): Direction => {
      known ??= directionAt(tokens, first, last, [opening, bounds.end(first)]);
      return known;
    };
    const reading = rule.value(match, story.before(first, opening, direction));
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
    if ((type === 'DATE' || type === 'TIME') && !aside) story.tell(value, first, last, opening);
  }
  return found;
}

/** The sentence that a token lies in; asked for in text order. */
class Sentences {
  readonly #tokens: Tokens;
  readonly #sentences: readonly Span[];
  #sentence = 0;
  #from = 0;

  constructor(tokens: Tokens, sentences: readonly Span[]) {
    this.#tokens = tokens;
    this.#sentences = sentences;
  }

  /** The token that opens it. */
  opening(token: number): number {
    const start = this.#start(token);
    while ((this.#sentences[this.#sentence]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#sentence += 1;
    const begin = this.#sentences[this.#sentence]?.start ?? 0;
    while (this.#start(this.#from) < begin) this.#from += 1;
    return this.#from;
  }

  /** The token after its last, at most sixty on; of the sentence whose opening was asked for last. */
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

function articleDay(publishedAt: string | null): Temporal.PlainDate | null {
  const day = publishedAt === null ? null : toldFrom(publishedAt.slice(0, 10));
  return day?.level === 'day' ? day.day : null;
}
