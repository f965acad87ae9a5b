import acts from '../../../data/lexicon/acts.json' with { type: 'json' };
import opposites from '../../../data/lexicon/opposite-states.json' with { type: 'json' };
import { phraseFinder } from './phrases.ts';
import { clauseAt, familyOf, type Statement } from './statements.ts';
import type { ToldSentence, Weigh } from './told-sentences.ts';
import { type MatchWord, matchWords } from './word-matches.ts';

const known = new WeakMap<ToldSentence, ToldActs>();

/** An act ("walked out"), or one side of two that exclude each other ("padlocked"), as a sentence tells it. */
export interface ToldAct {
  /** Number of the act, or of the pair of opposites. */
  readonly group: number;
  /** Of opposites which one, turned round where it is negated; 0 for acts. */
  readonly side: number;
  readonly negated: boolean;
  /** Wished, feared, asked, conditional. */
  readonly open: boolean;
  /** Offset into the sentence. */
  readonly start: number;
  /** The clause that tells it. */
  readonly clause: Statement | undefined;
  /** The words nearest to it, and those of its clause before it. */
  readonly near: readonly MatchWord[];
  readonly subject: readonly MatchWord[];
  readonly subjectNames: readonly string[];
}

export interface ToldActs {
  readonly acts: readonly ToldAct[];
  readonly states: readonly ToldAct[];
}

const findActs = phraseFinder(acts.acts.map(({ words }) => words));
const findStates = phraseFinder(opposites.pairs.flatMap(({ one, other }) => [one, other]));
const NEGATION =
  /\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|den(?:y|ies|ied|ying))\b|n['’´]t\b/i;
/** Characters before a phrase in which a negation is its own, and words around it that say of what it is told. */
const BEFORE = 45;
const NEAR = 4;

/** The acts and states that a sentence tells. */
export function actsOf(told: ToldSentence, weightOf: Weigh): ToldActs {
  let acts = known.get(told);
  if (acts === undefined) {
    acts = read(told, weightOf);
    known.set(told, acts);
  }
  return acts;
}

function read(told: ToldSentence, weightOf: Weigh): ToldActs {
  const act = (start: number, end: number, group: number, side: number): ToldAct => {
    const lead = told.text.slice(Math.max(0, start - BEFORE), start);
    const clause = clauseAt(told, start);
    const negated = NEGATION.test(
      lead.slice(1 + Math.max(...[',', ';', ':', '.'].map((stop) => lead.lastIndexOf(stop)))),
    );
    const near = told.terms
      .filter((term) => term.start >= end || term.start + term.printed.length <= start)
      .map((term) => ({ term, far: term.start < start ? start - term.start : term.start - end }))
      .sort((a, b) => a.far - b.far)
      .slice(0, NEAR)
      .map(({ term }) => term);
    const subject = (clause?.terms ?? []).filter((term) => term.start < start);
    return {
      group,
      start,
      clause,
      side: negated ? 1 - side : side,
      negated: negated || clause?.force === 'negated',
      open: clause?.force === 'open',
      near: matchWords(near, weightOf),
      subject: matchWords(subject, weightOf),
      subjectNames: subject.flatMap(({ term, printed }) =>
        /^\p{Lu}/u.test(printed) ? [familyOf(term)] : [],
      ),
    };
  };
  return {
    acts: findActs(told.text).map(({ group, start, end }) => act(start, end, group, 0)),
    states: findStates(told.text).map(({ group, start, end }) => act(start, end, group >> 1, group & 1)),
  };
}
