import lexicon from '../../../../data/lexicon/opposites.json' with { type: 'json' };
import { accounts, type Conflict, sharedBits } from '../conflict.ts';
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
    const about_ = (told: ToldSentence) => of === null || of.test(told.text);
    const ones = sentences
      .filter((told) => one.test(told.text) && about_(told) && isPlain(told, one))
      .slice(0, MOST);
    if (ones.length === 0) return [];
    const others = sentences.filter((told) => other.test(told.text) && about_(told) && isPlain(told, other));
    return ones.flatMap((a) => {
      let best: Conflict | null = null;
      for (const b of others.slice(0, MOST)) {
        if (a.article === b.article || other.test(a.text) || one.test(b.text) || !sameTime(a, b)) continue;
        const bits = sharedBits(a, b, weightOf);
        if (bits < (of === null ? BITS : THING_BITS)) continue;
        const certainty = 0.5 + bits / 60;
        if (best === null || best.certainty < certainty) best = accounts(a, b, about, certainty);
      }
      return best === null ? [] : [best];
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
