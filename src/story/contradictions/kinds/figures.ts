import { type Conflict, type ConflictSide, daysBetween, olderFirst } from '../conflict.ts';
import { aboutOf } from '../figure-matter.ts';
import { agree, countedIn } from '../numbers.ts';
import { type Placed, placedIn } from '../placed-number.ts';
import {
  isDay,
  ofOtherWhole,
  sameTime,
  type ToldSentence,
  type ToldStory,
  type Weigh,
} from '../told-sentences.ts';
import { MONEY } from '../units.ts';

/** What two contexts must share: bits of information, and this share of the lesser one. */
const SHARED = { bits: 11, share: 0.45 } as const;
/** A sentence of more numbers is a table. */
const MOST_OF_SENTENCE = 12;
/** Values this many times each other are of different things. */
const FAR_APART = 3;
/** Police and organisers count crowds that many times more differently. */
const CROWD_APART = 4;
/** What is of too many things for a rule to tell which; ages have one of their own. */
const VAGUE: ReadonlySet<string> = new Set(['', 'age', 'length', 'stretch']);
/** Numbers of one unit that are compared with each other. */
const MOST = 150;
/** An article that says so sets its own figure against another one. */
const AGAINST =
  /\b(?:higher|lower|contrary|contradict\w*|disput\w*|instead of|rather than|official(?:ly)?|had (?:said|put|given|reported|spoken|announced)|correct\w*|revis\w+|apologi\w+|mistake\w*|error|wrong\w*|(?:and|,) not|not as)\b/i;
const ONLY = /\b(?:only|just|no more than) $/i;
const POLL = /\b(?:polls?|surveys?)\b(?! stations?)/i;
const PLAIN = /^=?\p{Ll}{4,}$/u;
/** A story may tell of several attacks, each with its dead. */
const SEVERAL = /^people (?:dead|injured|arrested|infected)$/;
/** What stocks did changes by the hour. */
const SHARES = /\b(?:shares|stocks?|index|futures|trading)\b/i;

/** Figures of one unit in much the same words that differ between articles. Few and sure; linear but for the pairs. */
export function figureConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  const byUnit = new Map<string, Placed[]>();
  for (const told of sentences) {
    if (
      !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|dozen)\b/i.test(
        told.text,
      )
    )
      continue;
    for (const counted of countedIn(told.text).slice(0, MOST_OF_SENTENCE)) {
      if (VAGUE.has(counted.unit)) continue;
      const known = byUnit.get(counted.unit);
      if (known === undefined) byUnit.set(counted.unit, [placedIn(counted, told, weightOf)]);
      else if (known.length < MOST) known.push(placedIn(counted, told, weightOf));
    }
  }
  // Articles that begin with an exit poll: their shares are estimates.
  const polled = new Set(
    sentences.flatMap(({ article, ref, set }) =>
      ref.sentence < 3 && set.has('exit') && set.has('poll') ? [article] : [],
    ),
  );
  const conflicts: Conflict[] = [];
  for (const [unit, all] of byUnit) {
    for (const [at, b] of all.entries())
      for (const a of all.slice(0, at)) {
        if (a.negated || b.negated) {
          const conflict = setAgainst(a, b, all, weightOf) ?? setAgainst(b, a, all, weightOf);
          if (conflict !== null) conflicts.push(conflict);
          continue;
        }
        const taken = takenBack(a, b, all) ?? takenBack(b, a, all);
        if (taken !== null) {
          conflicts.push(taken);
          continue;
        }
        const certainty = differ(a, b, unit, weightOf, polled);
        if (certainty === null || compares(a, b, all) || compares(b, a, all)) continue;
        if (hasOwn(a, b, all) || hasOwn(b, a, all)) continue;
        const sides = [sideOf(a), sideOf(b)] as const;
        conflicts.push({ about: aboutOf(a, b), sides, certainty, key: keyOf(a, b) });
      }
  }
  return conflicts;
}

/** "31 people are dead, not 38" against an article that has 38. */
function setAgainst(
  stated: Placed,
  denied: Placed,
  all: readonly Placed[],
  weightOf: Weigh,
): Conflict | null {
  if (!denied.negated || stated.negated || stated.told.article === denied.told.article) return null;
  if (stated.value !== denied.value) return null;
  const right = all.find(({ told, negated }) => told === denied.told && !negated);
  if (right === undefined || right.value === denied.value) return null;
  const shared = [...denied.told.set].filter((term) => term !== denied.unit && stated.told.set.has(term));
  if (weightOf(shared) < SHARED.bits / 3) return null;
  return putRight(stated, right, 1.5);
}

/** An article gives its figure as the right one instead of what is stated. */
function putRight(stated: Placed, right: Placed, certainty: number): Conflict {
  const sides = [sideOf(stated), { ...sideOf(right), corrects: true }] as const;
  return { about: aboutOf(stated, right), sides, certainty, key: keyOf(stated, right) };
}

/** The same for the same two values of a unit. */
function keyOf(a: Placed, b: Placed): string {
  return `${a.unit} ${[a.value, b.value].sort((x, y) => x - y).join(' ')}`;
}

/** "The 200,000 litres which it had given on the first day" in an article that has another figure beside it. */
function takenBack(stated: Placed, again: Placed, all: readonly Placed[]): Conflict | null {
  if (stated.value !== again.value || stated.told.article === again.told.article) return null;
  if (!GIVEN.test(again.told.text.slice(again.end, again.end + 60))) return null;
  const { article, ref } = again.told;
  const right = all.find(
    ({ told, value }) =>
      told.article === article && value !== again.value && Math.abs(told.ref.sentence - ref.sentence) <= 1,
  );
  if (right === undefined) return null;
  return putRight(stated, right, 1.4);
}

const GIVEN =
  /^,? (?:which|that|as) (?:it|he|she|they|the \p{L}+) had (?:first |at first |earlier )?(?:given|said|announced|reported|put|told)\b|^ (?:given|announced|reported) (?:on the first day|earlier|at first|first|before)\b/iu;

/** How sure it is that two figures contradict each other; null where they need not. */
function differ(
  a: Placed,
  b: Placed,
  unit: string,
  weightOf: Weigh,
  polled: ReadonlySet<number>,
): number | null {
  if (a.told.article === b.told.article || agree(a, b)) return null;
  const apart =
    FAR_APART *
    (unit === 'people crowd' || unit === 'votes ahead'
      ? CROWD_APART
      : unit === '%' || isSumOfOne(a, b, unit)
        ? 1.5
        : 1);
  if (Math.max(a.value, b.value) > apart * Math.min(a.value, b.value)) return null;
  const [older, newer] = olderFirst(a, b);
  const telling = isTelling(unit) || isSumOfOne(a, b, unit);
  const grows =
    (!telling || unit.startsWith('people ')) &&
    unit !== 'people missing' &&
    unit !== 'clock' &&
    (newer.grows || older.grows);
  if (grows && older.told.published === null) return null;
  const later = older.told.published !== newer.told.published && !sameDay(older, newer);
  if (grows && later && newer.value > older.value) return null;
  // "far more than the 51,700 by which she won": it knows the other number and gives its own for something else.
  if (knows(a, b) || knows(b, a)) return null;
  if (a.by !== b.by || (a.of !== null && b.of !== null && a.of !== b.of)) return null;
  // A part of all of them.
  if ((a.all && b.value < a.value) || (b.all && a.value < b.value)) return null;
  // Each poll has its own numbers.
  if (unit === '%' && POLL.test(a.told.text) && POLL.test(b.told.text)) return null;
  if (newer.changed && !AGAINST.test(newer.told.text)) return null;
  const charged = a.context.has('=bribe') && b.context.has('=bribe');
  if (a.future !== b.future && !charged) return null;
  if ((a.wished || b.wished) && unit !== 'people crowd' && !charged) return null;
  if (a.partial !== b.partial || a.other !== b.other) return null;
  if (unit === '%' && polled.has(a.told.article) !== polled.has(b.told.article)) return null;
  if (!sameTime(a.told, b.told) || ofOtherWhole(a.told, b.told)) return null;
  const others = ofOther(a, b) && ofOther(b, a);
  if (isUnique(a, b, unit) && (!others || unit === 'votes ahead')) return 0.9 - faded(older, newer);
  if (!a.near.some((term) => b.context.has(term)) || !b.near.some((term) => a.context.has(term))) return null;
  if (!telling && others) return null;
  const shared = [...a.context].filter((term) => b.context.has(term));
  const days = [...a.told.set].filter((term) => isDay({ term }) && b.told.set.has(term));
  // A thing of its own that both count says more than people, shares or sums.
  const own = PLAIN.test(unit) ? weightOf([unit]) / 2 : 0;
  const bits = weightOf(shared) + weightOf(days) + own;
  const least = Math.min(a.weight, b.weight);
  const share = bits / Math.max(1, least + own);
  // "only 1,100 dockers": it is set against a greater number.
  const contrasts = newer.value < older.value && ONLY.test(newer.told.text.slice(0, newer.start));
  // A count that shrinks within days is put right rather than news.
  const shrinks = SEVERAL.test(unit) && newer.value < older.value && sameDays(a, b);
  const enough = shrinks ? 0.35 : contrasts ? 0.5 : telling ? (SEVERAL.test(unit) ? 0.8 : 0.5) : 1;
  if (SHARES.test(a.told.text) && SHARES.test(b.told.text)) return null;
  if (bits < enough * SHARED.bits || share < enough * SHARED.share) return null;
  return Math.min(0.95, share / 2 + bits / 90 + (telling ? 0.3 : 0)) - faded(older, newer);
}

/** Published within three days of each other. */
function sameDays(a: Placed, b: Placed): boolean {
  const days = daysBetween(a.told, b.told);
  return days !== null && Math.abs(days) <= 3;
}

/** What differs among the reports of one week matters more than what is told of it a year later. */
function faded(older: Placed, newer: Placed): number {
  return (daysBetween(older.told, newer.told) ?? 0) > 30 ? 0.2 : 0;
}

/** The name nearest to the number stands nowhere in the other sentence: it is a number of somebody or something else. */
function ofOther({ near, told }: Placed, other: Placed): boolean {
  const name = near.find((term) => told.names.has(term));
  return name !== undefined && !other.told.set.has(name);
}

/** Of several numbers in a sentence another one goes with the name that this one goes with: "52 percent in Egypt, 82 in India". */
function hasOwn(a: Placed, b: Placed, all: readonly Placed[]): boolean {
  const nameOf = ({ near, told }: Placed) => near.find((term) => told.names.has(term));
  const name = nameOf(a);
  if (name === undefined || nameOf(b) === name) return false;
  return all.some((other) => other.told === b.told && other !== b && nameOf(other) === name);
}

/** A tally, a part of a stated whole and a term of prison say themselves what they are. */
function isTelling(unit: string): boolean {
  return (
    / (?:of|to|in) /.test(unit) ||
    unit === 'magnitude' ||
    unit === 'speed' ||
    unit === 'clock' ||
    unit.startsWith('people ')
  );
}

function knows(a: Placed, b: Placed): boolean {
  const digits = /^\D{0,3}(?<digits>\d[\d.,]*\d)/.exec(b.printed)?.groups?.digits;
  return digits !== undefined && a.told.text.includes(digits) && !AGAINST.test(a.told.text);
}

/** Both give it as of one day: the disaster office on Monday evening, the relief league on Monday night. */
function sameDay(a: Placed, b: Placed): boolean {
  return asOf(a.told).some((day) => asOf(b.told).includes(day));
}

function asOf({ days, text }: ToldSentence): string[] {
  return days.flatMap(({ from, start }) =>
    SAID_ON.test(text.slice(Math.max(0, start - 30), start)) ? [from] : [],
  );
}

const SAID_ON = /\b(?:said|told|announced|reported|put)\b[^.;]{0,25}$/i;

/** Sums that a thing has one of: what it is worth, what the fine is. */
const SUMS = ['=worth', '=debt', '=fine', 'ransom', '=bribe', 'reward', 'damag'];

function isSumOfOne(a: Placed, b: Placed, unit: string): boolean {
  return MONEY.test(unit) && SUMS.some((sum) => a.context.has(sum) && b.context.has(sum));
}

/** An event has only one of it, so that little else need be shared: but not that of a part of the country. */
const TOOK_PART =
  /\btook part\b|\bwent to the polls\b|\bof (?:the |all )?(?:registered )?voters (?:voted|turned out)\b|\b(?:mailed|sent) (?:back|in) (?:a|their) ballots?\b|\bcast (?:a |their )?(?:ballots?|votes?)\b/i;
const MARCH = /\b(?:march\w*|rall(?:y|ies)|protest\w*|demonstrat\w*|riot\w*|rampage)\b/i;
/** One number for the whole of a story. */
const UNIQUE =
  /^(?:people (?:aboard|missing|crew|kidnapped|inside|escaped|jobless|released)|votes ahead|passeng)$/;

function isUnique(a: Placed, b: Placed, unit: string): boolean {
  if (unit === 'magnitude' || UNIQUE.test(unit)) return true;
  if (unit === 'people crowd')
    return (
      [...a.told.names].some((name) => b.told.names.has(name)) ||
      (sameDays(a, b) && (MARCH.test(a.told.text) || MARCH.test(b.told.text)))
    );
  const turnout = (each: Placed) =>
    unit === '%' &&
    (each.near.slice(0, 3).includes('turnout') ||
      TOOK_PART.test(each.told.text) ||
      (each.context.has('turnout') && each.told.text.match(/%|per ?cent\b/gi)?.length === 1));
  return turnout(a) && turnout(b);
}

/** An article that gives the other's value too, without setting its own against it, compares: it contradicts nobody. */
function compares(a: Placed, b: Placed, all: readonly Placed[]): boolean {
  // "But only 54 per cent went to the polls" is set against the other number.
  if (ONLY.test(a.told.text.slice(0, a.start))) return false;
  return all.some(
    (other) =>
      other.told.article === a.told.article &&
      other !== a &&
      agree(other, b) &&
      !AGAINST.test(a.told.text) &&
      !AGAINST.test(other.told.text),
  );
}

function sideOf({ told, printed, value }: Placed): ConflictSide {
  return { told, words: printed, value };
}
