import { senseOfWords } from '../likeness.ts';
import { actsOf, type ToldAct } from './acts.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { clauseAt, familyOf } from './statements.ts';
import { isDay, type Term, type ToldSentence, type ToldStory, type Weigh } from './told-sentences.ts';
import type { Value } from './values.ts';
import { type MatchWord, matchWord, matchWords } from './word-matches.ts';

/** Words that set a value against another one. */
const AGAINST =
  /\b(?:higher|lower|contrary|contradict\w*|disput\w*|instead of|rather than|official(?:ly)?|had (?:said|put|given|reported|spoken|announced)|correct\w*|revis\w+|apologi\w+|mistake\w*|error|wrong\w*|(?:and|,|but) not|not as|only|in fact|den(?:y|ied|ies))\b/i;
const CORRECTS =
  /\b(?:correct(?:s|ed|ing|ion)|withdr[ae]w|wrong(?:ly)?|mistake\w*|in error|instead of|rather than|(?:and|,) not|not \p{Ll}+ as|first (?:reported|given|announced|said)|earlier (?:figure|number|report)|previous(?:ly)?|had (?:said|given|put|spoken of|reported|announced))\b/iu;
/** It is somebody else's: "the figure of 17 given by police", "reports that spoke of nine". */
const CITED_BEFORE =
  /\b(?:(?:figure|number|count|total|toll|sum|estimate|report|claim)s?|talk|spoken?|speaking|speaks?) of (?:the |an? |some |about |only )?$/i;
const CITED_AFTER =
  /^,? (?:(?:as|that|which) )?(?:was |were |had been |has been )?(?:(?:first|originally|initially|previously|earlier|wrongly|mistakenly) )?(?:given|reported|announced|published|printed|named|stated|quoted|broadcast|cited|claimed)\b/i;
const SAID_ON = /\b(?:said|told|announced|reported|put|wrote|according to)\b[^.;]{0,30}$/i;
const SOURCE =
  /\b(?:said|says|told|according to|announced|reported|put|puts|claimed|claims|insist\w*|showed|shows|found)\b/i;
const POLL = /\b(?:polls?|surveys?)\b(?! stations?)/i;
const TURNOUT =
  /\bturnout\b|\btook part\b|\bwent to the polls\b|\bof (?:the |all )?(?:registered )?voters\b|\bcast (?:a |their )?(?:ballots?|votes?)\b/i;

/** A value with what is asked of it again and again. */
export interface ReadValue {
  readonly value: Value;
  /** The words of its clause nearest to it. */
  readonly near: readonly MatchWord[];
  /** Those of the sentence, and the terms of those beside it. */
  readonly words: readonly MatchWord[];
  readonly around: ReadonlySet<string>;
  /** What is counted. */
  readonly head: MatchWord;
  /** The terms near it that are names, the nearest first. */
  readonly names: readonly string[];
  /** Of its sentence: it is set against another one, given on that day, somebody else's, quoted, of a poll, of those who voted, has a source. */
  readonly against: boolean;
  readonly said: boolean;
  readonly corrects: boolean;
  readonly cited: boolean;
  readonly quoted: boolean;
  readonly poll: boolean;
  readonly turnout: boolean;
  readonly sourced: boolean;
  /** The narrowest clause around it: its words, its verbs, the words before those. */
  readonly clause: readonly MatchWord[];
  readonly deeds: readonly MatchWord[];
  readonly subject: readonly MatchWord[];
  /** Bits of what is counted. */
  readonly headBits: number;
  /** The word before it. */
  readonly lead: string;
  /** The few words nearest to it; those of the sentences beside. */
  readonly local: readonly MatchWord[];
  readonly nearby: readonly MatchWord[];
  /** It stands in no clause: who said it, or when. */
  readonly loose: boolean;
  /** The acts told of, the nearest first; acts and states of its clause. */
  readonly acts: readonly number[];
  readonly clauseActs: ReadonlySet<number>;
  readonly states: ReadonlySet<string>;
  /** The last word before it and the first one after it that tell something, where no comma stands between; null where none does. */
  readonly before: MatchWord | null;
  readonly after: MatchWord | null;
  /** Of a name: what it is said to be, "the caretaker, Tobin Marl"; and whether it stands as a place does, "in Quill". */
  readonly role: readonly MatchWord[];
  readonly place: boolean;
  /** What it may be a number of, the surest first. */
  readonly quantities: readonly Quantity[];
  /** Of the words nearest to it, of its clause and of its sentence together. */
  readonly senses: Readonly<Record<'local' | 'clause' | 'sentence', Float32Array>>;
}

const ROLE_BEFORE = /(?:^|[,;:.(“"] ?)(?<role>[^,;:.(“"]{3,60}?),? (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?$/u;
const ROLE_AFTER = /^,? (?<role>(?:an?|the|its|his|her|their|now|who|is|was) [^,;:.”"]{3,60})/u;
const AS_PLACE = /\b(?:in|at|near|from|to|into|outside|off|around|of|for) (?:the )?$/i;

/** Words that are nearest to a value, and bits that what it counts adds to their sense. */
const LOCAL = 4;
const HEAD_BITS = 6;
/** What a value may be a number of, at most. */
const QUANTITIES = 4;

/** Reads the values of a story, its sentences once each. */
export function valueReader({ weightOf }: ToldStory): (value: Value) => ReadValue {
  const sentences = new Map<ToldSentence, readonly MatchWord[]>();
  return (value) => {
    const { told, near, context, unit, start } = value;
    let words = sentences.get(told);
    if (words === undefined) {
      words = matchWords(told.terms, weightOf);
      sentences.set(told, words);
    }
    const within = told.terms.filter(({ term }) => context.has(term));
    const clause = clauseAt(told, start);
    const does = actsOf(told, weightOf);
    const own = clause?.terms ?? within;
    const far = (term: Term) => (term.start < start ? start - term.start : term.start - value.end);
    const local = matchWords([...within].sort((x, y) => far(x) - far(y)).slice(0, LOCAL), weightOf);
    const sense = (list: readonly MatchWord[]) =>
      senseOfWords(list.map(({ printed, bits }) => [printed, bits] as const));
    const clauseWords = matchWords(own, weightOf);
    const beside = value.sort === 'name' ? besideOf(value) : null;
    return {
      value,
      local,
      nearby: matchWords(
        [...told.around].map((term) => ({ term, printed: term.replace('=', ''), start: 0 })),
        weightOf,
      ),
      loose: clause === undefined,
      acts: nearest(does.acts, start).map(({ group }) => group),
      clauseActs: new Set(does.acts.flatMap((act) => (act.clause === clause ? [act.group] : []))),
      states: new Set(
        does.states.flatMap((act) => (act.clause === clause ? [`${act.group} ${act.side}`] : [])),
      ),
      role: matchWords(
        beside === null
          ? []
          : told.terms.filter(
              (term) =>
                term.start >= beside[0] &&
                term.start < beside[1] &&
                (term.start < start || term.start >= value.end),
            ),
        weightOf,
      ),
      before: besideWord(value, weightOf, 'before'),
      after: besideWord(value, weightOf, 'after'),
      place: AS_PLACE.test(told.text.slice(Math.max(0, start - 14), start)),
      quantities: quantitiesOf(value).slice(0, QUANTITIES),
      senses: {
        local: sense([...local, matchWord('', value.head, HEAD_BITS)]),
        clause: sense(clauseWords),
        sentence: sense(words),
      },
      clause: clauseWords,
      deeds: matchWords(
        clause === undefined ? [] : own.filter(({ term }) => clause.deeds.has(familyOf(term))),
        weightOf,
      ),
      subject: matchWords(clause?.subject ?? [], weightOf),
      headBits: unit === '' || value.sort !== 'things' ? 0 : weightOf([unit]),
      lead: /(?<word>\p{L}+)\W*$/u.exec(told.text.slice(0, start))?.groups?.word?.toLowerCase() ?? '',
      near: matchWords(within, weightOf),
      words,
      around: told.around,
      head: matchWord(familyOf(unit.replace(/^people /, '')), value.head, 1),
      names: near.filter((term) => told.names.has(term)),
      against: AGAINST.test(told.text),
      corrects: CORRECTS.test(told.text),
      cited: isCited(value),
      said: SAID_ON.test(told.text.slice(Math.max(0, start - 40), start)),
      quoted: /[“"‘]/.test(told.text),
      poll: POLL.test(told.text),
      turnout: TURNOUT.test(told.text),
      sourced: SOURCE.test(told.text),
    };
  };
}

/** Whether a sentence gives a value as somebody else's, or says that it isn't so. */
function isCited({ told, start, end, negated }: Value): boolean {
  return (
    negated ||
    CITED_BEFORE.test(told.text.slice(Math.max(0, start - 50), start)) ||
    CITED_AFTER.test(told.text.slice(end, end + 40))
  );
}

/** Characters from a value to the word beside it, at most. */
const BESIDE = 30;

function besideWord(
  { told, start, end }: Value,
  weightOf: Weigh,
  side: 'before' | 'after',
): MatchWord | null {
  const plain = told.terms.filter((term) => !isDay(term));
  const term =
    side === 'before'
      ? plain.findLast((each) => each.start < start)
      : plain.find((each) => each.start >= end);
  if (term === undefined) return null;
  const between =
    side === 'before'
      ? told.text.slice(term.start + term.printed.length, start)
      : told.text.slice(end, term.start);
  return between.length > BESIDE || /[,;:.()]/.test(between)
    ? null
    : (matchWords([term], weightOf)[0] ?? null);
}

/** From where to where it is said what a name is. */
function besideOf({ told, start, end }: Value): readonly [number, number] {
  const from = Math.max(0, start - 70);
  const before = ROLE_BEFORE.exec(told.text.slice(from, start))?.groups?.role?.length ?? 0;
  const after = ROLE_AFTER.exec(told.text.slice(end, end + 70));
  const lead = before === 0 ? start : start - before - 8;
  return [lead, end + (after?.[0].length ?? 0)];
}

function nearest(acts: readonly ToldAct[], at: number): ToldAct[] {
  return acts.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
}
