import type { Direction } from './rule.ts';
import {
  ACCUSED,
  AHEAD,
  ARRANGED,
  BARE,
  CALLED_OFF,
  COMMITMENTS,
  COMMITTED,
  DETERMINERS,
  DONE,
  FUTURE,
  MISHAPS,
  NEAR_FUTURE,
  NEVER_NOUNS,
  NOT_PAST,
  NOT_VERBS,
  NOUNS_FOLLOW,
  PARTICIPLES,
  PAST,
  PLANS,
  PLURALS,
  POSSESSIVE,
  PREPOSITIONS,
  PRESENT,
  SAME_FORMS,
  SHIFTED,
  STANDS,
  STAYS,
} from './tense-words.ts';
import type { Tokens } from './tokens.ts';
import { NUMBER_WORDS, WEEKDAYS } from './vocabulary.ts';

/**
 * Which way a weekday or month points, from the verb nearest to it in its sentence: "said Thursday" is
 * past, "will meet on Friday" to come. Reads at most forty words to the left and twenty to the right.
 */
export function directionAt(
  tokens: Tokens,
  first: number,
  last: number,
  sentence: readonly [number, number],
): Direction {
  const word = (index: number): string => tokens.list[index]?.word ?? '';
  // "Thursday is the anniversary", "Friday marks a year"
  if (/^(?:is|marks|brings|sees)$/.test(word(last))) return 'future';
  let at = first - 1;
  // "until 9 a.m. Tuesday": the clock belongs to the day
  while (at > first - 6 && CLOCK.test(word(at))) at -= 1;
  const before = word(at);
  if (before === 'since' || (before === 'of' && word(at - 1) === 'as')) return 'past';
  if (/^(?:effective|beginning|starting)$/.test(before)) return 'future';
  // "clearing the way for a strike from Tuesday"
  if (
    before === 'from' &&
    WEEKDAYS.has(word(first)) &&
    STOPPAGES.test(word(at - 1)) &&
    !hadBefore(tokens, at, 20)
  )
    return 'future';
  // "talks that ran through Sunday night"
  if (
    /^(?:until|till|through|into)$/.test(before) &&
    /^(?:ran|lasted|continued|stretched|dragged|worked|waited|slept|stayed|sat|stood|fought|talked|danced|lived)$/.test(
      word(at - 1),
    )
  )
    return 'past';
  if (before === 'until' || before === 'till' || (before === 'through' && WEEKDAYS.has(word(first))))
    return at <= sentence[0] ? scanRight(tokens, last, Math.min(sentence[1], last + 20)) : 'future';
  const planned = planBefore(tokens, first, last, at, sentence);
  if (planned !== 'unknown') return planned;
  if (isOfPlan(tokens, first, sentence[0])) return 'future';
  // "the party's vote on Saturday was close", "Saturday saw protests"
  if (/^(?:was|were|had|saw|brought|marked)$/.test(word(last))) return 'past';
  if (isOfMishap(tokens, last)) return 'past';
  // "stuck to its August target"
  if (/^(?:target|deadline|goal)s?$/.test(word(last))) return 'future';
  if (before === 'by' && (at <= sentence[0] + 1 || /^[;,:]$/.test(word(at - 1)))) {
    // "By Dec. 15 it was over", "It struck at 8; by noon it had sunk", not "unless, by Friday, they have a plan"
    const right = scanRight(tokens, last, Math.min(sentence[1], last + 20));
    const has = [0, 1, 2, 3].some((more) => /^ha(?:s|ve)$/.test(word(last + more)));
    return right === 'unknown' || has ? 'future' : right;
  }
  // "had received the papers and would answer by Friday": the nearer of the two
  if (before === 'by' || (before === 'of' && word(at - 3) === 'by')) {
    for (let index = at - 1; index >= Math.max(sentence[0], at - 30); index -= 1)
      if (FUTURE.has(word(index)) || /^(?:had|is|are)$/.test(word(index)))
        return word(index) === 'had' ? 'past' : 'future';
    return 'future';
  }
  // "holds a conference at 10:00 GMT on Friday": the clock doesn't count
  let from = first - 1;
  const clock = word(from) === 'on' ? from - 1 : from;
  if (CLOCK.test(word(clock)))
    for (from = clock; from > first - 10 && (CLOCK.test(word(from)) || word(from) === 'at'); ) from -= 1;
  const left = scanLeft(tokens, from, Math.max(sentence[0], first - 40));
  return left === 'unknown' ? scanRight(tokens, last, Math.min(sentence[1], last + 20)) : left;
}

/** "to shut", "to definitively shut" */
function isAfterTo(tokens: Tokens, index: number): boolean {
  const before = tokens.list[index - 1]?.word ?? '';
  return before === 'to' || (before.endsWith('ly') && tokens.list[index - 2]?.word === 'to');
}

/** Few words and no bracket or dash lie between. */
function isNear(tokens: Tokens, index: number, from: number): boolean {
  const before = tokens.list[from]?.word ?? '';
  if (from - index > 8 || before === 'after' || DETERMINERS.has(before)) return false;
  for (let at = index + 1; at <= from; at += 1)
    if (/^(?:[()—–]|--+)$/.test(tokens.list[at]?.word ?? '')) return false;
  return true;
}

/** "ahead of elections in May", "a planned visit by Graf in October": what is to come, whatever is told of it. */
function isOfPlan(tokens: Tokens, first: number, sentence: number): boolean {
  const word = (index: number): string => tokens.list[index]?.word ?? '';
  if (!/^(?:in|on|for)$/.test(word(first - 1))) return false;
  for (let index = first - 2; index >= Math.max(sentence, first - 7); index -= 1) {
    if (word(index) === 'ahead' && word(index + 1) === 'of') return true;
    if (/^(?:planned|scheduled|forthcoming)$/.test(word(index)) && DETERMINERS.has(word(index - 1)))
      return !hadBefore(tokens, index, 6);
    if (isPast(word(index)) || FUTURE.has(word(index))) return false;
  }
  return false;
}

/** "the April 20 explosion", "Tuesday's massive earthquake". */
function isOfMishap(tokens: Tokens, last: number): boolean {
  const word = (index: number): string => tokens.list[index]?.word ?? '';
  if (MISHAPS.has(word(last))) return true;
  if (tokens.codes[last] !== POSSESSIVE) return false;
  return (
    MISHAPS.has(word(last + 1)) || (MISHAPS.has(word(last + 2)) && !/^(?:of|in|and)$/.test(word(last + 1)))
  );
}

function scanLeft(tokens: Tokens, from: number, to: number): Direction {
  for (let index = from; index >= to; index -= 1) {
    const word = tokens.list[index]?.word ?? '';
    const previous = tokens.list[index - 1]?.word ?? '';
    if (FUTURE.has(word)) {
      // "how it can help after Tuesday", "must go (NPA) -- Saturday"
      if (NEAR_FUTURE.has(word) && !isNear(tokens, index, from)) continue;
      return 'future';
    }
    // "first expected on April 29"
    if (PLANS.has(word) && /^(?:first|originally|initially)$/.test(previous)) return 'near';
    if (PLANS.has(word)) return hadBefore(tokens, index) ? planned(tokens, to, from + 20) : 'future';
    if (previous === 'to' && looksLikeInfinitive(tokens, index)) {
      // "failed to agree on Wednesday"
      if (DONE.has(tokens.list[index - 2]?.word ?? '')) return 'past';
      if (from - index < 7) return ofInfinitive(tokens, index, to, from);
      // "agreed to buy the old paper mill in Lund for $22 million in October": the day of either
      const head = tokens.list[index - 2]?.word ?? '';
      if (
        from - index < 16 &&
        !PLANS.has(head) &&
        (COMMITTED.has(head) || COMMITMENTS.has(head)) &&
        !hadBefore(tokens, index, 6)
      )
        return 'near';
    }
    if (word === 'be' || STAYS.has(previous)) continue;
    // "it is closed on Monday"
    const participle = PARTICIPLES.has(word);
    if (
      /^(?:is|are)$/.test(previous) &&
      from - index < 7 &&
      (participle || isPast(word)) &&
      !ACCUSED.has(word)
    )
      return 'future';
    // "set Friday as the deadline", "set the rate on Friday", not "set to meet"
    const next = tokens.list[index + 1]?.word ?? '';
    if (word === 'set' && !/^(?:is|are|was|were|been|all|s)$/.test(previous)) {
      if (index === from) return 'near';
      // "would be caught and set free"
      const joined = /^(?:and|or|,)$/.test(previous) && !DETERMINERS.has(next);
      if (!joined && !/^(?:to|for|on|in|by)$/.test(next)) return FUTURE.has(previous) ? 'future' : 'past';
      continue;
    }
    if (SAME_FORMS.has(word) && isAfterTo(tokens, index)) continue;
    if (participle && !/^(?:being|getting|gets?)$/.test(previous)) return 'past';
    // "won't"
    if (word === 'won' && tokens.list[index + 2]?.word === 't') return 'future';
    // "would cut it in March": a bare form that looks like a past
    if (isPast(word) && FUTURE.has(previous) && !/^ha(?:s|ve)$/.test(word)) return 'future';
    if (isPast(word) && !isAdjective(tokens, index)) return 'past';
    const present =
      PRESENT.has(word) && !(/^(?:votes|returns|starts|ends)$/.test(word) && NOUNS_FOLLOW.test(previous));
    if (from - index < (isStanding(tokens, index) ? 9 : present ? 4 : 0)) return 'future';
    if (from - index < 9 && isPresent(tokens, index)) return 'future';
  }
  return 'unknown';
}

/**
 * Where the day of an infinitive lies. What somebody "agreed to do on Friday" or "was told to do", what there is "a
 * plan to do" lies ahead; "ordered troops to fire on Tuesday", "stayed to protest after Saturday's match", "was to have
 * left on Monday" lie back.
 */
function ofInfinitive(tokens: Tokens, verb: number, sentence: number, day: number): Direction {
  const word = (index: number): string => tokens.list[index]?.word ?? '';
  // "had threatened to strike from Friday": the Friday to come; "to strike on Friday" perhaps
  if (hadBefore(tokens, verb, 6))
    return COMMITTED.has(word(verb - 2)) ? (word(day) === 'from' ? 'future' : 'near') : 'past';
  if (word(verb) === 'have') return /^(?:was|were)$/.test(word(verb - 2)) ? 'past' : 'future';
  // "met to prepare for Friday"
  if (word(day) === 'for') return 'future';
  // "which was due to reopen in May": May may have passed
  if (PLANS.has(word(verb - 2)) && /^(?:was|were)$/.test(word(verb - 3))) return 'near';
  if (word(verb) === 'be' || COMMITMENTS.has(word(verb - 2))) return 'future';
  for (let index = verb - 2; index >= Math.max(sentence, verb - 9); index -= 1) {
    if (COMMITTED.has(word(index)) || PLANS.has(word(index)) || STANDS.test(word(index))) return 'future';
    // "was ordered to leave on Friday"
    if (word(index - 1) === 'have' && word(index - 2) === 'to') return 'future';
    if (SAME_FORMS.has(word(index)) && isAfterTo(tokens, index)) continue;
    if (isPast(word(index)) && !isAdjective(tokens, index))
      return index === verb - 2 && /^(?:was|were|been|be)$/.test(word(index - 1)) ? 'future' : 'past';
  }
  return 'future';
}

/**
 * What was arranged for a day: "called a strike for Friday", "set for March 3", "moved to April 19", "put off to Monday"
 * lie ahead; of what "had been planned for Wednesday" the words tell more.
 */
function planBefore(
  tokens: Tokens,
  first: number,
  last: number,
  before: number,
  [from, to]: readonly [number, number],
): Direction {
  const word = (index: number): string => tokens.list[index]?.word ?? '';
  if (word(before) === 'to') return isShifted(tokens, before, from) ? 'future' : 'unknown';
  if (word(before) !== 'for' || tokens.codes[last] === POSSESSIVE) return 'unknown';
  const isDay = WEEKDAYS.has(word(last - 1)) || /\d/.test(word(last - 1));
  if (!isDay && !ARRANGED.has(word(before - 1))) return 'unknown';
  if (/^(?:first|originally|initially)$/.test(word(before - 2))) return 'near';
  if (!hadBefore(tokens, before, 5) && !/^(?:was|were)$/.test(word(last))) return 'future';
  return planned(tokens, Math.max(from, first - 40), Math.min(to, last + 20));
}

/** "moved [to]", "put off the vote [to]", "was postponed from Monday [to]". */
function isShifted(tokens: Tokens, to: number, sentence: number): boolean {
  const word = (index: number): string => tokens.list[index]?.word ?? '';
  if (SHIFTED.has(word(to - 1))) return true;
  for (let index = to - 2; index >= Math.max(sentence, to - 6); index -= 1) {
    if (SHIFTERS.test(word(index)) || (word(index) === 'off' && word(index - 1) === 'put'))
      return !hadBefore(tokens, index);
    if (isPast(word(index))) return false;
  }
  return false;
}

const SHIFTERS = /^(?:moved|postponed|pushed|rescheduled|deferred|adjourned|delayed)$/;

/**
 * When a plan of the past lies: back ("had been due on Sunday"), ahead where it "has been" called off, and on the
 * nearer side where it was.
 */
function planned(tokens: Tokens, from: number, to: number): Direction {
  let called = false;
  let has = false;
  for (let index = from; index < to; index += 1) {
    const word = tokens.list[index]?.word ?? '';
    if (CALLED_OFF.has(word)) called = true;
    else if (word === 'has' || word === 'have') has = true;
  }
  return called ? (has ? 'future' : 'near') : 'past';
}

/** "they meet", "the heat wave ends": verbs in the present whose day lies ahead, seen by the word before them. */
function isPresent(tokens: Tokens, index: number): boolean {
  const word = tokens.list[index]?.word ?? '';
  let previous = tokens.list[index - 1]?.word ?? '';
  // "won on Sunday and races again on Friday"
  if (previous === 'and' && /^(?:again|then|next)$/.test(tokens.list[index + 1]?.word ?? '')) previous = 'it';
  if (NEVER_NOUNS.has(word)) {
    for (let back = index - 1; back >= index - 3; back -= 1)
      if (BARE.has(tokens.list[back]?.word ?? '')) return false;
    return true;
  }
  if (AHEAD.has(word))
    return (
      PLURALS.has(previous) ||
      // "the two sit down"
      (NUMBER_WORDS.has(previous) && DETERMINERS.has(tokens.list[index - 2]?.word ?? '')) ||
      /[a-z]{2}s$/.test(previous) ||
      (previous === ',' && closesRelative(tokens, index))
    );
  if (!word.endsWith('s') || !(AHEAD.has(word.slice(0, -1)) || AHEAD.has(word.slice(0, -2)))) return false;
  return (
    /^[a-z]{2,}$/i.test(previous) &&
    (previous === 'that' || !DETERMINERS.has(previous)) &&
    !PREPOSITIONS.has(previous) &&
    !/^(?:and|or|two|three|four|five|several|many|more|most|all|both|to|by|at|s|last|next|first|new|recent|other)$/.test(
      previous,
    )
  );
}

/** "Deliveries, which stopped on February 28, [resume]" */
function closesRelative(tokens: Tokens, index: number): boolean {
  for (let back = index - 2; back > index - 25; back -= 1)
    if (/^(?:which|who|whose)$/.test(tokens.list[back]?.word ?? ''))
      return tokens.list[back - 1]?.word === ',';
  return false;
}

/** "had been due to expire Friday": what was planned lies back. */
function hadBefore(tokens: Tokens, index: number, reach = 4): boolean {
  for (let back = index - 1; back >= index - reach; back -= 1)
    if (tokens.list[back]?.word === 'had') return true;
  return false;
}

const CLOCK = /^(?:[ap]m|noon|midnight|[:\d]+|gmt|utc|e[sd]t|p[sd]t|c[sd]t|bst|early|late|,)$/;

function scanRight(tokens: Tokens, from: number, to: number): Direction {
  for (let index = from; index < to; index += 1) {
    const word = tokens.list[index]?.word ?? '';
    if (FUTURE.has(word)) return 'future';
    if (/^(?:plans|hopes|intends|aims|expects|wants)$/.test(word) && tokens.list[index + 1]?.word === 'to')
      return 'future';
    // "flights were to resume", "it was expected to fall"
    if (
      /^(?:was|were)$/.test(word) &&
      /^(?:to|expected|due|scheduled|forecast)$/.test(tokens.list[index + 1]?.word ?? '')
    )
      return 'near';
    if (isPast(word)) {
      // "On Saturday thirty retired officers return"
      if (
        word.endsWith('ed') &&
        (index === from || isAdjective(tokens, index) || NUMBER_WORDS.has(tokens.list[index - 1]?.word ?? ''))
      )
        continue;
      return 'past';
    }
    if (isPresent(tokens, index) || isStanding(tokens, index)) return 'future';
  }
  return 'unknown';
}

/** "it is closed", "the talks are to begin". */
function isStanding(tokens: Tokens, index: number): boolean {
  const word = tokens.list[index]?.word ?? '';
  return (
    (word === 'is' || word === 'are') &&
    /^(?:to|due|closed|open|expected|scheduled|set|going)$/.test(tokens.list[index + 1]?.word ?? '')
  );
}

function looksLikeInfinitive(tokens: Tokens, index: number): boolean {
  const token = tokens.list[index];
  // "has cash to last through March"
  const lasts = token?.word === 'last' && LASTS.test(tokens.list[index + 1]?.word ?? '');
  if (token === undefined || (NOT_VERBS.has(token.word) && !lasts)) return false;
  return /^[a-z]{2,}/.test(tokens.text.slice(token.start, token.end));
}

const STOPPAGES =
  /^(?:strike|strikes|walkout|stoppage|stoppages|lockout|boycott|ban|curfew|lockdown|closure|ceasefire|truce)$/;
const LASTS = /^(?:until|till|through|into|for|at|to|another|more|beyond)$/;

function isPast(word: string): boolean {
  if (PAST.has(word)) return true;
  return word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word);
}

/** "a still unspecified date": a participle before its noun tells no tense. */
function isAdjective(tokens: Tokens, index: number): boolean {
  const word = tokens.list[index]?.word ?? '';
  if (!word.endsWith('ed')) return false;
  const [one, two] = [tokens.list[index - 1]?.word ?? '', tokens.list[index - 2]?.word ?? ''];
  return (
    DETERMINERS.has(one) ||
    PREPOSITIONS.has(one) ||
    (DETERMINERS.has(two) && (one.endsWith('ly') || /^(?:still|long|much|well|so)$/.test(one)))
  );
}
