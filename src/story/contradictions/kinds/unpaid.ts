import { accounts, type Conflict, closest, sharedBits } from '../conflict.ts';
import { sameTime, type ToldSentence, type ToldStory } from '../told-sentences.ts';
import { CURRENCY } from '../units.ts';

/** "has not given us one krona", "have not had a single crown", "never paid a cent" */
const NOTHING = new RegExp(
  String.raw`\b(?:not|never|no|nobody|without|n['’]t)\b[^.;]{0,50}? (?:one|a|a single|any) ${CURRENCY}\b`,
  'iu',
);
/** "sent the hackers 2.1m crowns", "paid in 8.5m kronor" */
const PAID = new RegExp(
  String.raw`\b(?:paid|pay|sent|gave|given|handed|transferred|donated|received|got|wired|contributed|financed)\b[^.;]{0,70}? (?:[$€£]\d|\d[\d.,]*(?:m|bn)?(?: (?:thousand|million|billion))? ${CURRENCY}\b)`,
  'iu',
);
/** "met the cost of the voyage": paid, whatever the sum. */
const BORE =
  /\b(?:(?:met|bore|covered) the (?:costs?|expenses?|bill)|(?:had|has) paid for|paid for the|financed the|funded the|footed the bill|bankrolled)\b/i;
const UNREAL =
  /\b(?:would|will|could|may|might|should|demand\w*|ask(?:s|ed|ing)|offer\w*|promis\w+|not|never|if)\b/i;
/** Nothing and a sum are far apart: to speak of the same payment little must be shared besides. */
const BITS = 8;

/** Where one says that nothing was paid, and another tells a sum. */
export function unpaidConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  const nothing = sentences.filter(({ text }) => NOTHING.test(text));
  if (nothing.length === 0) return [];
  const paid = sentences.filter(({ text }) => (PAID.test(text) || BORE.test(text)) && !UNREAL.test(text));
  return nothing.flatMap((denial) => {
    const bitsWith = (told: ToldSentence) =>
      sameTime(told, denial) ? sharedBits(denial, told, weightOf) : 0;
    const best = closest(denial, paid, bitsWith, BITS);
    return best === null ? [] : [accounts(denial, best.told, 'what was paid', 0.6 + best.bits / 90)];
  });
}
