import { dateWords } from '../../date-words.ts';
import { type Conflict, olderFirst, pairwise, sharedBits } from '../conflict.ts';
import { familyOf, type Statement, statementsOf } from '../statements.ts';
import type { Term, ToldDay, ToldSentence, ToldStory } from '../told-sentences.ts';

/** A clause that gives the day of what happens only once. */
interface Dated {
  readonly told: ToldSentence;
  readonly day: ToldDay;
  readonly deed: string;
  /** The day lies behind its article. */
  readonly toCome: boolean;
  /** Families of what begins, ends or is signed: the words next to the deed; of whom it happens to the names. */
  readonly things: ReadonlySet<string>;
}

/** Kinds of what happens to one thing once; each is told by any of its families. */
const ONCE = new Map<string, string[]>();
for (const [kind, families] of Object.entries({
  begin: '=begin =open launc',
  end: '=end =close cease expir',
  ban: '=ban =close suspe',
  file: '=file appli',
  sign: '=sign',
  arrest: '=arrest',
  arrive: '=arrive',
  release: '=release',
  'lose contact': '=contact heard',
  resign: '=resign',
  dismiss: '=dismiss',
  sink: '=sink',
  lock: 'lock dark',
}))
  for (const family of families.split(' ')) ONCE.set(family, [...(ONCE.get(family) ?? []), kind]);
/** A story has only one of them: it is what it is of. */
const BY_ITSELF = new Set(['=ban', '=contact', 'heard']);
const FIRST = /\bfirst\b/i;
const ALONE = new Set(['ban', 'lose contact']);
/** What is told of by verbs only: "the release of a statement" frees nobody. */
const DONE = new Set(['release', 'end']);
/** Markets close every day, and papers are released. */
const DAILY = /\b(?:shares?|stocks?|markets?|trading|statement|video|footage|report|results|photographs?)\b/i;
/** Another turn of the thing: the day is not that of its beginning. */
const UNDONE = /\b(?:lift|withdraw|withdrew|revok|renew|again\b(?!st)|stay|remain)\w*/i;
const MIDNIGHT = /\bat midnight\b/i;
const BITS = 4;
/** "Until" says little of what: the rest must. */
const DEADLINE_BITS = 9;
/** "until December 24", "by noon on Friday": before the day. */
const DEADLINE =
  /\b(?:until|till|by|up to|no later than|not later than|before)(?: noon on| midnight on| the end of| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)? (?:on )?$/i;
/** Somebody has to, or may, before it; not "the oil could reach the coast by Friday". */
const BOUND =
  /\b(?:must|has to|have to|had to|has until|have until|had until|had up to|gave|given|gives|deadline|ultimatum|pay|hand over|can be (?:cast|sent|filed)|votes? can|cast|submit|respond|reply|comply|vacate)\b/i;
/** "apply from August 1": the day is that of the beginning. */
const FROM =
  /\b(?:apply|applies|needed|required|valid|effective|take effect|in effect|available|banned|closed|open) (?:as )?from (?:the )?(?:start of |beginning of )?$/i;
const MOVED = /\b(?:postpon|delay|brought forward|put off|instead|extend|new date|moved)/i;

/** One thing that begins, ends, is signed or filed on two days. Plans may change; what happened did so on one day. */
export function dayConflicts({ sentences, weightOf }: ToldStory): Conflict[] {
  const all = sentences.flatMap(datedIn);
  return pairwise(all, (a, b) => {
    if (a.deed !== b.deed || a.day.from === b.day.from || isFar(a.day, b.day)) return null;
    if (a.toCome !== b.toCome) return null;
    if (MOVED.test(a.told.text) || MOVED.test(b.told.text)) return null;
    if (![...a.things].some((family) => b.things.has(family))) return null;
    const bits = sharedBits(a.told, b.told, weightOf);
    if (a.deed === 'deadline' && bits < DEADLINE_BITS) return null;
    if (bits < (ALONE.has(a.deed) ? 0 : BITS)) return null;
    const [older, newer] = olderFirst(a, b);
    const side = ({ told, day }: Dated) => ({
      told,
      words: dateWords(day.from) ?? day.from,
      value: day.from,
    });
    return {
      about: 'the day',
      sides: [side(older), side(newer)],
      certainty: 0.5 + bits / 60,
      key: `day ${[a.day.from, b.day.from].sort().join(' ')}`,
    };
  });
}

/** Months apart another treaty was signed, or another quarrel ended. */
function isFar(a: ToldDay, b: ToldDay): boolean {
  return Math.abs(Date.parse(a.from) - Date.parse(b.from)) > MOST_APART * 86_400_000;
}

const MOST_APART = 62;
const OF_OTHER_DAY = /^[\p{L}\d .]{3,20}, (?:an? |\p{L}+ )?(?:days?|weeks?|months?) (?:before|after)\b/u;

function datedIn(told: ToldSentence): Dated[] {
  const { published, days, text } = told;
  if (published === null || days.length === 0 || UNDONE.test(text) || MIDNIGHT.test(text)) return [];
  const statements = statementsOf(told);
  // A day is of the narrowest clause that holds it, which has no other.
  const holds = ({ from, to }: Statement) => days.filter(({ start }) => start >= from && start < to + BEHIND);
  return statements.flatMap((statement): Dated[] => {
    const { terms, force, from, to } = statement;
    const [day, ...others] = holds(statement).filter(
      ({ start }) =>
        !statements.some(
          (other) => other.from > from && other.to <= to && start >= other.from && start < other.to,
        ),
    );
    if (day === undefined || others.length > 0 || (force === 'negated' && !/\bsince\b/.test(text))) return [];
    // "from Sunday, two days before the shots": which Sunday that is depends on another day.
    if (OF_OTHER_DAY.test(text.slice(day.start, day.start + 60))) return [];
    const lead = text.slice(Math.max(0, day.start - LEAD), day.start);
    if (DEADLINE.test(lead) && BOUND.test(text)) {
      const plain = HOUR.test(text.slice(day.start))
        ? []
        : terms.filter(({ printed }) => /^\p{Ll}/u.test(printed));
      return [{ told, day, toCome: true, deed: 'deadline', things: familiesOf(plain) }];
    }
    if (FROM.test(lead))
      return [{ told, day, toCome: day.from > published, deed: 'begin', things: familiesOf(terms) }];
    const at = terms.findIndex(({ term }) => ONCE.has(familyOf(term)));
    const family = familyOf(terms[at]?.term ?? '');
    // "decided on Aug. 22 to end the pact" is the day of the decision.
    const [main] = statement.deeds;
    if (main !== undefined && statement.deeds.has(family) && main !== family) return [];
    return (ONCE.get(family) ?? []).flatMap((deed): Dated[] => {
      if (DONE.has(deed) && (DAILY.test(text) || !statement.deeds.has(family))) return [];
      const things = thingsAt(statement, at);
      if (BY_ITSELF.has(family)) things.add(deed);
      // Many arrive, but only once the first.
      if (deed === 'arrive' && !FIRST.test(text)) return [];
      return [{ told, day, toCome: day.from > published, deed, things }];
    });
  });
}

/** What a deed is of: the words next to it; of the investigation, "which began on …", those before the clause. */
function thingsAt({ told, terms, subject, from }: Statement, at: number): Set<string> {
  const before = terms.slice(Math.max(0, at - NEAR), at);
  const lead = before.length > 0 ? before : told.terms.filter(({ start }) => start < from).slice(-NEAR);
  const near = [...lead, ...subject.slice(0, NEAR), ...terms.slice(at + 1, at + 1 + NEAR)];
  // "It takes effect on 1 July": what "it" is stands in the sentence before.
  if (near.length === 0) return new Set([...told.around].map(familyOf));
  const plain = near.filter(({ term }) => !ONCE.has(familyOf(term)));
  return familiesOf(plain);
}

function familiesOf(terms: readonly Term[]): Set<string> {
  return new Set(terms.map(({ term }) => familyOf(term)));
}

/** "When the contract was signed, on 3 May, …": characters behind a clause in which its day may stand. */
const BEHIND = 6;
/** Characters before a day that tell what it is the day of. */
const LEAD = 50;
/** A time of that day is no other day. */
const HOUR = /^(?:noon|midnight|\d{1,2}(?:[.:]\d\d)? ?[ap])/i;
/** Words on either side of a deed that say of what it is. */
const NEAR = 2;
