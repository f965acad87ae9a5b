import type { WordDocument } from '../words/document.ts';
import { tagAt } from '../words/document.ts';
import { startOfClaim } from './denials.ts';
import { commaBeforeVerb, type Dated, relativesIn } from './relative.ts';
import { joinsClauses, opensWithSubject } from './subject.ts';
import { closingAttribution, hasFiniteVerb, startOfTold } from './told.ts';
import { isDenying, isFiniteVerb, isSaying } from './verbs.ts';

/** A stretch of a sentence with a subject and a verb of its own; token indices, end exclusive. */
export interface Clause {
  readonly first: number;
  readonly last: number;
  /**
   * `main`: opens the sentence or stands beside the first clause; `sub`: after "after", "when", …; `condition`:
   * after "if"; `relative`: belongs to a noun; `told`: what somebody says, after "said (that)" or before ", X said";
   * `attribution`: that "X said" at the end.
   */
  readonly kind: 'main' | 'sub' | 'condition' | 'relative' | 'told' | 'attribution';
  /** For `told` and `attribution`: the token of the verb of saying. */
  readonly cue: number | null;
  /** For `sub`: the token of "after" or "before" and where the measure before it begins ("[ten days] after"). */
  readonly measure: { readonly first: number; readonly word: number } | null;
}

const SUBORDINATORS = new Set(
  'after before when while because although though whereas until once if unless as since'.split(' '),
);

type Opened = Omit<Clause, 'first' | 'last'> & { readonly at: number; readonly last?: number };

const open = (at: number, kind: Clause['kind'], cue: number | null = null): Opened => ({
  at,
  kind,
  cue,
  measure: null,
});

/**
 * The clauses of a sentence, from left to right; they may hold one another ("South Korea said [it will end the
 * pact]"). Splits at ";" and dashes, at "after", "when" and the like before a subject with a verb, at "and" and
 * "but" before a new subject with a verb, after verbs of saying, before ", X said" at the end; relative clauses and
 * participles that belong to a noun are clauses of their own. `dated` tells the tokens of date expressions.
 */
export function clausesOf(document: WordDocument, first: number, last: number, dated: Dated): Clause[] {
  const end = sentenceEnd(document, first, last);
  const breaks: number[] = [];
  const opened = [open(first, 'main')];
  const closing = closingAttribution(document, first, end);
  const quoted = (at: number): boolean =>
    (document.regionOf[at] ?? -1) >= 0 && document.regionOf[at] !== document.regionOf[first];
  if (closing !== null) opened.push(open(closing.comma + 1, 'attribution', closing.cue));
  // two dashes are brackets
  const brackets = countDashes(document, first, end) > 1;
  const limit = closing?.comma ?? end;
  const lead = document.tokens[first]?.lower ?? '';
  const conditional = lead === 'if' || lead === 'unless';
  const leads = SUBORDINATORS.has(lead) && !dated(first + 1) && opensWithSubject(document, first + 1, limit);
  const stop = conditional || leads ? endOfLeading(document, first + 1, limit, dated, conditional) : null;
  if (stop !== null) {
    breaks.push(stop);
    opened.push(open(first + 1, conditional ? 'condition' : 'sub'), open(stop + 1, 'main'));
  }
  const participle = endOfParticiple(document, first, limit, dated);
  if (participle !== null) {
    breaks.push(participle);
    opened[0] = open(first, 'relative');
    opened.push(open(participle + 1, 'main'));
  }
  let cue: number | null = null;
  for (let at = first + 1; at < limit; at += 1) {
    const token = document.tokens[at];
    if (token === undefined) break;
    if (quoted(at)) continue;
    const word = token.lower;
    const dash = isDash(word, token.spaced);
    if (dash && brackets) continue;
    if (word === ';' || dash) {
      breaks.push(at);
      // taggers miss verbs ("schools reopen on Tuesday"): what follows a semicolon is a clause in any case
      if (word === ';' || opensWithSubject(document, at + 1, limit)) opened.push(open(at + 1, 'main'));
    } else if (
      SUBORDINATORS.has(word) &&
      !isComparing(document, at) &&
      !dated(at + 1) &&
      opensWithSubject(document, at + 1, limit)
    ) {
      const start = measureBefore(document, at, first, dated);
      const kind = word === 'if' || word === 'unless' ? 'condition' : 'sub';
      const sub: Opened = { at: at + 1, kind, cue: null, measure: { first: start, word: at } };
      const inner = hasFiniteVerb(document, first, start)
        ? null
        : (endOfLeading(document, at + 1, limit, dated) ?? commaBeforeVerb(document, at + 1, limit));
      // "On Monday, when the gates opened, the union left"
      if (inner !== null) opened.push({ ...sub, last: inner });
      else {
        breaks.push(start);
        opened.push(sub);
      }
    } else if (
      (word === 'and' || word === 'but') &&
      cue !== null &&
      document.tokens[at + 1]?.lower === 'that' &&
      opensWithSubject(document, at + 2, limit)
    ) {
      // "said that …, and that …"
      breaks.push(at);
      opened.push(open(at + 2, 'told', cue));
    } else if (
      (word === 'and' || word === 'but' || word === 'or') &&
      joinsClauses(document, first, at, limit, dated)
    ) {
      breaks.push(at);
      opened.push(open(at + 1, 'main'));
    } else if (isSaying(document, at) || isDenying(word)) {
      const told =
        startOfClaim(document, at, limit) ??
        (isSaying(document, at) ? startOfTold(document, at, limit) : null);
      if (told !== null) {
        opened.push(open(told, 'told', at));
        cue = at;
      }
    }
  }
  if (closing !== null) breaks.push(closing.comma);
  breaks.sort((a, b) => a - b);
  const clauses: Clause[] = [];
  for (const { at, last: known, ...rest } of opened) {
    const stop = known ?? breaks.find((position) => position > at) ?? end;
    if (stop > at) clauses.push({ first: at, last: stop, ...rest });
  }
  return [...clauses, ...nounClauses(document, clauses, dated)];
}

/** "Founded in 1987 by two students[,] the company …": the comma; null where no participle opens the sentence. */
function endOfParticiple(document: WordDocument, first: number, limit: number, dated: Dated): number | null {
  const word = document.tokens[first]?.lower ?? '';
  if (
    !/(?:ed|built|made|held|born|found|begun|set|won|sold|bought)$/.test(word) ||
    tagAt(document, first + 1) !== 'ADP'
  )
    return null;
  for (let at = first + 2; at < limit && at < first + 25; at += 1) {
    if (isFiniteVerb(document, at)) return null;
    if (document.tokens[at]?.lower === ',' && !dated(at) && opensWithSubject(document, at + 1, limit))
      return at;
  }
  return null;
}

/** Relative clauses and participles, looked for from one clause's start to the next. */
function nounClauses(document: WordDocument, clauses: readonly Clause[], dated: Dated): Clause[] {
  const starts = clauses.map(({ first }) => first).sort((a, b) => a - b);
  return clauses.flatMap(({ first, last, kind }) => {
    if (kind === 'attribution') return [];
    const next = starts.find((start) => start > first) ?? last;
    return relativesIn(document, first, Math.min(last, next), dated).map(
      (relative): Clause => ({ ...relative, kind: 'relative', cue: null, measure: null }),
    );
  });
}

function countDashes(document: WordDocument, first: number, end: number): number {
  let dashes = 0;
  for (let at = first; at < end; at += 1) {
    const token = document.tokens[at];
    if (token && isDash(token.lower, token.spaced)) dashes += 1;
  }
  return dashes;
}

function isDash(word: string, spaced: boolean): boolean {
  return spaced && (word === '--' || word === '–' || word === '—' || word === '-');
}

/** "as strong as magnitude 5.5", "such as those", "as well as" */
function isComparing(document: WordDocument, at: number): boolean {
  if (document.tokens[at]?.lower !== 'as') return false;
  return (
    /^(?:such|well)$/.test(document.tokens[at - 1]?.lower ?? '') || document.tokens[at - 2]?.lower === 'as'
  );
}

function sentenceEnd({ tokens }: WordDocument, first: number, last: number): number {
  let end = last;
  while (end > first && /^[.!?"”’']$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
  return end;
}

const MEASURE =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|a|an|the|and|half|to|just|shortly|only|about|few|couple|of|more|less|than|almost|nearly|long|soon|immediately|even|exactly|barely|one|two|three|four|five|six|seven|eight|nine|ten|right)$/;

/** "…, ten days after Velmora closed": the measure goes with what follows. */
function measureBefore(document: WordDocument, at: number, first: number, dated: Dated): number {
  let from = at;
  while (from > first + 1 && from > at - 9 && !dated(from - 1)) {
    if (tagAt(document, from - 1) !== 'NUM' && !MEASURE.test(document.tokens[from - 1]?.lower ?? '')) break;
    from -= 1;
  }
  // "to the after": no measure without a unit or an adverb
  while (from < at && /^(?:the|to|of|and)$/.test(document.tokens[from]?.lower ?? '')) from += 1;
  return document.tokens[from - 1]?.lower === ',' ? from - 1 : from;
}

/** "When the gates opened on Monday[,] the union left": the comma after which a new subject begins; null without. */
function endOfLeading(
  document: WordDocument,
  from: number,
  limit: number,
  dated: Dated,
  verbSeen = false,
): number | null {
  let verb = verbSeen;
  for (let at = from; at < limit; at += 1) {
    if (isFiniteVerb(document, at)) verb = true;
    if (!verb || document.tokens[at]?.lower !== ',' || dated(at)) continue;
    if (opensWithSubject(document, at + 1, limit)) return at;
  }
  return null;
}
