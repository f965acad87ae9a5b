import type { Conflict } from './figure-conflicts.ts';
import { sameTime, type Term, type ToldSentence, termsOf, weightOf } from './told-sentences.ts';

/** Sentences that deny or contrast, and sentences that each of them is compared with, at most. */
const MOST = { denials: 120, compared: 200 } as const;

/** What of a sentence says no, and how sure the words make it. */
interface Denial {
  readonly told: ToldSentence;
  /** What must stand in the other sentence: what is said not to be so. */
  readonly head: readonly Term[];
  /** What else both must speak of. */
  readonly rest: ReadonlySet<string>;
  readonly sure: number;
  /** The heads are whoever did it instead: the other must name somebody else. */
  readonly kind: 'denied' | 'against' | 'not so' | 'never' | 'not they' | 'nobody else';
}

/** "denied that …", "rejected a report that …"; not "denied bail", "dismissed the charges", "did not deny". */
const CLAIM = '(?:report|claim|account|suggestion|allegation|accusation|rumou?r|version|statement)s?';
const DENIED = new RegExp(
  String.raw`(?<!\b(?:not|n't|n’t|neither|nor|never|cannot|can) (?:\p{L}+ )?)\b(?:(?:den(?:y|ies|ied|ying)|disputed)(?: \p{L}+){0,3}? (?:that\b|having\b|any\b|${CLAIM}\b)|(?:dismiss|reject|contradict)(?:s|ed|ing)(?: as \p{L}+)? (?:the |a |an |all )?(?:\p{L}+ )?${CLAIM}\b)`,
  'iu',
);
/** Where what is denied ends. */
const SCOPE_END = /, (?:saying|but|despite|though|although|while|even|and)\b|;| because\b| despite\b/;
/** "and not by the president", "not the interior minister". */
const NOT_THEY =
  /(?:,|\band|\bbut) (?:and )?(?:not|rather than|instead of) (?:by |from |in |the work of )?(?<who>(?:the |an? |his |her |its )?\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,4}?)(?=[,.;”"]| (?:said|says|found|as|who|which|had|told)\b|$)/iu;
/** "by itself", "from nobody else". */
const NOBODY_ELSE =
  /\b(?:nobody|no one|no-one) else\b|\b(?:by|of) (?:itself|himself|herself|themselves)\b|\b(?:on|of) (?:its|his|her|their) own (?:accord|initiative)\b/i;
/** "no court had ordered", "never received", "did not give". */
const NEGATED =
  /\b(?:(?:no|never|nobody|none|neither|nor|cannot|can't|without)|(?:did|had|has|have|was|were|is|are|does|do|could)(?:n[’']t| not| never)|not (?:one|a single|any)) (?<scope>[^,.;:”"]{3,80})/giu;
/** Negations that deny nothing: limits, wishes, what is still to come, figures of speech. */
const NO_DENIAL =
  /\b(?:until|unless|yet|longer|only|immediately|comment|respond|answer|say|said|rule out|know|known|clear|enough|more than|less than|fewer|matter|doubt|want|think|believe|expect|let|accept|if)\b/i;
/** "never in his life met": how firmly it is denied is no part of what is. */
const AT_NO_TIME =
  /^(?:in (?:his|her|their|my|our|its) (?:whole )?(?:life|lives)|at (?:any|no) time|at any point|once|ever|even) /i;
/** What is not told as a fact. */
const UNREAL =
  /\b(?:would|will|could|may|might|should|if|whether|unless|plans?|demand\w*|call(?:s|ed) (?:for|on)|urged?|threaten\w*|not|never|no|nor|neither|nobody|none|without|cannot|den(?:y|ied|ies|ying)|reject\w*|dismiss\w*|discount\w*|rumou?rs?)\b|n['’]t\b/i;
/** What both must share: bits of information, and this share of what is denied. */
const SHARED = { bits: 13, share: 0.25 } as const;

/** What a sentence that contradicts somebody must share with what he said: bits of words that are no names. */
const AGAINST_BITS = 9;
const ATTRIBUTED = /\b(?:said|says|told|according to|claimed|insisted|maintained)\b/i;

/** Where one article states what another's words deny, or give to somebody else. */
export function accountConflicts(sentences: readonly ToldSentence[]): Conflict[] {
  const denials = sentences.flatMap(denialsIn).slice(0, MOST.denials);
  if (denials.length === 0) return [];
  const holders = new Map<string, ToldSentence[]>();
  for (const told of sentences)
    for (const term of told.set) {
      const known = holders.get(term);
      if (known === undefined) holders.set(term, [told]);
      else if (known.length < MOST.compared) known.push(told);
    }
  const families = familiesOf(holders.keys());
  const conflicts: Conflict[] = [];
  for (const denial of denials) {
    let best: Conflict | null = null;
    for (const other of likely(denial, holders, families)) {
      const certainty = contradicts(denial, other);
      if (certainty === null || (best !== null && best.certainty >= certainty)) continue;
      const [a, b] =
        (other.published ?? '~') <= (denial.told.published ?? '~')
          ? [other, denial.told]
          : [denial.told, other];
      const side = (told: ToldSentence) => ({ told, words: told.text, value: null });
      best = { about: aboutOf(denial, other), sides: [side(a), side(b)], certainty, key: null };
    }
    if (best !== null) conflicts.push(best);
  }
  return conflicts;
}

function denialsIn(told: ToldSentence): Denial[] {
  const { text } = told;
  const denials: Denial[] = [];
  const denied = DENIED.exec(text);
  if (denied !== null) {
    const scope = text.slice(denied.index + denied[0].length);
    const head = termsOf(scope.slice(0, SCOPE_END.exec(scope)?.index));
    // "The sirens stayed silent, contradicting the account of the owner": what stands before is set against it.
    if (/^contradict/i.test(denied[0])) {
      const before = termsOf(text.slice(0, denied.index)).filter(({ printed }) => /^\p{Ll}/u.test(printed));
      denials.push({ told, head: before, rest: told.set, sure: 0.3, kind: 'against' });
    } else if (head.length >= 2) denials.push({ told, head, rest: told.set, sure: 0.6, kind: 'denied' });
  }
  const other = NOT_THEY.exec(text);
  if (other?.groups?.who !== undefined) {
    const head = termsOf(other.groups.who);
    const rest = new Set([...told.set].filter((term) => !head.some((each) => each.term === term)));
    if (head.length > 0) denials.push({ told, head, rest, sure: 0.7, kind: 'not they' });
  }
  if (NOBODY_ELSE.test(text))
    denials.push({ told, head: [], rest: told.set, sure: 0.3, kind: 'nobody else' });
  for (const { 0: whole, groups } of text.matchAll(NEGATED)) {
    const scope = groups?.scope ?? '';
    const kind = /never $/i.test(whole.slice(0, -scope.length)) ? 'never' : 'not so';
    if (NO_DENIAL.test(scope)) continue;
    const head = termsOf(scope.replace(AT_NO_TIME, '').replace(/ (?:whom?|which|that) .*/, ''));
    if (head.length > 0) denials.push({ told, head, rest: told.set, sure: 0.2, kind });
  }
  return denials;
}

/** Terms by their first letters: "clearance" and "cleared" are of one family. */
function familiesOf(terms: Iterable<string>): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const term of terms) {
    const family = familyOf(term);
    const known = families.get(family);
    if (known) known.push(term);
    else families.set(family, [term]);
  }
  return families;
}

function familyOf(term: string): string {
  return term.slice(0, 5);
}

/** Sentences of other articles that hold something of what is denied. */
function likely(
  { head, rest, told }: Denial,
  holders: ReadonlyMap<string, readonly ToldSentence[]>,
  families: ReadonlyMap<string, readonly string[]>,
): Set<ToldSentence> {
  const found = new Set<ToldSentence>();
  const keys = head.length > 0 ? head.map(({ term }) => term) : [...rest];
  for (const key of keys)
    for (const term of families.get(familyOf(key)) ?? [])
      for (const other of holders.get(term) ?? [])
        if (other.article !== told.article && found.size < MOST.compared) found.add(other);
  return found;
}

function contradicts(denial: Denial, other: ToldSentence): number | null {
  const { told, head, rest, kind, sure } = denial;
  // What never happened did not happen on any day.
  if (kind !== 'never' && !sameTime(told, other)) return null;
  const theirs = new Set([...other.set].map(familyOf));
  const holds = (term: string) => theirs.has(familyOf(term));
  if (UNREAL.test(other.text)) return null;
  const heads = new Set(head.map(({ term }) => term));
  const held = [...heads].filter(holds);
  const others = [...rest].filter((term) => !heads.has(term) && holds(term));
  if (kind === 'not they') {
    if (held.length < heads.size || others.length < 2) return null;
    const bits = weightOf(others);
    return bits < SHARED.bits ? null : sure + bits / 60;
  }
  if (kind === 'nobody else') {
    if (others.length < 2 || !namesOther(told, other)) return null;
    const bits = weightOf(others);
    return bits < SHARED.bits ? null : sure + bits / 60;
  }
  const bits = weightOf(held);
  if (kind === 'against')
    return bits < AGAINST_BITS || !ATTRIBUTED.test(other.text) || later(other, told)
      ? null
      : sure + bits / 60;
  const all = bits + weightOf(others) / 2;
  const share = bits / Math.max(1, weightOf(heads));
  if (kind === 'denied') {
    // That both name somebody is not enough: what is denied must be told too.
    const names = new Set([...other.names].map(familyOf));
    const deeds = head.filter(({ term, printed }) => /^\p{Ll}/u.test(printed) && holds(term));
    const deed =
      deeds.length > 0 && (held.length > 2 || deeds.some(({ term }) => !names.has(familyOf(term))));
    if (!deed || held.length < 2 || all < SHARED.bits || share < SHARED.share) return null;
    return sure + share / 3 + all / 90;
  }
  // What had not happened then may have happened since.
  if (later(other, told)) return null;
  const first = head[0];
  if (first === undefined || !holds(first.term) || held.length + others.length < 2) return null;
  // One word alone may well be used of something else: there must be more in common than names.
  const plainWords = told.terms.filter(
    ({ term, printed }) => /^\p{Ll}/u.test(printed) && rest.has(term) && holds(term),
  );
  if (held.length === 1 && plainWords.length < 2) return null;
  const whole = held.length === heads.size && heads.size > 1;
  // Who is said to have done it is named in both: then less of the rest will do.
  const named = kind === 'never' && held.length > 1 && others.some((term) => told.names.has(term));
  if (share < (named ? 0.5 : 0.6) || all < (whole ? 10 : SHARED.bits)) return null;
  return sure + share / 3 + all / 90;
}

/** Published after it, or nobody knows. */
function later(a: ToldSentence, b: ToldSentence): boolean {
  return a.published === null || b.published === null || a.published > b.published;
}

/** Both name somebody or something, and nobody in common. */
function namesOther(a: ToldSentence, b: ToldSentence): boolean {
  const names = ({ terms }: ToldSentence) =>
    new Set(terms.slice(1).flatMap(({ printed, term }) => (/^\p{Lu}/u.test(printed) ? [term] : [])));
  const [one, other] = [names(a), names(b)];
  return one.size > 0 && other.size > 0 && ![...one].some((name) => other.has(name));
}

/** Words in a row, of the one that denies, between two that both have: as many of those as can be had in six words. */
function aboutOf({ told }: Denial, other: ToldSentence): string {
  const shared = told.terms.filter(({ term, printed }) => other.set.has(term) && printed !== '');
  let best = { text: '', bits: 0 };
  for (const [at, first] of shared.entries())
    for (let last = at; last < Math.min(shared.length, at + 5); last++) {
      const end = shared[last];
      if (end === undefined) break;
      const text = told.text.slice(first.start, end.start + end.printed.length);
      if (text.split(/\s+/).length > 6 || /[.;:“”"‘(]|, /.test(text)) break;
      const within = shared.slice(at, last + 1);
      // Names alone say who, not what.
      const what = within.some(({ printed }) => /^\p{Ll}/u.test(printed)) ? 20 : 0;
      const bits = what + weightOf(new Set(within.map(({ term }) => term)));
      if (bits > best.bits) best = { text, bits };
    }
  return best.text.replace(/\s+/g, ' ') || (told.terms[0]?.printed ?? '');
}
