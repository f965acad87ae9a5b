/**
 * Whose words a cue reports, by the shape of the clause.
 *   "Kim said" · "said Kim" · "he added" · "Kim You-geun, a national security official, said" · "according to NHK"
 *   · "the minister, who said" · "Kim declined … and said" · "Kim criticised …, saying" · "was told by Kim"
 *   Must not find: the object ("told Kim", "asked Kim") as the speaker.
 */
import type { Span } from '../../article/article.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { isCalendarWord, nounPhraseEndingAt, nounPhraseStartingAt } from '../words/noun-phrase.ts';
import type { Cue } from './cue.ts';

export type SourcePosition = 'before' | 'after' | 'relative' | 'shared' | 'by';

/** A source mention, in token indices; `clause` spans source, what is set beside it, and the cue. */
export interface Source extends Span {
  readonly position: SourcePosition;
  readonly clause: Span;
  readonly rule: string;
}

/** The source of a cue, null where the clause shows none. `earlier` holds the sources of cues before it. */
export function sourceOf(
  document: WordDocument,
  cue: Cue,
  from: number,
  to: number,
  earlier: readonly { readonly cue: Cue; readonly source: Source }[],
): Source | null {
  const { tokens } = document;
  if (cue.form === 'phrase') {
    const phrase = nounPhraseStartingAt(document, cue.end, to) ?? wordsUpToStop(document, cue.end, to);
    return (
      phrase && {
        ...phrase,
        position: 'after',
        clause: { start: cue.at, end: phrase.end },
        rule: 'source/according-to',
      }
    );
  }
  if (cue.form === 'noun') {
    // "Kim's claim that": who owns the words.
    let at = cue.at - 1;
    while (at > from && /^(?:ADJ|NOUN|NUM)$/.test(tagAt(document, at))) at -= 1;
    const owner = tokens[at]?.lower ?? '';
    if (/^(?:his|her|its|their)$/.test(owner))
      return {
        start: at,
        end: at + 1,
        position: 'before',
        clause: { start: at, end: cue.end },
        rule: 'source/possessive',
      };
    const mark =
      owner === "'s" || (tokens[at]?.kind === 'mark' && /s$/.test(tokens[at - 1]?.lower ?? '')) ? at - 1 : -1;
    const phrase = mark >= from ? nounPhraseEndingAt(document, mark, from) : null;
    return (
      phrase && {
        ...phrase,
        position: 'before',
        clause: { start: phrase.start, end: cue.end },
        rule: 'source/possessive',
      }
    );
  }
  if (cue.passive) {
    const by = byPhrase(document, cue.end, to);
    return by;
  }
  const inverted = invertedSubject(document, cue, from, to);
  if (inverted) return inverted;
  let before = cue.start - 1;
  while (
    before > from &&
    tagAt(document, before) === 'ADV' &&
    !/^(?:here|there)$/.test(tokens[before]?.lower ?? '')
  )
    before -= 1;
  // "Kim on Monday said", "who in 2010 said": the day is no subject.
  const day = nounPhraseEndingAt(document, before, from);
  if (day && day.start > from && isDay(document, day)) {
    before = day.start - 1;
    if (tagAt(document, before) === 'ADP' && before > from) before -= 1;
  }
  if (before < from)
    return cue.form === 'gerund' ? (followingSubject(document, cue, from, to) ?? shared()) : null;
  const token = tokens[before];
  if (!token) return null;
  if (/^(?:who|which|that)$/.test(token.lower) && tagAt(document, before) !== 'DET') {
    let at = before - 1;
    if (tokens[at]?.text === ',') at -= 1;
    const phrase = nounPhraseEndingAt(document, at, from);
    if (phrase)
      return {
        ...phrase,
        position: 'relative',
        clause: { start: phrase.start, end: cue.end },
        rule: 'source/relative',
      };
    if (token.lower !== 'that') return null;
  }
  if (infinitive(document, cue)) return shared();
  if (cue.form === 'gerund' && cue.start === cue.at) {
    // "footage of Kim saying" has its own subject; ", saying" has the sentence's.
    const own = /^(?:NOUN|PROPN)$/.test(tagAt(document, before))
      ? nounPhraseEndingAt(document, before, from)
      : null;
    return own && tokens[own.start]?.kind === 'word'
      ? {
          ...own,
          position: 'before',
          clause: { start: own.start, end: cue.end },
          rule: 'source/participle-subject',
        }
      : (followingSubject(document, cue, from, to) ?? shared());
  }
  if (token.text === ',' || token.text === '—' || token.text === '--' || token.text === '–') {
    const apposition = beforeApposition(document, before, from);
    if (apposition)
      return {
        ...apposition,
        position: 'before',
        clause: { start: apposition.start, end: cue.end },
        rule: 'source/apposition',
      };
    return shared();
  }
  if (/^(?:and|but|then|or)$/.test(token.lower)) return shared();
  if (token.lower === 'to' || token.lower === 'not') return shared();
  const phrase = nounPhraseEndingAt(document, before, from);
  if (phrase)
    return {
      ...phrase,
      position: 'before',
      clause: { start: phrase.start, end: cue.end },
      rule: 'source/subject',
    };
  return cue.form === 'past' && tagAt(document, before) === 'ADP' ? null : shared();

  /** The subject of an earlier cue or of the sentence. */
  function shared(): Source | null {
    const previous = earlier.at(-1);
    if (previous && previous.cue.form !== 'phrase')
      return {
        start: previous.source.start,
        end: previous.source.end,
        position: 'shared',
        clause: { start: cue.start, end: cue.end },
        rule: 'source/shared',
      };
    const subject = sentenceSubject(document, from, cue.start);
    return (
      subject && {
        ...subject,
        position: 'shared',
        clause: { start: cue.start, end: cue.end },
        rule: 'source/sentence-subject',
      }
    );
  }
}

/** The words up to the next comma or stop, at most eight: what a noun phrase must be where the tags say otherwise. */
function wordsUpToStop(document: WordDocument, from: number, to: number): Span | null {
  let end = from;
  while (end < to && end - from < 8 && document.tokens[end]?.kind === 'word') end += 1;
  return end > from && end - from < 8 ? { start: from, end } : null;
}

/** Only words of a date or numbers. */
function isDay(document: WordDocument, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1)
    if (
      !isCalendarWord(document.tokens[at]?.lower ?? '') &&
      tagAt(document, at) !== 'NUM' &&
      tagAt(document, at) !== 'DET'
    )
      return false;
  return true;
}

/** "After saying …, she left", "Asked why, Kim said": the subject stands behind the comma. */
function followingSubject(document: WordDocument, cue: Cue, from: number, to: number): Source | null {
  if (cue.start - from > 2) return null;
  for (let at = cue.end; at < Math.min(to, cue.end + 60); at += 1) {
    if (document.regionOf[at] !== -1 || document.tokens[at]?.text !== ',') continue;
    const phrase = nounPhraseStartingAt(document, at + 1, to);
    const verb = phrase && /^(?:VERB|AUX|ADV)$/.test(tagAt(document, phrase.end));
    if (phrase && verb)
      return {
        ...phrase,
        position: 'shared',
        clause: { start: cue.start, end: cue.end },
        rule: 'source/following',
      };
  }
  return null;
}

/** "to accuse": the subject stands further left. */
function infinitive({ tokens }: WordDocument, cue: Cue): boolean {
  for (let at = cue.start; at < cue.at; at += 1) if (tokens[at]?.lower === 'to') return true;
  return false;
}

/** "…," said Kim You-geun, a national security official. */
function invertedSubject(document: WordDocument, cue: Cue, from: number, to: number): Source | null {
  const { tokens } = document;
  if (cue.start !== cue.at && !/ly$|^(?:has|had|then|also|later)$/.test(tokens[cue.start]?.lower ?? ''))
    return null;
  if (cue.form === 'gerund' || cue.form === 'base') return null;
  const before = tokens[cue.start - 1];
  const afterQuote = before?.kind === 'mark' || (before !== undefined && /^[,?!—–]$|^--$/.test(before.text));
  if (!afterQuote && cue.start > from) return null;
  const phrase = nounPhraseStartingAt(document, cue.end, to);
  if (!phrase || isCalendarWord(tokens[phrase.start]?.lower ?? '')) return null;
  const next = tokens[phrase.end];
  const pronoun =
    phrase.end - phrase.start === 1 && /^(?:him|her|them|us|me|it)$/.test(tokens[phrase.start]?.lower ?? '');
  if (pronoun) return null;
  const closed =
    phrase.end >= to ||
    !next ||
    next.kind === 'mark' ||
    /^(?:[.,;:!?—–(]|--)$/.test(next.text) ||
    next.lower === 'who' ||
    isCalendarWord(next.lower) ||
    /^(?:in|on|at|during|after|before|from|as|to|when|while|of|about|by|with|for)$/.test(next.lower) ||
    /ly$/.test(next.lower);
  if (!closed) return null;
  // "Kim, the minister, told reporters …": the object after an apposition is not the subject.
  if (
    /^(?:tell|ask|inform|remind|assure|notify|urge|advise|warn)$/.test(cue.lemma) &&
    before?.text === ',' &&
    beforeApposition(document, cue.start - 1, from)
  )
    return null;
  if (
    before?.text === ',' &&
    tokens[cue.start - 2]?.kind !== 'mark' &&
    next &&
    /^(?:[,]|that)$/.test(next.text) === false &&
    next.text !== '.' &&
    beforeApposition(document, cue.start - 1, from)
  )
    return null;
  return {
    ...phrase,
    position: 'after',
    clause: { start: cue.start, end: phrase.end },
    rule: 'source/inverted',
  };
}

/**
 * "X, a national security official at the Blue House, said": X, for the comma before the cue. Goes outward over what
 * is set beside it ("X, 54, of Norwell, who leads the union, said"); "the union's leader, X, said" gives X too.
 */
function beforeApposition(document: WordDocument, comma: number, from: number): Span | null {
  const { tokens, regionOf } = document;
  let nearest: Span | null = null;
  let segmentEnd = comma;
  let segments = 0;
  for (let at = comma - 1; at > from && comma - at < 60 && segments < 6; at -= 1) {
    const token = tokens[at];
    if (!token) return nearest;
    if (regionOf[at] !== -1 && document.regions[regionOf[at] ?? -1]?.single === false) {
      const region = document.regions[regionOf[at] ?? -1];
      // A short part in marks may stand inside ("editor of “Norwell Today”"); a closed quotation ends the search.
      if (!region || region.end - region.start > 6 || /^[,.?!]$/.test(tokens[region.end - 1]?.text ?? ''))
        return nearest;
      at = region.open;
      continue;
    }
    if (!/^[,—–]$|^--$/.test(token.text)) continue;
    segments += 1;
    const opener = tokens[at + 1]?.lower ?? '';
    if (!opensApposition(document, at + 1) || hasFiniteVerb(document, at + 1, segmentEnd, opener))
      return nearest;
    const phrase = nounPhraseEndingAt(document, at - 1, from);
    segmentEnd = at;
    if (!phrase || isDay(document, phrase) || isDateline(document, phrase, from)) continue;
    const beginning = tokens[phrase.start - 1];
    const preposition = tagAt(document, phrase.start - 1) === 'ADP';
    if (preposition && beginning?.spaced !== undefined && segments < 6 && phrase.start - 1 > from) continue;
    // "the union's leader, Anna Berg, said": the name is the speaker.
    const inner = nounPhraseStartingAt(document, at + 1, comma);
    const head = tagAt(document, phrase.end - 1);
    if (
      segments === 1 &&
      inner &&
      inner.end === comma &&
      tagAt(document, at + 1) === 'PROPN' &&
      head === 'NOUN'
    )
      return inner;
    nearest ??= phrase;
    if (/^\p{Lu}/u.test(tokens[phrase.end - 1]?.text ?? '') && tagAt(document, phrase.start) === 'PROPN')
      return phrase;
  }
  return nearest;
}

/** "SEOUL --" at the start of a sentence. */
function isDateline(document: WordDocument, { start, end }: Span, from: number): boolean {
  const text = document.tokens[end - 1]?.text ?? '';
  return start === from && text.length > 3 && text === text.toUpperCase();
}

function opensApposition(document: WordDocument, at: number): boolean {
  const lower = document.tokens[at]?.lower ?? '';
  if (/^(?:but|and|he|she|it|they|we|i)$/.test(lower)) return false;
  return (
    /^(?:DET|NOUN|ADJ|PROPN|NUM|PRON|ADP|ADV)$/.test(tagAt(document, at)) ||
    /^(?:who|whose|which|speaking|citing|asked|referring)$/.test(lower)
  );
}

function hasFiniteVerb(document: WordDocument, from: number, to: number, opener: string): boolean {
  if (/^(?:who|whose|which|speaking|citing|asked|referring|in|at|on|after|during)$/.test(opener))
    return false;
  for (let at = from; at < to; at += 1) {
    if (/^(?:who|whose|which|that)$/.test(document.tokens[at]?.lower ?? '')) return false;
    if (tagAt(document, at) === 'AUX') return true;
    if (tagAt(document, at) === 'VERB' && !/(?:ed|ing|en)$/.test(document.tokens[at]?.lower ?? ''))
      return true;
  }
  return false;
}

/** "was told by Kim" */
function byPhrase(document: WordDocument, from: number, to: number): Source | null {
  for (let at = from; at < Math.min(to, from + 6); at += 1) {
    if (document.tokens[at]?.lower !== 'by') continue;
    const phrase = nounPhraseStartingAt(document, at + 1, to);
    return (
      phrase && {
        ...phrase,
        position: 'by',
        clause: { start: from - 1, end: phrase.end },
        rule: 'source/passive-by',
      }
    );
  }
  return null;
}

/** The noun phrase before the first finite verb of a clause. */
function sentenceSubject(document: WordDocument, from: number, to: number): Span | null {
  const { tokens, regionOf } = document;
  for (let at = from; at < to; at += 1) {
    if (regionOf[at] !== -1) continue;
    const tag = tagAt(document, at);
    if (tag !== 'VERB' && tag !== 'AUX') continue;
    if (/ing$/.test(tokens[at]?.lower ?? '')) continue;
    let before = at - 1;
    while (before > from && tagAt(document, before) === 'ADV') before -= 1;
    if (tokens[before]?.text === ',') {
      const apposition = beforeApposition(document, before, from);
      if (apposition) return apposition;
    }
    if (/^(?:who|which|that)$/.test(tokens[before]?.lower ?? '')) {
      const antecedent = nounPhraseEndingAt(
        document,
        tokens[before - 1]?.text === ',' ? before - 2 : before - 1,
        from,
      );
      if (antecedent) return antecedent;
    }
    const phrase = nounPhraseEndingAt(document, before, from);
    if (phrase) return phrase;
  }
  return null;
}
