import { tagAt, type WordDocument } from '../words/document.ts';
import type { Clause } from './clauses.ts';
import type { Dating } from './dating.ts';
import { exactness } from './event-date.ts';
import { jointsOf } from './predicates.ts';
import { hasFiniteVerb } from './told.ts';

/** The predicates of a clause that have dates of their own, each with the token it ends before. */
export function predicatesOf(
  document: WordDocument,
  clause: Clause,
  relatives: readonly Clause[],
  datings: readonly Dating[],
): { readonly last: number; readonly datings: readonly Dating[] }[] {
  if (datings.length < 2) return [{ last: clause.last, datings }];
  const ends = [...jointsOf(document, clause.first, clause.last, relatives), clause.last];
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
  return predicates;
}

/** "ordered one company on Oct. 30 and another on Nov. 29": other dates of the same predicate after "and". */
export function otherDates(document: WordDocument, datings: readonly Dating[], main: Dating): Dating[] {
  return datings.filter((dating) => {
    const ranges = dating.date.includes('/') && main.date.includes('/');
    if (dating.date === main.date || (!ranges && exactness(dating.date) !== exactness(main.date)))
      return false;
    const [from, to] = dating.first > main.first ? [main.last, dating.first] : [dating.last, main.first];
    for (let at = from; at < to; at += 1) if (document.tokens[at]?.lower === 'and') return true;
    return false;
  });
}

/**
 * Of several dates in a predicate the most exact one dates it ("A month earlier, on July 4"), then the first; one
 * that stands before a noun ("its December 16 concert sold out two days ago") only where there is no other.
 */
export function mostExact(document: WordDocument, datings: readonly Dating[]): Dating {
  const free = datings.filter((dating) => !isAttributive(document, dating) && !isSince(document, dating));
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
  if (clause.kind !== 'sub' || !/^(?:when|as)$/.test(document.tokens[clause.first - 1]?.lower ?? ''))
    return clause;
  const main = clauses.find(({ last }) => last === clause.first - 1);
  if (main === undefined || dated.has(main) || !hasFiniteVerb(document, main.first, main.last)) return clause;
  return { ...clause, first: main.first, kind: main.kind, cue: main.cue };
}
