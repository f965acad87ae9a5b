import agents from '../../../../data/lexicon/agents.json' with { type: 'json' };
import type { Conflict } from '../conflict.ts';
import { familyOf } from '../statements.ts';
import { sameTime, type ToldSentence, type ToldStory, termsOf, type Weigh } from '../told-sentences.ts';

/** Somebody or something that a sentence makes answerable for what happened. */
interface Answerable {
  readonly told: ToldSentence;
  /** Who or what, as printed. */
  readonly agent: string;
  /** The sort of event that a cause is given for; null for orders. */
  readonly event: string | null;
  /** An inquiry found it, where others said it. */
  readonly finding: boolean;
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
/** Sorts of events that have one cause; "disaster" may be any of them. */
const EVENTS: readonly (readonly [string, string])[] = [
  ['fire', 'fire|blaze'],
  ['collapse', 'collapse|collapsed|burst|gave way'],
  ['blast', 'explosion|blast|exploded'],
  ['crash', 'crash|crashed|collision|derailment|derailed'],
  ['sinking', 'sinking|sank|capsized'],
  ['outbreak', 'outbreak|poisoning'],
  ['any', 'disaster|accident|tragedy|catastrophe'],
];
/** Most sentences name none and need not be looked through for its cause. */
const ANY_EVENT = new RegExp(String.raw`\b(?:${EVENTS.map(([, words]) => words).join('|')})\b`, 'iu');
const EVENT = `(?<event>${EVENTS.map(([, words]) => words).join('|')})`;
/**
 * Finds:     "The disaster was caused by exceptional rain", "the dam collapsed because its drains had been blocked",
 *            "a cracked pipe caused the fire"
 * Finds not: "damage caused by the fire", "the fire may have been caused by a candle"
 */
const CAUSED = [
  new RegExp(
    String.raw`\b${EVENT}\b[^.;]{0,80}? (?:was|were|is|had been) (?:caused|triggered|sparked|set off) by (?<cause>[^,.;]{3,60})`,
    'iu',
  ),
  new RegExp(String.raw`\b${EVENT}\b[^.;,]{0,40}? because (?:of )?(?<cause>[^,.;]{3,60})`, 'iu'),
  new RegExp(String.raw`\b${EVENT}\b(?: had)? (?:began|begun|started) with (?<cause>[^,.;]{3,60})`, 'iu'),
  new RegExp(
    String.raw`(?<cause>(?:[\p{L}’'-]{1,30} ){1,8})(?:had )?(?:caused|triggered|sparked|set off|started) the (?:\p{Ll}{1,20} ){0,2}?${EVENT}\b`,
    'iu',
  ),
];
/** "The cause was a short circuit": of what stands in another sentence. */
const THE_CAUSE =
  /\b[Tt]he cause(?: of the (?:\p{Ll}{1,20} ){0,2}?(?<event>\p{Ll}{4,12}))? (?:was|were|had been) (?<cause>[^,.;:]{3,60})/u;
const UNSURE =
  /\b(?:may|might|could|would|possibly|perhaps|likely|if|whether|not|never|no|den(?:y|ies|ied))\b/i;
const FINDING =
  /\b(?:commission|inquiry|enquiry|investigators?|investigation|board|panel|experts?|report|judge|court|inspectors?)\b[^.;]{0,60}? (?:found|finds|concluded|established|ruled|showed)\b/i;
/** What two sentences must share to speak of one order: bits of information. */
const SHARED_BITS = 13;
const MOST = 60;

const kinds = new Map(
  Object.entries(agents.kinds).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, string] => [word, kind]),
  ),
);

/** Where articles name different ones as having ordered a thing, or an inquiry finds another cause than was given. */
export function agentConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  const orders = sentences.flatMap(orderIn).slice(0, MOST);
  const causes = sentences.flatMap(causeIn).slice(0, MOST);
  const conflicts: Conflict[] = [];
  for (const [all, differ] of [
    [orders, otherOrder],
    [causes, otherCause],
  ] as const)
    for (const [at, b] of all.entries())
      for (const a of all.slice(0, at)) {
        if (a.told.article === b.told.article || !sameTime(a.told, b.told)) continue;
        const about = differ(a, b, weightOf);
        if (about === null) continue;
        const [first, second] = (a.told.published ?? '~') <= (b.told.published ?? '~') ? [a, b] : [b, a];
        const side = ({ told }: Answerable) => ({ told, words: told.text, value: null });
        conflicts.push({ about, sides: [side(first), side(second)], certainty: 0.7, key: null });
      }
  return conflicts;
}

function orderIn(told: ToldSentence): Answerable[] {
  const agent = ORDERED.exec(told.text)?.groups?.who;
  return agent === undefined ? [] : [{ told, agent, event: null, finding: false }];
}

function causeIn(told: ToldSentence): Answerable[] {
  const { text } = told;
  if (UNSURE.test(text)) return [];
  const finding = FINDING.test(text);
  const stated = THE_CAUSE.exec(text)?.groups;
  if (stated?.cause !== undefined)
    return [
      {
        told,
        agent: stated.cause,
        event: stated.event === undefined ? STATED : sortOf(stated.event),
        finding,
      },
    ];
  if (!ANY_EVENT.test(text)) return [];
  for (const pattern of CAUSED) {
    const { cause, event } = pattern.exec(text)?.groups ?? {};
    if (cause === undefined || event === undefined) continue;
    return [{ told, agent: cause, event: sortOf(event), finding }];
  }
  return [];
}

function sortOf(event: string): string {
  return EVENTS.find(([, words]) => words.split('|').includes(event.toLowerCase()))?.[0] ?? 'any';
}

/** The event of "the cause was": that of the story. */
const STATED = 'stated';

/** Two of different kinds gave the order, and both sentences tell of the same deed at the same place. */
function otherOrder(a: Answerable, b: Answerable, weightOf: Weigh): string | null {
  const [one, other] = [kindOf(a), kindOf(b)];
  if (one === null || other === null || one === other) return null;
  const agent = new Set([...termsOf(a.agent), ...termsOf(b.agent)].map(({ term }) => term));
  const shared = a.told.terms.filter(({ term }) => b.told.set.has(term) && !agent.has(term));
  const deeds = shared.filter(({ printed }) => /^\p{Ll}/u.test(printed));
  if (deeds.length === 0 || weightOf(new Set(shared.map(({ term }) => term))) < SHARED_BITS) return null;
  return 'who ordered it';
}

function kindOf({ agent }: Answerable): string | null {
  const words = agent.toLowerCase().split(/[\s’']+/);
  return words.flatMap((word) => kinds.get(word) ?? [])[0] ?? null;
}

/** Two causes with no word in common: of the same sort of event, or one that an inquiry found against one that was said. */
function otherCause(a: Answerable, b: Answerable): string | null {
  const alike = (a.event === b.event && a.event !== 'any') || a.event === STATED || b.event === STATED;
  const some = a.event === 'any' || b.event === 'any';
  if (!alike && (a.finding === b.finding || (a.event !== b.event && !some))) return null;
  const families = (terms: Iterable<{ readonly term: string }>) =>
    new Set([...terms].map(({ term }) => familyOf(term)));
  const [one, other] = [families(termsOf(a.agent)), families(termsOf(b.agent))];
  const apart = (cause: ReadonlySet<string>, told: ToldSentence) =>
    cause.size > 0 && ![...families(told.terms)].some((family) => cause.has(family));
  return apart(one, b.told) && apart(other, a.told) ? 'the cause' : null;
}
