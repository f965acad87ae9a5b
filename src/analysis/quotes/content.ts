/**
 * Which words a cue reports, by the shape of the sentence: what follows it, what precedes it, or both.
 *   right  "Kim said [that] it will end the pact" · "Kim said: …" · "told reporters on Monday that …"
 *   left   "…," Kim said · the impact would be "limited", according to NHK
 *   both   "…," she said. "…" · the pact, he said, has no use
 *   Must not find: "declined to comment", "said nothing", "spoke to reporters".
 */
import type { Span } from '../../article/article.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { besideEnd, skipAdjuncts } from './adjuncts.ts';
import type { Cue } from './cue.ts';
import type { Source } from './found.ts';

/** Token ranges of the reported words, in order, and how they were found. */
export interface Content {
  readonly parts: readonly Span[];
  /** Token range of cue, source and what is said about the saying ("Thursday", "in a statement"). */
  readonly clause: Span;
  readonly rule: string;
}

/** A cue with the shape of its sentence, in token indices: what the rules see and what the model weighs. */
export interface CueFrame {
  readonly cue: Cue;
  readonly source: Source | null;
  /** The sentence. */
  readonly from: number;
  readonly to: number;
  /** Before the sentence's final punctuation. */
  readonly stop: number;
  /** Cue, source and what is set beside it. */
  readonly clauseStart: number;
  readonly clauseEnd: number;
  /** After day, place, occasion and addressee. */
  readonly adjunctsEnd: number;
  /** What the rules take for content on either side. */
  readonly left: Span | null;
  readonly right: Span | null;
  readonly content: Content | null;
}

/** Reads the sentence (token range `from`..`to`) around a cue; `content` is null where it reports nothing. */
export function frameOf(
  document: WordDocument,
  cue: Cue,
  source: Source | null,
  from: number,
  to: number,
): CueFrame {
  const { tokens, regionOf, regions } = document;
  const clauseStart =
    source && (source.position === 'before' || source.position === 'relative')
      ? source.clause.start
      : cue.start;
  let clauseEnd =
    source && (source.position === 'after' || source.position === 'by') ? source.clause.end : cue.end;
  const stop = sentenceStop(document, to);
  if (source?.position === 'after' && cue.form !== 'phrase') clauseEnd = besideEnd(document, clauseEnd, stop);
  const adjunctsEnd = cue.form === 'phrase' ? clauseEnd : skipAdjuncts(document, clauseEnd, stop, cue);

  const right = cue.form === 'noun' && !source ? null : rightContent();
  const left = cue.form === 'noun' ? null : leftContent(right !== null);
  return {
    cue,
    source,
    from,
    to,
    stop,
    clauseStart,
    clauseEnd,
    adjunctsEnd,
    left,
    right,
    content: contentByRule(),
  };

  function contentByRule(): Content | null {
    if (!left || !right) {
      if (right) return only(right, 'content/right');
      return left && only(left, 'content/left');
    }
    const gap = tokens[right.start - 1];
    const marked = gap?.kind === 'mark';
    const parenthetical = tokens[adjunctsEnd]?.text === ',';
    if (parenthetical || marked)
      return { parts: [left, right], clause: { start: left.end, end: right.start }, rule: 'content/both' };
    return isIntroduction(left) ? only(right, 'content/right') : only(left, 'content/left');
  }

  function only(part: Span, rule: string): Content {
    return { parts: [part], clause: { start: clauseStart, end: adjunctsEnd }, rule };
  }

  function rightContent(): Span | null {
    if (cue.form === 'phrase') {
      // "According to Kim, the pact is over."
      if (clauseStart > from && !isStart(clauseStart)) return null;
      if (tokens[clauseEnd]?.text !== ',') return null;
      return span(clauseEnd + 1, rightEnd(clauseEnd + 1));
    }
    let at = adjunctsEnd;
    let introduced = false;
    if (tokens[at]?.text === ',' || tokens[at]?.text === ':') {
      introduced = tokens[at]?.text === ':';
      at += 1;
      const token = tokens[at];
      const marked = token?.kind === 'mark' && regionOf[at] !== -1;
      if (!introduced && !marked) {
        // "the pact, he said, has no use": only where something stands before.
        if (
          !hasLeftText() ||
          /ing$|^(?:but|while|as|who|which|though|although|citing|according|after|before|when)$/.test(
            token?.lower ?? '',
          )
        ) {
          if (token?.lower !== 'that') return null;
        }
      }
    }
    if (tokens[at]?.lower === 'that' && tagAt(document, at) !== 'PRON') {
      at += 1;
      introduced = true;
      if (tokens[at]?.text === ',') at += 1;
    }
    if (at >= stop) return null;
    const part = span(at, rightEnd(at));
    if (!part) return null;
    const marked = part.start === at && regionOf[at] !== -1;
    if (introduced || marked) return part;
    if (tokens[adjunctsEnd]?.text === ',') return part;
    // A bare clause needs a verb of its own: "said nothing", "said the minister".
    if (TAKES_INFINITIVE.test(cue.lemma) && tokens[at]?.lower === 'to') return part;
    if (
      ASKS.test(cue.lemma) &&
      /^(?:if|whether|what|why|how|who|when|where|which)$/.test(tokens[at]?.lower ?? '')
    )
      return part;
    if (cue.object && hasMark(part)) return part;
    if (cue.strength === 'weak') return hasMark(part) && part.end - part.start < 60 ? part : null;
    return hasVerb(part) && !/^(?:to|of|about|on|for|with|against|by)$/.test(tokens[at]?.lower ?? '')
      ? part
      : null;
  }

  function leftContent(rightFound: boolean): Span | null {
    if (source?.position === 'relative' || source?.position === 'by') return null;
    const before = tokens[clauseStart - 1];
    if (clauseStart <= from) {
      // "Why?" he asked: the sentence before ends with the mark.
      if (
        rightFound ||
        clauseStart === 0 ||
        before?.kind !== 'mark' ||
        document.paragraphOf[clauseStart - 1] !== document.paragraphOf[clauseStart]
      )
        return null;
      const region = regions[regionOf[clauseStart - 1] ?? -1];
      return region && region.close === clauseStart - 1 ? { start: region.open, end: clauseStart } : null;
    }
    if (!before) return null;
    if (source?.position === 'shared') return null;
    const set = before.kind === 'mark' || /^[,?!—–]$|^--$/.test(before.text);
    if (!set && cue.form !== 'phrase') return null;
    const end =
      before.text === ',' || before.text === '—' || before.text === '–' || before.text === '--'
        ? clauseStart - 1
        : clauseStart;
    let start = leftStart(end);
    const region = regions[regionOf[end - 1] ?? -1];
    if (region && region.open < start) start = region.open;
    return span(start, end);
  }

  function hasLeftText(): boolean {
    const before = tokens[clauseStart - 1];
    return (
      clauseStart > from && (before?.text === ',' || before?.kind === 'mark') && source?.position !== 'shared'
    );
  }

  /** Where the clause that ends at `end` begins. */
  function leftStart(end: number): number {
    let start = from;
    // After a dateline: "SEOUL: …", "SEOUL (Agency) — …".
    for (let at = from; at < Math.min(end, from + 14); at += 1)
      if (
        (tokens[at]?.text === ':' || /^(?:—|--|–)$/.test(tokens[at]?.text ?? '')) &&
        tagAt(document, from) === 'PROPN' &&
        /^[A-Z][A-Z]/.test(tokens[from]?.text ?? '')
      ) {
        start = at + 1;
        break;
      }
    return start;
  }

  function rightEnd(start: number): number {
    let end = stop;
    const region = regions[regionOf[start] ?? -1];
    // A quotation of several sentences: take all of it.
    if (region && region.open === start && region.end > end)
      return region.close >= 0 ? region.close + 1 : region.end;
    for (let at = start + 1; at < stop; at += 1) {
      if (regionOf[at] !== -1) continue;
      const text = tokens[at]?.text;
      if (text !== ',' && text !== ';' && text !== '—' && text !== '--' && text !== '–') continue;
      const next = tokens[at + 1]?.lower ?? '';
      if (
        next === 'according' ||
        (next === 'while' && at > start + 3) ||
        next === 'adding' ||
        next === 'citing' ||
        next === 'saying'
      ) {
        end = at;
        break;
      }
      if (
        next === 'the' &&
        /^(?:latest|first|second|third|last|most)$/.test(tokens[at + 2]?.lower ?? '') &&
        at > start + 4
      ) {
        end = at;
        break;
      }
      if (
        /^(?:reciprocating|prompting|sparking|raising|sending|marking|drawing|leading|ending|triggering|deepening)$/.test(
          next,
        )
      ) {
        end = at;
        break;
      }
    }
    const last = regions[regionOf[end - 1] ?? -1];
    if (last && last.end > end) end = last.close >= 0 ? last.close + 1 : last.end;
    return end;
  }

  function isStart(at: number): boolean {
    return at === from || (at === from + 1 && /^(?:but|and|yet|still)$/.test(tokens[from]?.lower ?? ''));
  }

  function span(start: number, end: number): Span | null {
    return end > start ? { start, end } : null;
  }

  function hasVerb({ start, end }: Span): boolean {
    for (let at = start; at < end; at += 1) if (/^(?:VERB|AUX)$/.test(tagAt(document, at))) return true;
    return false;
  }

  function hasMark({ start, end }: Span): boolean {
    for (let at = start; at < end; at += 1) if (regionOf[at] !== -1) return true;
    return false;
  }

  /** "On Thursday, …": what stands before is no statement. */
  function isIntroduction(part: Span): boolean {
    if (hasMark(part)) return false;
    return (
      part.end - part.start <= 12 &&
      (!hasVerb(part) ||
        /^(?:after|before|in|on|at|during|when|while|asked|speaking|as|if|since|for)$/.test(
          tokens[part.start]?.lower ?? '',
        ))
    );
  }
}

const TAKES_INFINITIVE =
  /^(?:promise|pledge|vow|threaten|agree|offer|urge|ask|advise|order|instruct|request|swear)$/;
const ASKS = /^(?:ask|wonder|question|inquire|query|tell|say|explain)$/;

/** Index after the last word or mark of a sentence: its final punctuation stays out. */
function sentenceStop({ tokens }: WordDocument, to: number): number {
  let stop = to;
  while (
    stop > 0 &&
    tokens[stop - 1]?.kind === 'punctuation' &&
    /^(?:[.!?;,:]|\.{2,}|…|—|--)$/.test(tokens[stop - 1]?.text ?? '')
  )
    stop -= 1;
  return stop;
}
