import type { DateExpression } from '../facts.ts';
import type { Told } from './calendar.ts';
import { numberOf } from './numbers.ts';
import { compilePattern, type TokenPattern } from './pattern.ts';
import type { Token, Tokens } from './tokens.ts';

export type DateType = DateExpression['type'];

/**
 * Which way a date without a year or a week points: told as past, told as to come, whichever is nearer, or it can't
 * be said.
 */
export type Direction = 'past' | 'future' | 'near' | 'unknown';

/** What the value of an expression is resolved against. */
export interface When {
  /** The article's date; null where it isn't known, and then what depends on it keeps X. */
  readonly article: Temporal.PlainDate | null;
  /** The last date that the text told before this expression; in the past tense the last one that doesn't lie ahead. */
  readonly told: Told | null;
  /** The past tense goes on from nothing: all that was told lies ahead. */
  readonly adrift: boolean;
  /** The year that the sentence is about: "In 2005, he wed in March"; null where it names none so. */
  readonly frame: number | null;
  /** The last date told, where this sentence or the one before printed it with its year: the story goes on from it. */
  readonly story: Temporal.PlainDate | null;
  /** The day that a clock time or a part of a day goes with; null where it can't be known. */
  day(): Temporal.PlainDate | null;
  /** The day that "that night" means, which somebody must have told; null where it can't be known. */
  dayTold(): Temporal.PlainDate | null;
  /** From tense and the words around. */
  direction(): Direction;
}

/** What a rule reads in a match, where it is not the rule's own type or not one whole expression. */
export interface Reading {
  readonly type?: DateType;
  readonly value: string;
  /** Only compared with ("up from a year earlier"): what follows isn't reckoned from it. */
  readonly aside?: boolean;
}

/** One way dates are written. */
export interface Rule {
  readonly name: string;
  readonly type: DateType;
  /** Over tokens; see `compilePattern`. */
  readonly pattern: TokenPattern;
  /** The TIMEX3 value; see `Value`. Whether it is a value depends on the match alone, never on `when`. */
  value(match: Match, when: When): Value;
}

/**
 * What a rule makes of a match: a TIMEX3 value; a reading; two values for the groups `first` and `second`;
 * null where there is no date and no other rule shall find one ("February 30"); undefined where this rule
 * does not apply and others may.
 */
export type Value = string | Reading | readonly [string, string] | null | undefined;

/** Makes a rule; the pattern is compiled once. */
export function rule(
  name: string,
  type: DateType,
  pattern: string,
  value: (match: Match, when: When) => Value,
): Rule {
  return { name, type, pattern: compilePattern(pattern), value };
}

/** A pattern's match: token indices, and the words of its named groups. */
export class Match {
  readonly tokens: Tokens;
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly #groups: readonly string[];
  readonly #ranges: readonly (readonly [number, number] | undefined)[];

  constructor(tokens: Tokens, match: RegExpExecArray, groups: readonly string[]) {
    this.tokens = tokens;
    this.first = match.index;
    this.last = match.index + match[0].length;
    this.#groups = groups;
    this.#ranges = match.indices ?? [];
  }

  /** Token indices of a group; null where it took no part. */
  range(group: string): readonly [number, number] | null {
    for (let at = 0; at < this.#groups.length; at += 1) {
      if (this.#groups[at] !== group) continue;
      const range = this.#ranges[at + 1];
      if (range !== undefined) return range;
    }
    return null;
  }

  /** The words of a group; none where it took no part. */
  words(group: string): string[] {
    const range = this.range(group);
    return range === null ? [] : this.tokens.list.slice(range[0], range[1]).map((token) => token.word);
  }

  /** The group's words with blanks between; empty where it took no part. */
  phrase(group: string): string {
    const range = this.range(group);
    if (range === null) return '';
    if (range[1] - range[0] === 1) return this.tokens.list[range[0]]?.word ?? '';
    return this.words(group).join(' ');
  }

  has(group: string): boolean {
    return this.range(group) !== null;
  }

  /** The number a group spells in digits or words; null where it took no part or is no number. */
  number(group: string): number | null {
    return numberOf(this.words(group));
  }

  /** True where a token follows the one before it without white space. */
  glued(index: number): boolean {
    return this.token(index - 1)?.end === this.token(index)?.start;
  }

  token(index: number): Token | undefined {
    return this.tokens.list[index];
  }

  /** The word of the token before the match (1) or further before. */
  before(distance = 1): string {
    return this.token(this.first - distance)?.word ?? '';
  }

  /** The word of the token after the match (1) or further after. */
  after(distance = 1): string {
    return this.token(this.last + distance - 1)?.word ?? '';
  }

  /** Whether a token is printed with a capital first letter. */
  capitalised(index: number): boolean {
    const token = this.token(index);
    return token !== undefined && /^[A-Z]/.test(this.tokens.text.slice(token.start, token.start + 1));
  }
}
