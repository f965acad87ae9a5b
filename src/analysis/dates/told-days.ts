import type { Direction } from './rule.ts';

/** Where an expression stands: its first token, the token that opens its sentence, and which sentence and paragraph that is. */
export interface Place {
  readonly first: number;
  readonly opening: number;
  readonly sentence: number;
  readonly paragraph: number;
}

interface Entry {
  readonly day: Temporal.PlainDate;
  readonly at: Place;
  readonly said: boolean;
}

/**
 * The days that a text has told, and which of them a bare clock time or "the next morning" goes with: the one that the
 * same sentence or the one before tells on the side the tense asks for, else the only day of the story. Where several
 * days were told further off nobody knows, and a wrong day is worse than none.
 */
export class ToldDays {
  readonly #article: Temporal.PlainDate | null;
  /** The last one that doesn't lie ahead of the article, and the last one that doesn't lie behind. */
  #past: Entry | null = null;
  #ahead: Entry | null = null;
  #last: Entry | null = null;
  /** The one day near the article that was told of each side; false where there were others. */
  #onlyPast: Temporal.PlainDate | false | null = null;
  #onlyAhead: Temporal.PlainDate | false | null = null;
  /** Some day before the article's was told. */
  #earlier = false;
  /** The sentence that opens with a year or a century: "In the 19th century it stood open until midnight". */
  #framed = -1;

  constructor(article: Temporal.PlainDate | null) {
    this.#article = article;
  }

  /** Notes a day; `derived` where it was no more than concluded ("at noon"). */
  note(day: Temporal.PlainDate, at: Place, { said, derived }: { said: boolean; derived: boolean }): void {
    const side = this.#article === null ? 0 : Temporal.PlainDate.compare(day, this.#article);
    const entry = { day, at, said };
    this.#last = entry;
    if (side <= 0) this.#past = entry;
    if (side >= 0) this.#ahead = entry;
    if (derived) return;
    if (side < 0) this.#earlier = true;
    if (said || !this.#isWithin(STORY_DAYS, day)) return;
    const near = this.#isWithin(NEAR_DAYS, day);
    if (side <= 0) this.#onlyPast = near && one(this.#onlyPast, day);
    if (side >= 0) this.#onlyAhead = near && one(this.#onlyAhead, day);
  }

  /** Notes what is no day: it frames its sentence where it opens it. */
  noteOther(at: Place): void {
    if (at.first <= at.opening + 2) this.#framed = at.sentence;
  }

  /** The day that a clock time at a place goes with; null where it can't be known. */
  at(place: Place, direction: Direction): Temporal.PlainDate | null {
    if (this.#framed === place.sentence && this.#last?.at.sentence !== place.sentence) return null;
    const entry = this.#fitting(place, direction);
    const told = this.#told(entry, place, direction);
    if (told !== null) return told === false ? null : told;
    // what is yet to come today needs no day
    return entry === null && (direction === 'future' || !this.#earlier) ? this.#article : null;
  }

  /** The day that "that night" at a place means; null where it can't be known. */
  told(place: Place, direction: Direction): Temporal.PlainDate | null {
    return this.#told(this.#fitting(place, direction) ?? this.#last, place, direction) || null;
  }

  #fitting(place: Place, direction: Direction): Entry | null {
    if (direction === 'past') return this.#past;
    if (direction === 'future') return this.#ahead;
    return this.#last?.at.sentence === place.sentence ? this.#last : (this.#past ?? this.#last);
  }

  /** The day of an entry beside a place, else the only day told; false where there were several. */
  #told(entry: Entry | null, place: Place, direction: Direction): Temporal.PlainDate | false | null {
    if (entry !== null && this.#isBeside(entry, place)) return entry.day;
    const only =
      direction === 'past' ? this.#onlyPast : direction === 'future' ? this.#onlyAhead : this.#onlyOne();
    // since then the text has gone back to an older day
    return only && entry !== null && !entry.said && !entry.day.equals(only) ? false : only;
  }

  /**
   * In the same sentence or in the one before it; further up in the same paragraph with one sentence in between. The day
   * of a saying counts for its own sentence alone, an old story for its paragraph.
   */
  #isBeside({ day, at, said }: Entry, place: Place): boolean {
    const distance = place.sentence - at.sentence;
    if (distance === 0) return true;
    if (said || distance > 2) return false;
    return at.paragraph === place.paragraph || (distance === 1 && this.#isWithin(NEAR_DAYS, day));
  }

  #onlyOne(): Temporal.PlainDate | false | null {
    if (this.#onlyPast === null || this.#onlyAhead === null) return this.#onlyPast ?? this.#onlyAhead;
    return this.#onlyPast !== false && this.#onlyAhead !== false && this.#onlyPast.equals(this.#onlyAhead)
      ? this.#onlyPast
      : false;
  }

  #isWithin(days: number, day: Temporal.PlainDate): boolean {
    // most are years apart: quicker told than reckoned in days
    return (
      this.#article !== null &&
      (day === this.#article ||
        (Math.abs(day.year - this.#article.year) <= 1 && Math.abs(day.until(this.#article).days) <= days))
    );
  }
}

function one(known: Temporal.PlainDate | false | null, day: Temporal.PlainDate): Temporal.PlainDate | false {
  if (known === null) return day;
  return known !== false && known.equals(day) ? known : false;
}

/** A day so near may be the only one of its story; one of the same story lies within so many. */
const NEAR_DAYS = 14;
const STORY_DAYS = 60;
