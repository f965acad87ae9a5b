/**
 * Whose words a cue reports, by the shape of the clause.
 *   "Kim said" · "said Kim" · "he added" · "Kim You-geun, a national security official, said" · "according to NHK"
 *   · "the minister, who said" · "Kim declined … and said" · "Kim criticised …, saying" · "was told by Kim"
 *   Must not find: the object ("told Kim", "asked Kim") as the speaker.
 */
import type { Span } from '../../article/article.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { isCalendarWord, nounPhraseEndingAt, nounPhraseStartingAt } from '../words/noun-phrase.ts';
import { beforeApposition, isDay, outward } from './apposition.ts';
import type { Cue } from './cue.ts';
import type { Source } from './found.ts';
import { invertedSubject } from './inverted-subject.ts';

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
  // "the minister, Ada Lund, was quoted as saying by the agency"
  const quoted = cue.passive && cue.lemma === 'quote';
  if (cue.passive && !quoted) {
    const by = byPhrase(document, cue.end, to);
    return by;
  }
  const inverted = invertedSubject(document, cue, from, to);
  if (inverted) return inverted;
  let before = cue.start - 1;
  // "Kim herself said"
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(tokens[before]?.lower ?? '')) before -= 1;
  while (
    before > from &&
    tagAt(document, before) === 'ADV' &&
    !/^(?:here|there|north|south|east|west|abroad|home|away|below|above)$/.test(tokens[before]?.lower ?? '')
  )
    before -= 1;
  // "A ministry spokesman there said"
  if (/^(?:here|there)$/.test(tokens[before]?.lower ?? '') && tagAt(document, before - 1) === 'NOUN')
    before -= 1;
  // "The chairman yesterday told a court"
  if (/^(?:yesterday|today)$/.test(tokens[before]?.lower ?? '') && before > from) before -= 1;
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
    const meant = phrase && outward(document, phrase, from);
    if (meant)
      return {
        start: meant.start,
        end: meant.end,
        position: 'relative',
        clause: { start: meant.from, end: cue.end },
        rule: 'source/relative',
        relative: before,
      };
    if (token.lower !== 'that') return null;
  }
  const through = quotedAs(document, cue, from);
  if (through) return through;
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
  const long = relativeSubject(document, before, from);
  if (long)
    return {
      ...long,
      position: 'before',
      clause: { start: long.start, end: cue.end },
      rule: 'source/with-relative',
    };
  if (token.text === ',' || token.text === '—' || token.text === '--' || token.text === '–') {
    const apposition = beforeApposition(document, before, from);
    if (apposition)
      return {
        start: apposition.start,
        end: apposition.end,
        position: 'before',
        clause: { start: apposition.from, end: cue.end },
        rule: 'source/apposition',
      };
    return shared();
  }
  if (/^(?:and|but|then|or)$/.test(token.lower)) return shared();
  if (token.lower === 'to' || token.lower === 'not') return shared();
  const phrase = nounPhraseEndingAt(document, before, from);
  if (phrase) {
    const subject = beforeParticiple(document, phrase, from) ?? phrase;
    return {
      ...subject,
      position: 'before',
      clause: { start: subject.start, end: cue.end },
      rule: 'source/subject',
    };
  }
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

/** "The paper quoted an official as saying": the official, not the paper. */
function quotedAs(document: WordDocument, cue: Cue, from: number): Source | null {
  const { tokens } = document;
  if (cue.form !== 'gerund' || tokens[cue.start - 1]?.lower !== 'as') return null;
  const phrase = nounPhraseEndingAt(document, cue.start - 2, from);
  if (
    !phrase ||
    !/^(?:quote|quotes|quoted|quoting|cite|cites|cited|citing)$/.test(tokens[phrase.start - 1]?.lower ?? '')
  )
    return null;
  return {
    ...phrase,
    position: 'before',
    clause: { start: phrase.start, end: cue.end },
    rule: 'source/quoted-as',
  };
}

/** The words up to the next comma or stop, at most eight: what a noun phrase must be where the tags say otherwise. */
function wordsUpToStop(document: WordDocument, from: number, to: number): Span | null {
  let end = from;
  while (end < to && end - from < 8 && document.tokens[end]?.kind === 'word') end += 1;
  return end > from && end - from < 8 ? { start: from, end } : null;
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

/** "A diplomat who was in the room said": who the relative clause before the cue speaks of. */
function relativeSubject(document: WordDocument, before: number, from: number): Span | null {
  const { tokens, regionOf } = document;
  let verbs = 0;
  for (let at = before; at > Math.max(from, before - 16); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || token.text === ',' || token.text === ':' || regionOf[at] !== -1)
      return null;
    if (token.lower === 'who' && verbs > 0) {
      const subject = nounPhraseEndingAt(document, at - 1, from);
      // "people who think Kim said": the clause has a subject of its own.
      const own =
        /^(?:PROPN|PRON)$/.test(tagAt(document, before)) &&
        /^(?:VERB|SCONJ)$/.test(tagAt(document, before - 1));
      const object = /^(?:them|him|her|it|us|me)$/.test(tokens[before]?.lower ?? '');
      return own && !object ? null : subject;
    }
    const tag = tagAt(document, at);
    if (tag === 'VERB' || tag === 'AUX') verbs += 1;
  }
  return null;
}

/** "A person involved in the talks said", "officials briefed on the matter said": who the participle speaks of. */
function beforeParticiple(document: WordDocument, { start, end }: Span, from: number): Span | null {
  const { tokens } = document;
  const participle = start - 2;
  if (tagAt(document, start - 1) !== 'ADP' || participle <= from) return null;
  const word = tokens[participle]?.lower ?? '';
  const telling = tagAt(document, participle) === 'VERB' || /^(?:involved|based|briefed)$/.test(word);
  if (!telling || !/(?:ed|ing|known|held|sent|born)$/.test(word)) return null;
  const person = nounPhraseEndingAt(document, participle - 1, from);
  return person && /^(?:NOUN|PROPN)$/.test(tagAt(document, person.end - 1))
    ? { start: person.start, end }
    : null;
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
    // "Vostria on Tuesday shut"
    while (before > from && isCalendarWord(tokens[before]?.lower ?? '')) before -= 1;
    if (before > from && tokens[before]?.lower === 'on' && isCalendarWord(tokens[before + 1]?.lower ?? ''))
      before -= 1;
    // "Tanner himself was combative"
    if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(tokens[before]?.lower ?? '')) before -= 1;
    const phrase = nounPhraseEndingAt(document, before, from);
    if (phrase) return phrase;
  }
  return null;
}
