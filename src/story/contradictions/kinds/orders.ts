import agents from '../../../../data/lexicon/agents.json' with { type: 'json' };
import { accounts, type Conflict, pairwise } from '../conflict.ts';
import { sameTime, type ToldSentence, type ToldStory, termsOf, type Weigh } from '../told-sentences.ts';

/** Somebody whom a sentence names as having ordered what happened. */
interface Order {
  readonly told: ToldSentence;
  /** Who, as printed. */
  readonly agent: string;
}

const WHO = String.raw`(?<who>(?:the |an? |its |his |her |their )?[\p{L}’'-]{2,30}(?: [\p{L}’'-]{2,30}){0,4})`;
/**
 * Finds:     "at the request of the port company", "the order to clear it had come from City Hall", "was ordered by a judge"
 * Finds not: "orders from abroad rose", "ordered a review"
 */
const ORDERED = new RegExp(
  String.raw`\b(?:at the (?:request|behest|urging) of|on (?:the )?(?:orders?|instructions?) (?:of|from)|(?:was|were|been) (?:ordered|requested|authori[sz]ed) by|\bthe order\b[^,.;]{0,40}? came from|\bthe order\b[^,.;]{0,40}? (?:had|has) come from) ${WHO}`,
  'iu',
);
/** What two sentences must share to speak of one order: bits of information. */
const SHARED_BITS = 13;
const MOST = 60;

const kinds = new Map(
  Object.entries(agents.kinds).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, string] => [word, kind]),
  ),
);

/** Where articles name ones of different kinds (a court, a minister) as having ordered one thing. */
export function orderConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  return pairwise(sentences.flatMap(orderIn).slice(0, MOST), (a, b) =>
    sameTime(a.told, b.told) && isOther(a, b, weightOf)
      ? accounts(a.told, b.told, 'who ordered it', 0.7)
      : null,
  );
}

function orderIn(told: ToldSentence): Order[] {
  const agent = ORDERED.exec(told.text)?.groups?.who;
  return agent === undefined ? [] : [{ told, agent }];
}

/** Two of different kinds gave the order, and both sentences tell of the same deed at the same place. */
function isOther(a: Order, b: Order, weightOf: Weigh): boolean {
  const [one, other] = [kindOf(a), kindOf(b)];
  if (one === null || other === null || one === other) return false;
  const agent = new Set([...termsOf(a.agent), ...termsOf(b.agent)].map(({ term }) => term));
  const shared = a.told.terms.filter(({ term }) => b.told.set.has(term) && !agent.has(term));
  const deeds = shared.filter(({ printed }) => /^\p{Ll}/u.test(printed));
  return deeds.length > 0 && weightOf(new Set(shared.map(({ term }) => term))) >= SHARED_BITS;
}

function kindOf({ agent }: Order): string | null {
  const words = agent.toLowerCase().split(/[\s’']+/);
  return words.flatMap((word) => kinds.get(word) ?? [])[0] ?? null;
}
