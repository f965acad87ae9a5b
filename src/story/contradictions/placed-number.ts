import type { Counted } from './counted.ts';
import { isDay, type ToldSentence, type Weigh } from './told-sentences.ts';

/** A number with the words around it that say what it is a number of. */
export interface Placed extends Counted {
  readonly told: ToldSentence;
  /** The terms near the number, of the same clause, the nearest first. */
  readonly near: readonly string[];
  readonly context: ReadonlySet<string>;
  /** Bits of information of the context. */
  readonly weight: number;
  /** What the words around say of the number: each number is compared with many others. */
  readonly wished: boolean;
  /** It is told of what is to come. */
  readonly future: boolean;
  readonly partial: boolean;
  readonly other: boolean;
  readonly grows: boolean;
  /** Of whose it is a part: "its", "the world's". */
  readonly of: string | null;
  /** By how much something rose or fell; not how much it is. */
  readonly by: boolean;
  /** "all 14 hospitals" */
  readonly all: boolean;
  /** "two of the customers" */
  readonly part: boolean;
  /** Of all there are, "across the country". */
  readonly scope: boolean;
  /** Made so from another figure. */
  readonly changed: boolean;
}

/** Terms on either side of a number that say what it is a number of. */
const NEAR = 8;
const ANCHORS = 5;
/** What somebody wants, expects or offers is no fact yet. */
const WISHED =
  /\b(?:threat\w*|call(?:ed|s|ing) for|wants?|wanted|demand\w*|ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|offer\w*|propos\w+|plan(?:s|ned)? to|planned|would|could|may|might|should|expect\w*|target\w*|aims?|hop(?:es?|ed|ing)|promis\w+|pledg\w+|forecast\w*|predict\w*|alleg\w+|accus\w+|charged?|capacity|capable|if)\b/i;
/** A value is always what something would bring. */
const FUTURE = /\bwill(?! (?:pay|receive|get|cost))\b/i;
const WORTH = /\bwould (?:fetch|be worth|cost|sell for)\b/i;
/** Counts before the last one. */
const PARTIAL =
  /\b(?:so far|alone|remaining|counted|counting|partial|preliminary|provisional|projection|projected|exit polls?|early results?|first half|at first|initially|first (?:reading|estimate|guess|count|figure|report)s?|rough(?:ly)?)\b/i;
/** Another event of the same kind, or a part of the whole. */
const OTHER =
  /\b(?:aftershocks?|foreshocks?|another (?!\p{L}+ (?:years?|months?|weeks?|days?)\b)|second (?!floor|half|largest|biggest|hand|day|of)|previous(?:ly)?|other|in the (?:first|third|latter|former))\b/iu;
const PART = /^ (?:\p{Ll}+ )?of (?:the|its|their|our|his|her|those|these|them)\b/u;
const SCOPE =
  /\b(?:across|nationwide|countrywide|throughout|in all|altogether|in total|overall|the whole|so far|to date|all over|up to now|until now|combined|district|province|region|nationally|country)\b/i;
/** What grows while a thing goes on: a later, greater count is news. */
const GROWING =
  /\b(?:killed|dead|died|deaths?|toll|bodies|injured|wounded|arrest\w*|detained|evacuat\w*|displaced|infect\w*|cases|burn(?:ed|t|ing)|destroyed|spread|hectares|acres|firefighters|firemen|rescuers|missing|unaccounted|cancell?ed|postponed|survivors|rescued|homeless|so far|now|already|rose|risen|rising|climbed|reached|counts?|stands? at)\b/i;
const BY =
  /\b(?:gain(?:ed|s)?|rose|risen|rises?|fell|fallen|falls?|drop(?:ped|s)?|grew|grown|increase[ds]?|declined?|lost|climbed|shrank)(?: by)?(?: about| some| nearly| almost| more than| no more than| less than| at least| only)? $/i;
const WHOLE = /^ of (?<of>its|their|our|his|her|(?:the |an? )?\p{L}+[’']s)\b/u;
/** What is made greater or less is news as well: "doubled the reward to a million". */
const CHANGED =
  /\b(?:rais(?:ed|es|ing)|doubl(?:ed|es|ing)|tripled|increas(?:ed|es|ing)|lifted|cut|lower(?:ed|s|ing)|reduc(?:ed|es|ing)|sweetened|improved|extended|upped) [^.;]{0,40}?\bto (?:about |some |over |more than )?$/i;
/** ", the interior ministry said": who said it, after what was said. */
const SAID =
  /,[”’"']? (?:[^,.;]{1,60} (?:said|says|told|announced|claimed|reported)\b|[^,.;]{1,60}, \p{Lu}[^,.;]{1,50}, (?:said|says|told|announced)\b|according to\b|said\b)/u;

/** What the words around a number say of it. */
export function placedIn(counted: Counted, told: ToldSentence, weightOf: Weigh): Placed {
  const { start, end } = counted;
  const around = contextOf(counted, told);
  // The words around a number in which it is told what sort of number it is.
  const window = told.text.slice(Math.max(0, start - 70), end + 40);
  return {
    ...counted,
    told,
    ...around,
    weight: weightOf(around.context),
    wished: WISHED.test(window.replace(WORTH, '')),
    future: FUTURE.test(window),
    partial: PARTIAL.test(window),
    other: OTHER.test(window),
    of: WHOLE.exec(told.text.slice(end, end + 40))?.groups?.of?.toLowerCase() ?? null,
    by: BY.test(told.text.slice(Math.max(0, start - 30), start)),
    all: /\ball (?:the |of the )?$/i.test(told.text.slice(Math.max(0, start - 12), start)),
    part: / of /.test(counted.printed) || PART.test(told.text.slice(end, end + 20)),
    scope: SCOPE.test(told.text.slice(Math.max(0, start - 100), end + 100)),
    changed: CHANGED.test(told.text.slice(Math.max(0, start - 80), start)),
    grows: GROWING.test(told.text.slice(Math.max(0, start - 36), end + 16)),
  };
}

function contextOf({ start, end, unit }: Counted, told: ToldSentence): Pick<Placed, 'near' | 'context'> {
  const { text } = told;
  // A semicolon or a dash ends what a number belongs to, and so does who said it.
  const from = Math.max(text.lastIndexOf(';', start), text.lastIndexOf(' — ', start)) + 1;
  const said = SAID.exec(text.slice(end));
  const stops = [text.indexOf(';', end), text.indexOf(' — ', end), said === null ? -1 : end + said.index];
  const to = Math.min(text.length, ...stops.filter((at) => at >= 0));
  const near = told.terms
    .filter((term) => term.start >= from && term.start < to && term.term !== unit && !isDay(term))
    // What a number counts, and a name itself, say nothing of where it stands.
    .filter((term) => term.start < start || term.start >= end)
    .map(({ term, start: at }) => ({ term, far: at < start ? start - at : Math.max(0, at - end) }))
    .sort((a, b) => a.far - b.far)
    .map(({ term }) => term);
  return { near: near.slice(0, ANCHORS), context: new Set(near.slice(0, 2 * NEAR)) };
}
