import { minutesOf, type Told, toldFrom } from './calendar.ts';
import type { When } from './rule.ts';
import type { Tokens } from './tokens.ts';
import { type Place, ToldDays } from './told-days.ts';

/**
 * The last date that a text told: what "the next day" and "two days later" are reckoned from. One told by the way
 * ("… that was signed on Nov. 3", ", moved from May 13 because of rain,") anchors nothing, nor does the day of a
 * saying where its sentence has told another day ("It failed on Aug. 3, the railway admitted on Wednesday").
 */
export class Story {
  readonly #tokens: Tokens;
  #told: Told | null = null;
  /** The last one that doesn't lie ahead of the article. */
  #past: Told | null = null;
  /** The tokens of that date. */
  #first = -1;
  #end = -1;
  /** It was printed with its year. */
  #withYear = false;
  /** It was the day of a saying. */
  #said = false;
  /** The last clock time: its minutes after midnight and the token after it. */
  #clock: { readonly minutes: number | null; readonly end: number } = { minutes: null, end: -9 };

  readonly #article: Temporal.PlainDate | null;
  readonly #days: ToldDays;

  #asked: Temporal.PlainDate | null = null;
  #ahead = false;

  constructor(tokens: Tokens, article: Temporal.PlainDate | null) {
    this.#tokens = tokens;
    this.#article = article;
    this.#days = new ToldDays(article);
  }

  /** What is known before the expression at a place. */
  before(place: Place, direction: When['direction']): When {
    const { first, opening } = place;
    const told = this.#told;
    const frame = told?.level === 'year' && this.#frames(first, opening) ? told.day.year : null;
    const story = this.#withYear && first - this.#end < NEAR ? (told?.day ?? null) : null;
    // "Nov. 18, 2010 2:44 PM"
    const beside = told?.level === 'day' && first - this.#end <= 1 ? told.day : null;
    const day = (): Temporal.PlainDate | null => beside ?? this.#days.at(place, direction());
    const dayTold = (): Temporal.PlainDate | null => this.#days.told(place, direction());
    const when = { article: this.#article, told, adrift: false, day, dayTold, frame, story, direction };
    if (told === null || told === this.#past || direction() !== 'past') return when;
    // what is told in the past goes on from what lay back: not "that night" of the vote to come
    return { ...when, told: this.#past, adrift: this.#past === null };
  }

  /** Notes a range, which nothing overrides. */
  tellRange(end: string): void {
    this.#told = toldFrom(end) ?? this.#told;
    if (this.#told !== null && !this.#isAhead(this.#told)) this.#past = this.#told;
  }

  /** Notes the value of an expression, unless it is told by the way; `derived` where its day was only concluded. */
  tell(value: string, last: number, place: Place, derived: boolean): void {
    const { first, opening } = place;
    const next = toldFrom(value);
    if (derived) this.#clock = { minutes: minutesOf(value), end: last };
    // "ten minutes later" after a clock of no known day goes on from no earlier one
    if (derived && next === null) {
      const same = this.#told === this.#past;
      this.#told = this.#told && { ...this.#told, minutes: null };
      this.#past = same ? this.#told : this.#past && { ...this.#past, minutes: null };
    }
    if (next?.level !== 'day') this.#days.noteOther(place);
    if (next === null || (this.#told !== null && this.#isParticiple(first))) return;
    const said = SAYINGS.has(this.#governor(first));
    if (this.#end > opening && (said || (!this.#said && this.#isByTheWay(first)))) return;
    // "at 9 p.m. on Saturday": the clock is told with the day
    const clock = first - this.#clock.end <= 1 ? this.#clock.minutes : null;
    this.#told = next.minutes === null && clock !== null ? { ...next, minutes: clock } : next;
    if (next.level === 'day') this.#days.note(next.day, place, { said, derived });
    if (!this.#isAhead(next)) this.#past = this.#told;
    this.#withYear = next.level !== 'year' && this.#printsYear(first, last);
    this.#said = said;
    this.#first = first;
    this.#end = last;
  }

  #isAhead({ day }: Told): boolean {
    // the same day is often told many times in a row
    if (day !== this.#asked) {
      this.#asked = day;
      this.#ahead = this.#article !== null && Temporal.PlainDate.compare(day, this.#article) > 0;
    }
    return this.#ahead;
  }

  #word(at: number): string {
    return this.#tokens.list[at]?.word ?? '';
  }

  #printsYear(first: number, last: number): boolean {
    for (let at = first; at < last; at += 1) if (/^\d{4}$/.test(this.#word(at))) return true;
    return false;
  }

  /** "In 2005, he wed in March", "next year, in May": the year opens the sentence or stands right before. */
  #frames(first: number, opening: number): boolean {
    if (this.#first < opening || first - this.#end > NEAR) return false;
    if (this.#first <= opening + 1) return true;
    for (let at = this.#end; at < first; at += 1)
      if (!/^(?:,|in|on|from|between|until|by)$/.test(this.#word(at))) return false;
    return true;
  }

  /** "…, moved from May 13 because of rain, …" */
  #isParticiple(first: number): boolean {
    return (
      /^(?:on|in|from|for|at)$/.test(this.#word(first - 1)) &&
      this.#word(first - 2).endsWith('ed') &&
      this.#word(first - 3) === ','
    );
  }

  /** The word that governs a date: "admitted [on] Wednesday", "said [late on] Monday". */
  #governor(first: number): string {
    let at = first - 1;
    while (at > first - 4 && /^(?:on|in|late|early|earlier)$/.test(this.#word(at))) at -= 1;
    return this.#word(at);
  }

  /** In a relative clause after the last date; "said on Monday that …" opens none. */
  #isByTheWay(first: number): boolean {
    if (first - this.#end > NEAR) return false;
    for (let at = this.#end; at < first; at += 1)
      if (/^(?:that|which|who|whose)$/.test(this.#word(at)) || this.#isContact(at)) return true;
    return false;
  }

  /** "an offer [it had made in March]" */
  #isContact(at: number): boolean {
    return (
      /^(?:it|he|she|they|we)$/.test(this.#word(at)) &&
      /^(?:had|has|have)$/.test(this.#word(at + 1)) &&
      /^[a-z]{3,}$/.test(this.#word(at - 1)) &&
      !BEFORE_SUBJECT.test(this.#word(at - 1))
    );
  }
}

const BEFORE_SUBJECT =
  /^(?:and|but|after|before|when|while|because|although|though|since|until|where|said|says|told|than|what)$/;

/** So many tokens further on, a date stands for itself. */
const NEAR = 40;

/** After these a date is the day of the saying. */
const SAYINGS = new Set(
  'said says told announced confirmed reported admitted warned added declared stated acknowledged'.split(' '),
);
