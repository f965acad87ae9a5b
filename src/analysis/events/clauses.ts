import type { WordDocument } from '../words/document.ts';
import { tagAt } from '../words/document.ts';
import { isFiniteVerb, isSaying } from './verbs.ts';

/** A stretch of a sentence with a subject and a verb of its own; token indices, end exclusive. */
export interface Clause {
  readonly first: number;
  readonly last: number;
  /**
   * `main`: opens the sentence or stands beside the first clause; `sub`: after "after", "when", …;
   * `relative`: after "which", "who"; `told`: what somebody says, after "said (that)".
   */
  readonly kind: 'main' | 'sub' | 'relative' | 'told';
  /** For `told`: the token of the verb of saying. */
  readonly cue: number | null;
}

const SUBORDINATORS = new Set(
  'after before when while because although though whereas until once if unless as since'.split(' '),
);

/**
 * The clauses of a sentence, from left to right; they may hold one another ("South Korea said [it will end the
 * pact]"). Splits at ";" and dashes, at "after", "when" and the like before a subject with a verb, at "and" and
 * "but" before a new subject with a verb, at "which" and "who", and after verbs of saying.
 */
export function clausesOf(document: WordDocument, first: number, last: number): Clause[] {
  const clauses: Clause[] = [];
  const end = sentenceEnd(document, first, last);
  const breaks: number[] = [];
  // two dashes are brackets
  let dashes = 0;
  for (let at = first; at < end; at += 1) {
    const token = document.tokens[at];
    if (token && isDash(token.lower, token.spaced)) dashes += 1;
  }
  const opened: { at: number; kind: Clause['kind']; cue: number | null }[] = [
    { at: first, kind: 'main', cue: null },
  ];
  for (let at = first + 1; at < end; at += 1) {
    const token = document.tokens[at];
    if (token === undefined) break;
    const word = token.lower;
    const inQuote = (document.regionOf[at] ?? -1) >= 0;
    if (inQuote && document.regionOf[at] !== document.regionOf[first]) continue;
    if (dashes > 1 && isDash(word, token.spaced)) continue;
    if (word === ';' || isDash(word, token.spaced)) {
      breaks.push(at);
      if (opensWithSubject(document, at + 1, end)) opened.push({ at: at + 1, kind: 'main', cue: null });
    } else if (
      SUBORDINATORS.has(word) &&
      !isDay(document, at + 1) &&
      opensWithSubject(document, at + 1, end)
    ) {
      breaks.push(measureBefore(document, at, first));
      opened.push({ at: at + 1, kind: 'sub', cue: null });
    } else if (
      (word === 'and' || word === 'but' || word === 'or') &&
      joinsClauses(document, first, at, end)
    ) {
      breaks.push(at);
      opened.push({ at: at + 1, kind: 'main', cue: null });
    } else if ((word === 'which' || word === 'who') && document.tokens[at - 1]?.lower === ',')
      opened.push({ at, kind: 'relative', cue: null });
    else if (isSaying(document, at)) {
      const told = startOfTold(document, at, end);
      if (told !== null) opened.push({ at: told, kind: 'told', cue: at });
    }
  }
  for (const { at, kind, cue } of opened) {
    const stop = breaks.find((position) => position > at) ?? end;
    if (stop > at) clauses.push({ first: at, last: stop, kind, cue });
  }
  return clauses;
}

/** "since Oct. 30", "before last week": no clause follows. */
function isDay(document: WordDocument, at: number): boolean {
  return /^(?:\d[\d-]*|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[a-z]+sday|monday|friday|sunday|saturday|last|this|next|early|late)\.?$/.test(
    document.tokens[at]?.lower ?? '',
  );
}

function isDash(word: string, spaced: boolean): boolean {
  return spaced && (word === '--' || word === '–' || word === '—' || word === '-');
}

function sentenceEnd({ tokens }: WordDocument, first: number, last: number): number {
  let end = last;
  while (end > first && /^[.!?"”’']$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
  return end;
}

/** A noun phrase follows, then a finite verb: "Seoul announced", "the trade union had called". */
function opensWithSubject(document: WordDocument, from: number, end: number, apposition = true): boolean {
  const firstTag = tagAt(document, from);
  if (
    firstTag !== 'DET' &&
    firstTag !== 'PROPN' &&
    firstTag !== 'NOUN' &&
    firstTag !== 'PRON' &&
    firstTag !== 'ADJ' &&
    firstTag !== 'NUM'
  )
    return false;
  for (let at = from; at < Math.min(end, from + 12); at += 1) {
    const tag = tagAt(document, at);
    const word = document.tokens[at]?.lower ?? '';
    if (at > from && isFiniteVerb(document, at)) return true;
    if (tag === 'VERB' || tag === 'SCONJ' || word === ';' || word === ':') return false;
    // "and hydrogen fluoride, three materials that makers need": the verb belongs to something else
    if (word === 'that' || word === 'which' || word === 'who' || word === 'whose') return at === from;
    if (word === ',' && !apposition) return false;
    const next = tagAt(document, at + 1);
    if ((word === 'and' || word === 'or') && (next === 'VERB' || next === 'AUX')) return false;
    if (tag === 'PUNCT' && word !== ',' && word !== '.' && word !== '-') return false;
  }
  return false;
}

/** "X did this and Y did that", not "X and Y did this". */
function joinsClauses(document: WordDocument, first: number, at: number, end: number): boolean {
  if (!opensWithSubject(document, at + 1, end, false)) return false;
  let verb = -1;
  for (let before = at - 1; before >= first; before -= 1) {
    if (isFiniteVerb(document, before)) {
      verb = before;
      break;
    }
  }
  if (verb < 0) return false;
  // "whose fishers and farmers live": the two are one subject
  for (let back = verb + 1; back < at; back += 1) if (isRelative(document, back)) return false;
  if (document.tokens[at - 1]?.lower === ',') return true;
  // "said Japan and Korea agreed": the two are one subject
  return !(isSaying(document, verb) && onlyNouns(document, verb + 1, at));
}

function isRelative(document: WordDocument, at: number): boolean {
  const word = document.tokens[at]?.lower ?? '';
  if (word === 'that') return isFiniteVerb(document, at + 1) || tagAt(document, at + 1) === 'PROPN';
  return word === 'who' || word === 'whose' || word === 'which';
}

function onlyNouns(document: WordDocument, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const tag = tagAt(document, at);
    if (
      tag !== 'PROPN' &&
      tag !== 'NOUN' &&
      tag !== 'DET' &&
      tag !== 'ADJ' &&
      document.tokens[at]?.lower !== 'that'
    )
      return false;
  }
  return true;
}

/** "…, ten days after Velmora closed": the measure goes with what follows. */
function measureBefore(document: WordDocument, at: number, first: number): number {
  let from = at;
  while (from > first + 1 && from > at - 5) {
    const tag = tagAt(document, from - 1);
    const word = document.tokens[from - 1]?.lower ?? '';
    if (
      tag === 'NUM' ||
      /^(?:days?|weeks?|months?|years?|hours?|minutes?|a|an|just|shortly|only|about|few|more|less|than|almost|nearly|long|soon|immediately|even|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(
        word,
      )
    )
      from -= 1;
    else break;
  }
  return document.tokens[from - 1]?.lower === ',' ? from - 1 : from;
}

const DAY_WORDS =
  /^(?:on|in|late|early|earlier|later|last|this|the|\d+|[a-z]*day|today|tonight|yesterday|morning|evening|night|month|week|year|january|february|march|april|may|june|july|august|september|october|november|december|,|at|a|an|news|conference|reporters|parliament|statement|interview)$/;

/** Where the words told begin after a verb of saying: past its day and "that"; null where none follow. */
function startOfTold(document: WordDocument, cue: number, end: number): number | null {
  let at = cue + 1;
  while (at < end && at < cue + 9 && DAY_WORDS.test(document.tokens[at]?.lower ?? '')) {
    if (
      opensWithSubject(document, at, end) &&
      !/^(?:on|in|at|,|late|early)$/.test(document.tokens[at]?.lower ?? '') &&
      startsNewPhrase(document, at, cue)
    )
      break;
    at += 1;
  }
  if (document.tokens[at]?.lower === 'that') at += 1;
  return at < end && opensWithSubject(document, at, end) ? at : null;
}

function startsNewPhrase(document: WordDocument, at: number, cue: number): boolean {
  const word = document.tokens[at]?.lower ?? '';
  return at === cue + 1 && (word === 'the' || word === 'a' || word === 'an');
}
