import lexicon from '../../../../data/lexicon/opposites.json' with { type: 'json' };
import { accounts, type Conflict, closest, sharedBits } from '../conflict.ts';
import { sameTime, type ToldSentence, type ToldStory } from '../told-sentences.ts';

interface Pair {
  readonly about: string;
  readonly of: RegExp | null;
  readonly one: RegExp;
  readonly other: RegExp;
}

const anyOf = (words: readonly string[]) => new RegExp(String.raw`\b(?:${words.join('|')})\b`, 'i');
const pairs: readonly Pair[] = lexicon.pairs.map(({ about, of, one, other }) => ({
  about,
  of: of === '' ? null : anyOf(of.split(' ')),
  one: anyOf(one),
  other: anyOf(other),
}));
/** Before the words themselves: it takes back what they say. */
const UNREAL =
  /\b(?:would|will|could|may|might|should|if|whether|unless|demand\w*|call(?:s|ed|ing)? (?:for|on)|urg\w+|refus\w+|accus\w+|den(?:y|ied|ies|ying)|not|never|no|n['’]t)\b/i;
/** What both must share: the thing alone, where the words are said of few things. */
const BITS = 9;
const THING_BITS = 6;
const MOST = 40;

/** Where articles say opposite things of one thing: that the sirens sounded and that they were silent. */
export function oppositeConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  return pairs.flatMap(({ about, of, one, other }) => {
    const saying = (words: RegExp) =>
      sentences
        .filter(
          (told) => words.test(told.text) && (of === null || of.test(told.text)) && isPlain(told, words),
        )
        .slice(0, MOST);
    const ones = saying(one);
    if (ones.length === 0) return [];
    const others = saying(other);
    return ones.flatMap((told) => {
      if (other.test(told.text)) return [];
      const bitsWith = (against: ToldSentence) =>
        !one.test(against.text) && sameTime(told, against) ? sharedBits(told, against, weightOf) : 0;
      const best = closest(told, others, bitsWith, of === null ? BITS : THING_BITS);
      return best === null ? [] : [accounts(told, best.told, about, 0.5 + best.bits / 60)];
    });
  });
}

/** Nothing just before the words takes back what they say. */
function isPlain({ text }: ToldSentence, words: RegExp): boolean {
  const at = words.exec(text)?.index ?? 0;
  const clause = text.slice(Math.max(0, at - BEFORE), at);
  return !UNREAL.test(
    clause.slice(1 + Math.max(...[',', ':', ';', '.'].map((stop) => clause.lastIndexOf(stop)))),
  );
}

const BEFORE = 45;
