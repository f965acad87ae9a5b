import { hasWholeQuotes } from '../../analysis/standing-alone.ts';
import type { Span } from '../../article/article.ts';
import type { Contradiction } from '../contradictions/contradictions.ts';
import { dayNumber } from '../date-words.ts';
import { type Statement, statementOf } from '../statement.ts';
import type { Claim } from './claim.ts';
import { isCalledOff, statusOf } from './dating-claim.ts';

/** What outweighs all else. */
const OTHERWISE = 5;
/** Claims read for the one that is shown. */
const READ = 12;
/** The claim whose words are shown: one that stands alone, neither clipped nor long, of the status that holds. */
export function mostReadable(
  claims: readonly Claim[],
  dating: Claim,
  contradictions: readonly Contradiction[] = [],
): { readonly claim: Claim; readonly statement: Statement } {
  const status = statusOf(claims);
  const calledOff = claims.some(isCalledOff);
  let best: { readonly claim: Claim; readonly statement: Statement } | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const claim of claims.slice(0, READ)) {
    const byTheWay = MENTIONED.test(claim.event.rule) ? 0.5 : 0;
    const fitting =
      (claim.event.status === status ? 0.5 : 0) +
      (claim.event.sentence === 0 ? 0.3 : 0) +
      (isNews(claim) ? 0.4 : 0) -
      byTheWay -
      (claim.precision === dating.precision ? 0 : 0.3) -
      // Words with a day or figure that does not hold, or of a plan that came to nothing, would say what is not so.
      (isOtherDay(claim, dating) || (calledOff && !isCalledOff(claim)) || isCorrected(claim, contradictions)
        ? OTHERWISE
        : 0);
    for (const [span, worse] of stretchesOf(claim)) {
      const statement = standing(claim, statementOf(claim.source, span, claim.event.sentence));
      const score = fitting + ease(claim.source.article.body, statement) - worse;
      if (score > bestScore) [best, bestScore] = [{ claim, statement }, score];
    }
  }
  if (!best) throw new Error('a group without claims');
  return best;
}

/** Days within which an article tells something as news. */
const FRESH = 3;

/** Begins an article that came out when it happened. */
function isNews({ event, published, interval }: Claim): boolean {
  if (event.sentence !== 0 || published === null || interval === null) return false;
  return Math.abs(dayNumber(published) - dayNumber(interval.to)) <= FRESH;
}

/** What is told beside a noun ("the market, where many died") stands alone half as well. */
function standing({ source, event }: Claim, statement: Statement): Statement {
  const { start } = statement.span;
  const beside = MENTIONED.test(event.rule) && RELATIVE.test(source.article.body.slice(start, start + 60));
  return beside ? { ...statement, standing: statement.standing / 2 } : statement;
}

/** Holds a figure that another article put right. */
function isCorrected({ source, event }: Claim, contradictions: readonly Contradiction[]): boolean {
  const words = source.article.body.slice(event.start, event.end);
  return contradictions.some(({ claims }) => {
    const right = claims.filter((side) => side.corrects);
    if (right.length === 0 || right.some(({ text }) => words.includes(text))) return false;
    return claims.some(({ text }) => words.includes(text));
  });
}

function isOtherDay({ interval, precision }: Claim, dating: Claim): boolean {
  if (precision !== 'day' || dating.precision !== 'day') return false;
  return interval?.from !== dating.interval?.from;
}

/** Events told by the way: a noun or a clause beside it. */
const MENTIONED = /noun|possession|measured/;

/** The clause, up to its closing quotation mark, and the whole sentence as the lesser choice, unless it tells other
 * days too or only mentions the event ("under the treaty of 1987"). */
function stretchesOf({ source, event }: Claim): [Span, number][] {
  const { body } = source.article;
  const sentence = source.facts.sentences[event.sentence];
  const clause = { start: event.start, end: event.end };
  if (!hasWholeQuotes(body.slice(clause.start, clause.end)))
    clause.end += /^[.,!?]?["”]/.exec(body.slice(clause.end, clause.end + 2))?.[0].length ?? 0;
  const whole =
    sentence &&
    !MENTIONED.test(event.rule) &&
    sentence.end - sentence.start > clause.end - clause.start &&
    source.facts.events.every((other) => other.sentence !== event.sentence || other.date === event.date);
  if (!whole) return [[clause, 0]];
  // "Two people died and [19 were hurt when …]": half of what is told.
  const half = /[\p{L}\d,] (?:and|but) $/u.test(
    body.slice(Math.max(sentence.start, clause.start - 8), clause.start),
  );
  return [
    [clause, half ? 0.4 : 0],
    [sentence, half ? 0 : 0.4],
  ];
}

/** How easily a statement is read: it stands alone, begins like a sentence or a noun phrase, and is not long. */
function ease(body: string, { span, standing }: Statement): number {
  const length = span.end - span.start;
  const size = length < 40 ? -0.5 : length > 200 ? -(length - 200) / 250 : 0;
  const begins = /^(?:["“]?\p{Lu}|\d|(?:an?|the|its|their|his|her|two|three|a series)\b)/u;
  const opening = body.slice(span.start, span.start + 60);
  return standing + size + (begins.test(opening) ? 0 : -0.6) - (RELATIVE.test(opening) ? 0.9 : 0);
}

/** "a step that its cabinet had decided on Aug. 2": the words beside a statement, not one. */
const RELATIVE =
  /^(?:(?:[Aa]n?|[Tt]he) (?:[\w-]+,? ){1,3}?(?:that|which|who|whose|when|where)|(?:\p{Lu}[\p{L}-]*,? ){1,3}(?:which|who|whose|where))\b/u;
