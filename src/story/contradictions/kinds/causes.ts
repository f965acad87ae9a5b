import { accounts, type Conflict, pairwise } from '../conflict.ts';
import { familyOf } from '../statements.ts';
import { sameTime, type ToldSentence, type ToldStory, termsOf } from '../told-sentences.ts';

/** What a sentence gives as the cause of what happened. */
interface Cause {
  readonly told: ToldSentence;
  /** As printed. */
  readonly cause: string;
  /** The sort of event that it caused. */
  readonly event: string;
}

/** Sorts of events that have one cause; "disaster" may be any of them. */
const EVENTS: readonly (readonly [string, string])[] = [
  ['fire', 'fire|blaze'],
  ['collapse', 'collapse|collapsed|burst|gave way'],
  ['blast', 'explosion|blast|exploded'],
  ['crash', 'crash|crashed|collision|derailment|derailed'],
  ['sinking', 'sinking|sank|capsized'],
  ['outbreak', 'outbreak|poisoning'],
  ['stated', 'disaster|accident|tragedy|catastrophe'],
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
/** "had fallen asleep at the wheel", "the brakes failed, and that is why it crashed": of a crash. */
const AT_THE_WHEEL =
  /\b(?<cause>(?:driver|pilot|captain|helmsman|skipper|officer)\b[^.;]{0,80}? (?:fallen asleep|fell asleep|asleep at|was drunk|been drinking|was speeding|lost control))/iu;
/** "A broken rail threw the train off the track" */
const OFF_TRACK =
  /(?<cause>(?:[\p{L}’'-]{1,30} ){1,6})(?:threw|sent|knocked) the (?:\p{Ll}{1,20} ){1,3}off (?:the|its) (?:track|rails|road)\b/u;
const THAT_IS_WHY =
  /(?<cause>[^.;]{5,80}), and (?:that is|that was|this is) why (?:it|they|the \p{Ll}+) (?<event>\p{Ll}+)/iu;
/** "The cause was a short circuit": of what stands in another sentence. */
const THE_CAUSE =
  /\b[Tt]he cause(?: of the (?:\p{Ll}{1,20} ){0,2}?(?<event>\p{Ll}{4,12}))? (?:was|were|had been) (?<cause>[^,.;:]{3,60})/u;
const UNSURE =
  /\b(?:may|might|could|would|possibly|perhaps|likely|if|whether|not|never|no|den(?:y|ies|ied))\b/i;
const MOST = 60;

/** Where articles give unlike causes of one event. */
export function causeConflicts({ sentences }: ToldStory): Conflict[] {
  return pairwise(sentences.flatMap(causeIn).slice(0, MOST), (a, b) =>
    sameTime(a.told, b.told) && isOther(a, b) ? accounts(a.told, b.told, 'the cause', 0.7) : null,
  );
}

function causeIn(told: ToldSentence): Cause[] {
  const { text } = told;
  if (UNSURE.test(text)) return [];
  const stated = THE_CAUSE.exec(text)?.groups;
  if (stated?.cause !== undefined)
    return [
      {
        told,
        cause: stated.cause,
        event: stated.event === undefined ? STATED : sortOf(stated.event),
      },
    ];
  const wheel = (AT_THE_WHEEL.exec(text) ?? OFF_TRACK.exec(text))?.groups?.cause;
  if (wheel !== undefined) return [{ told, cause: wheel, event: 'crash' }];
  const why = THAT_IS_WHY.exec(text)?.groups;
  if (why?.cause !== undefined) return [{ told, cause: why.cause, event: sortOf(why.event ?? '') }];
  if (!ANY_EVENT.test(text)) return [];
  for (const pattern of CAUSED) {
    const { cause, event } = pattern.exec(text)?.groups ?? {};
    if (cause === undefined || event === undefined) continue;
    return [{ told, cause, event: sortOf(event) }];
  }
  return [];
}

function sortOf(event: string): string {
  return EVENTS.find(([, words]) => words.split('|').includes(event.toLowerCase()))?.[0] ?? STATED;
}

/** The event of "the cause was", "the disaster": that of the story. */
const STATED = 'stated';

/** Two causes with no word in common, of the same sort of event or of one that is not named. */
function isOther(a: Cause, b: Cause): boolean {
  if (a.event !== b.event && a.event !== STATED && b.event !== STATED) return false;
  const families = (terms: Iterable<{ readonly term: string }>) =>
    new Set([...terms].map(({ term }) => familyOf(term)));
  const [one, other] = [families(termsOf(a.cause)), families(termsOf(b.cause))];
  const apart = (cause: ReadonlySet<string>, told: ToldSentence) =>
    cause.size > 0 && ![...families(told.terms)].some((family) => cause.has(family));
  return apart(one, b.told) && apart(other, a.told);
}
