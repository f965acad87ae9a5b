/**
 * What looks like reported words and is none, whatever the weights say.
 *   Finds: "asked whether …", "would not say when …", "said nothing", "recalled 2 million pots" (a thing, no clause),
 *     read from "A Year in Norwell" (a title), "decided to leave the "club"" (a deed),
 *     names in marks (see label.ts), what was not said (see unsaid.ts)
 *   Must not find: "said when asked that …", "recalled that …", "called it "a farce""
 */
import type { Span } from '../../article/article.ts';
import { tagAt, type WordDocument } from '../words/document.ts';
import { nounPhraseStartingAt } from '../words/noun-phrase.ts';
import type { CueFrame } from './content.ts';
import { givesName, isDistanced } from './label.ts';
import { isAhead, isNegated } from './unsaid.ts';

/** Verbs that take things as well as words. */
const THINGS_TOO =
  /^(?:recall|declare|deny|find|read|post|write|report|repeat|order|reveal|confirm|show|see|call|tell|offer|press|put|charge|attack|hit|shoot|tweet)$/;
/** Verbs that take titles of works. */
const WORKS =
  /^(?:read|write|writing|wrote|sing|sings|sang|singing|publish|publishes|published|perform|performs|performed|title|titled|entitled|release|released|launch|launched|play|plays|played|direct|directed|record|recorded|show|see|find|post)$/;
/** "decided to leave" is done or meant, not said. */
const DEEDS = /^(?:decide|agree|refuse|decline|plan|hope|expect|choose|vote|want|intend)$/;
const QUESTION = /^(?:if|whether|what|why|how|who|when|where|which)$/;

/** Whether the words after a cue (token range) are no quotation. */
export function isNoQuotation(
  document: WordDocument,
  frame: Pick<CueFrame, 'cue' | 'source' | 'stop' | 'clauseStart'>,
  right: Span | null,
): boolean {
  const { cue, source, stop } = frame;
  if (givesName(document, frame)) return true;
  if (quotesAnother(document, cue)) return true;
  if (!right || cue.form === 'phrase') return false;
  const { tokens, regionOf } = document;
  const negated = isNegated(document, frame);
  const question = QUESTION.test(tokens[right.start]?.lower ?? '');
  if (negated && (!question || !opensInMarks(document, right))) return true;
  if (DEEDS.test(cue.lemma) && tokens[right.start]?.lower === 'to') return true;
  let verb = false;
  for (let at = right.start; at < Math.min(right.end, right.start + 60); at += 1) {
    const region = regionOf[at] ?? -1;
    if (region !== -1 && !isDistanced(document, region))
      return WORKS.test(cue.lemma) && isTitle(document, at);
    if (/^(?:VERB|AUX)$/.test(tagAt(document, at))) verb = true;
  }
  // "was announced by the minister"
  if (cue.passive && tokens[right.start - 1]?.lower === 'by') return true;
  if (isAhead(document, frame)) return true;
  if (!verb && right.end - right.start < 3) return true;
  if (isAppeal(document, cue, right)) return true;
  if (question && /^(?:ask|wonder|question|inquire|query)$/.test(cue.lemma)) return true;
  if (cue.lemma === 'ask' && (!source || isAnonymity(document, right.start))) return true;
  if (!THINGS_TOO.test(cue.lemma) || right.start !== cue.end) return false;
  // "recalled its ambassador": the object of the verb begins with the subject's own.
  if (cue.lemma === 'recall' && /^(?:its|his|her|their|the|a|an)$/.test(tokens[right.start]?.lower ?? ''))
    return true;
  if (tagAt(document, right.start) === 'PRON') return false;
  const phrase = nounPhraseStartingAt(document, right.start, stop);
  return (
    phrase !== null &&
    phrase.end < stop &&
    !/^(?:VERB|AUX|ADV|PART|PRON|SCONJ)$/.test(tagAt(document, phrase.end))
  );
}

/** "The paper quoted an official as saying that": the words are of "saying". */
function quotesAnother({ tokens, sentenceOf }: WordDocument, cue: CueFrame['cue']): boolean {
  if (!/^(?:quote|cite)$/.test(cue.lemma) || cue.passive) return false;
  for (let at = cue.end; at < cue.end + 24 && sentenceOf[at] === sentenceOf[cue.at]; at += 1)
    if (tokens[at]?.lower === 'saying') return tokens[at - 1]?.lower === 'as';
  return false;
}

/** "would not say “when we are ready”" */
function opensInMarks({ regionOf }: WordDocument, { start }: Span): boolean {
  return regionOf[start] !== -1;
}

/** "urged them to stay", "told Hale to concede": what somebody shall do is no statement. */
function isAppeal(document: WordDocument, cue: CueFrame['cue'], { start, end }: Span): boolean {
  if (!/^(?:tell|urge|ask|order|instruct|advise|call|beg|invite|encourage|warn|remind)$/.test(cue.lemma))
    return false;
  const { tokens } = document;
  if (tokens[start]?.lower === 'to' && start === cue.end) return cue.lemma !== 'ask';
  return (
    /^(?:him|her|them|us|me|it)$/.test(tokens[start]?.lower ?? '') &&
    tokens[start + 1]?.lower === 'to' &&
    start + 1 < end
  );
}

/** "asked not to be named" */
function isAnonymity({ tokens }: WordDocument, at: number): boolean {
  if (/^(?:his|her|their)$/.test(tokens[at]?.lower ?? ''))
    return /^(?:names?|identity)$/.test(tokens[at + 1]?.lower ?? '');
  return tokens[at]?.lower === 'not' && tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.lower === 'be';
}

/** The region at a token reads like a title: capitals throughout, no full stop inside. */
function isTitle({ tokens, regions, regionOf }: WordDocument, at: number): boolean {
  const region = regions[regionOf[at] ?? -1];
  if (!region || region.end - region.start < 2 || region.end - region.start > 12) return false;
  for (let index = region.start; index < region.end; index += 1) {
    const token = tokens[index];
    if (!token || /^[.!?]$/.test(token.text)) return false;
    if (token.kind === 'word' && token.text.length > 3 && /^\p{Ll}/u.test(token.text)) return false;
  }
  return true;
}
