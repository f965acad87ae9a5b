/**
 * Words that report speech.
 *   Finds: said, has told, adding, "according to", was quoted as saying, tweeted
 *   Must not find: "the said pact", "a report", cues inside a quotation
 */
import lexicon from '../../../data/lexicon/cue-verbs.json' with { type: 'json' };
import { tagAt, type WordDocument } from '../words/document.ts';

export type CueStrength = 'strong' | 'weak';
export type CueForm = 'base' | 'past' | 'present' | 'gerund' | 'phrase' | 'noun';

/** A reporting word, in token indices. */
export interface Cue {
  /** First token of the verb group ("has" in "has said"). */
  readonly start: number;
  /** The reporting word itself. */
  readonly at: number;
  /** After the last token ("to" in "according to"). */
  readonly end: number;
  readonly lemma: string;
  readonly strength: CueStrength;
  readonly form: CueForm;
  /** "X was told", "Y was quoted as saying": the subject is not who speaks, or speaks through another. */
  readonly passive: boolean;
  /** Takes an object and then the words: "called it". */
  readonly object: boolean;
}

interface VerbForm {
  readonly lemma: string;
  readonly form: CueForm;
}

const forms = new Map<string, VerbForm>();
const nouns = new Set(lexicon.nouns);
const strong = new Set(lexicon.strong);
const objects = new Set(lexicon.object);
for (const phrase of [...lexicon.strong, ...lexicon.weak]) {
  const lemma = phrase.split(' ')[0] ?? phrase;
  const set = (word: string, form: CueForm): void => {
    if (!forms.has(word)) forms.set(word, { lemma, form });
  };
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const y = /[^aeiou]y$/.test(lemma);
  set(lemma, 'base');
  set(
    y ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`,
    'present',
  );
  set(lemma === 'go' ? 'goes' : lemma, 'present');
  set(y ? `${lemma.slice(0, -1)}ied` : `${stem}ed`, 'past');
  set(`${stem}ing`, 'gerund');
  const last = lemma.at(-1) ?? '';
  if (/[aeiou][bdgmnprt]$/.test(lemma)) {
    set(`${lemma}${last}ed`, 'past');
    set(`${lemma}${last}ing`, 'gerund');
  }
  if (lemma.endsWith('ee')) set(`${lemma}ing`, 'gerund');
}
for (const [word, lemma] of Object.entries(lexicon.irregular)) forms.set(word, { lemma, form: 'past' });

const ADVERBS_BETWEEN =
  /ly$|^(?:also|then|later|now|never|not|even|still|once|again|often|first|since|just|further|only|always|ever)$/;
const AUXILIARIES =
  /^(?:has|have|had|is|are|was|were|be|been|being|will|would|can|could|may|might|should|must|shall|did|does|do|to|'s|'ve|'d|'re)$/;

/** The cue words of a text outside of quotation marks, in order. */
export function cuesOf(document: WordDocument): Cue[] {
  const { tokens, regionOf, regions } = document;
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const region = regions[regionOf[at] ?? -1];
    if (region && !(region.single && region.end - region.start < 3)) continue;
    const { lower } = token;
    const next = tokens[at + 1]?.lower ?? '';
    if (lower === 'according' && next === 'to') {
      cues.push(cue(at, at, at + 2, 'according', 'strong', 'phrase', false));
      continue;
    }
    // "put it to the witness that": told as a question.
    if (lower === 'put' && next === 'it' && tokens[at + 2]?.lower === 'to' && hasThat(document, at + 3)) {
      cues.push(cue(at, at, at + 3, 'tell', 'strong', 'past', false));
      continue;
    }
    if (nouns.has(lower) && (next === 'that' || next === ':')) {
      cues.push(cue(at, at, at + 1, lower, 'weak', 'noun', false));
      continue;
    }
    const verb = forms.get(lower) ?? unlisted(document, at);
    if (!verb) continue;
    const tag = tagAt(document, at);
    const previous = tokens[at - 1]?.lower ?? '';
    if (tag === 'PROPN' || tag === 'ADP') continue;
    if (tag === 'NOUN' && /^(?:the|a|an|this|his|her|its|their|'s|of|no)$/.test(previous)) continue;
    if (
      tag === 'NOUN' &&
      verb.form !== 'past' &&
      !/^(?:,|:|that|he|she|they|it)$/.test(next) &&
      tokens[at + 1]?.kind !== 'mark' &&
      !/^(?:,|\.)$/.test(next)
    )
      continue;
    if (tag === 'ADJ' && /^(?:the|a|an|this|his|her|its|their|'s)$/.test(previous)) continue;
    if (lower === 'said' && previous === 'the') continue;
    let start = at;
    let passive = false;
    while (start > 0 && start > at - 6) {
      const before = tokens[start - 1]?.lower ?? '';
      if (AUXILIARIES.test(before)) {
        if (verb.form === 'past' && /^(?:is|are|was|were|be|been|being|'re)$/.test(before)) passive = true;
        start -= 1;
      } else if (ADVERBS_BETWEEN.test(before) && tagAt(document, start - 1) !== 'NOUN') start -= 1;
      else break;
    }
    while (
      start < at &&
      ADVERBS_BETWEEN.test(tokens[start]?.lower ?? '') &&
      !AUXILIARIES.test(tokens[start]?.lower ?? '')
    )
      start += 1;
    cues.push(
      cue(start, at, at + 1, verb.lemma, strong.has(verb.lemma) ? 'strong' : 'weak', verb.form, passive),
    );
  }
  return cues;
}

/** "that" stands a few words on, in the same clause. */
function hasThat({ tokens }: WordDocument, from: number): boolean {
  for (let at = from; at < from + 8 && tokens[at]?.kind === 'word'; at += 1)
    if (tokens[at]?.lower === 'that') return true;
  return false;
}

/** A verb that is no known cue but touches a quotation: "“…,” he sang", "he sang, “…”". */
function unlisted(document: WordDocument, at: number): VerbForm | null {
  const { tokens } = document;
  if (tagAt(document, at) !== 'VERB') return null;
  const lower = tokens[at]?.lower ?? '';
  let ahead = at + 1;
  while (ahead < at + 4 && /^(?:,|:|that|as|about|of|to|for|the|it|him|her)$/.test(tokens[ahead]?.text ?? ''))
    ahead += 1;
  const after = document.regions[document.regionOf[ahead] ?? -1]?.open === ahead;
  let behind = at - 1;
  while (behind > at - 5 && behind >= 0 && tokens[behind]?.kind === 'word') behind -= 1;
  const before = tokens[behind]?.kind === 'mark' && document.regionOf[behind] !== -1;
  if (!after && !before) return null;
  if (lower.endsWith('ing')) return { lemma: lower, form: 'gerund' };
  if (lower.endsWith('ed')) return { lemma: lower, form: 'past' };
  return { lemma: lower, form: lower.endsWith('s') ? 'present' : 'base' };
}

function cue(
  start: number,
  at: number,
  end: number,
  lemma: string,
  strength: CueStrength,
  form: CueForm,
  passive: boolean,
): Cue {
  return { start, at, end, lemma, strength, form, passive, object: objects.has(lemma) };
}
