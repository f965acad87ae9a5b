import { accounts, type Conflict, pairwise, sharedBits } from '../conflict.ts';
import { familyOf } from '../statements.ts';
import { sameTime, type ToldSentence, type ToldStory, termsOf } from '../told-sentences.ts';

/** Who a sentence says began the shooting or the violence. */
interface Beginner {
  readonly told: ToldSentence;
  /** Families of the words that name them. */
  readonly who: ReadonlySet<string>;
}

const WHO = String.raw`(?<who>(?:[\p{L}’'-]+ ){0,5}[\p{L}’'-]+)`;
const VIOLENCE =
  '(?:shooting|firing|gun battle|gunfight|exchange of fire|fire|fighting|violence|clash(?:es)?|disorder|riot(?:ing)?|battle|skirmish|hostilities)';
/**
 * Finds:     "Keldoran soldiers opened fire on a survey party", "the shooting was begun by border guards", "Police charged first",
 *            "came under fire from the patrol boat"
 * Finds not: "returned fire", "the fire was begun by children"
 */
const BEGAN = [
  new RegExp(
    String.raw`${WHO} (?:had )?(?:opened fire|fired first|shot first|fired the first shots?|attacked first|charged first|struck first|(?:began|started|opened) the ${VIOLENCE})\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b[Tt]he ${VIOLENCE}\b[^.;,]{0,50}? (?:was|were|had been) (?:begun|started|opened|provoked) by (?:some |about |the |a |an )?${WHO}`,
    'u',
  ),
  new RegExp(String.raw`\bcame under (?:fire|attack) from (?:the |a |an )?${WHO}`, 'u'),
  new RegExp(
    String.raw`\b[Ii]t was (?:the |a |an )?${WHO} (?:who|that|which) (?:had )?(?:opened fire|fired first|shot first|attacked first|began|started)\b`,
    'u',
  ),
];
const UNREAL =
  /\b(?:would|will|could|may|might|if|whether|not|never|no|den(?:y|ied|ies)|accus\w+|nobody)\b|n['’]t\b/i;
/** Bits that both must share besides who it was: a story may tell of several clashes. */
const BITS = 5;

/** Where articles name different ones as having begun it. */
export function whoBeganConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  return pairwise(sentences.flatMap(beginnerIn), (a, b) => {
    if (!sameTime(a.told, b.told) || [...a.who].some((family) => b.who.has(family))) return null;
    const apart = new Set([...a.who, ...b.who]);
    const bits = sharedBits(a.told, b.told, weightOf, apart);
    if (bits < BITS) return null;
    return accounts(a.told, b.told, 'who began it', 0.6 + bits / 60);
  });
}

function beginnerIn(told: ToldSentence): Beginner[] {
  for (const pattern of BEGAN) {
    const match = pattern.exec(told.text);
    const who = match?.groups?.who;
    if (
      match === null ||
      who === undefined ||
      UNREAL.test(told.text.slice(Math.max(0, match.index - 30), match.index + match[0].length))
    )
      continue;
    const terms = termsOf(who);
    const names = terms.filter(({ printed }) => /^\p{Lu}/u.test(printed));
    // "Mirestani troops", "Ardovian soldiers": their names tell them apart.
    const families = new Set((names.length > 0 ? names : terms).map(({ term }) => familyOf(term)));
    if (families.size > 0) return [{ told, who: families }];
  }
  return [];
}
