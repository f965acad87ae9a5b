import { agree, type Counted, countedIn } from './numbers.ts';
import { ofOtherWhole, sameTime, type ToldSentence, weightOf } from './told-sentences.ts';

/** Two sentences of different articles that can't both be right. */
export interface Conflict {
  /** What they differ about, as printed. */
  readonly about: string;
  readonly sides: readonly [ConflictSide, ConflictSide];
  /** The same for conflicts about the same values of one unit; null for accounts. */
  readonly key: string | null;
  /** Greater is surer; comparable among all kinds. */
  readonly certainty: number;
}

export interface ConflictSide {
  readonly told: ToldSentence;
  /** Of its text: the figure, or all of it. */
  readonly words: string;
  readonly value: number | null;
  /** It says itself that the other one is wrong. */
  readonly corrects?: boolean;
}

interface Placed extends Counted {
  readonly told: ToldSentence;
  /** The terms near the number, of the same clause, the nearest first. */
  readonly near: readonly string[];
  readonly context: ReadonlySet<string>;
  /** Bits of information of the context. */
  readonly weight: number;
  /** What the words around say of the number: each number is compared with many others. */
  readonly wished: boolean;
  readonly partial: boolean;
  readonly final: boolean;
  readonly other: boolean;
  readonly grows: boolean;
}

/** Terms on either side of a number that say what it is a number of. */
const NEAR = 8;
const ANCHORS = 5;
/** What two contexts must share: bits of information, and this share of the lesser one. */
const SHARED = { bits: 13, share: 0.45 } as const;
/** A sentence of more numbers is a table. */
const MOST_OF_SENTENCE = 12;
/** Values this many times each other are of different things. */
const FAR_APART = 3;
/** Numbers of one unit that are compared with each other. */
const MOST = 150;
/** What somebody wants, expects or offers is no fact yet. */
const WISHED =
  /\b(?:wants?|wanted|demand\w*|ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|offer\w*|propos\w+|plan(?:s|ned)?|would|will|could|may|might|should|expect\w*|target\w*|aims?|hop(?:es?|ed|ing)|promis\w+|pledg\w+|forecast\w*|predict\w*|alleg\w+|accus\w+|charged?|capacity|capable|if)\b/i;
/** Counts before the last one. */
const PARTIAL =
  /\b(?:so far|counted|counting|partial|preliminary|provisional|projection|projected|exit polls?|early results?|first half|at first|initially)\b/i;
/** The last count, or the whole. */
const FINAL = /\b(?:final|in all|altogether|in total|overall)\b/i;
/** Another event of the same kind, or a part of the whole. */
const OTHER =
  /\b(?:aftershocks?|foreshocks?|another|second|previous(?:ly)?|other|in the (?:first|third|latter|former))\b/i;
/** An article that says so sets its own figure against another one. */
const AGAINST =
  /\b(?:higher|lower|contrary|contradict\w*|disput\w*|instead of|rather than|official(?:ly)?|had (?:said|put|given|reported|spoken|announced)|correct\w*|revis\w+|apologi\w+|mistake\w*|error|wrong\w*|(?:and|,) not|not as)\b/i;
const ONLY = /\b(?:only|just|no more than) $/i;
/** What grows while a thing goes on: a later, greater count is news. */
const GROWING =
  /\b(?:killed|dead|died|deaths?|toll|bodies|injured|wounded|missing|arrest\w*|detained|evacuat\w*|displaced|infect\w*|cases|survivors|rescued|homeless|so far|now|already|rose|risen|rising|climbed|reached|counts?|stands? at)\b/i;

/** ", the interior ministry said": who said it, after what was said. */
const SAID =
  /,[”’"']? (?:[^,.;]{1,60} (?:said|says|told|announced|claimed|reported)\b|according to\b|said\b)/;

/** Figures of one unit in much the same words that differ between articles. Few and sure; linear but for the pairs. */
export function figureConflicts(sentences: readonly ToldSentence[]): Conflict[] {
  const byUnit = new Map<string, Placed[]>();
  for (const told of sentences) {
    if (
      !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|dozen)\b/i.test(
        told.text,
      )
    )
      continue;
    for (const counted of countedIn(told.text).slice(0, MOST_OF_SENTENCE)) {
      const known = byUnit.get(counted.unit);
      if (known === undefined) byUnit.set(counted.unit, [placedIn(counted, told)]);
      else if (known.length < MOST) known.push(placedIn(counted, told));
    }
  }
  const conflicts: Conflict[] = [];
  for (const [unit, all] of byUnit) {
    for (const [at, b] of all.entries())
      for (const a of all.slice(0, at)) {
        if (a.negated || b.negated) {
          const conflict = setAgainst(a, b, all) ?? setAgainst(b, a, all);
          if (conflict !== null) conflicts.push(conflict);
          continue;
        }
        const certainty = differ(a, b, unit);
        if (certainty === null || compares(a, b, all) || compares(b, a, all)) continue;
        if (hasOwn(a, b, all) || hasOwn(b, a, all)) continue;
        const key = `${unit} ${[a.value, b.value].sort((x, y) => x - y).join(' ')}`;
        conflicts.push({ about: aboutOf(a, b), sides: [sideOf(a), sideOf(b)], certainty, key });
      }
  }
  return conflicts;
}

function placedIn(counted: Counted, told: ToldSentence): Placed {
  const { start, end } = counted;
  const around = contextOf(counted, told);
  // The words around a number in which it is told what sort of number it is.
  const window = told.text.slice(Math.max(0, start - 70), end + 40);
  return {
    ...counted,
    told,
    ...around,
    weight: weightOf(around.context),
    wished: WISHED.test(window),
    partial: PARTIAL.test(window),
    final: FINAL.test(window),
    other: OTHER.test(window),
    grows: GROWING.test(told.text.slice(Math.max(0, start - 36), end + 16)),
  };
}

/** "31 people are dead, not 38" against an article that has 38. */
function setAgainst(stated: Placed, denied: Placed, all: readonly Placed[]): Conflict | null {
  if (!denied.negated || stated.negated || stated.told.article === denied.told.article) return null;
  if (stated.value !== denied.value) return null;
  const right = all.find(({ told, negated }) => told === denied.told && !negated);
  if (right === undefined || right.value === denied.value) return null;
  const shared = [...denied.told.set].filter((term) => term !== denied.unit && stated.told.set.has(term));
  if (weightOf(shared) < SHARED.bits / 2) return null;
  const key = `${denied.unit} ${[right.value, stated.value].sort((x, y) => x - y).join(' ')}`;
  const sides = [sideOf(stated), { ...sideOf(right), corrects: true }] as const;
  return { about: aboutOf(stated, right), sides, certainty: 1.5, key };
}

function contextOf({ start, end, unit }: Counted, told: ToldSentence): Pick<Placed, 'near' | 'context'> {
  const { text } = told;
  // A semicolon or a dash ends what a number belongs to, and so does who said it.
  const from = Math.max(text.lastIndexOf(';', start), text.lastIndexOf(' — ', start)) + 1;
  const said = SAID.exec(text.slice(end));
  const stops = [text.indexOf(';', end), text.indexOf(' — ', end), said === null ? -1 : end + said.index];
  const to = Math.min(text.length, ...stops.filter((at) => at >= 0));
  const near = told.terms
    .filter((term) => term.start >= from && term.start < to && term.term !== unit)
    .map(({ term, start: at }) => ({ term, far: at < start ? start - at : Math.max(0, at - end) }))
    .sort((a, b) => a.far - b.far)
    .map(({ term }) => term);
  return { near: near.slice(0, ANCHORS), context: new Set(near.slice(0, 2 * NEAR)) };
}

/** How sure it is that two figures contradict each other; null where they need not. */
function differ(a: Placed, b: Placed, unit: string): number | null {
  if (a.told.article === b.told.article || agree(a, b)) return null;
  if (Math.max(a.value, b.value) > FAR_APART * Math.min(a.value, b.value)) return null;
  const [older, newer] = (a.told.published ?? '~') <= (b.told.published ?? '~') ? [a, b] : [b, a];
  const telling = isTelling(unit);
  const grows = !telling && unit !== 'clock' && (newer.grows || older.grows);
  if (grows && older.told.published !== newer.told.published && newer.value > older.value) return null;
  if (a.wished || b.wished) return null;
  if (a.partial !== b.partial || a.final !== b.final || a.other !== b.other) return null;
  if (!sameTime(a.told, b.told) || ofOtherWhole(a.told, b.told)) return null;
  const others = ofOther(a, b) && ofOther(b, a);
  if (isUnique(a, b, unit) && !others) return 0.9;
  if (!a.near.some((term) => b.context.has(term)) || !b.near.some((term) => a.context.has(term))) return null;
  if (!telling && others) return null;
  const shared = [...a.context].filter((term) => b.context.has(term));
  const bits = weightOf(shared);
  const least = Math.min(a.weight, b.weight);
  const share = bits / Math.max(1, least);
  // "only 1,100 dockers": it is set against a greater number.
  const contrasts = newer.value < older.value && ONLY.test(newer.told.text.slice(0, newer.start));
  const enough = telling || contrasts ? 0.5 : 1;
  if (bits < enough * SHARED.bits || share < enough * SHARED.share) return null;
  return Math.min(0.95, share / 2 + bits / 90 + (telling ? 0.3 : 0));
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
  return / (?:of|to|in) /.test(unit) || unit === 'magnitude';
}

/** An event has only one of it, so that little else need be shared: but not that of a part of the country. */
function isUnique(a: Placed, b: Placed, unit: string): boolean {
  if (unit === 'magnitude') return true;
  const turnout = (each: Placed) => unit === '%' && each.near.slice(0, 3).includes('turnout');
  return turnout(a) && turnout(b);
}

/** An article that gives the other's value too, without setting its own against it, compares: it contradicts nobody. */
function compares(a: Placed, b: Placed, all: readonly Placed[]): boolean {
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

const TOLL = /^(?:turnout|killed|dead|died|deaths?|toll|injured|wounded)$/i;
const MONEY =
  /^(?:[$€£¥]|francs?|euros?|dollars?|pounds?|crowns?|pesos?|marks?|yen|won|guilders?|rupees?|yuan)$/i;

/** What both say that it is a number of: the toll or turnout, what is counted, else the nearest shared word that is no name. */
function aboutOf(a: Placed, b: Placed): string {
  const { unit } = a;
  if (unit === 'magnitude') return 'magnitude';
  if (unit === 'clock') return 'the time';
  if (unit === 'years in prison') return 'years in prison';
  if (unit === 'votes to votes') return 'the vote';
  const shared = a.near.filter((term) => b.context.has(term));
  const printed = shared.flatMap((term) => a.told.terms.find((each) => each.term === term)?.printed ?? []);
  if (MONEY.test(unit) && a.context.has('fine') && b.context.has('fine')) return 'fine';
  const toll = [...printed, ...b.near.flatMap((term) => termPrinted(b, term))].find((word) =>
    TOLL.test(word),
  );
  if (toll !== undefined)
    return /^(?:turnout|injured|wounded)$/i.test(toll) ? toll.toLowerCase() : 'death toll';
  if (unit === 'people in a vessel') return 'people on board';
  const counted = / (?<noun>\p{Ll}[\p{L}-]+)$/u.exec(a.printed)?.groups?.noun ?? '';
  if (counted.endsWith('s') && !MONEY.test(counted)) return counted;
  // "fallen by 40 percent", "killed 12": what was done names the matter only where nothing else does.
  const noun = printed.find((word) => /^\p{Ll}/u.test(word) && !/(?:ed|en|ing)$/.test(word));
  if (noun !== undefined) return noun;
  if (unit === 'people') return 'number of people';
  return unit === '%' ? 'share' : MONEY.test(unit) ? 'sum' : 'number';
}

function termPrinted({ told }: Placed, term: string): string[] {
  return told.terms.flatMap((each) => (each.term === term ? [each.printed] : []));
}
