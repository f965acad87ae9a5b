import { stem } from '../stem.ts';
import { actsOf, type ToldActs } from './acts.ts';
import { type Statement, statementsOf } from './statements.ts';
import { isDay, type Term, type ToldSentence, type Weigh } from './told-sentences.ts';
import { type MatchWord, matchWords } from './word-matches.ts';

const NEGATION = /\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without)\b|n['’´]t\b/gi;
const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|disput\w+|reject(?:s|ed|ing)|dismiss(?:es|ed|ing)|untrue|false|lie|lies|invent(?:ed|ion)|nonsense|no truth|fairy tale|baseless|unfounded|fabricat\w+|wrong)\b/i;
const CONTRAST =
  /\b(?:contrary|contradict\w*|at odds|however|in fact|actually|instead|rather than|and not|but not|only|never|conflict\w*|differ\w*|insist\w*|it was)\b/i;
const CORRECTION =
  /\b(?:correct(?:s|ed|ion)|mistake\w*|in error|wrongly|misstated|withdr[ae]w|revised?|apologi\w+)\b/i;
const OWN =
  /\b(?:own accord|own free will|voluntar\w+|by (?:himself|herself|itself|themselves)|own (?:wish|choice|decision|initiative)|by choice|freely|of (?:his|her|their|its) own|willing\w*|alone)\b/i;
const ORDERED =
  /\b(?:order(?:ed|s)?|forced|driven out|dismissed|sacked|told to|made to|expelled|removed|ousted|pushed|instruct\w+|request|behest|stormed)\b/i;
const BEGAN = /\b(?:first|began|begun|started|opened fire|provoked|without warning|attacked)\b/i;
const CAUSE =
  /\b(?:caus\w+|because|due to|blamed?|result of|led to|triggered|sparked|started|began|failure|fault|to blame|behind|struck|failed)\b/i;
const SAYING =
  /\b(?:said|says|told|according|claimed|insisted|announced|reported|added|maintained|wrote|stated|testified|admitted|acknowledged|denied|repeated|confirmed|showed)\b/i;
const PLANS = /\b(?:will|would|plans?|planned|is to|are to|due|expected|intends?|hopes?)\b/i;
/** "It was the trawler that …", "the first to …": who or what it was is what it tells. */
const FOCUS =
  /\bit (?:was|is) (?!not\b)[^.;]{3,80}? (?:who|that|which|whose)\b|\b(?:credit|the work of|in the person of)\b|\bnone other\b|\bhimself\b|\bherself\b|\bown\b|\bthe (?:man|woman|one|person) who\b|\bthe first (?:man|woman|person|patient|to)\b/i;
/** What was said before is said anew. */
const AGAIN =
  /\b(?:again|once more|repeat(?:s|ed|ing)|reiterat\w+|stood by|stands by|stick(?:s|ing)? (?:to|by)|stuck (?:to|by)|still|as before|confirm(?:s|ed))\b/i;
const PLACE =
  /\b(?:in|at|near|from|to|on|into|off|outside|inside) (?:the )?(?<place>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/gu;

/** A clause as lists of words that can be matched. */
export interface Clause {
  readonly statement: Statement;
  readonly words: readonly MatchWord[];
  readonly subject: readonly MatchWord[];
  readonly rest: readonly MatchWord[];
  readonly deeds: readonly MatchWord[];
  readonly subjectNames: readonly string[];
}

/** A sentence with what is asked of it again and again. */
export interface ReadSentence {
  readonly told: ToldSentence;
  readonly words: readonly MatchWord[];
  readonly clauses: readonly Clause[];
  /** Names behind words of place, lower case; stems of its words. */
  readonly places: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** How many negations and figures it has, and whether it has words of each of these sorts. */
  readonly negations: number;
  readonly numbers: number;
  readonly denies: boolean;
  readonly contrasts: boolean;
  readonly corrects: boolean;
  readonly own: boolean;
  readonly ordered: boolean;
  readonly began: boolean;
  readonly cause: boolean;
  readonly said: boolean;
  readonly quoted: boolean;
  readonly plans: boolean;
  readonly focus: boolean;
  readonly again: boolean;
  /** What it tells to be done and to be so. */
  readonly does: ToldActs;
}

/** Reads a sentence once for all its pairs. */
export function readSentence(told: ToldSentence, weightOf: Weigh): ReadSentence {
  const { text } = told;
  const plain = told.terms.filter((term) => !isDay(term));
  return {
    told,
    words: matchWords(plain, weightOf),
    clauses: statementsOf(told).map((statement) => clauseOf(statement, weightOf)),
    places: [...text.matchAll(PLACE)].map(({ groups }) => groups?.place?.toLowerCase() ?? ''),
    stems: new Set(plain.map(({ printed }) => stem(printed.toLowerCase()))),
    negations: text.match(NEGATION)?.length ?? 0,
    numbers: text.match(/\d[\d.,]*/g)?.length ?? 0,
    denies: DENIAL.test(text),
    contrasts: CONTRAST.test(text),
    corrects: CORRECTION.test(text),
    own: OWN.test(text),
    ordered: ORDERED.test(text),
    began: BEGAN.test(text),
    cause: CAUSE.test(text),
    said: SAYING.test(text),
    quoted: /[“"‘]/.test(text),
    plans: PLANS.test(text),
    focus: FOCUS.test(text),
    again: AGAIN.test(text),
    does: actsOf(told, weightOf),
  };
}

function clauseOf(statement: Statement, weightOf: Weigh): Clause {
  const plain = statement.terms.filter((term) => !isDay(term));
  const words = matchWords(plain, weightOf);
  const subject = matchWords(statement.subject, weightOf);
  const before = new Set(subject.map(({ family }) => family));
  return {
    statement,
    words,
    subject,
    rest: words.filter(({ family }) => !before.has(family)),
    deeds: words.filter(({ family }) => statement.deeds.has(family)),
    subjectNames: namesOf(statement.subject),
  };
}

function namesOf(terms: readonly Term[]): string[] {
  return terms.flatMap(({ term, printed }) => (/^\p{Lu}/u.test(printed) ? [term] : []));
}
