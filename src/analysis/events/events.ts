import { datelineEnd } from '../dateline-prefix.ts';
import type { Event } from '../facts.ts';
import { type WordDocument, wordDocument } from '../words/document.ts';
import { isBackground, isComparison, isCounterfactual, isSpoken } from './background.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Dating, EventInput } from './dating.ts';
import { datingsOf } from './datings.ts';
import { mostExact, otherDates, predicatesOf, withMain, withWhen } from './datings-of-clause.ts';
import { cameAfter, measuredFrom, nounsMeasuredFrom, toldOfDate } from './measured.ts';
import { nominalEvent } from './nominal.ts';
import { type PartyMention, partiesIn, partyMentionsOf } from './parties.ts';
import { antecedentStart, type Dated } from './relative.ts';
import { isDatedSaying } from './saying.ts';
import { spanOf } from './span.ts';
import { isAfter, statusOf } from './status.ts';
import { hasFiniteVerb, isQuoted } from './told.ts';
import { isFiniteVerb } from './verbs.ts';

/**
 * What happened, was said, is planned or denied, each with its date as exactly as the text allows, in text
 * order. The span is the clause that tells it, or the sentence where no clause stands out.
 *   Finds: "Velmora closed the gates on March 4", "Varn said on Monday it will leave" (the saying),
 *     "Tokyo's imposition last month of restrictions", the undated first sentence (by the article's date).
 *   Must not find: "for three years", "the same month last year", "…," the minister said on Tuesday" after a
 *     quotation (that is a quote).
 */
export function eventsOf(given: EventInput): Event[] {
  const input: Search = { ...given, partyMentions: partyMentionsOf(given.entities) };
  const { text, sentences } = input;
  const document = wordDocument(text, sentences);
  const datings = datingsOf(input, document);
  const tokens = new Uint8Array(document.tokens.length + 1);
  for (const { first, last } of datings) tokens.fill(1, first, last);
  const dated: Dated = (at) => tokens[at] === 1;
  const events: Event[] = [];
  let next = 0;
  let lastDated: Dating | null = null;
  sentences.forEach((_span, sentence) => {
    const bounds = sentenceTokens(input, document, sentence);
    const inside: Dating[] = [];
    for (
      ;
      (datings[next]?.first ?? Number.POSITIVE_INFINITY) < (document.sentenceStarts[sentence + 1] ?? 0);
      next += 1
    ) {
      const dating = datings[next];
      if (dating && dating.first >= bounds.first && dating.last <= bounds.last) inside.push(dating);
    }
    if (inside.length > 0) {
      events.push(...datedEvents(input, document, sentence, bounds, inside, dated));
      lastDated = inside.every(({ date }) => date === inside[0]?.date) ? (inside[0] ?? null) : null;
      return;
    }
    const from = lastDated;
    lastDated = null;
    if (from !== null && holdsAfter(document, bounds)) {
      const came = cameAfter(document, clausesOf(document, bounds.first, bounds.last, dated), from.date);
      if (came === null) return;
      const dating = { ...from, date: came.date };
      events.push(eventFrom(input, document, sentence, dating, came.clause, 'happened', 'measured from'));
    }
    if (sentence === 0) {
      const lead = leadEvent(input, document, bounds);
      if (lead !== null) events.push(lead);
    }
  });
  return events;
}

/** "came two days after": worth a look. */
function holdsAfter({ tokens }: WordDocument, { first, last }: Bounds): boolean {
  for (let at = first + 2; at < Math.min(last, first + 12); at += 1)
    if (tokens[at]?.lower === 'after') return /^(?:came|comes|followed)$/.test(tokens[at - 3]?.lower ?? '');
  return false;
}

interface Search extends EventInput {
  readonly partyMentions: readonly PartyMention[];
}

interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** No sentence is longer; what comes after in junk is not read. */
const LONGEST = 300;

/** The tokens of a sentence, without the dateline of the first. */
function sentenceTokens({ text, sentences }: EventInput, document: WordDocument, sentence: number): Bounds {
  let first = document.sentenceStarts[sentence] ?? 0;
  const end = document.sentenceStarts[sentence + 1] ?? document.tokens.length;
  const last = Math.min(end, first + LONGEST);
  if (sentence === 0) {
    const from = datelineEnd(text, sentences);
    while (first < last && (document.tokens[first]?.start ?? 0) < from) first += 1;
  }
  return { first, last };
}

function datedEvents(
  input: Search,
  document: WordDocument,
  sentence: number,
  bounds: Bounds,
  datings: readonly Dating[],
  dated: Dated,
): Event[] {
  const clauses = clausesOf(document, bounds.first, bounds.last, dated);
  const statusOf = ({ date }: Dating) => (isAfter(date, input.publishedAt) ? 'planned' : 'happened');
  const events: Event[] = [];
  const byClause = new Map<Clause, Dating[]>();
  for (const dating of datings) {
    if (isSpoken(document, bounds, dating)) continue;
    const nominal = nominalEvent(document, bounds, dating);
    if (nominal !== null) {
      // "Talks held from Monday until Wednesday broke up": what became of them belongs to it
      const whole = dating.expression.ends !== null && isFiniteVerb(document, dating.last);
      const span = whole ? { first: nominal.first, last: bounds.last } : nominal;
      events.push(eventFrom(input, document, sentence, dating, span, statusOf(dating), nominal.rule));
      continue;
    }
    const clause = innermost(document, clauses, dating);
    if (
      clause === null ||
      clause.kind === 'condition' ||
      isComparison(document, clause, dating) ||
      isCounterfactual(document, clause)
    )
      continue;
    const held = byClause.get(clause);
    if (held === undefined) byClause.set(clause, [dating]);
    else held.push(dating);
  }
  const relatives = clauses.filter(({ kind }) => kind === 'relative');
  for (const [clause, inside] of byClause) {
    const main = withMain(document, clause, clauses, byClause);
    for (const predicate of predicatesOf(document, clause, relatives, inside)) {
      const exact = mostExact(document, clause, predicate.datings);
      for (const dating of [exact, ...otherDates(document, predicate.datings, exact)]) {
        const event = clauseEvent(
          input,
          document,
          sentence,
          bounds,
          {
            ...main,
            last: withWhen(document, clauses, byClause, dating, predicate.last),
          },
          dating,
          dated,
        );
        if (event !== null) events.push(event);
      }
    }
  }
  for (const { clause, dating } of measuredFrom(document, clauses, byClause)) {
    const timed = statusOf(dating);
    const status = timed === 'happened' && clause.kind === 'told' ? 'reported' : timed;
    events.push(eventFrom(input, document, sentence, dating, clause, status, 'measured from'));
  }
  for (const { clause, dating } of [
    ...nounsMeasuredFrom(document, clauses, byClause),
    ...toldOfDate(document, clauses, byClause),
  ])
    events.push(eventFrom(input, document, sentence, dating, clause, statusOf(dating), 'measured from'));
  // "expelled six on Feb. 8, not eight as was reported that day": one event
  return events
    .filter(({ start, date, rule }, at) =>
      events.every(
        (other, index) => index >= at || other.start !== start || other.date !== date || other.rule !== rule,
      ),
    )
    .sort((a, b) => a.start - b.start);
}

function clauseEvent(
  input: Search,
  document: WordDocument,
  sentence: number,
  bounds: Bounds,
  clause: Clause,
  dating: Dating,
  dated: Dated,
): Event | null {
  if (clause.kind === 'attribution') {
    const quoted = isQuoted(document, bounds.first, clause.first);
    const rule = quoted ? 'dated quotation' : 'attributed';
    return eventFrom(input, document, sentence, dating, bounds, 'happened', rule);
  }
  if (isBackground(document, clause, dating)) return null;
  const saying = clause.kind !== 'relative' && isDatedSaying(document, clause, dating);
  const told = { clause, kind: clause.kind, cue: clause.cue, dating, sentence: bounds.first, saying };
  const status = statusOf(input.publishedAt, document, told);
  const first =
    clause.kind === 'relative' ? antecedentStart(document, clause.first, bounds.first, dated) : clause.first;
  const rule = saying ? 'dated saying' : clause.kind === 'relative' ? 'dated noun clause' : 'dated clause';
  return eventFrom(input, document, sentence, dating, { first, last: clause.last }, status, rule);
}

function hasVerb(document: WordDocument, { first, last, kind }: Clause): boolean {
  return kind === 'relative' || kind === 'condition' || hasFiniteVerb(document, first, last);
}

/** The smallest clause that holds the date; a saying's day lies outside of what is told. */
function innermost(
  document: WordDocument,
  clauses: readonly Clause[],
  { first, last }: Dating,
): Clause | null {
  let best: Clause | null = null;
  for (const clause of clauses) {
    if (
      clause.first > first ||
      clause.last < last ||
      !(clause.kind === 'attribution' || hasVerb(document, clause))
    )
      continue;
    if (best === null || clause.last - clause.first <= best.last - best.first) best = clause;
  }
  return (
    best ?? clauses.find(({ first: from, last: to }) => from <= first && to >= last && to - from > 3) ?? null
  );
}

function leadEvent(
  { publishedAt, partyMentions }: Search,
  document: WordDocument,
  bounds: Bounds,
): Event | null {
  if (!hasFiniteVerb(document, bounds.first, bounds.last)) return null;
  const status = statusOf(publishedAt, document, {
    clause: bounds,
    kind: 'main',
    cue: null,
    dating: null,
    sentence: bounds.first,
    saying: false,
  });
  return {
    ...spanOf(document, bounds),
    date: publishedAt?.slice(0, 10) ?? null,
    dateExpression: null,
    status,
    sentence: 0,
    parties: partiesIn(partyMentions, spanOf(document, bounds)),
    rule: 'lead',
  };
}

function eventFrom(
  input: Search,
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
    parties: partiesIn(input.partyMentions, span),
    rule,
  };
}
