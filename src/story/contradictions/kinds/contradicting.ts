import { accounts, type Conflict, closest, isLater, sharedBits } from '../conflict.ts';
import { familyOf } from '../statements.ts';
import { sameTime, type ToldSentence, type ToldStory, termsOf } from '../told-sentences.ts';

/** "It contradicted the police: the driver had been awake", "contrary to what the coastguard said", "contradicting the account of its owner" */
const AGAINST =
  /\b(?:contradict(?:s|ed|ing)|contrary to|at odds with)\b (?:what |(?:the |an? )?(?:earlier )?(?:account|version|statement|claim|report)s? (?:of|by) )?(?<whom>(?:the |an? |its |his |her |their )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,3})/iu;
const SAID = /\b(?:said|says|told|according to|claimed|insisted|maintained|announced|reported)\b/i;
const BITS = 9;

/** Where an article says itself that what it tells contradicts somebody, and another has what that one said. */
export function contradictingConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  return sentences.flatMap((told) => {
    const whom = AGAINST.exec(told.text)?.groups?.whom;
    if (whom === undefined) return [];
    const named = new Set(termsOf(whom).map(({ term }) => familyOf(term)));
    const bitsWith = (other: ToldSentence): number => {
      if (!SAID.test(other.text) || isLater(other, told) || !sameTime(told, other)) return 0;
      const theirs = [...other.set, ...other.around].map(familyOf);
      return theirs.some((family) => named.has(family)) ? sharedBits(told, other, weightOf, named) : 0;
    };
    const best = closest(told, sentences, bitsWith, BITS);
    return best === null ? [] : [accounts(told, best.told, 'what happened', 0.6 + best.bits / 60)];
  });
}
