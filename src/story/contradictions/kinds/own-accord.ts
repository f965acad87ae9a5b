import { accounts, type Conflict, closest, sharedBits } from '../conflict.ts';
import type { ToldStory } from '../told-sentences.ts';

/** "of their own accord", "decided by itself", "nobody had asked me to" */
const FREELY =
  /\b(?:of|on) (?:its|his|her|their|my|our) own (?:accord|initiative|free will|will|volition|decision)\b|\b(?:decid|act|open|chos|resign|left|recall|stopp|clos|withdr|order)\p{Ll}*\b[^.;]{0,40}? by (?:itself|himself|herself|themselves)\b|\bat (?:his|her|their|its|my|our) own (?:wish|request)\b|\b(?:by|of|from) choice\b|\bdecided for (?:himself|herself|themselves)\b|\bvoluntarily\b|\b(?:was|were|is|been) voluntary\b|\b(?:nobody|no one|no court|none) (?:had )?(?:ordered|asked|told|forced|pressed|made) (?:me|us|them|him|her|it)\b/iu;
/** "after the board had ordered it to", "on the orders of", "commanded his people to open" */
const BIDDEN =
  /\b(?:had ordered|ordered (?:by|it|them|the|him|her)|on (?:the )?orders?|command(?:ed|s)|instruct(?:ed|ions? (?:of|from))|forced (?:to|out|by)|compelled|was dismissed|told to go|made to go|pushed out|dismissed (?:him|her)|at the (?:request|behest|urging) of|(?:was|were|had been) told to|(?:had )?told (?:the|his|her|their|its) \p{Ll}+ to)\b/iu;
const NOT_FREELY =
  /\b(?:not|never|n['’]t)\b[^.;]{0,60}? (?:of|on|by|at) (?:its|his|her|their|choice|itself|himself|herself|themselves)\b/i;
const NEGATED = /\b(?:no|not|never|nobody|without|den(?:y|ied|ies))\b|n['’]t\b/i;
/** What both must speak of besides: bits of information. */
const BITS = 7;
const MOST = 60;

/** Where somebody acted freely as one tells it, and was ordered or made to as another does. */
export function ownAccordConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  const free = sentences.filter(({ text }) => FREELY.test(text) && !NOT_FREELY.test(text)).slice(0, MOST);
  if (free.length === 0) return [];
  const bidden = sentences.filter(({ text }) =>
    NOT_FREELY.test(text)
      ? FREELY.test(text)
      : BIDDEN.test(text) && !NEGATED.test(text) && !FREELY.test(text),
  );
  return free.flatMap((told) => {
    const best = closest(told, bidden, (other) => sharedBits(told, other, weightOf), BITS);
    return best === null ? [] : [accounts(told, best.told, 'whether it was ordered', 0.5 + best.bits / 60)];
  });
}
