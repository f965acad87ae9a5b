import { type Claim, termsOf } from './claim.ts';
import { isCalledOff, isSaying } from './dating-claim.ts';
import type { EventGroup } from './event-group.ts';
import { namesClash } from './names-clash.ts';
import { isOther } from './needed-likeness.ts';
import type { Bag } from './vocabulary.ts';

/** A group with the words of its claims. */
export interface Worded extends EventGroup {
  readonly bags: readonly Bag[];
}

/** Likeness from which what one denies is what another tells, given that both name the same act: two words shared. */
const DENIED = 0.1;
/** Likeness from which a thing put off is the thing that was planned. */
const MOVED = 0.3;
/** Likeness from which an account that contradicts another tells of the same, names aside. */
const OTHERWISE = 0.2;
/** Claims of each group that are compared. */
const COMPARED = 4;
const PUT_OFF =
  /\b(?:put off|pushed back|brought forward|moved|instead of|rather than|originally|previously|new date)\b/i;

/**
 * Brings together what belongs to one event without being told alike: a denial with what it denies, a plan with what
 * was done that day, with the day that it was moved to, with the report that it was called off, and an account with the one that it contradicts. None
 * of these is an entry of its own then.
 */
export function linked(groups: readonly Worded[]): EventGroup[] {
  const gone = new Set<Worded>();
  const extra = new Map<Worded, { denials: Claim[]; moved: Claim[]; otherwise: Claim[] }>();
  const extraOf = (group: Worded) => {
    const known = extra.get(group) ?? { denials: [], moved: [], otherwise: [] };
    extra.set(group, known);
    return known;
  };
  const told = groups.filter((group) => !isDenied(group));
  const putOff = groups.some(isPlan) ? told.filter(({ claims }) => claims.some(isPutOff)) : [];
  const calledOff = told.filter(({ claims }) => claims.some(isCalledOff));
  for (const group of groups) {
    if (isDenied(group)) {
      const denied = best(told, group, DENIED, (other) => denies(group, other));
      if (denied === null) continue;
      extraOf(denied).denials.push(...group.claims);
      gone.add(group);
    } else if (isPlan(group) && !calledOff.includes(group)) {
      const off = calledOff.find(
        (other) => other !== group && isOfSameDay(group, other) && sharesTerm(group, other),
      );
      if (off !== undefined) {
        off.claims.push(...group.claims);
        gone.add(group);
        continue;
      }
      const done = told.find((other) => isDoneAsPlanned(group, other));
      if (done !== undefined && !gone.has(done)) {
        done.claims.push(...group.claims);
        gone.add(group);
        continue;
      }
      const later = best(putOff, group, MOVED, (other) => isMovedTo(group, other));
      if (later === null || gone.has(later)) continue;
      extraOf(later).moved.push(...group.claims);
      gone.add(group);
    } else if (group.claims.slice(0, COMPARED).some(isContrast)) {
      const other = best(told, group, OTHERWISE, (each) => isOtherAccount(group, each));
      if (other === null || gone.has(other)) continue;
      extraOf(other).otherwise.push(...group.claims);
      gone.add(group);
    }
  }
  return groups
    .filter((group) => !gone.has(group))
    .map((group): EventGroup => {
      const more = extra.get(group);
      return {
        claims: group.claims,
        denials: more?.denials ?? [],
        moved: more?.moved ?? [],
        otherwise: more?.otherwise ?? [],
      };
    });
}

function best(
  groups: readonly Worded[],
  group: Worded,
  needed: number,
  may: (other: Worded) => boolean,
): Worded | null {
  let found: Worded | null = null;
  let most = needed;
  for (const other of groups) {
    if (other === group || !may(other)) continue;
    const likeness = likenessOf(group, other);
    if (likeness >= most) [found, most] = [other, likeness];
  }
  return found;
}

function likenessOf(a: Worded, b: Worded): number {
  let most = 0;
  for (const one of a.bags.slice(0, COMPARED))
    for (const other of b.bags.slice(0, COMPARED)) most = Math.max(most, one.likeness(other));
  return most;
}

function isDenied({ claims }: Worded): boolean {
  return claims[0]?.event.status === 'denied';
}

function isPlan({ claims }: Worded): boolean {
  return claims.every(({ event }) => event.status === 'planned') && claims[0]?.interval !== null;
}

/** Another article denies an act of the same kind at the same time. */
function denies({ claims: denials }: Worded, { claims }: Worded): boolean {
  const [first, other] = [denials[0], claims[0]];
  if (first === undefined || other === undefined || !overlap(first, other)) return false;
  return denials.some((denial) =>
    claims.some(
      (claim) => claim.article !== denial.article && overlap(denial, claim) && isOfAct(denial, claim),
    ),
  );
}

const NEGATED =
  /(?:\b(?:not|never)|n['’]t)\s+(?:(?:yet|ever|been|be|have|had|even|actually)\s+)*(\p{L}{2,20})/u;

/** What is denied is an act that the claim tells: "did not sign" of a signing, not of what else was not done. */
function isOfAct(denial: Claim, claim: Claim): boolean {
  const { source, event } = denial;
  const negated = NEGATED.exec(source.article.body.slice(event.start, event.end))?.[1];
  // "denied that it had [allowed] her to leave on the day she sank"
  const [first] = denial.acts;
  if (negated === undefined) return first !== undefined && claim.acts.has(first);
  const [term = ''] = termsOf(negated).terms;
  return claim.terms.has(term);
}

/** "It was Holm who ordered it", "ordered by a judge and not by the president": somebody else is said elsewhere. */
const CONTRAST =
  /\b[Ii]t was (?:the |an? )?[^.;]{2,80}?\b(?:who|that|which)\b|\b(?:and|,) not (?:by |from )?(?:the |an? )?\p{L}/u;

function isContrast({ source, event }: Claim): boolean {
  const { body } = source.article;
  const sentence = source.facts.sentences[event.sentence];
  return (
    sentence !== undefined &&
    CONTRAST.test(body.slice(sentence.start, Math.min(sentence.end, sentence.start + 500)))
  );
}

/** Another article tells the same act of the same time of other people. */
function isOtherAccount({ claims: [a] }: Worded, { claims: [b] }: Worded): boolean {
  if (a === undefined || b === undefined || a.article === b.article || isSaying(b)) return false;
  return overlap(a, b) && namesClash(a, b);
}

function isOfSameDay({ claims: [a] }: Worded, { claims: [b] }: Worded): boolean {
  return a?.interval !== null && a?.event.date === b?.event.date;
}

/**
 * What was planned for a day and an act of the same kind that other articles tell of that day; that both are
 * "under the agreement" says nothing.
 */
function isDoneAsPlanned(plan: Worded, other: Worded): boolean {
  const [first, done] = [plan.claims[0], other.claims[0]];
  if (first === undefined || done === undefined || first.precision !== 'day') return false;
  if (!isOfSameDay(plan, other) || done.event.status === 'planned' || isSaying(done)) return false;
  return (
    plan.claims.every(({ article }) => article !== done.article) &&
    plan.claims.some(({ acts }) => [...acts].some((act) => act !== '~agree' && done.acts.has(act))) &&
    !isOther(first, done)
  );
}

function sharesTerm({ bags: a }: Worded, { bags: b }: Worded): boolean {
  const terms = new Set(b.flatMap(({ numbers }) => numbers));
  return a.some(({ numbers }) => numbers.some((number) => terms.has(number)));
}

function overlap({ interval: a }: Claim, { interval: b }: Claim): boolean {
  return a !== null && b !== null && a.from <= b.to && b.from <= a.to;
}

/** A later article tells another day for it and says of itself that it was moved. */
function isMovedTo({ claims: plans }: Worded, { claims }: Worded): boolean {
  return claims.some(
    (claim) =>
      isPutOff(claim) &&
      !isSaying(claim) &&
      plans.every(
        (plan) =>
          plan.article !== claim.article &&
          (plan.published ?? '~') <= (claim.published ?? '') &&
          !overlap(plan, claim) &&
          claim.interval !== null,
      ),
  );
}

function isPutOff({ acts, source, event }: Claim): boolean {
  if (acts.has('~postpone')) return true;
  const sentence = source.facts.sentences[event.sentence];
  const { body } = source.article;
  return (
    PUT_OFF.test(body.slice(event.start, event.end)) ||
    (sentence !== undefined &&
      PUT_OFF.test(body.slice(sentence.start, Math.min(sentence.end, sentence.start + 600))))
  );
}
