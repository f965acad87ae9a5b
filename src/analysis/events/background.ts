import { tagAt, type WordDocument } from '../words/document.ts';
import type { Dating } from './dating.ts';
import { isFiniteVerb, tenseOf } from './verbs.ts';

type Bounds = { readonly first: number; readonly last: number };

/**
 * States that no timeline tells: "In the 1930s it was a cinema", "it was 29 degrees", what was true "before this
 * month"; and "it will leave the body that has watched over the river since 1987": 1987 dates no plan.
 */
export function isBackground(document: WordDocument, clause: Bounds, dating: Dating): boolean {
  const before = document.tokens[dating.first - 1]?.lower;
  // "shortly before 10am" is as good as at ten
  const state = before === 'before' && dating.expression.type !== 'TIME' && !isAhead(document, clause);
  if (state) return true;
  const long = /^\d{2,3}$/.test(dating.expression.value);
  if (isOfNoun(document, dating)) return true;
  // "twice as many as a week ago"
  if (
    before === 'as' &&
    /^(?:many|much|high|large|low|big|often)$/.test(document.tokens[dating.first - 2]?.lower ?? '')
  )
    return true;
  // "one of the most widely read authors of the 1960s"
  if (before === 'of' && long && isRecord(document, dating.first - 1)) return true;
  // "nobody had won since the 1970s": a state
  if (before === 'since' && ((long && !isPerfect(document, clause)) || isRecord(document, dating.first)))
    return true;
  // "disputed since 1947": no day of anything
  if (before === 'since' && STATES.test(document.tokens[dating.first - 2]?.lower ?? '')) return true;
  if (before === 'since' && tenseOf(document, clause.first, clause.last) === 'future') return true;
  for (let at = clause.first; at < clause.last; at += 1) {
    if (!isFiniteVerb(document, at)) continue;
    if (!/^(?:is|are|was|were)$/.test(document.tokens[at]?.lower ?? '')) return false;
    let next = at + 1;
    while (tagAt(document, next) === 'ADV' || document.tokens[next]?.lower === 'not') next += 1;
    if (tagAt(document, next) === 'VERB' || document.tokens[next]?.lower === 'to') return false;
    const thing = /^(?:DET|NUM|NOUN)$/.test(tagAt(document, next));
    // "is the third of its kind this year"
    const now =
      /^(?:is|are)$/.test(document.tokens[at]?.lower ?? '') &&
      document.tokens[dating.first]?.lower === 'this' &&
      thing;
    return now || long || (thing && document.tokens[at - 1]?.lower === 'it');
  }
  return false;
}

/**
 * Dates of a thing by the way, no day of the clause: "the level of 2019", "a second-quarter loss", "a copy of July's
 * proposal", "last year's blockade"; but "Sunday's vote" is of that day.
 */
function isOfNoun(document: WordDocument, { first, last, date, expression }: Dating): boolean {
  const lead = document.tokens[first - 1]?.lower ?? '';
  if (
    (/^\d{4}$/.test(date) || /^\d{2,3}$/.test(expression.value)) &&
    lead === 'of' &&
    tagAt(document, first - 2) === 'NOUN'
  )
    return true;
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return false;
  const possessive = /^['´’]s?$/.test(document.tokens[last]?.lower ?? '');
  return possessive || (/^an?$/.test(lead) && tagAt(document, last) === 'NOUN');
}

/** "the lowest since 2009", "for the first time since 1982" */
function isRecord(document: WordDocument, since: number): boolean {
  for (let at = since - 2; at > since - 12; at -= 1) {
    if (RECORD.test(document.tokens[at]?.lower ?? '')) return true;
    if (isFiniteVerb(document, at)) return false;
  }
  return false;
}

const STATES = /^(?:disputed|contested|divided|strained|tense|hostile|rivals|odds|feuding|known|popular)$/;
const RECORD = /(?:[a-z]{2}est|^most|^least|^worst|^best|^first|^time|^high|^low)$/;

/** "compared with 288 million a year earlier", "up from 2.9 million in 2017": measured against. */
export function isComparison(document: WordDocument, clause: Bounds, { first }: Dating): boolean {
  for (let at = first - 1; at >= Math.max(clause.first, first - 9); at -= 1) {
    const word = document.tokens[at]?.lower ?? '';
    if (word === 'compared' || word === 'versus') return true;
    // "sooner than it had forecast in March"
    if (word === 'than' && /^(?:it|he|she|they|in|had)$/.test(document.tokens[at + 1]?.lower ?? ''))
      return true;
    if (word === 'from' && /^(?:up|down)$/.test(document.tokens[at - 1]?.lower ?? '')) return true;
    if (isFiniteVerb(document, at) && !word.endsWith('ed') && !/^(?:had|did)$/.test(word)) return false;
  }
  return false;
}

/** "has kept a garrison there since the 1970s", not "nobody has won since the 1970s" */
function isPerfect(document: WordDocument, { first, last }: Bounds): boolean {
  for (let at = first; at < last; at += 1) {
    const word = document.tokens[at]?.lower ?? '';
    if (/^(?:no|nobody|none|nothing)$/.test(word)) return false;
    if (isFiniteVerb(document, at))
      return (
        /^(?:has|have)$/.test(word) && !/^(?:not|never|been)$/.test(document.tokens[at + 1]?.lower ?? '')
      );
  }
  return false;
}

/** "could begin before Christmas", not "no guard will go before 2018" */
function isAhead(document: WordDocument, { first, last }: Bounds): boolean {
  for (let at = first; at < last; at += 1) {
    const word = document.tokens[at]?.lower ?? '';
    if (/^(?:no|nobody|none)$/.test(word)) return false;
    if (isFiniteVerb(document, at)) return /^(?:will|could|may|might|should|would|must|shall)$/.test(word);
  }
  return false;
}

/** "would have met on Friday": it never came to that. */
export function isCounterfactual(document: WordDocument, { first, last }: Bounds): boolean {
  for (let at = first; at < last; at += 1)
    if (isFiniteVerb(document, at))
      return (
        /^(?:would|could|might|should)$/.test(document.tokens[at]?.lower ?? '') &&
        document.tokens[at + 1]?.lower === 'have'
      );
  return false;
}

/**
 * A day of a speaker's own life ("I would go again tomorrow", "my children were born there in 1988"); what they tell of
 * others ("Two weeks ago they sent the police") is reported.
 */
export function isSpoken(document: WordDocument, bounds: Bounds, dating: Dating): boolean {
  const { first } = dating;
  const region = document.regions[document.regionOf[first] ?? -1];
  if (region === undefined) return false;
  if (dating.expression.rule === 'today') return true;
  for (let at = Math.max(region.open, bounds.first); at < Math.min(region.end, bounds.last); at += 1)
    if (/^(?:i|my|me|mine|myself)$/.test(document.tokens[at]?.lower ?? '')) return true;
  return false;
}
