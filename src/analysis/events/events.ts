import type { Span } from '../../article/article.ts';
import { datelinePrefixLength } from '../dateline-prefix.ts';
import type { Event } from '../facts.ts';
import { type WordDocument, wordDocument } from '../words/document.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Dating, EventInput } from './dating.ts';
import { eventDate, exactness } from './event-date.ts';
import { nominalEvent } from './nominal.ts';
import { attributionAt, isDatedSaying } from './saying.ts';
import { isAfter, statusOf } from './status.ts';
import { isFiniteVerb, tenseOf } from './verbs.ts';

/**
 * What happened, was said, is planned or denied, each with its date as exactly as the text allows, in text
 * order. The span is the clause that tells it, or the sentence where no clause stands out.
 *   Finds: "Velmora closed the gates on March 4", "Varn said on Monday it will leave" (the saying),
 *     "Tokyo's imposition last month of restrictions", the undated first sentence (by the article's date).
 *   Must not find: "for three years", "the same month last year", "…," the minister said on Tuesday" after a
 *     quotation (that is a quote).
 */
export function eventsOf(input: EventInput): Event[] {
  const { text, sentences } = input;
  const document = wordDocument(text, sentences);
  const datings = datingsOf(input, document);
  const events: Event[] = [];
  sentences.forEach((_span, sentence) => {
    const bounds = sentenceTokens(input, document, sentence);
    const inside = datings.filter(({ first }) => first >= bounds.first && first < bounds.last);
    if (inside.length > 0) events.push(...datedEvents(input, document, sentence, bounds, inside));
    else if (sentence === 0) {
      const lead = leadEvent(input, document, bounds);
      if (lead !== null) events.push(lead);
    }
  });
  return events;
}

interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** The tokens of a sentence, without the dateline of the first. */
function sentenceTokens({ text, sentences }: EventInput, document: WordDocument, sentence: number): Bounds {
  let first = document.sentenceStarts[sentence] ?? 0;
  const last = document.sentenceStarts[sentence + 1] ?? document.tokens.length;
  if (sentence === 0) {
    const from =
      (sentences[0]?.start ?? 0) + datelinePrefixLength(text.slice(sentences[0]?.start, sentences[0]?.end));
    while (first < last && (document.tokens[first]?.start ?? 0) < from) first += 1;
  }
  return { first, last };
}

function datingsOf({ dates }: EventInput, { tokens }: WordDocument): Dating[] {
  const datings: Dating[] = [];
  let at = 0;
  dates.forEach((expression, index) => {
    const date = eventDate(expression);
    if (date === null || COMPARISONS.has(expression.rule)) return;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= expression.start) at += 1;
    let last = at;
    while (last < tokens.length && (tokens[last]?.start ?? 0) < expression.end) last += 1;
    datings.push({ index, expression, date, first: at, last });
  });
  return datings;
}

/** "from the same month last year": measured against, not told. */
const COMPARISONS = new Set(['year earlier']);

function datedEvents(
  input: EventInput,
  document: WordDocument,
  sentence: number,
  bounds: Bounds,
  datings: readonly Dating[],
): Event[] {
  const clauses = clausesOf(document, bounds.first, bounds.last);
  const events: Event[] = [];
  const byClause = new Map<Clause, Dating[]>();
  for (const dating of datings) {
    if (isSpoken(input, document, dating)) continue;
    const nominal = nominalEvent(document, bounds, dating);
    if (nominal !== null) {
      const status = isAfter(dating.date, input.publishedAt) ? 'planned' : 'happened';
      events.push(eventFrom(input, document, sentence, dating, nominal, status, nominal.rule));
      continue;
    }
    const clause = innermost(document, clauses, dating);
    if (clause === null) continue;
    byClause.set(clause, [...(byClause.get(clause) ?? []), dating]);
  }
  for (const [clause, inside] of byClause) {
    const main = mostExact(inside);
    for (const dating of [main, ...otherDays(document, inside, main)]) {
      const event = clauseEvent(input, document, sentence, bounds, clause, dating);
      if (event !== null) events.push(event);
    }
  }
  return events.sort((a, b) => a.start - b.start);
}

function clauseEvent(
  input: EventInput,
  document: WordDocument,
  sentence: number,
  bounds: Bounds,
  clause: Clause,
  dating: Dating,
): Event | null {
  const attribution = attributionAt(document, bounds, dating);
  if (attribution?.quoted) return null;
  const saying = attribution !== null || isDatedSaying(document, clause, dating);
  const span = attribution !== null ? bounds : clause;
  const told = { clause: span, kind: clause.kind, cue: clause.cue, dating, saying };
  const status = statusOf(input, document, told);
  // "it will leave the body that has watched over the river since 1987": 1987 dates no plan
  if (
    document.tokens[dating.first - 1]?.lower === 'since' &&
    tenseOf(document, clause.first, clause.last) === 'future'
  )
    return null;
  const rule = attribution !== null ? 'attributed' : saying ? 'dated saying' : 'dated clause';
  return eventFrom(input, document, sentence, dating, widened(document, span, bounds), status, rule);
}

/**
 * A day named in the words of a speaker ("I would go again tomorrow"), unless they tell a dated fact ("Between
 * March 2022 and May 2023 the company stored the data").
 */
function isSpoken({ text }: EventInput, document: WordDocument, { expression, first }: Dating): boolean {
  const region = document.regions[document.regionOf[first] ?? -1];
  if (region === undefined) return false;
  if (!/\d{4}/.test(text.slice(expression.start, expression.end))) return true;
  for (let at = region.open; at < region.end; at += 1)
    if (/^(?:i|we|my|our|you|your|us|me|let)$/.test(document.tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "ordered one company on Oct. 30 and another on Nov. 29": other days of the same clause after "and". */
function otherDays(document: WordDocument, datings: readonly Dating[], main: Dating): Dating[] {
  if (exactness(main.date) !== 3) return [];
  return datings.filter((dating) => {
    if (dating.date === main.date || exactness(dating.date) !== 3) return false;
    const [from, to] = dating.first > main.first ? [main.last, dating.first] : [dating.last, main.first];
    for (let at = from; at < to; at += 1) if (document.tokens[at]?.lower === 'and') return true;
    return false;
  });
}

/** The smallest clause that holds the date; a saying's day lies outside of what is told. */
function innermost(
  document: WordDocument,
  clauses: readonly Clause[],
  { first, last }: Dating,
): Clause | null {
  let best: Clause | null = null;
  for (const clause of clauses) {
    if (clause.first > first || clause.last < last || !hasVerb(document, clause)) continue;
    if (best === null || clause.last - clause.first <= best.last - best.first) best = clause;
  }
  return (
    best ?? clauses.find(({ first: from, last: to }) => from <= first && to >= last && to - from > 4) ?? null
  );
}

/** Of several dates in a clause the most exact one dates it ("A month earlier, on July 4"), then the first. */
function mostExact(datings: readonly Dating[]): Dating {
  let best = datings[0];
  for (const dating of datings) if (best && exactness(dating.date) > exactness(best.date)) best = dating;
  if (best === undefined) throw new Error('a clause without dates');
  return best;
}

/** A clause that can't be read alone ("which opened in May") takes its noun along. */
function widened(document: WordDocument, clause: Bounds & { kind?: Clause['kind'] }, bounds: Bounds): Bounds {
  if (clause.kind !== 'relative') return clause;
  let first = clause.first - 1;
  while (first > bounds.first && first > clause.first - 9) {
    const before = document.tokens[first - 1]?.lower ?? '';
    if (before === ',' || before === ';' || isFiniteVerb(document, first - 1)) break;
    first -= 1;
  }
  return { first, last: clause.last };
}

function hasVerb(document: WordDocument, { first, last }: Bounds): boolean {
  for (let at = first; at < last; at += 1) if (isFiniteVerb(document, at)) return true;
  return false;
}

function leadEvent(input: EventInput, document: WordDocument, bounds: Bounds): Event | null {
  if (!hasVerb(document, bounds)) return null;
  const status = statusOf(input, document, {
    clause: bounds,
    kind: 'main',
    cue: null,
    dating: null,
    saying: false,
  });
  return {
    ...spanOf(document, bounds),
    date: input.publishedAt?.slice(0, 10) ?? null,
    dateExpression: null,
    status,
    sentence: 0,
    parties: partiesIn(input, spanOf(document, bounds)),
    rule: 'lead',
  };
}

function eventFrom(
  input: EventInput,
  document: WordDocument,
  sentence: number,
  dating: Dating,
  bounds: Bounds,
  status: Event['status'],
  rule: string,
): Event {
  const span = spanOf(document, bounds);
  return {
    ...span,
    date: dating.date,
    dateExpression: dating.index,
    status,
    sentence,
    parties: partiesIn(input, span),
    rule,
  };
}

/** Without "and", commas and blanks at either side. */
function spanOf({ tokens }: WordDocument, { first, last }: Bounds): Span {
  let from = first;
  let to = last;
  while (from < to - 1 && /^(?:,|;|and|but|or|that|--|–|—|:)$/.test(tokens[from]?.lower ?? '')) from += 1;
  while (to > from + 1 && /^(?:,|;|:|--|–|—)$/.test(tokens[to - 1]?.lower ?? '')) to -= 1;
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Grouping names of whom the words name, in order of mention. */
function partiesIn({ entities }: EventInput, { start, end }: Span): string[] {
  const named: { at: number; party: string }[] = [];
  for (const { party, mentions } of entities) {
    if (party === null) continue;
    const mention = mentions.find((each) => each.start >= start && each.end <= end);
    if (mention !== undefined) named.push({ at: mention.start, party });
  }
  return [...new Set(named.sort((a, b) => a.at - b.at).map(({ party }) => party))];
}
