import { tagAt, type WordDocument } from '../words/document.ts';
import type { Clause } from './clauses.ts';
import type { Dating } from './dating.ts';
import { exactness } from './event-date.ts';
import { jointsOf } from './predicates.ts';
import { hasFiniteVerb } from './told.ts';
import { isFiniteVerb } from './verbs.ts';

/** The predicates of a clause that have dates of their own, each with the token it ends before. */
export function predicatesOf(
  document: WordDocument,
  clause: Clause,
  relatives: readonly Clause[],
  datings: readonly Dating[],
): { readonly last: number; readonly datings: readonly Dating[] }[] {
  if (datings.length < 2) return [{ last: clause.last, datings }];
  const infinitive = infinitiveJoint(document, clause, datings);
  const joints = jointsOf(document, clause.first, clause.last, relatives);
  if (infinitive !== null && !joints.includes(infinitive)) joints.push(infinitive);
  const ends = [...joints.sort((a, b) => a - b), clause.last];
  const predicates: { last: number; datings: Dating[] }[] = [];
  let from = clause.first;
  for (const end of ends) {
    const inside = datings.filter(({ first }) => first >= from && first < end);
    from = end;
    const previous = predicates.at(-1);
    if (previous !== undefined && inside.every(({ date }) => date === previous.datings[0]?.date))
      previous.last = end;
    else if (inside.length > 0) predicates.push({ last: end, datings: inside });
  }
  // "voted last year" alone says little
  for (const [index, predicate] of predicates.entries())
    if (predicate.last === infinitive) predicate.last = predicates[index + 1]?.last ?? clause.last;
  return predicates;
}

/** "voted last year [to] equip all tunnels by 2015": what was decided has a day of its own; null without. */
function infinitiveJoint(
  document: WordDocument,
  { first }: Clause,
  datings: readonly Dating[],
): number | null {
  for (const [index, { last }] of datings.entries()) {
    const next = datings[index + 1];
    if (next === undefined || !hasFiniteVerb(document, first, last)) continue;
    for (let at = last; at < next.first; at += 1)
      if (document.tokens[at]?.lower === 'to' && tagAt(document, at + 1) === 'VERB') return at;
  }
  return null;
}

/**
 * Other dates of the same predicate after "and": "ordered one company on Oct. 30 and another on Nov. 29", "two have died,
 * one in February and one last Saturday"; "stays [and stays] until April" has a verb of its own.
 */
export function otherDates(document: WordDocument, datings: readonly Dating[], main: Dating): Dating[] {
  return datings.filter((dating) => {
    const ranges = dating.date.includes('/') && main.date.includes('/');
    const alike = ranges || exactness(dating.date) === exactness(main.date);
    if (dating.date === main.date || (!alike && exactness(dating.date) < 1)) return false;
    if (!alike && document.tokens[dating.first - 1]?.lower === 'until') return false;
    const [from, to] = dating.first > main.first ? [main.last, dating.first] : [dating.last, main.first];
    for (let at = from; at < to; at += 1)
      if (document.tokens[at]?.lower === 'and') return alike || !hasFiniteVerb(document, at, to);
    return false;
  });
}

/**
 * Of several dates in a predicate the most exact one dates it ("A month earlier, on July 4"), then the first; one
 * that stands before a noun ("its December 16 concert sold out two days ago") only where there is no other.
 */
export function mostExact(document: WordDocument, clause: Clause, datings: readonly Dating[]): Dating {
  const free = datings.filter(
    (dating) =>
      !isAttributive(document, dating) &&
      !isOfLead(document, clause, dating) &&
      !isSince(document, dating) &&
      !isOfSubject(document, clause, dating),
  );
  let best = free[0] ?? datings[0];
  for (const dating of free) {
    if (best === undefined) break;
    const [one, other] = [exactness(dating.date), exactness(best.date)];
    // a range of days is as exact as a day
    const range = /^\d{4}-\d\d-\d\d\//.test(best.date);
    if (one > other && !range) best = dating;
  }
  if (best === undefined) throw new Error('a clause without dates');
  return best;
}

/** "After the vote on Sunday, ministers met on Monday": a date of what went before. */
function isOfLead(document: WordDocument, { first }: Clause, dating: Dating): boolean {
  if (!/^(?:after|before|following|since|despite)$/.test(document.tokens[first]?.lower ?? '')) return false;
  return document.tokens[dating.last]?.lower === ',' && !hasFiniteVerb(document, first, dating.first);
}

/** "Figures for the second quarter are due on Aug. 12": a date of the subject. */
function isOfSubject(document: WordDocument, { first }: Clause, dating: Dating): boolean {
  const of = /^(?:for|of)$/.test(document.tokens[dating.first - 1]?.lower ?? '');
  if (!of || !/^(?:NOUN|PROPN)$/.test(tagAt(document, dating.first - 2))) return false;
  return !hasFiniteVerb(document, first, dating.first);
}

/** "missing since last Friday were found on Wednesday": where something else is dated, that is the event. */
function isSince(document: WordDocument, { first }: Dating): boolean {
  return document.tokens[first - 1]?.lower === 'since';
}

/** "its December 16 concert", "Monday's vote". */
function isAttributive(document: WordDocument, { first, last }: Dating): boolean {
  const before = tagAt(document, first - 1);
  const lead = document.tokens[first - 1]?.lower ?? '';
  if (
    before !== 'DET' &&
    before !== 'ADJ' &&
    !/^(?:its|their|his|her|our|my)$/.test(lead) &&
    !/['´’]s?$/.test(lead)
  )
    return false;
  return tagAt(document, last) === 'NOUN';
}

/** "11 people were killed when a hillside collapsed on Saturday": the day of both, where the first has no other. */
export function withMain(
  document: WordDocument,
  clause: Clause,
  clauses: readonly Clause[],
  dated: ReadonlyMap<Clause, readonly Dating[]>,
): Clause {
  const joined = withJoined(document, clause, clauses, dated);
  if (joined !== null) return joined;
  if (clause.kind !== 'sub' || !/^(?:when|as)$/.test(document.tokens[clause.first - 1]?.lower ?? ''))
    return clause;
  const main = clauses.find(({ last }) => last === clause.first - 1);
  if (main === undefined || dated.has(main) || !hasFiniteVerb(document, main.first, main.last)) return clause;
  return { ...clause, first: main.first, kind: main.kind, cue: main.cue };
}

/** "26 people were killed and dozens were missing on Sunday": the day of both; null where the first has its own. */
function withJoined(
  document: WordDocument,
  clause: Clause,
  clauses: readonly Clause[],
  dated: ReadonlyMap<Clause, readonly Dating[]>,
): Clause | null {
  const joint = document.tokens[clause.first - 1]?.lower;
  if (clause.kind !== 'main' || joint !== 'and') return null;
  const main = clauses.find(({ last, kind }) => last === clause.first - 1 && kind === 'main');
  if (main === undefined || dated.has(main) || main.last - main.first > 12) return null;
  for (let at = main.first; at < main.last; at += 1)
    if (isFiniteVerb(document, at))
      return /^(?:was|were)$/.test(document.tokens[at]?.lower ?? '')
        ? { ...clause, first: main.first }
        : null;
  return null;
}

/** "Relations cooled in 2016, when a boat rammed a trawler": what was on that date belongs to it; gives the end. */
export function withWhen(
  document: WordDocument,
  clauses: readonly Clause[],
  dated: ReadonlyMap<Clause, readonly Dating[]>,
  { last }: Dating,
  end: number,
): number {
  const when = document.tokens[last]?.lower === ',' ? last + 1 : last;
  if (document.tokens[when]?.lower !== 'when') return end;
  const clause = clauses.find(({ first, kind }) => first === when + 1 && kind === 'sub');
  return clause === undefined || dated.has(clause) ? end : Math.max(end, clause.last);
}
