import { wordsOfBoth } from '../account-matter.ts';
import { accounts, type Conflict, isLater } from '../conflict.ts';
import { familyOf, type Statement, statementsOf } from '../statements.ts';
import { sameTime, type Term, type ToldSentence, type ToldStory, type Weigh } from '../told-sentences.ts';
import { CURRENCY } from '../units.ts';

/** Sentences that deny, and sentences that each of them is compared with, at most. */
const MOST = { denials: 120, compared: 200 } as const;
/** "not one krone": what was paid is told in sums. */
const MONEY = new RegExp(`^${CURRENCY}`, 'i');
/** Only these sentences are taken apart to look for what is denied. */
const NEGATION =
  /\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|den(?:y|ies|ied|ying)|disputed|reject(?:s|ed|ing)|dismiss(?:es|ed|ing)|untrue|false|lie|invent(?:ed|ion)|nonsense)\b|n['’´]t\b/i;
/** Somebody says that it is not so. A reporter's own "did not" tells what there was, and seldom against another. */
const ATTRIBUTED =
  /[“”"]|(?<!\p{L})[‘']|\b(?:said|says|told|tells|according to|insist\w*|maintain\w*|claim\w*|den(?:y|ies|ied|ying)|dismiss\w*|reject\w*|disput\w*|admit\w*|conced\w*|added|announced|clear(?:ed)? up|made (?:it )?clear|stress(?:ed|es)|stated|wrote|writes|found|ruled|contrary|in fact|wrongly|untrue)\b/iu;
/** What both must share: bits of information, and this share of what is said not to be. */
const SHARED = { bits: 13, share: 0.4 } as const;
/** What is not and what is not done to it are both told in the other: "no [court] had [ordered] it". */
const TWICE = 0.7;
/** "no offer had [reached] it": these say only that it was not. */
const LIGHT = new Set('reach recei exist =give place grant issue put happe occur held'.split(' '));
const THERE_WAS = /\bthere (?:was|were|had been|has been|have been) (?:no|never)\b/i;
/** How much words count that stand in the other sentence, or beside it, but not in the statement itself. */
const NEARBY = { sentence: 0.6, around: 0.3 } as const;

/** Where one article states what another one denies, each in a clause of its own. */
export function denialConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  const denials = sentences
    .filter(({ text }) => NEGATION.test(text) && ATTRIBUTED.test(text))
    .flatMap((told) => statementsOf(told).filter(({ force }) => force === 'negated'))
    .slice(0, MOST.denials);
  if (denials.length === 0) return [];
  const holders = holdersOf(sentences);
  const conflicts: Conflict[] = [];
  for (const denial of denials) {
    let best: Conflict | null = null;
    for (const other of likely(denial, holders))
      for (const statement of statementsOf(other)) {
        const certainty = contradicts(denial, statement, weightOf);
        if (certainty === null || (best !== null && best.certainty >= certainty)) continue;
        best = accounts(
          other,
          denial.told,
          wordsOfBoth(denial.told, denial.terms, statement.told, weightOf),
          certainty,
        );
      }
    if (best !== null) conflicts.push(best);
  }
  return conflicts;
}

function holdersOf(sentences: readonly ToldSentence[]): Map<string, ToldSentence[]> {
  const holders = new Map<string, ToldSentence[]>();
  for (const told of sentences)
    for (const family of new Set([...told.set].map(familyOf))) {
      const known = holders.get(family);
      if (known === undefined) holders.set(family, [told]);
      else known.push(told);
    }
  return holders;
}

/** Sentences of other articles that hold something of what is denied. */
function likely(
  { absent, deeds, told }: Statement,
  holders: ReadonlyMap<string, readonly ToldSentence[]>,
): Set<ToldSentence> {
  const found = new Set<ToldSentence>();
  for (const family of new Set([...absent, ...deeds]))
    for (const other of holders.get(family) ?? [])
      if (other.article !== told.article && found.size < MOST.compared) found.add(other);
  return found;
}

function contradicts(denial: Statement, other: Statement, weightOf: Weigh): number | null {
  if (other.force !== 'asserted' || !other.past || !denial.past) return null;
  const absent = [...denial.absent].filter((family) => other.families.has(family));
  // "No weapon was fired at any point": the deed itself never was.
  const deeds =
    absent.length > 0 || !denial.sure || denial.absent.size > 1 || /\bnever\b/i.test(denial.told.text)
      ? absent
      : [...denial.deeds].filter((family) => other.families.has(family));
  const own = new Map(denial.terms.map(({ term }) => [familyOf(term), term]));
  if (deeds.length === 0 || deeds.every((deed) => MONEY.test(deed))) return null;
  // "Nobody was hurt" is told of many an event.
  if (denial.terms.length < 3 && deeds.every((deed) => /^=(?:injured|kill)$/.test(deed))) return null;
  // "the claim that soldiers had been on their soil": soldiers alone are not that.
  if (denial.sure && denial.absent.size > 1 && absent.length === 1) return null;
  // "did not call on him, but did call on …": it denies the same itself.
  if (
    statementsOf(other.told).some(
      ({ force, families }) => force === 'negated' && deeds.some((deed) => families.has(deed)),
    )
  )
    return null;
  // A word alone is told of much: it is the verb of either, or what is denied of it is told of it too.
  const verb = deeds.some((deed) => other.deeds.has(deed));
  const twice = [...denial.deeds].some((deed) => !deeds.includes(deed) && other.families.has(deed));
  const light =
    denial.deeds.size > 0
      ? [...denial.deeds].every((deed) => LIGHT.has(deed))
      : THERE_WAS.test(denial.told.text);
  if (!verb && !twice && !light && !denial.sure) return null;
  const whole = new Set([...other.told.set].map(familyOf));
  const around = new Set([...other.told.around].map(familyOf));
  // It is denied of somebody: the other must speak of them.
  const spoken = ({ term }: Term) => whole.has(familyOf(term)) || around.has(familyOf(term));
  const subject = denial.subject.filter(({ printed }) => !OFFICIAL.test(printed));
  if (!denial.sure && subject.length > 0 && !subject.some(spoken)) return null;
  const [ours, theirs] = [daysOf(denial), daysOf(other)];
  if (!denial.sure && ours.length > 0 && theirs.length > 0 && !ours.some((day) => theirs.includes(day)))
    return null;
  const sentence = new Set([...denial.told.set].map(familyOf));
  const rest = new Map(
    [...(denial.sure || SUCH.test(denial.told.text) ? denial.told.around : []), ...denial.told.set].map(
      (term) => [familyOf(term), term],
    ),
  );
  let [bits, all] = [0, 0];
  for (const [family, term] of rest) {
    const weight =
      weightOf([term]) * (own.has(family) ? 1 : sentence.has(family) ? NEARBY.sentence : NEARBY.around);
    const part = other.families.has(family)
      ? 1
      : whole.has(family)
        ? NEARBY.sentence
        : around.has(family)
          ? NEARBY.around
          : 0;
    bits += part * weight;
    // Of what the sentence says besides only that counts which both have: who said it is no part of it.
    if (own.has(family) || part > 0) all += weight;
  }
  const share = bits / Math.max(1, all);
  if (bits < SHARED.bits * (twice || denial.sure ? TWICE : 1) || share < (denial.sure ? 0.35 : SHARED.share))
    return null;
  if (!denial.sure && !sameTime(denial.told, other.told)) return null;
  if (!denial.sure && isLater(other.told, denial.told)) return null;
  return (denial.sure ? 0.4 : 0.2) + share / 3 + bits / 60;
}

/** "The government has not signed": the other one names it, or who signed for it. */
const OFFICIAL = /^(?:government|ministry|minister|cabinet|office|army|country|company|side)$/i;

/** Days of the clause itself. */
function daysOf({ told, from, to }: Statement): string[] {
  return told.days.flatMap(({ from: day, start }) => (start >= from && start < to ? [day] : []));
}

/** "No such meeting took place", "nobody sacked me": what was said before it tells of what. */
const SUCH =
  /\bno such\b|\bnobody (?:\p{L}+ (?:me|us|him|her|them)|(?:was|were|had been|has been) \p{L}+)\b/iu;
