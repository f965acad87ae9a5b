import agents from '../../../../data/lexicon/agents.json' with { type: 'json' };
import { accounts, type Conflict, closest, sharedBits } from '../conflict.ts';
import { familyOf, statementsOf } from '../statements.ts';
import {
  sameTime,
  type Term,
  type ToldSentence,
  type ToldStory,
  termsOf,
  type Weigh,
} from '../told-sentences.ts';

/** A sentence that names who or what it was and means nobody else. */
interface Named {
  readonly told: ToldSentence;
  /** Families of those who are named. */
  readonly who: ReadonlySet<string>;
  /** Families of what they did; empty where the whole sentence tells it. */
  readonly deed: ReadonlySet<string>;
  /** They are named as the wrong ones: "and not by the president". */
  readonly wrong: boolean;
}

/** "and not by the president", "not the interior minister" */
const NOT_THEY =
  /(?:,|\band|\bbut) (?:and )?(?:not|rather than|instead of) (?!only\b|just\b|so\b)(?:by |from |in |the work of )?(?<who>(?:the |an? |his |her |its )?\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,4}?)(?=[,.;”"]| (?:said|says|found|as|who|which|had|told)\b|$)/iu;
/** "It was the coastguard who …", "It was Velland that …"; not "it was clear that", "it was his direction that" */
const IT_WAS =
  /\b(?:[Ii]t|[Tt]hey) (?:was|were) (?<who>(?:(?:the|an?) (?!(?:first|last|only|second|third|most|kind|same|time|day|year|moment|sudden)\b)(?:[\p{L}’'-]+,? ){1,7}?|(?:\p{Lu}[\p{L}’'-]+,? ){1,4}?(?:[^.;:]{1,50}?[ ,])?))(?:himself |herself |itself |themselves )?who\b(?<deed>[^.;:,]{3,60})|\b[Ii]t was (?<land>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}) (?:that|which)\b(?<act>[^.;:,]{3,60})/u;
const NOBODY_ELSE =
  /\b(?:by|from|of) (?<who>[^.;:“”"]{3,60}?),? and (?:by |from |of )?(?:nobody|no one|no-one) else\b/iu;
/** Characters behind "who" in which stands what they did. */
const DEED = 25;
const NOBODY = /\b(?:no|nobody|not|never|nothing|none)\b|n['’]t\b/i;
const MOST = 60;
const BITS = 8;

/** Where one article says that it was somebody, and not another, of whom another article says that it was. */
export function insteadConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  return sentences
    .flatMap(namedIn)
    .slice(0, MOST)
    .flatMap((named) => {
      const { told } = named;
      const bitsWith = (other: ToldSentence) => (sameTime(told, other) ? bitsOf(named, other, weightOf) : 0);
      const best = closest(told, sentences, bitsWith, BITS);
      return best === null ? [] : [accounts(told, best.told, 'who it was', 0.5 + best.bits / 60)];
    });
}

function namedIn(told: ToldSentence): Named[] {
  for (const [pattern, wrong] of [
    [NOT_THEY, true],
    [IT_WAS, false],
    [NOBODY_ELSE, false],
  ] as const) {
    const match = pattern.exec(told.text);
    if (match === null) continue;
    const { who, land, deed, act } = match.groups ?? {};
    const named = who ?? land;
    if (named === undefined) continue;
    const families = (text: string) => new Set(termsOf(text).map(({ term }) => familyOf(term)));
    // "No ransom was paid, not by the government" names nobody who did.
    if (wrong && (!isBody(match[0], named) || NOBODY.test(told.text.slice(0, match.index)))) continue;
    if (families(named).size > 0)
      return [{ told, who: families(named), deed: families((deed ?? act ?? '').slice(0, DEED)), wrong }];
  }
  return [];
}

/** "not by X", "not the interior minister": somebody who does things; not "oil, not tar balls". */
function isBody(match: string, who: string): boolean {
  return (
    /\bby\b/.test(match) ||
    who
      .toLowerCase()
      .split(/[\s’']+/)
      .some((word) => bodies.has(word))
  );
}

const bodies = new Set(Object.values(agents.kinds).flatMap((words) => words.split(' ')));

/** Bits in common with a sentence that names the wrong one, or another one, as having done the same; else none. */
function bitsOf({ told, who, deed, wrong }: Named, other: ToldSentence, weightOf: Weigh): number {
  const deeds = deed.size > 0 ? deed : new Set(statementsOf(told).flatMap(({ families }) => [...families]));
  const it = IT_WAS.test(other.text) || NOBODY_ELSE.test(other.text);
  for (const { families, subject, force } of statementsOf(other)) {
    if (force !== 'asserted' && !NOBODY_ELSE.test(other.text)) continue;
    const done = [...deeds].some((deed) => families.has(deed) && !who.has(deed));
    if (!done) continue;
    if (wrong) {
      // They did it, as the other tells: they are its subject, or it was done by them.
      const doer = new Set([...subject, ...doneBy(other)].map(({ term }) => familyOf(term)));
      if ([...who].every((family) => doer.has(family))) return sharedBits(told, other, weightOf);
      continue;
    }
    // Somebody else does it in the other sentence: its subject has nothing of those named here, and names somebody.
    const theirs = new Set([...other.set].map(familyOf));
    if ([...who].some((family) => theirs.has(family))) continue;
    if (!it && !subject.some(({ printed }) => /^\p{Lu}/u.test(printed))) continue;
    return sharedBits(told, other, weightOf, who);
  }
  return 0;
}

/** "ordered [by the minister of the interior]" */
function doneBy({ text, terms }: ToldSentence): readonly Term[] {
  const by = /\bby (?:the |an? |his |her |its )?(?:[\p{L}’'-]+ ){0,5}[\p{L}’'-]+/u.exec(text);
  return by === null ? [] : terms.filter(({ start }) => start >= by.index && start < by.index + by[0].length);
}
