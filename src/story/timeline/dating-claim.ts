import type { EventStatus } from '../../analysis/facts.ts';
import type { Claim } from './claim.ts';
import type { EventGroup } from './event-group.ts';

/**
 * The claim whose date holds: the latest that corrects the others; else the one whose day most articles give, of
 * those that are as exact as the first.
 */
export function datingClaim({ claims }: EventGroup): Claim | undefined {
  const [first] = claims;
  if (first?.interval === undefined || first.interval === null) return first;
  const exact = claims.filter(
    ({ precision, event, interval }) =>
      precision === first.precision && event.dateExpression !== null && interval !== null,
  );
  const correcting = exact.filter(corrects).toSorted(byPublication).at(-1);
  if (correcting !== undefined) return correcting;
  const articles = new Map<string, Set<number>>();
  for (const { interval, article } of exact) {
    const day = interval?.from ?? '';
    articles.set(day, (articles.get(day) ?? new Set()).add(article));
  }
  const count = (claim: Claim) => articles.get(claim.interval?.from ?? '')?.size ?? 0;
  return exact.reduce((best, claim) => (count(claim) > count(best) ? claim : best), first);
}

function byPublication(a: Claim, b: Claim): number {
  const [one, other] = [a.published ?? '', b.published ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

const CORRECTS =
  /\b(?:corrects?|corrected|correcting|correction|wrongly|mistakenly|in error|misstated|(?:an )?earlier (?:report|version|story|article)|not (?:on )?(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))/i;

/** Says of itself that it puts something right. */
export function corrects({ source, event }: Claim): boolean {
  const sentence = source.facts.sentences[event.sentence];
  if (sentence === undefined) return false;
  const { body } = source.article;
  return CORRECTS.test(body.slice(sentence.start, Math.min(sentence.end, sentence.start + 800)));
}

const OFF =
  /\b(?:call(?:s|ed|ing)? off|cancel(?:s|l?ed|l?ing)?|cancellation|scrap(?:s|ped)?|abandon(?:s|ed)?|will not take place|did not take place)\b/i;
const WAS_FOR =
  /\b(?:planned|scheduled|due|set|slated|called|announced|fixed)(?: to \p{L}+)?(?: (?:for|on))?(?: \p{L}+day,?)? ?$/u;

/** A statement made on its day, about whatever day. */
export function isSaying({ event }: Claim): boolean {
  return /attributed|saying|quotation/.test(event.rule);
}

/** "called off a strike planned for Nov. 20": what the day was for came to nothing. */
export function isCalledOff({ source, event }: Claim): boolean {
  const { body } = source.article;
  const date = event.dateExpression === null ? undefined : source.facts.dates[event.dateExpression];
  if (date === undefined || !OFF.test(body.slice(event.start, event.end))) return false;
  return WAS_FOR.test(body.slice(Math.max(0, date.start - 60), date.start));
}

/** What happened is more than what was reported, planned or denied; a calling off happened, and its words say so. */
export function statusOf(claims: readonly Claim[]): EventStatus {
  if (claims.some(isCalledOff)) return 'happened';
  const statuses = new Set(claims.map(({ event }) => event.status));
  for (const status of ['happened', 'reported', 'planned'] as const) if (statuses.has(status)) return status;
  return 'denied';
}
